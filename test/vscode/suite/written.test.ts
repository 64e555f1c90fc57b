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
      showQuickPick: async (items: readonly vscode.QuickPickItem[]) => items.find(({ label }) => label === 'HTML'),
      showSaveDialog: async () => target,
      showInformationMessage: async (_: string, open: string | undefined) => open,
    };
    const opened = await openedOutside(() =>
      answering(answers, () => vscode.commands.executeCommand('fazhi.exportReport')),
    );
    assert.deepEqual(opened.map(String), [String(target)]);
    assert.strictEqual(vscode.window.activeTextEditor?.document, document);
  });
});
