// Line 4: the view 结构: what stands in it, where a click leads, and what can be inserted.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { openReport, waitForSelection, waitForText } from './harness.ts';
import { about } from './lines.ts';
import { answering } from './recorder.ts';
import { click, findRow, rowsOf } from './rows.ts';

const STRUCTURE = 'fazhi.structure';
const LEDGER = 'fazhi.ledger';

about(4, 'the view 结构', () => {
  it('can be focused from the keyboard', async () => {
    await openReport();
    await vscode.commands.executeCommand(`${STRUCTURE}.focus`);
    await vscode.commands.executeCommand(`${LEDGER}.focus`);
  });

  it('leads from a section to its heading', async () => {
    await openReport();
    await click(findRow(await rowsOf(STRUCTURE), /（二）健全依法决策机制/));
    await waitForSelection(words => words.includes('健全依法决策机制'));
  });

  it('leads from a mandatory content to where the report has it', async () => {
    await openReport();
    const [contents] = await rowsOf(STRUCTURE);
    assert(contents);
    assert.strictEqual(contents.item.description, '3/4');
    await click(findRow(contents.children, /不足和原因|Shortcomings/));
    await waitForSelection(words => words === '二、存在的不足和原因');
  });

  it('shows a missing content in its place, and one click inserts it', async () => {
    const document = await openReport();
    const rows = await rowsOf(STRUCTURE);
    const missing = rows.findIndex(({ item }) => item.contextValue === 'missingContent');
    assert.match(rows[missing - 1]?.label ?? '', /^二、/);
    assert.match(rows[missing + 1]?.label ?? '', /^三、/);
    await vscode.commands.executeCommand('fazhi.insertContent', rows[missing]?.node);
    await waitForText(document, text => /三、[^\n]*第一责任人[\s\S]*四、2025年主要安排/.test(text));
    await waitForSelection(words => /^（此处填写[^）]*）$/.test(words));
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await waitForSelection(words => words === '');
    const place = vscode.window.activeTextEditor?.selection.active;
    assert.match(
      document.getText(new vscode.Range(0, 0, place?.line ?? 0, place?.character ?? 0)),
      /此处填写[^）]*）$/,
    );
  });

  it('asks which content to insert when called from the palette', async () => {
    const document = await openReport();
    await answering({ showQuickPick: async ([first]) => first }, async () => {
      await vscode.commands.executeCommand('fazhi.insertContent');
    });
    await waitForText(document, text => text.includes('第一责任人'));
  });

  it('counts the passages of each of the eight fields', async () => {
    await openReport();
    const fields = (await rowsOf(STRUCTURE)).at(-1);
    assert(fields);
    assert.strictEqual(fields.children.length, 8);
    const spoken = findRow(fields.children, /[1-9]/);
    await click(spoken);
    await waitForSelection(words => words !== '');
  });
});
