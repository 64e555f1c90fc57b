// Lines 3 and 5: what helps while writing: completion, formatting, links, highlights, selection, folding, hints, hovers.
import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  activateExtension,
  closeEditors,
  openDocument,
  placeOf,
  waitForDiagnostics,
  waitForText,
  withSetting,
} from './harness.ts';

describe('while writing', () => {
  before(activateExtension);
  afterEach(closeEditors);

  it('completes a rate from the figures of its sentence (smoke)', async () => {
    const document = await openReport();
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      placeOf(document, '151件，办结率', 'behind'),
      '率',
    );
    const item = list.items.find(({ label }) => label === '95%' || label === '95.0%');
    assert(item, `a rate is offered among: ${list.items.map(({ label }) => label).join(', ')}`);
    assert.include(item.detail ?? '', '151÷159');
  });

  it('completes a missing heading at the start of a line', async () => {
    const document = await openReport();
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(placeOf(document, '三、2025').line - 1, 0),
    );
    assert.ok(list.items.some(({ label }) => String(label).includes('第一责任人')));
  });

  it('formats with safe fixes only', async () => {
    const document = await openDocument('序号跳号.md');
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await waitForText(document, text => /^三、党政/m.test(text));
  });

  it('follows cross-references', async () => {
    const document = await openReport();
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      placeOf(document, '二部分'),
    );
    const [target] = found.map(place => ('targetRange' in place ? place.targetRange : place.range));
    assert.strictEqual(target && document.getText(target), '二、存在的不足和原因');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.sameMembers(
      links.map(({ range }) => document.getText(range)),
      ['详见第二部分', '见附件2'],
    );
  });

  it('highlights all operands of a relation', async () => {
    const document = await openReport();
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      placeOf(document, '94%'),
    );
    assert.sameMembers(
      found.map(({ range }) => document.getText(range)),
      ['94%', '152件', '160件'],
    );
  });

  it('finds where a 《title》 is cited', async () => {
    const document = await openReport();
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      placeOf(document, '重大行政决策程序条例'),
    );
    assert.strictEqual(found.length, 2);
  });

  it('grows the selection by clause and sentence, and folds sections', async () => {
    const document = await openReport();
    const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [placeOf(document, '94%')],
    );
    const steps: string[] = [];
    for (let at = selection; at; at = at.parent as vscode.SelectionRange) steps.push(document.getText(at.range));
    assert.include(steps, '办结率94%');
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.ok(folds.some(({ start }) => start === placeOf(document, '一、主要').line));
  });

  it('shows computed figures beside the text when asked to', async () => {
    const document = await openReport();
    const whole = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
    const hints = () =>
      vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    assert.deepEqual(await hints(), []);
    await withSetting('fazhi.inlayHints', true, async () => {
      assert.deepEqual(
        (await hints()).map(({ label }) => label),
        ['✗ 95%'],
      );
    });
  });

  it('writes the next ordinal on Enter when asked to', async () => {
    const document = await openDocument('年度报告.md');
    const line = placeOf(document, '四、2025').line + 1;
    await withSetting('fazhi.nextOrdinalOnEnter', true, async () => {
      const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
        'vscode.executeFormatOnTypeProvider',
        document.uri,
        new vscode.Position(line, 0),
        '\n',
        { tabSize: 2, insertSpaces: true },
      );
      assert.deepEqual(
        edits.map(({ newText }) => newText),
        ['五、'],
      );
    });
  });

  it('explains figures and 《titles》 on hover', async () => {
    const document = await openReport();
    const hover = async (at: string) => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        placeOf(document, at),
      );
      return found
        .flatMap(({ contents }) => contents.map(part => (typeof part === 'string' ? part : part.value)))
        .join('\n');
    };
    assert.include(await hover('94%'), '152÷160=95%');
    assert.match(await hover('重大行政决策'), /2/);
  });
});

async function openReport(): Promise<vscode.TextDocument> {
  const document = await openDocument('数据报告.md');
  await waitForDiagnostics(document.uri, list => list.length > 0);
  return document;
}
