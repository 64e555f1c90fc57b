// Outline, folding and hover, over texts as they are met: with and without Markdown headings, run in, with a letter.

import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentSymbol, FoldingRange, SymbolInformation } from 'vscode-languageserver';
import { FOLDER, FULL, startClient, type TestClient, type TestOptions } from './harness.ts';
import { toyAnalyse } from './toy.ts';

const URI = `${FOLDER}/a.md`;
const REPORT = `2022年度云泽市法治政府建设情况的报告

一、主要举措和成效

（一）加强领导
全年办结12件。

（二）加强队伍。一是抓学习。三是抓督察。

二、存在的不足

力量不足。
`;

let client: TestClient;
const open = async (text: string, options: TestOptions = {}) => {
  client = await startClient(options);
  return client.open(URI, text);
};
const ask = <Result>(method: string) => client.request<Result>(method, { textDocument: { uri: URI } });
afterEach(() => client.close());

describe('the outline', () => {
  it('is a tree below the title', async () => {
    await open(REPORT);
    const [title, ...others] = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
    expect(others).toEqual([]);
    expect(title?.name).toBe('2022年度云泽市法治政府建设情况的报告');
    const tree = title?.children?.map(({ name, children }) => [name, children?.map(child => child.name)]);
    expect(tree).toEqual([
      ['一、主要举措和成效', ['（一）加强领导', '（二）加强队伍']],
      ['二、存在的不足', []],
    ]);
  });

  it('keeps every heading within its section and every section within its parent', async () => {
    await open(REPORT);
    const check = (symbol: DocumentSymbol) => {
      expect(isWithin(symbol.selectionRange, symbol.range)).toBe(true);
      for (const child of symbol.children ?? []) {
        expect(isWithin(child.range, symbol.range)).toBe(true);
        check(child);
      }
    };
    for (const symbol of await ask<DocumentSymbol[]>('textDocument/documentSymbol')) check(symbol);
  });

  it('has a cursor anywhere on the line of a heading in that section', async () => {
    const document = await open(
      REPORT.replace('一、主', '## 一、主').replace('二、存', '## **二、存').replace('的不足\n', '的不足**\n'),
    );
    const [title] = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
    for (const heading of ['## 一、主要举措和成效', '（二）加强队伍', '## **二、存在的不足**']) {
      const { start, end } = document.range(heading);
      for (const place of [start, end]) expect(heading).toContain(sectionAt([title as DocumentSymbol], place));
    }
  });

  it('lists 二是 beside 一是 that opens its paragraph', async () => {
    const document = await open(REPORT.replace('力量不足。', '一是人员少，缺12人；二是经费少。三是车少。'));
    const [title] = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
    expect(title?.children?.[1]?.children?.map(({ name }) => name)).toEqual([
      '一是人员少，缺12人',
      '二是经费少',
      '三是车少',
    ]);
    for (const words of ['一是人员少', '二是经费少', '三是车少']) {
      expect(sectionAt([title as DocumentSymbol], document.position(words, 'before'))).toContain(words);
    }
  });

  it('shows no marks of bold', async () => {
    await open(REPORT.replace('（一）加强领导', '（一）**加强**领导'));
    const [title] = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
    expect(title?.children?.[0]?.children?.[0]?.name).toBe('（一）加强领导');
  });

  it('says which mandatory content a section holds', async () => {
    await open(REPORT);
    const [title] = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
    expect(title?.children?.map(({ detail }) => typeof detail)).toEqual(['string', 'string']);
  });

  it('is flat for a client that shows no tree', async () => {
    const { documentSymbol: _, ...textDocument } = FULL.textDocument ?? {};
    await open(REPORT, { capabilities: { ...FULL, textDocument } });
    const symbols = await ask<SymbolInformation[]>('textDocument/documentSymbol');
    expect(symbols.map(({ name }) => name)).toContain('（二）加强队伍');
    expect(symbols.find(({ name }) => name === '（一）加强领导')?.containerName).toBe('一、主要举措和成效');
  });

  it('is left to others where the document is no report', async () => {
    await open('# 购物清单\n\n- 苹果\n');
    expect(await ask('textDocument/documentSymbol')).toEqual([]);
    expect(await ask('textDocument/foldingRange')).toEqual([]);
  });
});

describe('folding', () => {
  it('takes whole sections without the blank lines after them', async () => {
    await open(REPORT);
    expect(await ask<FoldingRange[]>('textDocument/foldingRange')).toEqual([
      { startLine: 2, endLine: 7 },
      { startLine: 4, endLine: 5 },
      { startLine: 9, endLine: 11 },
    ]);
  });

  it('reads CRLF', async () => {
    await open(REPORT.replaceAll('\n', '\r\n'));
    expect(await ask<FoldingRange[]>('textDocument/foldingRange')).toContainEqual({ startLine: 9, endLine: 11 });
  });
});

describe('hover', () => {
  it('shows formula and verdict on a figure', async () => {
    const document = await open('一、情况\n调解成功率97%。', { analyse: toyAnalyse });
    const text = await document.hover('97%');
    expect(text).toContain('`98÷100=98%`');
    expect(text).toContain('✗ ！不上');
    expect(text).toContain('文中为 97%，计算为 98%');
  });

  it('is plain where the client shows no Markdown', async () => {
    const { hover: _, ...textDocument } = FULL.textDocument ?? {};
    const capabilities = { ...FULL, textDocument };
    const document = await open('一、情况\n调解成功率97%。', { analyse: toyAnalyse, capabilities, locale: 'en' });
    expect(await document.hover('97%')).toBe('Ratio ✗ does not agree\n98÷100=98%\nwritten 97%, computed 98%');
  });

  it('shows the place of a heading among its siblings', async () => {
    const document = await open(REPORT);
    expect(await document.hover('（二）')).toBe('同级共 2 项，这是第 2 项  \n（一） **（二）**');
  });

  it('shows the place of 一是 in its series', async () => {
    const document = await open(REPORT);
    expect(await document.hover('三是')).toContain('同级共 2 项，这是第 2 项  \n一是 **三是**');
  });

  it('is nothing over plain words', async () => {
    const document = await open(REPORT);
    expect(await document.hover('力量不足')).toBeNull();
  });
});

type Range = DocumentSymbol['range'];

function isWithin(inner: Range, outer: Range): boolean {
  const before = (a: Range['start'], b: Range['start']) =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return before(outer.start, inner.start) && before(inner.end, outer.end);
}

/** The innermost symbol at a place; an editor takes the first whose range touches it. */
function sectionAt(symbols: readonly DocumentSymbol[], place: DocumentSymbol['range']['start']): string {
  const found = symbols.find(({ range }) => isWithin({ start: place, end: place }, range));
  return found ? sectionAt(found.children ?? [], place) || found.name : '';
}
