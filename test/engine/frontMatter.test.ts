/** The YAML block at the head of a file. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/engine/index.ts';

describe('front matter', () => {
  test.for<readonly [name: string, text: string, values: Readonly<Record<string, string>>, rest: string]>([
    ['a kind', '---\nkind: annual-report\n---\n正文。', { kind: 'annual-report' }, '正文。'],
    ['with CRLF', '---\r\nkind: report\r\n---\r\n正文。', { kind: 'report' }, '正文。'],
    ['after a BOM', '\ufeff---\nkind: report\n---\n正文。', { kind: 'report' }, '正文。'],
    ['closed by dots', '---\nkind: report\n...\n正文。', { kind: 'report' }, '正文。'],
    ['empty', '---\n---\n正文。', {}, '正文。'],
    ['up to the end of the file', '---\nkind: report\n---', { kind: 'report' }, ''],
    ['trailing spaces', '---  \nkind: report\n---\t\n正文。', { kind: 'report' }, '正文。'],
    ['scalars as text', '---\nyear: 2022\ndraft: true\n---\n', { year: '2022', draft: 'true' }, ''],
    ['lists and maps are left out', '---\ntags: [a]\nkind: report\nx: {y: 1}\n---\n', { kind: 'report' }, ''],
    ['a list for a block', '---\n- a\n---\n正文。', {}, '正文。'],
    ['Chinese keys', '---\n标题: 报告\n---\n', { 标题: '报告' }, ''],
  ])('%s', ([, text, values, rest]) => {
    const { frontMatter } = parse(text);
    expect(frontMatter?.values).toEqual(values);
    expect(frontMatter?.error).toBeNull();
    expect(text.slice(frontMatter?.span.end)).toBe(rest);
  });

  test.for([
    '',
    '正文。',
    '---\n正文。\n',
    ' ---\nkind: report\n---\n',
    '----\nkind: report\n----\n',
    '一\n---\nkind: x\n---\n',
  ])('none in %j', text => {
    expect(parse(text).frontMatter).toBeNull();
  });

  test('a block that does not parse is named with its place, and the report is read all the same', () => {
    const text = '---\nkind: "report\n---\n一、总体情况\n';
    const { frontMatter, sections } = parse(text);
    expect(frontMatter?.values).toEqual({});
    expect(frontMatter?.error?.message).not.toBe('');
    const { start = -1, end = -1 } = frontMatter?.error?.span ?? {};
    expect(start).toBeGreaterThanOrEqual(4);
    expect(end).toBeLessThanOrEqual(text.indexOf('\n---\n一'));
    expect(sections).toHaveLength(1);
  });
});
