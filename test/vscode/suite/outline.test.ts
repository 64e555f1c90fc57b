// The Outline view shows the sections of a report, whether or not Markdown takes them for headings.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { activateExtension, closeEditors, openDocument } from './harness.ts';

describe('the outline', () => {
  before(activateExtension);
  afterEach(closeEditors);

  it('has the sections of the report and what lies in them (smoke)', async () => {
    const document = await openDocument('年度报告.md');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = flatten(symbols).map(symbol => symbol.name);
    // None of these lines begins with '#': the built-in Markdown outline does not know them.
    for (const title of [
      '主要举措和成效',
      '存在的不足和原因',
      '第一责任人职责',
      '2025年主要安排',
      '提高行政执法质量',
    ]) {
      assert.ok(
        names.some(name => name.includes(title)),
        `'${title}' is in the outline: ${names.join(' | ')}`,
      );
    }
  });
});

function flatten(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return symbols.flatMap(symbol => [symbol, ...flatten(symbol.children)]);
}
