// Line 3: the Outline shows the sections of a report, whether or not Markdown takes them for headings.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { openDocument, openReport, placeOf } from './harness.ts';
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
