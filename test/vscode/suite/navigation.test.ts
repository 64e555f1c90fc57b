// Line 5: where one gets from a place in the text: cross-references, operands, citations, equal figures.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { openReport, placeOf, putCursor, waitForSelection, waitForVisit } from './harness.ts';
import { about } from './lines.ts';

about(5, 'finding the way', () => {
  it('leads from a cross-reference to what it names', async () => {
    const document = await openReport();
    const heading = placeOf(document, '二、存在');
    putCursor(placeOf(document, '二部分'));
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    await waitForVisit(document, heading.line);
  });

  it('links cross-references to headings and attachments', async () => {
    const document = await openReport();
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    const byWords = new Map(links.map(link => [document.getText(link.range), link.target]));
    assert.sameMembers([...byWords.keys()], ['详见第二部分', '见附件2']);
    await vscode.commands.executeCommand('vscode.open', byWords.get('见附件2'));
    await waitForVisit(document, placeOf(document, '2.人员名单').line);
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

  for (const [what, at, lines] of [
    ['a 《title》 is cited', '重大行政决策程序条例', ['（二）健全', '基层法治力量']],
    ['the same is counted', '152件', ['（一）提高', '（二）健全']],
  ] as const) {
    it(`finds where else ${what}`, async () => {
      const document = await openReport();
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        placeOf(document, at),
      );
      assert.sameMembers(
        found.map(({ range }) => range.start.line),
        lines.map(words => placeOf(document, words).line),
      );
    });
  }
});

about(5, 'hovers', () => {
  const hoverOn = async (document: vscode.TextDocument, at: string) => {
    const place = placeOf(document, at);
    const found = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      place,
    );
    const parts = found.flatMap(({ contents }) => contents);
    return parts.map(part => (typeof part === 'string' ? part : part.value)).join('\n');
  };

  it('give the formula of a figure', async () => {
    assert.include(await hoverOn(await openReport(), '94%'), '152÷160=95%');
  });

  it('count the citations of a 《title》', async () => {
    assert.match(await hoverOn(await openReport(), '重大行政决策'), /2/);
  });

  it('place a heading among its siblings', async () => {
    assert.match(await hoverOn(await openReport(), '（二）健全'), /2/);
  });

  it('explain a suppression', async () => {
    const document = await openReport();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, placeOf(document, '（一）'), '<!-- fazhi-disable-next-line figures/ratio-mismatch -->\n');
    await vscode.workspace.applyEdit(edit);
    assert.match(await hoverOn(document, 'figures/ratio'), /比率|Rate/);
  });
});

about(3, 'the selection', () => {
  it('grows by clause, sentence and section', async () => {
    const document = await openReport();
    putCursor(placeOf(document, '94%'));
    await vscode.commands.executeCommand('editor.action.smartSelect.expand');
    await waitForSelection(words => words.includes('94%'));
    const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [placeOf(document, '94%')],
    );
    const steps: string[] = [];
    for (let at = selection; at; at = at.parent as vscode.SelectionRange) steps.push(document.getText(at.range));
    assert.include(steps, '办结率94%');
    assert.ok(steps.some(words => words.startsWith('一、主要') && words.includes('（二）健全')));
  });
});
