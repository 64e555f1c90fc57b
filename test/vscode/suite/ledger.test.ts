// Line 4: the view 数据核对: what stands in it, what can be done with a row, and what is marked as reviewed.
import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  applyAction,
  findingsOf,
  openReport,
  placeOf,
  putCursor,
  quickFixesFor,
  replaceTexts,
  ruleOf,
  waitForDiagnostics,
  waitForSelection,
  waitForText,
} from './harness.ts';
import { awaitRow, needKeyboard, press } from './keyboard.ts';
import { about } from './lines.ts';
import { answering, viewOf } from './recorder.ts';
import { click, findRow, flatten, type Row, rowsOf, untilShown } from './rows.ts';

const LEDGER = 'fazhi.ledger';

// Not a copy, which no later run of the suite would find.
const openKept = async () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert(folder);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, '数据报告.md'));
  await vscode.window.showTextDocument(document);
  await waitForDiagnostics(document.uri, list => list.length > 0);
};

about(9, 'a view that has never been open', () => {
  // The first test of a fresh window.
  it('has the keyboard when it is asked for (before a reload)', async function () {
    await needKeyboard(this);
    await openReport();
    await vscode.commands.executeCommand(`${LEDGER}.focus`);
    awaitRow('94%');
    press('ArrowDown', 'ArrowDown', 'Enter');
    await waitForSelection(words => words === '94%');
  });
});

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

about(4, 'the view 数据核对', () => {
  it('groups relations by verdict, with an icon for each group and what it means', async () => {
    await openReport();
    const groups = await rowsOf(LEDGER);
    assert.include(
      groups.map(({ item }) => item.id),
      'wrong',
    );
    const icons = groups.map(({ item }) => (item.iconPath as vscode.ThemeIcon).id);
    assert.strictEqual(new Set(icons).size, groups.length);
    for (const { label, item } of groups) assert.match(String(item.tooltip), new RegExp(`^${label}(?:：|: ).{4}`));
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
    await review(node);
    assert.match((await wrongRate()).item.contextValue ?? '', /\.reviewed$/);
    await replaceTexts(document, [['一、主要', '前言。\n\n一、主要']]);
    assert.match((await wrongRate()).item.contextValue ?? '', /\.reviewed$/);
    await replaceTexts(document, [['办结152件', '办结148件']]);
    assert.match(findRow(await rowsOf(LEDGER), /94%/).item.contextValue ?? '', /\.open$/);
    await replaceTexts(document, [['办结148件', '办结152件']]);
    await vscode.commands.executeCommand('fazhi.unmarkReviewed', (await wrongRate()).node);
    assert.match((await wrongRate()).item.contextValue ?? '', /\.open$/);
  });

  it('lists a reviewed relation as information that says so, counts it, and keeps both when the file is renamed', async () => {
    const document = await openReport();
    await review((await wrongRate()).node);
    await waitForDiagnostics(document.uri, isListedAsReviewed);
    const renamed = vscode.Uri.joinPath(document.uri, '..', '送审稿.md');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, renamed);
    await vscode.workspace.applyEdit(edit);
    await vscode.window.showTextDocument(renamed, { preview: false });
    await waitForDiagnostics(renamed, isListedAsReviewed);
    assert.match((await wrongRate()).item.contextValue ?? '', /\.reviewed$/);
  });

  it('is asked for repairs from the row, and makes the chosen one', async () => {
    const document = await openReport();
    const answers = {
      showQuickPick: async (items: readonly vscode.QuickPickItem[]) => items.find(({ label }) => label.includes('95%')),
    };
    const { node } = await wrongRate();
    await answering(answers, () => vscode.commands.executeCommand('fazhi.fixFigure', node));
    await waitForText(document, text => text.includes('办结率95%'));
  });

  it('shows what is chosen only, and all again', async () => {
    await openReport();
    const all = flatten(await rowsOf(LEDGER)).length;
    const choosing = (...wanted: RegExp[]) => ({
      showQuickPick: async (items: readonly vscode.QuickPickItem[]) =>
        items.filter(({ label }) => wanted.some(pattern => pattern.test(label))),
    });
    const choose = (...wanted: RegExp[]) =>
      answering(choosing(...wanted), () => vscode.commands.executeCommand('fazhi.filterFigures'));
    await choose(/^(?:不相符|Does not agree)$/);
    const shown = await rowsOf(LEDGER);
    assert.deepStrictEqual(
      shown.map(({ item }) => item.id),
      ['wrong'],
    );
    await choose(/^一、/);
    assert.include(
      flatten(await rowsOf(LEDGER))
        .map(({ label }) => label)
        .join(),
      '94%',
    );
    await choose(/^(?:未复核|Not reviewed yet)$/);
    assert.notInclude(
      (await rowsOf(LEDGER)).map(({ item }) => item.id),
      'checked',
    );
    await vscode.commands.executeCommand('fazhi.showAllFigures');
    assert.strictEqual(flatten(await rowsOf(LEDGER)).length, all);
  });

  it('walks from the cursor to each figure that nobody has reviewed, and round again', async () => {
    await openReport();
    const waiting = flatten(await rowsOf(LEDGER)).filter(({ item }) =>
      /^(?!group).*\.open$/.test(item.contextValue ?? ''),
    );
    assert.isAbove(waiting.length, 1);
    const visited: string[] = [];
    const walk = async (command: string) => {
      await vscode.commands.executeCommand(command);
      const { document, selection } = vscode.window.activeTextEditor ?? assert.fail('no editor');
      return document.getText(selection);
    };
    const checked = (await rowsOf(LEDGER)).find(({ item }) => item.id === 'checked')?.children.length ?? 0;
    for (let left = waiting.length - checked; left > 0; left--) visited.push(await walk('fazhi.nextFigure'));
    assert.strictEqual(await walk('fazhi.nextFigure'), visited[0]);
    assert.strictEqual(await walk('fazhi.previousFigure'), visited.at(-1));
  });

  it('ticks off a whole group, and copies what a lone figure counts', async () => {
    await openReport();
    const lone = async () =>
      (await rowsOf(LEDGER)).find(({ item }) => item.id === 'lone') ?? assert.fail('no lone figures');
    const [first] = (await lone()).children;
    await vscode.commands.executeCommand('fazhi.copyFormula', first?.node);
    assert.include(await vscode.env.clipboard.readText(), first?.label ?? '');
    assert.strictEqual((await lone()).item.contextValue, 'group.open');
    await review((await lone()).node);
    assert.strictEqual((await lone()).item.contextValue, 'group.reviewed');
    for (const { item } of (await lone()).children) assert.match(item.contextValue ?? '', /\.reviewed$/);
  });

  it('says how far the review is, above the rows', async () => {
    await openReport();
    const message = () => String(viewOf(LEDGER).message);
    const waitForMessage = (pattern: RegExp) => untilShown(() => pattern.test(message()), message);
    await rowsOf(LEDGER);
    await waitForMessage(/(?:已复核|reviewed) 0\/\d+/);
    await review((await wrongRate()).node);
    await rowsOf(LEDGER);
    await waitForMessage(/(?:已复核|reviewed) 1\/\d+/);
  });

  it('reviews the figure under the cursor from the palette and from its quick fixes', async () => {
    const document = await openReport();
    const isReviewed = async () => /\.reviewed$/.test((await wrongRate()).item.contextValue ?? '');
    putCursor(placeOf(document, '94%'));
    await vscode.commands.executeCommand('fazhi.markReviewed');
    assert.isTrue(await isReviewed());
    await vscode.commands.executeCommand('fazhi.unmarkReviewed');
    assert.isFalse(await isReviewed());
    const [finding] = findingsOf(document.uri).filter(each => ruleOf(each) === 'figures/ratio-mismatch');
    assert(finding);
    const action = (await quickFixesFor(document.uri, finding)).find(
      ({ command }) => command?.command === 'fazhi.markReviewed',
    );
    assert(action);
    await applyAction(action);
    assert.isTrue(await isReviewed());
  });

  it('reviews a contradiction on both of its sides, and takes both back', async () => {
    const document = await openReport();
    await replaceTexts(document, [['基层法治力量', '全年受理行政复议案件106件。基层法治力量']]);
    const repeats = (list: readonly vscode.Diagnostic[]) =>
      list.filter(finding => ruleOf(finding) === 'figures/repeat-mismatch').map(({ severity }) => severity);
    await waitForDiagnostics(document.uri, list => repeats(list).length === 2);
    const { Information } = vscode.DiagnosticSeverity;
    putCursor(placeOf(document, '106件'));
    await vscode.commands.executeCommand('fazhi.markReviewed');
    await waitForDiagnostics(document.uri, list => repeats(list).every(severity => severity === Information));
    const stepped = findingsOf(document.uri).filter(each => ruleOf(each) === 'figures/repeat-mismatch');
    for (const { message } of stepped) assert.match(message, /^(?:已复核（原为|reviewed \(was: )/);
    putCursor(placeOf(document, '160件'));
    await vscode.commands.executeCommand('fazhi.unmarkReviewed');
    await waitForDiagnostics(document.uri, list => repeats(list).every(severity => severity !== Information));
  });

  it('gives a screen reader each row as one sentence, in one language and without repetition', async () => {
    await openReport();
    await review((await wrongRate()).node);
    const chinese = vscode.env.language.startsWith('zh');
    for (const { item, label } of flatten(await rowsOf(LEDGER))) {
      const spoken = item.accessibilityInformation?.label ?? '';
      assert.include(spoken, label.slice(label.lastIndexOf(' ') + 1));
      const parts = spoken.split(/[，,] ?/);
      assert.strictEqual(new Set(parts).size, parts.length, spoken);
      // What VS Code itself says in Chinese would be English words, and the other way round: the product's own.
      if (chinese) assert.notMatch(spoken, /[A-Za-z]{3}/, spoken);
      else assert.notMatch(spoken, /[，：]|已复核|不相符|相符|单独的数字|需人工核对/, spoken);
    }
  });

  for (const [format, choice, expected] of [
    ['csv', /CSV/, /94%.*152÷160/],
    ['html', /^(?:Check report|检查报告)/, /152÷160=95%[\s\S]*<mark[^>]*>94%/],
    ['html', /^(?:Ledger of figures|数据核对表)（?.*HTML/, /94%.*152÷160=95%.*☑/],
  ] as const) {
    it(`is exported as ${choice} to where the user says`, async () => {
      const document = await openReport();
      await review((await wrongRate()).node);
      const target = vscode.Uri.joinPath(document.uri, '..', `核对.${format}`);
      let proposed: vscode.Uri | undefined;
      const answers = {
        showQuickPick: async (items: readonly vscode.QuickPickItem[]) => items.find(({ label }) => choice.test(label)),
        showSaveDialog: async ({ defaultUri }: vscode.SaveDialogOptions) => {
          proposed = defaultUri;
          return target;
        },
        showInformationMessage: async () => undefined,
      };
      await answering(answers, () => vscode.commands.executeCommand('fazhi.exportReport'));
      assert.match(proposed?.path ?? '', new RegExp(`数据报告[^/]*\\.${format}$`));
      // Figures that must not break stand in elements of their own.
      const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
      assert.match(written.replace(/<\/?span[^>]*>/g, ''), expected);
    });
  }

  it('writes nothing when the export is waved away', async () => {
    await openReport();
    const answers = { showQuickPick: async () => undefined, showSaveDialog: () => Promise.reject(new Error('asked')) };
    await answering(answers, () => vscode.commands.executeCommand('fazhi.exportReport'));
  });
});

/** Problems lists no hints. */
function isListedAsReviewed(findings: readonly vscode.Diagnostic[]): boolean {
  const found = findings.find(each => ruleOf(each) === 'figures/ratio-mismatch');
  return found?.severity === vscode.DiagnosticSeverity.Information && /^(?:已复核：|reviewed: )/.test(found.message);
}

const review = (node: unknown) => vscode.commands.executeCommand('fazhi.markReviewed', node);

async function wrongRate(): Promise<Row> {
  return findRow(await rowsOf(LEDGER), /94%/);
}
