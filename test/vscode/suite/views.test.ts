// Line 4: the views 结构 and 数据核对: what stands in them, where a click leads, and what can be done with a row.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { openReport, replaceTexts, waitForDiagnostics, waitForSelection, waitForText } from './harness.ts';
import { about } from './lines.ts';
import { answering } from './recorder.ts';
import { click, findRow, flatten, type Row, rowsOf } from './rows.ts';

const STRUCTURE = 'fazhi.structure';
const LEDGER = 'fazhi.ledger';

// Not a copy, which no later run of the suite would find.
const openKept = async () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert(folder);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, '数据报告.md'));
  await vscode.window.showTextDocument(document);
  await waitForDiagnostics(document.uri, list => list.length > 0);
};

about(4, 'what is marked as reviewed', () => {
  it('is remembered (before a reload)', async () => {
    await openKept();
    await vscode.commands.executeCommand('fazhi.markReviewed', (await wrongRate()).node);
    assert.match((await wrongRate()).item.contextValue ?? '', /\.reviewed$/);
  });

  it('is still known (after a reload)', async () => {
    await openKept();
    assert.match((await wrongRate()).item.contextValue ?? '', /\.reviewed$/);
  });
});

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

about(4, 'the view 数据核对', () => {
  it('groups relations by verdict, with an icon for each group', async () => {
    await openReport();
    const groups = await rowsOf(LEDGER);
    assert.include(
      groups.map(({ item }) => item.id),
      'wrong',
    );
    const icons = groups.map(({ item }) => (item.iconPath as vscode.ThemeIcon).id);
    assert.strictEqual(new Set(icons).size, groups.length);
  });

  it('leads from a relation to its figure and from there to each operand', async () => {
    await openReport();
    const wrong = await wrongRate();
    await click(wrong);
    await waitForSelection(words => words === '94%');
    for (const operand of wrong.children) {
      await click(operand);
      await waitForSelection(words => words === operand.label);
    }
    assert.sameMembers(
      wrong.children.map(({ label }) => label),
      ['152件', '160件'],
    );
  });

  it('copies the formula', async () => {
    await openReport();
    await vscode.commands.executeCommand('fazhi.copyFormula', (await wrongRate()).node);
    assert.include(await vscode.env.clipboard.readText(), '152÷160=95%');
  });

  it('keeps what is marked as reviewed while the text around it changes', async () => {
    const document = await openReport();
    const { node, item } = await wrongRate();
    assert.match(item.contextValue ?? '', /\.open$/);
    await vscode.commands.executeCommand('fazhi.markReviewed', node);
    assert.match((await wrongRate()).item.contextValue ?? '', /\.reviewed$/);
    await replaceTexts(document, [['一、主要', '前言。\n\n一、主要']]);
    assert.match((await wrongRate()).item.contextValue ?? '', /\.reviewed$/);
    await vscode.commands.executeCommand('fazhi.unmarkReviewed', (await wrongRate()).node);
    assert.match((await wrongRate()).item.contextValue ?? '', /\.open$/);
  });

  it('gives a screen reader whole sentences', async () => {
    await openReport();
    for (const { item, label } of flatten(await rowsOf(LEDGER)).filter(({ item }) => item.contextValue)) {
      assert.include(item.accessibilityInformation?.label ?? '', label);
    }
  });

  for (const [format, expected] of [
    ['csv', /94%.*152÷160/],
    ['html', /152÷160=95%[\s\S]*<mark[^>]*>94%/],
  ] as const) {
    it(`is exported as ${format.toUpperCase()} to where the user says`, async () => {
      const document = await openReport();
      const target = vscode.Uri.joinPath(document.uri, '..', `核对.${format}`);
      let proposed: vscode.Uri | undefined;
      const answers = {
        showQuickPick: async (items: readonly vscode.QuickPickItem[]) =>
          items.find(({ label }) => label.toLowerCase().includes(format)),
        showSaveDialog: async ({ defaultUri }: vscode.SaveDialogOptions) => {
          proposed = defaultUri;
          return target;
        },
        showInformationMessage: async () => undefined,
      };
      await answering(answers, () => vscode.commands.executeCommand('fazhi.exportReport'));
      assert.match(proposed?.path ?? '', new RegExp(`数据报告[^/]*\\.${format}$`));
      assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(target)), expected);
    });
  }

  it('writes nothing when the export is waved away', async () => {
    await openReport();
    const answers = { showQuickPick: async () => undefined, showSaveDialog: () => Promise.reject(new Error('asked')) };
    await answering(answers, () => vscode.commands.executeCommand('fazhi.exportReport'));
  });
});

async function wrongRate(): Promise<Row> {
  return findRow(await rowsOf(LEDGER), /94%/);
}
