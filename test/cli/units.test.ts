/** The parts of the command line that are easier to hold on their own than through a process. */
import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { alignColumns, padStart, widthOf } from '../../server/src/cli/columns.ts';
import { unifiedDiff } from '../../server/src/cli/formats/unifiedDiff.ts';
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
  test.each([
    ['**一是**___加强___监督', '一是加强监督'],
    ['12** 件', '12 件'],
    ['*加强*监督', '加强监督'],
    ['张*等', '张*等'],
    ['**', '**'],
  ])('an excerpt has no marks of bold and italics: %s', (written, shown) => {
    expect(excerptOf(parse(written), { start: 0, end: written.length })).toBe(shown);
  });
});

test('a diff has three lines around each change and shows CRLF as it is', () => {
  const show = (before: string, after: string) => [...unifiedDiff('a.md', before, after, pc.createColors(false))];
  const text = 'a\nb\nc\nd\ne\nf\ng\n';
  const hunk = ['@@ -2,6 +2,7 @@', ' b', ' c', ' d', '-e', '+E', '+x', ' f', ' g'];
  expect(show(text, text.replace('e', 'E\nx'))).toEqual(['--- a/a.md', '+++ b/a.md', ...hunk]);
  expect(show('a\r\nb', 'a\r\nB')).toContain(' a\r');
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
      text === '、、、'
        ? [finding('safe', replace(0, 2, '，')), finding('safe', replace(1, 3, '。'))]
        : text === '，、'
          ? [finding('safe', replace(1, 2, '；'))]
          : [];
    expect(applySafeFixes('、、、', lint)).toMatchObject({ text: '，；', count: 2, findings: [] });
  });

  test('one that is shared by two findings is applied once', () => {
    const shared = finding('safe', replace(1, 1, '。'));
    const lint = (text: string) => (text === '总' ? [shared, shared] : []);
    expect(applySafeFixes('总', lint)).toMatchObject({ text: '总。', count: 2 });
  });

  test('one that is only offered is not applied', () => {
    const lint = () => [finding('ask', replace(0, 1, '，'))];
    expect(applySafeFixes('、', lint)).toMatchObject({ text: '、', count: 0 });
  });

  test.each([
    ['a word', '总体', replace(0, 1, '全')],
    ['a Chinese numeral', '三、甲', replace(0, 1, '二')],
    ['a digit', '共12件', replace(2, 3, '3')],
    ['the parts of a number', '1 200', replace(1, 2, '')],
    ['a heading', '# 甲', replace(1, 2, '')],
    ['a list', '1、 甲', replace(1, 2, '.')],
    ['a quotation', '甲\n> 乙', replace(2, 3, '')],
    ['a code span', '`(`甲', replace(1, 2, '（')],
    ['the title of a link', '[甲](b "(")', replace(8, 9, '（')],
    ['a formula', '$a,b$', replace(2, 3, '，')],
  ])('one that would change %s is left out whatever its rule says', (_, text, edit) => {
    expect(applySafeFixes(text, state => (state === text ? [finding('safe', edit)] : [])).text).toBe(text);
  });

  test('those that were asked for rewrite ordinals', () => {
    const renumbering = { ...finding('ask', replace(0, 1, '二')), rule: 'outline/gap' };
    const fixes = renumbering.fixes.map(fix => ({ ...fix, ordinals: true }));
    const lint = (text: string) =>
      text === '三、、甲' ? [{ ...renumbering, fixes }, finding('safe', replace(1, 2, ''))] : [];
    expect(applySafeFixes('三、、甲', lint, { safe: false, ordinals: true }).text).toBe('二、、甲');
  });

  test('new lines end as the others do', () => {
    const lint = (text: string) => (text === 'a\r\nb' ? [finding('safe', replace(1, 1, '\n'))] : []);
    expect(applySafeFixes('a\r\nb', lint).text).toBe('a\r\n\r\nb');
  });

  test('rules that undo each other come to an end', () => {
    const lint = (text: string) => [finding('safe', replace(0, 1, text === '，' ? '。' : '，'))];
    expect(applySafeFixes('，', lint).count).toBe(0);
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
