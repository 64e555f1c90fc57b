// Line 6: what was written is opened on request, in the program that the system has for it.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { openReport } from './harness.ts';
import { about } from './lines.ts';
import { answering, openedOutside } from './recorder.ts';

about(6, 'an exported check report', () => {
  it('is opened as a page, not as source', async () => {
    const document = await openReport();
    const target = vscode.Uri.joinPath(document.uri, '..', '检查.html');
    const answers = {
      showQuickPick: async (items: readonly vscode.QuickPickItem[]) =>
        items.find(({ label }) => /^(?:Check report|检查报告)/.test(label)),
      showSaveDialog: async () => target,
      showInformationMessage: async (_: string, open: string | undefined) => open,
    };
    const opened = await openedOutside(() =>
      answering(answers, () => vscode.commands.executeCommand('fazhi.exportReport')),
    );
    assert.deepEqual(opened.map(String), [String(target)]);
    assert.strictEqual(vscode.window.activeTextEditor?.document, document);
  });

  it('that cannot be written is told once, in words that help', async () => {
    const document = await openReport();
    const said: string[] = [];
    const answers = {
      showQuickPick: async (items: readonly vscode.QuickPickItem[]) =>
        items.find(({ label }) => /^(?:Check report|检查报告)/.test(label)),
      // A folder, which no file can be written over.
      showSaveDialog: async () => vscode.Uri.joinPath(document.uri, '..'),
      showErrorMessage: async (message: string) => {
        said.push(message);
        return undefined;
      },
    };
    await answering(answers, () => vscode.commands.executeCommand('fazhi.exportReport'));
    assert.lengthOf(said, 1);
    assert.match(said[0] ?? '', /没有写成|could not be written/);
  });
});
