/** Folded prose: half-width forms at unchanged offsets. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLANK, fold } from '../../server/src/engine/text/fold.ts';

describe('fold', () => {
  test.for<readonly [text: string, prose: string]>([
    ['（１２，５％）', '(12,5%)'],
    ['甲：乙；丙？丁！', '甲:乙;丙?丁!'],
    ['ＡＢＣ～', 'ABC~'],
    ['　　一、甲', '  一、甲'],
    ['甲\u00a0乙\t丙', '甲 乙 丙'],
    ['3∶2', '3:2'],
    ['5﹪', '5%'],
    ['。、《》“”〔〕—', '。、《》“”〔〕—'],
    ['甲\r\n乙', '甲\r\n乙'],
    ['𠮷\ud800', '𠮷\ud800'],
    ['', ''],
  ])('%j', ([text, prose]) => {
    expect(fold(text, [])).toBe(prose);
  });

  test('blanks what is masked but for its line breaks', () => {
    expect(fold('甲<乙\r\n丙>丁', [{ start: 1, end: 7 }])).toBe(`甲${BLANK}${BLANK}\r\n${BLANK}${BLANK}丁`);
  });

  test('keeps the length of any text', () => {
    const any = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 });
    fc.assert(
      fc.property(any, codes => {
        const text = String.fromCharCode(...codes);
        return fold(text, []).length === text.length;
      }),
    );
  });

  test('a text longer than a chunk', () => {
    const text = '（甲）'.repeat(20_000);
    expect(fold(text, [])).toBe('(甲)'.repeat(20_000));
  });
});
