// A Markdown file that is no report gets no findings, unless its author calls it one.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { findingsOf, openDocument, ruleOf, waitForDiagnostics } from './harness.ts';
import { about } from './lines.ts';

about(9, 'a file that is no report', () => {
  it('stays silent', async () => {
    const readme = await openDocument('README.md');
    // The server answers in order: once the report has its findings, the file opened before it has had its turn.
    const report = await openDocument('序号跳号.md');
    await waitForDiagnostics(report.uri, list => list.length > 0);
    assert.deepEqual(findingsOf(readme.uri).map(ruleOf), []);
  });

  it('is checked just as long as its front matter names a kind', async () => {
    const readme = await openDocument('README.md');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(readme.uri, new vscode.Position(0, 0), '---\nkind: report\n---\n');
    await vscode.workspace.applyEdit(edit);
    await waitForDiagnostics(readme.uri, list => list.some(finding => ruleOf(finding) === 'outline/gap'));
    await vscode.commands.executeCommand('undo');
    await waitForDiagnostics(readme.uri, list => list.length === 0);
  });
});
