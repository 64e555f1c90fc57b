// Numbered lists in the preview stand as the paragraphs that they become in the Word file.
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { withListsRunIn } from '../../client/src/previewLists.ts';
import type { Token } from '../../client/src/previewTokens.ts';

const markdown = new MarkdownIt();
const rendered = (text: string) => {
  const tokens = withListsRunIn(markdown.parse(text, {}) as unknown as Token[]);
  return markdown.renderer.render(tokens as never, markdown.options, {}).replaceAll('\n', '');
};

test.each<[name: string, text: string, html: string]>([
  ['without blank lines between', '1. 甲\n2. **乙**丙', '<p>1. 甲</p><p>2. <strong>乙</strong>丙</p>'],
  ['of several paragraphs', '1. 甲\n\n   续\n\n2. 乙', '<p>1. 甲</p><p>续</p><p>2. 乙</p>'],
  ['with other ordinals', '3) 甲\n4) 乙', '<p>3) 甲</p><p>4) 乙</p>'],
  ['in one another', '1. 甲\n   1. 乙', '<p>1. 甲</p><p>1. 乙</p>'],
  ['with dots in it', '1. 甲\n   - 乙', '<p>1. 甲</p><ul><li>乙</li></ul>'],
])('a list %s runs in', (_, text, html) => {
  expect(rendered(text)).toBe(html);
});

test.each([
  ['of dots', '- 甲\n  1. 乙'],
  ['in a quotation', '> 1. 甲'],
])('a list %s stays one', (_, text) => {
  expect(rendered(text)).toBe(markdown.render(text).replaceAll('\n', ''));
});
