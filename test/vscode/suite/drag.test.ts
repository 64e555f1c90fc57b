// Line 4: sections dragged in the view 结构.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { openReport, replaceTexts, waitForText } from './harness.ts';
import { about } from './lines.ts';
import { answering, dragOf } from './recorder.ts';
import { findRow, rowsOf } from './rows.ts';

const STRUCTURE = 'fazhi.structure';

about(4, 'sections dragged in the view 结构', () => {
  /** Drags the first row onto the second, or onto the empty space. */
  const drag = async (row: RegExp, onto?: RegExp) => {
    await vscode.commands.executeCommand(`${STRUCTURE}.focus`);
    const controller = dragOf(STRUCTURE);
    assert(controller?.handleDrag && controller.handleDrop);
    const rows = await rowsOf(STRUCTURE);
    const transfer = new vscode.DataTransfer();
    const { token } = new vscode.CancellationTokenSource();
    await controller.handleDrag([findRow(rows, row).node], transfer, token);
    await controller.handleDrop(onto && findRow(rows, onto).node, transfer, token);
  };

  it('are dragged in front of one another', async () => {
    const document = await openReport();
    await drag(/^（二）/, /^（一）/);
    await waitForText(document, text => /（一）健全[\s\S]*（二）提高/.test(text));
    await drag(/^（一）/);
    await waitForText(document, text => /（一）提高[\s\S]*（二）健全/.test(text));
  });

  it('say of 三是 in one paragraph with 一是 why it stays', async () => {
    const document = await openReport();
    await replaceTexts(document, [['基层法治力量不足，', '一是力量不足；二是经费不足；三是场地不足。']]);
    const before = document.getText();
    const told: string[] = [];
    const showInformationMessage = async (words: string) => void told.push(words);
    await answering({ showInformationMessage }, () => drag(/^三是/, /^一是/));
    assert.lengthOf(told, 1);
    assert.match(told[0] ?? '', /三是场地.*(?:同一段|shares a paragraph)/);
    assert.strictEqual(document.getText(), before);
  });

  it('say nothing of a row that is none of them, for which VS Code sends words of its own', async () => {
    await openReport();
    const told: string[] = [];
    const transfer = new vscode.DataTransfer();
    transfer.set(`application/vnd.code.tree.${STRUCTURE}`, new vscode.DataTransferItem('{"itemHandles":["1/0"]}'));
    const { token } = new vscode.CancellationTokenSource();
    const { node } = findRow(await rowsOf(STRUCTURE), /^（一）/);
    await answering({ showInformationMessage: async words => void told.push(words) }, async () =>
      dragOf(STRUCTURE)?.handleDrop?.(node, transfer, token),
    );
    assert.isEmpty(told);
  });

  it('change their part or level by drag only when that is chosen', async () => {
    const document = await openReport();
    const before = document.getText();
    const offered: string[][] = [];
    const choosing = (wanted: RegExp) => ({
      showQuickPick: async (items: readonly vscode.QuickPickItem[]) => {
        offered.push(items.map(({ label }) => label));
        return items.find(({ label }) => wanted.test(label));
      },
    });
    await answering(choosing(/^(?:Cancel|取消)$/), () => drag(/^（二）/, /^三、/));
    assert.strictEqual(document.getText(), before);
    await answering(choosing(/^(?:Put below|成为)/), () => drag(/^（二）/, /^三、/));
    await waitForText(document, text => /三、2025年主要安排[\s\S]*（一）健全依法决策机制/.test(text));
    assert.lengthOf(offered, 2);
    assert.lengthOf(offered[0] ?? [], 3);
  });
});
