// Line 9: the view 数据核对 by keyboard alone: find a row, tick it off, walk on, copy, fix, and back to the text.
import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  openReport,
  placeOf,
  putCursor,
  ruleOf,
  waitForDiagnostics,
  waitForSelection,
  waitForText,
} from './harness.ts';
import { awaitQuickFixes, awaitQuickPick, needKeyboard, press } from './keyboard.ts';
import { about } from './lines.ts';
import { viewOf } from './recorder.ts';
import { enterRow, findRow, flatten, rowsOf, untilShown } from './rows.ts';

const LEDGER = 'fazhi.ledger';

about(9, 'the view 数据核对, by keyboard alone', () => {
  for (const key of ['Space', 'Delete']) {
    it(`has its rows ticked off, and the ticks taken back, with ${key}`, async function () {
      await needKeyboard(this);
      const document = await openReport();
      await focusFirstRow();
      press(key);
      await waitForReviewed(document, true);
      assert.match(findRow(await rowsOf(LEDGER), /94%/).item.contextValue ?? '', /\.reviewed$/);
      press(key);
      await waitForReviewed(document, false);
    });
  }

  it('is walked through in its own order, and the text follows', async function () {
    await needKeyboard(this);
    await openReport();
    const order = flatten(await rowsOf(LEDGER)).filter(({ item }) => /\.open$/.test(item.contextValue ?? ''));
    const next = order.filter(({ item }) => !item.contextValue?.startsWith('group'))[1]?.label ?? '';
    await focusFirstRow();
    press('F8');
    await waitForRow(new RegExp(`^${next}$`));
    await waitForSelection(words => words !== '' && words !== '94%');
    press('Shift+F8');
    await waitForRow(/94%/);
    await waitForSelection(words => words === '94%');
  });

  it('ticks off several rows that are selected, at once', async function () {
    await needKeyboard(this);
    await openReport();
    const [group] = (await rowsOf(LEDGER)).filter(({ item }) => item.id === 'lone' || item.id === 'agrees');
    assert(group && group.children.length > 1);
    await vscode.commands.executeCommand(`${LEDGER}.focus`);
    await enterRow(LEDGER, group.children[0]?.node);
    press('Shift+ArrowDown');
    await untilShown(
      () => viewOf(LEDGER).selection.length === 2,
      () => 'Two rows are not selected',
    );
    press('Space');
    const reviewed = async () =>
      flatten(await rowsOf(LEDGER)).filter(({ item }) => /\.reviewed$/.test(item.contextValue ?? '')).length;
    await untilShown(
      async () => (await reviewed()) >= 2,
      () => 'Two rows are not reviewed',
    );
  });

  it('offers the repairs of a row, of which Enter makes the first', async function () {
    await needKeyboard(this);
    const document = await openReport();
    await focusFirstRow();
    press('Control+.');
    awaitQuickPick();
    press('Enter');
    await waitForText(document, text => text.includes('办结率95%'));
  });

  it('shows the text with Enter and keeps the keyboard, which Ctrl+Enter gives to the text', async function () {
    await needKeyboard(this);
    const document = await openReport();
    const before = document.getText();
    await focusFirstRow();
    press('Enter');
    await waitForSelection(words => words === '94%');
    // In the editor this would move the paragraph away from its place.
    press('Space');
    await waitForReviewed(document, true);
    assert.strictEqual(document.getText(), before);
    press('Control+Enter');
    await waitForSelection(words => words === '94%');
    press('Backspace');
    await waitForText(document, text => text.includes('办结率。做法'));
  });
});

about(9, 'a figure without a finding, by keyboard alone', () => {
  it('is marked as reviewed with Ctrl+., which else offers the repairs of another figure in its line', async function () {
    await needKeyboard(this);
    const document = await openReport();
    const before = document.getText();
    await waitForReviewed(document, false);
    putCursor(placeOf(document, '160件'));
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    press('Control+.');
    awaitQuickFixes();
    press('Enter');
    await waitForReviewed(document, true);
    assert.strictEqual(document.getText(), before);
  });
});

/** That of the group which needs eyes first, and which is open. */
async function focusFirstRow(): Promise<void> {
  await vscode.commands.executeCommand(`${LEDGER}.focus`);
  const [group] = await rowsOf(LEDGER);
  assert.strictEqual(group?.item.id, 'wrong');
  // The view shows the document that was just opened when it can be walked through.
  await enterRow(LEDGER, group?.children[0]?.node);
  await waitForRow(/94%/);
}

function waitForRow(pattern: RegExp): Promise<void> {
  const label = () => {
    const [node] = viewOf(LEDGER).selection as readonly { row?: { label: string } }[];
    return node?.row?.label ?? '';
  };
  return untilShown(
    () => pattern.test(label()),
    () => `Selected is the row '${label()}'`,
  );
}

/** Until the finding on the rate says that it has been reviewed, or says so no more. */
function waitForReviewed({ uri }: vscode.TextDocument, expected: boolean): Promise<vscode.Diagnostic[]> {
  return waitForDiagnostics(uri, list => {
    const finding = list.find(each => ruleOf(each) === 'figures/ratio-mismatch');
    return finding !== undefined && /^(?:已复核|reviewed)/.test(finding.message) === expected;
  });
}
