// Line 4: the view 数字变化: with what the figures are compared, what stands in it, and where a click leads.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { openReport, replaceTexts, waitFor, waitForDiagnostics, waitForSelection } from './harness.ts';
import { about } from './lines.ts';
import { answering, viewOf } from './recorder.ts';
import { click, findRow, flatten, rowsOf } from './rows.ts';

const VIEW = 'fazhi.comparison';
const SAVED = /last saved version|上次保存/;

/** Picks what the pattern names, then compares. */
const compareWith = (choice: RegExp) =>
  answering({ showQuickPick: async items => items.find(({ label }) => choice.test(label)) }, async () => {
    await vscode.commands.executeCommand('fazhi.compare');
  });

const shown = async () =>
  (await rowsOf(VIEW)).map(({ label, item, children }) => [
    label,
    item.description,
    ...children.map(row => `${row.label}: ${row.item.description}`),
  ]);

about(4, 'the view 数字变化', () => {
  it('can be focused from the keyboard, and is empty before something is chosen', async () => {
    await openReport();
    await vscode.commands.executeCommand(`${VIEW}.focus`);
    assert.deepEqual(await rowsOf(VIEW), []);
  });

  it('shows which figures are others than in the saved file, as they are typed', async () => {
    const document = await openReport();
    await compareWith(SAVED);
    assert.deepEqual(await rowsOf(VIEW), []);
    await replaceTexts(document, [['办结151件', '办结153件']]);
    assert.deepEqual(
      (await shown()).map(([, count, row]) => [count, row]),
      [['1', `受理群众申请 办结: 151件 → 153件　+2件${comma}+1.3%`]],
    );
  });

  it('names the saved text as such, whose file has the name of the open one', async () => {
    const document = await openReport();
    await compareWith(SAVED);
    await replaceTexts(document, [['办结151件', '办结153件']]);
    const row = findRow(await rowsOf(VIEW), /^受理群众申请 办结$/);
    assert.match(viewOf(VIEW).message ?? '', SAVED);
    await click(findRow(row.children, /151件/));
    const tabs = await waitFor(
      vscode.window.tabGroups.onDidChangeTabs,
      () => {
        const labels = vscode.window.tabGroups.all.flatMap(group => group.tabs.map(({ label }) => label));
        return labels.some(label => SAVED.test(label)) ? labels : undefined;
      },
      () => 'no tab is named after the saved text',
    );
    assert.isNotEmpty(tabs);
  });

  it('leads to the figure in the report, and to that in the earlier text beside it', async () => {
    const document = await openReport();
    await compareWith(SAVED);
    await replaceTexts(document, [['办结151件', '办结153件']]);
    const row = findRow(await rowsOf(VIEW), /^受理群众申请 办结$/);
    await click(row);
    await waitForSelection(words => words === '153件');
    await click(findRow(row.children, /151件/));
    const earlier = await waitFor(
      vscode.window.onDidChangeVisibleTextEditors,
      () => vscode.window.visibleTextEditors.find(({ document: { uri } }) => uri.scheme === 'fazhi-earlier'),
      () => 'the earlier text is not shown',
    );
    assert.strictEqual(earlier.document.getText(earlier.selection), '151件');
    assert.strictEqual(vscode.window.activeTextEditor?.document, document);
  });

  it('stays while the earlier text is active', async () => {
    const document = await openReport();
    await compareWith(SAVED);
    await replaceTexts(document, [['办结151件', '办结153件']]);
    await click(findRow(findRow(await rowsOf(VIEW), /^受理群众申请 办结$/).children, /151件/));
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    assert.lengthOf(await rowsOf(VIEW), 1);
  });

  it('compares with a file that is chosen, also from the Explorer', async () => {
    const document = await openReport();
    const older = vscode.Uri.joinPath(document.uri, '../旧稿.txt');
    const text = document.getText().replace('受理群众申请159件', '受理群众申请120件');
    assert.notStrictEqual(text, document.getText());
    await vscode.workspace.fs.writeFile(older, new TextEncoder().encode(text));
    await vscode.commands.executeCommand('fazhi.compare', older);
    assert.include(
      flatten(await rowsOf(VIEW))
        .map(({ item }) => String(item.description))
        .join(),
      '120件 → 159件',
    );
  });

  it('offers the last commit where the report lies in a repository, and none elsewhere', async () => {
    const document = await openReport();
    const committed = document.getText().replace('办结151件', '办结140件');
    const repository = { buffer: async () => new TextEncoder().encode(committed) };
    const git = { getAPI: () => ({ getRepository: () => repository }) };
    await withGit(git, () => compareWith(/git/));
    assert.include(
      flatten(await rowsOf(VIEW))
        .map(({ item }) => String(item.description))
        .join(),
      '140件 → 151件',
    );
    const offered: string[] = [];
    const showQuickPick = async (items: readonly vscode.QuickPickItem[]) => {
      offered.push(...items.map(({ label }) => label));
      return undefined;
    };
    await withGit({ getAPI: () => ({ getRepository: () => null }) }, () =>
      answering({ showQuickPick }, () => vscode.commands.executeCommand('fazhi.compare')),
    );
    assert.lengthOf(offered, 3);
    assert.notMatch(offered.join(), /git/);
  });

  it('says why it cannot compare, and ends when told to', async () => {
    const document = await openReport();
    await vscode.commands.executeCommand('fazhi.compare', vscode.Uri.joinPath(document.uri, '../没有.md'));
    assert.deepEqual(await rowsOf(VIEW), []);
    await compareWith(SAVED);
    await replaceTexts(document, [['办结151件', '办结153件']]);
    assert.lengthOf(await rowsOf(VIEW), 1);
    await vscode.commands.executeCommand('fazhi.endComparison');
    assert.deepEqual(await rowsOf(VIEW), []);
  });

  it('reads each row aloud as a sentence', async () => {
    const document = await openReport();
    await compareWith(SAVED);
    await replaceTexts(document, [['办结151件', '办结153件']]);
    const { item } = findRow(await rowsOf(VIEW), /^受理群众申请 办结$/);
    assert.match(
      item.accessibilityInformation?.label ?? '',
      /^受理群众申请 办结(?:，151件 变为 153件，|, 151件 to 153件, )\+2件/,
    );
  });
});

/** Findings and rows are told in the language of the editor. */
const comma = vscode.env.language.startsWith('zh') ? '，' : ', ';

/** Lets VS Code's git extension be `git` for the time of `use`, since not every host has one. */
async function withGit(git: object, use: () => Thenable<unknown>): Promise<void> {
  const extensions = vscode.extensions as unknown as Record<'getExtension', unknown>;
  const { getExtension } = extensions;
  extensions.getExtension = () => ({ activate: async () => git });
  try {
    await use();
  } finally {
    extensions.getExtension = getExtension;
  }
}

about(4, "a figure that does not agree with last year's report", () => {
  const reportOf = (year: number, body: string) =>
    `---\nkind: report\n---\n${year}年云泽市普法情况的报告\n\n一、工作情况\n\n${year}年，${body}\n\n云泽市司法局\n${year + 1}年1月17日\n`;

  it('has a row that opens the figure there, beside the report, and a finding that names the place', async () => {
    const { uri } = await openReport();
    const [last, now] = ['2021.md', '2022.md'].map(name => vscode.Uri.joinPath(uri, '..', name));
    assert(last && now);
    const write = (file: vscode.Uri, text: string) =>
      vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await write(last, reportOf(2021, '全市受理行政复议案件94件。'));
    await write(now, reportOf(2022, '全市受理行政复议案件比2021年的49件增加69件。'));
    await vscode.window.showTextDocument(now, { preview: false });
    const [finding] = await waitForDiagnostics(now, list => list.length > 0);
    const named = finding?.relatedInformation?.map(({ location }) => location.uri.toString());
    assert.include(named ?? [], last.toString());
    const row = flatten(await rowsOf('fazhi.ledger')).find(({ item }) => item.description === '2021.md');
    assert(row);
    await click(row);
    const words = () => {
      const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.path === last.path);
      return editor?.document.getText(editor.selection);
    };
    await waitFor(
      vscode.window.onDidChangeTextEditorSelection,
      () => (words() === '94件' ? true : undefined),
      () => `Selected there is: ${words()}`,
    );
    assert.strictEqual(vscode.window.activeTextEditor?.document.uri.path, now.path);
  });
});
