// Line 6: what was written is opened on request, in the program that the system has for it, or shown in the Explorer.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { openReport } from './harness.ts';
import { about } from './lines.ts';
import { answering, openedOutside } from './recorder.ts';
import { untilShown } from './rows.ts';

about(6, 'an exported check report', () => {
  it('is opened as a page where the system can do that, else shown in the Explorer, which has the focus then', async () => {
    const document = await openReport();
    const target = vscode.Uri.joinPath(document.uri, '..', '检查.html');
    const said: string[] = [];
    const answers = {
      showQuickPick: async (items: readonly vscode.QuickPickItem[]) =>
        items.find(({ label }) => /^(?:Check report|检查报告)/.test(label)),
      showSaveDialog: async () => target,
      showInformationMessage: async (message: string, offered: string | undefined) => {
        said.push(message);
        return offered;
      },
    };
    const opened = await openedOutside(() =>
      answering(answers, () => vscode.commands.executeCommand('fazhi.exportReport')),
    );
    assert.strictEqual(vscode.window.activeTextEditor?.document, document);
    // A browser has nothing to open a file of another computer with, and does not even say so.
    const isDesktop = vscode.env.uiKind === vscode.UIKind.Desktop;
    assert.deepEqual(opened.map(String), isDesktop ? [String(target)] : []);
    if (isDesktop) return;
    assert.match(said.join(), /下载|Download/);
    await vscode.commands.executeCommand('explorer.openAndPassFocus');
    await untilShown(
      () => vscode.window.activeTextEditor?.document.uri.toString() === String(target),
      () => `Shown is ${vscode.window.activeTextEditor?.document.uri}`,
    );
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
