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
import { answering, viewOf } from './recorder.ts';
import { enterRow, findRow, flatten, type Row, rowsOf, untilShown } from './rows.ts';

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

  it('is walked through from the row in focus, also from the name of a group', async function () {
    await needKeyboard(this);
    await openReport();
    await focusFirstRow();
    press('ArrowUp', 'F8');
    await waitForSelection(words => words === '94%');
    await waitForRow(/94%/);
    press('F8');
    await waitForSelection(words => words !== '' && words !== '94%');
    await waitForRow(/^(?!.*94%)./);
    press('Home', 'F8');
    await waitForSelection(words => words === '94%');
    await waitForRow(/94%/);
  });

  it('ticks off several rows that are selected, at once, and then the row to which the keyboard has gone', async function () {
    await needKeyboard(this);
    await openReport();
    await selectFirst(2);
    press('Space');
    await waitForTicks(ticks => ticks === '✓✓');
    press('ArrowDown', 'Space');
    // Looking at the rows would keep the view from selecting one.
    await selectedAre(1);
    await waitForTicks(ticks => ticks === '✓✓✓');
  });

  it('ticks off the rows that are selected, of which one has been ticked off, and none of a group among them', async function () {
    await needKeyboard(this);
    await openReport();
    await selectFirst(1);
    press('Space');
    await waitForTicks(ticks => ticks === '✓');
    press('Shift+ArrowDown');
    await selectedAre(2);
    press('Space');
    await waitForTicks(ticks => ticks === '✓✓');
    // Up to the group, of which not every row is ticked off: that it is selected too changes nothing.
    press('Shift+ArrowUp', 'Shift+ArrowUp');
    await untilShown(
      () => viewOf(LEDGER).selection.some(node => (node as { type: string }).type === 'group'),
      () => 'The group is not selected',
    );
    press('Space');
    await waitForTicks(ticks => ticks === '-✓');
  });

  it('says that a row has no ready repair, and not that none is selected', async function () {
    await needKeyboard(this);
    await openReport();
    const said: string[] = [];
    await selectFirst(1);
    await answering({ setStatusBarMessage: text => said.push(text) }, async () => {
      press('Control+.');
      await untilShown(
        () => said.some(text => /没有现成的改法|no ready repair/.test(text)),
        () => `Said was: ${said}`,
      );
    });
  });

  it('asks before it takes away the ticks of a whole group', async function () {
    await needKeyboard(this);
    await openReport();
    const group = await groupOfSeveral();
    const all = '✓'.repeat(group.children.length);
    await vscode.commands.executeCommand(`${LEDGER}.focus`);
    await enterRow(LEDGER, group.node);
    press('Space');
    await waitForTicks(ticks => ticks === all);
    const asked: string[] = [];
    let answer: string | undefined;
    const showWarningMessage = async (message: string) => {
      asked.push(message);
      return answer;
    };
    await answering({ showWarningMessage }, async () => {
      press('Space');
      await untilShown(
        () => asked.length === 1,
        () => 'Nothing was asked',
      );
      await waitForTicks(ticks => ticks === all);
      answer = /^[a-z]/i.test(asked[0] ?? '') ? 'Take the ticks away' : '去掉打的勾';
      press('Space');
      await waitForTicks(ticks => ticks === '');
    });
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

/** The first rows of a group of several. */
async function selectFirst(count: number): Promise<void> {
  const group = await groupOfSeveral();
  await vscode.commands.executeCommand(`${LEDGER}.focus`);
  await enterRow(LEDGER, group.children[0]?.node);
  for (let more = 1; more < count; more++) press('Shift+ArrowDown');
  await selectedAre(count);
}

async function groupOfSeveral(): Promise<Row> {
  const group = (await rowsOf(LEDGER)).find(({ item, children }) => item.id === 'lone' && children.length > 2);
  assert(group, 'No group has three rows');
  return group;
}

function selectedAre(count: number): Promise<void> {
  return untilShown(
    () => viewOf(LEDGER).selection.length === count,
    () => `Not ${count} rows are selected but ${viewOf(LEDGER).selection.length}`,
  );
}

/** `✓-`: of the rows of that group the first is ticked off, the second is not; the rest that is not is left out. */
async function waitForTicks(condition: (ticks: string) => boolean): Promise<void> {
  let ticks = '';
  await untilShown(
    async () => {
      const { children } = await groupOfSeveral();
      ticks = children.map(({ item }) => (item.contextValue?.endsWith('.reviewed') ? '✓' : '-')).join('');
      return condition(ticks.replace(/-*$/, ''));
    },
    () => `The ticks are ${ticks}`,
  );
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
