/** The parts of the command line that are easier to hold on their own than through a process. */
import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { changedLines } from '../../server/src/cli/formats/changedLines.ts';
import { alignColumns, padStart, widthOf } from '../../server/src/cli/formats/columns.ts';
import { chooseLocale } from '../../server/src/cli/locale.ts';
import { applySafeFixes } from '../../server/src/cli/safeFixes.ts';
import { decode } from '../../server/src/config/decode.ts';
import { type Edit, type Finding, parse } from '../../server/src/engine/index.ts';
import { excerptOf, placeOf } from '../../server/src/export/places.ts';
import { GAP, GAP_GB18030 } from './samples.ts';

describe('decode', () => {
  test('UTF-8 keeps its BOM as a character', () => {
    expect(decode(Buffer.from('\uFEFF一'))).toEqual({ text: '\uFEFF一', encoding: 'utf-8' });
  });
  test('GB18030 is read when it is no UTF-8', () => {
    expect(decode(GAP_GB18030)).toEqual({ text: GAP, encoding: 'gb18030' });
  });
  test('an empty file is an empty text', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  });
});

describe('columns', () => {
  test('a Chinese character takes two, a colour none', () => {
    expect(widthOf('错误 a，')).toBe(8);
    expect(widthOf(pc.createColors(true).red('错'))).toBe(2);
    expect(padStart('错', 4)).toBe('  错');
  });
  test('cells line up', () => {
    expect(
      alignColumns([
        ['错误', 'a'],
        ['x', 'b'],
      ]),
    ).toEqual(['错误  a', 'x     b']);
  });
  test('places count from one, without a BOM', () => {
    const shown = { report: parse('\uFEFF一二\n三'), paragraphs: null };
    expect(placeOf(shown, { start: 2, end: 3 })).toBe('1:2');
    expect(placeOf(shown, { start: 0, end: 0 })).toBe('1:1');
    expect(placeOf(shown, { start: 4, end: 5 })).toBe('2:1');
  });
  test('an excerpt is one line and never too long', () => {
    expect(excerptOf(parse('一\n 二'), { start: 0, end: 4 })).toBe('一 二');
    expect(excerptOf(parse('字'.repeat(80)), { start: 0, end: 80 })).toBe(`${'字'.repeat(59)}…`);
  });
});

describe('changed lines', () => {
  const show = (before: string, after: string) => changedLines(before, after, pc.createColors(false));
  test('line by line where none comes or goes', () => {
    expect(show('a\nb\nc\nd', 'a\nB\nc\nD')).toEqual(['2 - b', '2 + B', '4 - d', '4 + D']);
  });
  test('the middle where some do', () => {
    expect(show('a\r\nb\r\nc', 'a\r\nb\r\nx\r\nc')).toEqual(['3 + x']);
    expect(show('a\nb\na', 'a')).toEqual(['2 - b', '3 - a']);
  });
});

describe('safe fixes', () => {
  const finding = (safety: 'safe' | 'ask', ...edits: Edit[]): Finding => ({
    rule: 'outline/gap',
    severity: 'error',
    span: { start: 0, end: 0 },
    message: { zh: '', en: '' },
    evidence: [],
    fixes: [{ title: { zh: '', en: '' }, safety, edits }],
  });
  const replace = (start: number, end: number, newText: string): Edit => ({ span: { start, end }, newText });

  test('those that touch wait for the next round', () => {
    const lint = (text: string) =>
      text === 'abc'
        ? [finding('safe', replace(0, 2, 'X')), finding('safe', replace(1, 3, 'Y'))]
        : text === 'Xc'
          ? [finding('safe', replace(1, 2, 'Z'))]
          : [];
    expect(applySafeFixes('abc', lint)).toMatchObject({ text: 'XZ', count: 2, findings: [] });
  });

  test('one that is shared by two findings is applied once', () => {
    const shared = finding('safe', replace(0, 0, '一、'));
    const lint = (text: string) => (text === '总' ? [shared, shared] : []);
    expect(applySafeFixes('总', lint)).toMatchObject({ text: '一、总', count: 2 });
  });

  test('one that is only offered is not applied', () => {
    const lint = () => [finding('ask', replace(0, 1, 'X'))];
    expect(applySafeFixes('a', lint)).toMatchObject({ text: 'a', count: 0 });
  });

  test('new lines end as the others do', () => {
    const lint = (text: string) => (text === 'a\r\nb' ? [finding('safe', replace(1, 1, '\nx'))] : []);
    expect(applySafeFixes('a\r\nb', lint).text).toBe('a\r\nx\r\nb');
  });

  test('rules that undo each other come to an end', () => {
    const lint = (text: string) => [finding('safe', replace(0, 1, text === 'a' ? 'b' : 'a'))];
    expect(applySafeFixes('a', lint).count).toBe(0);
  });
});

test.each([
  [['--locale', 'en'], {}, 'en'],
  [['--locale=en'], { FAZHI_LOCALE: 'zh-CN' }, 'en'],
  [['--locale', 'zh-CN'], { LANG: 'en_US.UTF-8' }, 'zh-CN'],
  [['--', '--locale', 'en'], {}, 'zh-CN'],
  [[], { FAZHI_LOCALE: 'en', LANG: 'zh_CN.UTF-8' }, 'en'],
  [[], { LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
  [[], { LANG: 'C.UTF-8' }, 'zh-CN'],
  [[], {}, 'zh-CN'],
])('%j with %j speaks %s', (args, env, locale) => expect(chooseLocale(args, env)).toBe(locale));
