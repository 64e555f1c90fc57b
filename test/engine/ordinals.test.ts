/** Reading and writing ordinals of every style, with right, wrong and missing marks. */
import { describe, expect, test } from 'vitest';
import { fold } from '../../server/src/engine/text/fold.ts';
import { formatNumeral, formatOrdinal, type OrdinalStyle, readOrdinal } from '../../server/src/engine/text/ordinals.ts';

describe('readOrdinal', () => {
  test.for<readonly [text: string, style: OrdinalStyle, value: number, raw: string, numeral: string, mark: string]>([
    ['一、总体情况', 'han', 1, '一、', '一', '、'],
    ['十二、附则', 'han', 12, '十二、', '十二', '、'],
    ['一.总体情况', 'han', 1, '一.', '一', '.'],
    ['二，存在的问题', 'han', 2, '二，', '二', '，'],
    ['（一）加强领导', 'han-paren', 1, '（一）', '一', ''],
    ['(二)加强领导', 'han-paren', 2, '(二)', '二', ''],
    ['（ 三 ）加强领导', 'han-paren', 3, '（ 三 ）', '三', ''],
    ['（四）、加强领导', 'han-paren', 4, '（四）、', '四', '、'],
    ['（五）．加强领导', 'han-paren', 5, '（五）．', '五', '．'],
    ['㈠加强领导', 'han-glyph', 1, '㈠', '㈠', ''],
    ['㈩、加强领导', 'han-glyph', 10, '㈩、', '㈩', '、'],
    ['㊂加强领导', 'han-glyph', 3, '㊂', '㊂', ''],
    ['1.完善制度', 'arabic', 1, '1.', '1', '.'],
    ['23．完善制度', 'arabic', 23, '23．', '23', '．'],
    ['２．完善制度', 'arabic', 2, '２．', '２', '．'],
    ['3、完善制度', 'arabic', 3, '3、', '3', '、'],
    ['1.2022年工作', 'arabic', 1, '1.', '1', '.'],
    ['⒈完善制度', 'arabic', 1, '⒈', '⒈', ''],
    ['（1）落实责任', 'arabic-paren', 1, '（1）', '1', ''],
    ['(12)落实责任', 'arabic-paren', 12, '(12)', '12', ''],
    ['（2），落实责任', 'arabic-paren', 2, '（2），', '2', '，'],
    ['⑶落实责任', 'arabic-glyph', 3, '⑶', '⑶', ''],
    ['4）落实责任', 'arabic-half', 4, '4）', '4', ''],
    ['①按月调度', 'circled', 1, '①', '①', ''],
    ['⑳、按月调度', 'circled', 20, '⑳、', '⑳', '、'],
    ['一是加强学习', 'is', 1, '一是', '一', ''],
    ['十一要加强学习', 'is', 11, '十一要', '十一', ''],
    ['第一，领导重视', 'di', 1, '第一，', '一', '，'],
    ['第二、制度健全', 'di', 2, '第二、', '二', '、'],
  ])('%s', ([text, style, value, raw, numeral, mark]) => {
    const ordinal = readOrdinal(text, fold(text, []), 0);
    expect(ordinal).toMatchObject({ style, value, raw });
    if (!ordinal) return;
    expect(text.slice(ordinal.span.start, ordinal.span.end)).toBe(raw);
    expect(text.slice(ordinal.numeral.start, ordinal.numeral.end)).toBe(numeral);
    expect(text.slice(ordinal.mark.start, ordinal.mark.end)).toBe(mark);
  });

  test('at a place inside the text', () => {
    const text = '　　（二）、加强';
    expect(readOrdinal(text, fold(text, []), 2)).toMatchObject({ value: 2, mark: { start: 5, end: 6 } });
    expect(readOrdinal(text, fold(text, []), 0)).toBeNull();
  });

  test.for([
    '',
    '总体情况',
    '一、二审案件',
    '一、二级响应',
    '一、二、三产业融合',
    '三级政务服务体系',
    '1.5亿元资金',
    '3.5个工作日',
    '2022年',
    '2022.5.1起施行',
    '12345热线',
    '1个平台',
    '（试行）',
    '（2022年版）',
    '（一审）',
    '第三方评估',
    '第十八届全国政府网站',
    '一是非不分',
    '一般程序',
    'A、甲',
    '(a)',
    '、一',
  ])('no ordinal: %s', text => {
    expect(readOrdinal(text, fold(text, []), 0)).toBeNull();
  });
});

describe('formatNumeral and formatOrdinal', () => {
  test.for<readonly [OrdinalStyle, value: number, numeral: string | null, full: string | null, half: string | null]>([
    ['han', 3, '三', '三、', '三、'],
    ['han', 20, '二十', '二十、', '二十、'],
    ['han-paren', 11, '十一', '（十一）', '(十一)'],
    ['han-glyph', 8, '㈧', '㈧', '㈧'],
    ['han-glyph', 11, null, null, null],
    ['arabic', 23, '23', '23.', '23.'],
    ['arabic-paren', 4, '4', '（4）', '(4)'],
    ['arabic-glyph', 20, '⒇', '⒇', '⒇'],
    ['arabic-glyph', 21, null, null, null],
    ['arabic-half', 5, '5', '5）', '5)'],
    ['circled', 2, '②', '②', '②'],
    ['circled', 0, null, null, null],
    ['is', 4, '四', '四是', '四是'],
    ['di', 2, '二', '第二，', '第二,'],
  ])('%s %s', ([style, value, numeral, full, half]) => {
    expect(formatNumeral(value, style)).toBe(numeral);
    expect(formatOrdinal(value, style, 'full')).toBe(full);
    expect(formatOrdinal(value, style, 'half')).toBe(half);
  });

  test('what is written is read again', () => {
    const styles: OrdinalStyle[] = [
      'han',
      'han-paren',
      'han-glyph',
      'arabic',
      'arabic-paren',
      'arabic-glyph',
      'arabic-half',
      'circled',
      'is',
      'di',
    ];
    for (const style of styles) {
      for (let value = 1; value <= 30; value++) {
        for (const width of ['full', 'half'] as const) {
          const written = formatOrdinal(value, style, width);
          if (written === null) continue;
          const text = `${written}加强领导`;
          expect(readOrdinal(text, fold(text, []), 0), text).toMatchObject({ style, value, raw: written });
        }
      }
    }
  });
});
