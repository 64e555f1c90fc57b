// The ordinals that are offered at the start of a line: below the heading above, beside it, and after a bracket.
import { afterEach, describe, expect, it } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import { FOLDER, startClient, type TestClient, type TestDocument } from './harness.ts';

let client: TestClient;
const open = async (text: string) => {
  client = await startClient({});
  return client.open(`${FOLDER}/a.md`, text);
};
const complete = (document: TestDocument, after: string) =>
  document.askAt<CompletionItem[]>('textDocument/completion', after);
const labels = (items: readonly CompletionItem[]) => items.map(({ label }) => label);
afterEach(() => client.close());

describe('completion at the start of a line', () => {
  it.each<[name: string, text: string, at: string, offered: readonly string[]]>([
    ['below a heading without text', '一、甲\n\n二、乙\n\n丙\n', '一、甲\n', ['（一）', '二、']],
    ['below one with text, where the next is written', '一、甲\n\n子\n\n二、乙\n\n丙\n', '子\n', ['（一）', '二、']],
    ['in the style of the report', '一、甲\n\n二、乙\n\n1.丙\n\n丁\n\n', '一、甲\n', ['1.', '二、']],
    ['after those there are', '一、甲\n\n（一）子\n\n丑\n\n二、乙\n', '一、甲\n', ['（二）', '二、']],
    ['one level further down', '一、甲\n\n（一）子\n\n（二）丑\n', '（一）子\n', ['1.', '（二）', '二、']],
    ['after a bracket', '一、甲\n\n（一）子\n\n丑\n\n（\n', '丑\n\n（', ['（二）']],
    ['after a bracket below a heading', '一、甲\n\n（\n\n二、乙\n', '一、甲\n\n（', ['（一）']],
  ])('offers ordinals %s', async (_, text, at, offered) => {
    const document = await open(`---\nkind: report\n---\n\n${text}`);
    expect(labels(await complete(document, at))).toEqual(offered);
  });

  it('replaces the brackets that are there', async () => {
    const document = await open('---\nkind: report\n---\n\n一、甲\n\n（一）子\n\n丑\n\n（）\n');
    const [item] = await complete(document, '丑\n\n（');
    expect(document.edited([item?.textEdit as TextEdit])).toMatch(/丑\n\n（二）\n$/);
  });
});
