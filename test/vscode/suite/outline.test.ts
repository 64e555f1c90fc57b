// Line 3: the Outline shows the sections of a report, whether or not Markdown takes them for headings.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { openDocument, openReport, placeOf, replaceTexts } from './harness.ts';
import { about } from './lines.ts';

about(3, 'the outline', () => {
  it('has the sections of the report and what lies in them', async () => {
    const document = await openDocument('年度报告.md');
    const [title, ...others] = await symbolsOf(document);
    assert.deepEqual(others, []);
    assert.include(title?.name ?? '', '法治政府建设年度报告');
    // None of these lines begins with '#': the built-in Markdown outline does not know them.
    assert.deepEqual(
      title?.children.map(({ name }) => name.slice(0, 4)),
      ['一、主要', '二、存在', '三、党政', '四、20'],
    );
    const [achievements] = title?.children ?? [];
    assert.isNotEmpty(achievements?.detail);
    // A heading that runs into its text is shown up to where it ends.
    assert.deepEqual(
      achievements?.children.map(({ name }) => name),
      ['（一）提高行政执法质量', '（二）健全依法决策机制'],
    );
  });

  it('takes a cursor anywhere on the line of a heading for that section', async () => {
    const document = await openDocument('年度报告.md');
    await replaceTexts(document, [['二、存在的不足和原因', '## 二、存在的不足和原因']]);
    const symbols = await symbolsOf(document);
    for (const heading of ['## 二、存在的不足和原因', '三、党政主要负责人履行推进法治建设第一责任人职责情况']) {
      for (const side of ['before', 'after'] as const) {
        assert.include(heading, sectionAt(symbols, placeOf(document, heading, side))?.name ?? '—');
      }
    }
  });

  it('lists 二是 beside 一是 that opens its paragraph', async () => {
    const document = await openDocument('年度报告.md');
    await replaceTexts(document, [['基层法治力量不足，', '一是基层力量不足。二是经费不足。']]);
    const problems = (await symbolsOf(document))[0]?.children[1];
    assert.deepEqual(
      problems?.children.map(({ name }) => name.slice(0, 2)),
      ['一是', '二是'],
    );
  });

  it('is what folds', async () => {
    const document = await openReport();
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const { line } = placeOf(document, '一、主要');
    const fold = folds.find(({ start }) => start === line);
    assert.strictEqual(document.lineAt(fold?.end ?? 0).text.slice(0, 3), '（二）');
  });
});

/** The symbols of this extension; another group is the built-in one's, which knows only headings with `#`. */
async function symbolsOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return symbols.filter(({ kind }) => kind === vscode.SymbolKind.File);
}

/** The innermost section at a place, found as VS Code finds it: the first whose range touches it. */
function sectionAt(
  symbols: readonly vscode.DocumentSymbol[],
  place: vscode.Position,
): vscode.DocumentSymbol | undefined {
  const found = symbols.find(({ range }) => range.contains(place));
  return found && (sectionAt(found.children, place) ?? found);
}
