// Line 6: a new configuration of the project.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { openReport } from './harness.ts';
import { about } from './lines.ts';
import { answering } from './recorder.ts';

about(6, 'a new configuration', () => {
  it('has the kind of the report, is opened, and is not written over', async () => {
    await openReport();
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert(folder);
    const file = vscode.Uri.joinPath(folder, '.fazhilint.json');
    try {
      await vscode.commands.executeCommand('fazhi.newConfig');
      const shown = vscode.window.activeTextEditor?.document;
      assert(shown);
      assert.strictEqual(shown.uri.path, file.path);
      assert.match(shown.getText(), /"copy-\d+\/数据报告\.md": "annual-report"/);
      const written = shown.getText();
      const told: string[] = [];
      const showInformationMessage = async (message: string) => {
        told.push(message);
        return undefined;
      };
      await answering({ showInformationMessage }, () => vscode.commands.executeCommand('fazhi.newConfig'));
      assert.lengthOf(told, 1);
      assert.strictEqual(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), written);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(file);
    }
  });
});
