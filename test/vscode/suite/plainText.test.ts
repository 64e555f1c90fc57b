// Line 8: a report is one in any language that `fazhi.languages` names, plain text from the start.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { applyAction, quickFixesFor, ruleOf, waitFor, waitForDiagnostics, withSetting } from './harness.ts';
import { about } from './lines.ts';
import { answering, onDidChangeStatus, statusItem } from './recorder.ts';
import { findRow, rowsOf } from './rows.ts';

const folder = () => {
  const uri = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert(uri);
  return uri;
};

let copies = 0;

/** The report with a gap in its numbering, saved under another ending. */
async function openAs(ending: string): Promise<vscode.TextDocument> {
  const text = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), '序号跳号.md'));
  const copy = vscode.Uri.joinPath(folder(), `text-${++copies}`, `序号跳号.${ending}`);
  await vscode.workspace.fs.writeFile(copy, text);
  const document = await vscode.workspace.openTextDocument(copy);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

const isGap = (finding: vscode.Diagnostic) => ruleOf(finding) === 'outline/gap';

about(8, 'a report in plain text', () => {
  it('is checked, fixed, outlined, and shown in views and status bar', async () => {
    const document = await openAs('txt');
    assert.strictEqual(document.languageId, 'plaintext');
    const gap = (await waitForDiagnostics(document.uri, list => list.some(isGap))).find(isGap);
    assert(gap);
    findRow(await rowsOf('fazhi.structure'), /^一、主要/);
    await waitFor(
      onDidChangeStatus,
      () => (/\$\(error\) \d/.test(statusItem().text) ? true : undefined),
      () => `The status bar says: ${statusItem().text}`,
    );
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.isAtLeast(symbols[0]?.children.length ?? 0, 4);
    const [fix] = await quickFixesFor(document.uri, gap);
    assert(fix);
    await applyAction(fix);
    await waitForDiagnostics(document.uri, list => !list.some(isGap));
  });

  it('takes the commands that a Markdown report takes', async () => {
    const document = await openAs('txt');
    await waitForDiagnostics(document.uri, list => list.some(isGap));
    let offered = 0;
    const showQuickPick = async (items: readonly vscode.QuickPickItem[]) => {
      offered = items.length;
      return undefined;
    };
    await answering({ showQuickPick }, () => vscode.commands.executeCommand('fazhi.chooseKind'));
    assert.isAbove(offered, 4);
    await vscode.commands.executeCommand('fazhi.renumber');
    await waitForDiagnostics(document.uri, list => !list.some(isGap));
  });

  it('is found by the check of the workspace', async () => {
    const document = await openAs('txt');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('fazhi.checkWorkspace');
    await waitForDiagnostics(document.uri, list => list.some(isGap));
  });
});

about(8, 'a report in another language', () => {
  it('is checked once the setting names the language', async () => {
    const document = await openAs('ini');
    assert.strictEqual(document.languageId, 'ini');
    await withSetting('fazhi.languages', ['markdown', 'plaintext', 'ini'], () =>
      waitForDiagnostics(document.uri, list => list.some(isGap)),
    );
    await waitForDiagnostics(document.uri, list => list.length === 0);
  });
});
