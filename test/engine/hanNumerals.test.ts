/** Chinese numerals, read and written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatHan, parseHan } from '../../server/src/engine/text/hanNumerals.ts';

describe('parseHan', () => {
  test.for<readonly [numeral: string, value: number | null]>([
    ['零', 0],
    ['〇', 0],
    ['两', 2],
    ['十', 10],
    ['十三', 13],
    ['二十', 20],
    ['二十三', 23],
    ['一百', 100],
    ['一百零五', 105],
    ['一百一十', 110],
    ['两千三百', 2300],
    ['一千零一十', 1010],
    ['三万', 30_000],
    ['十二万五千', 125_000],
    ['一亿三千万', 130_000_000],
    ['二〇二三', 2023],
    ['二零二三', 2023],
    ['', null],
    ['半', null],
    ['二三十', null],
    ['三甲', null],
    ['〔二〕', null],
  ])('%s is %s', ([numeral, value]) => {
    expect(parseHan(numeral)).toBe(value);
  });
});

describe('formatHan', () => {
  test.for<readonly [value: number, numeral: string]>([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [9999, '九千九百九十九'],
    [0, '0'],
    [-1, '-1'],
    [1.5, '1.5'],
    [10_000, '10000'],
  ])('%s is %s', ([value, numeral]) => {
    expect(formatHan(value)).toBe(numeral);
  });

  test('is undone by parseHan for 1 to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), value => parseHan(formatHan(value)) === value),
      { numRuns: 2000 },
    );
  });
});
