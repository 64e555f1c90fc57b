/** Dates and years as official documents write them. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/engine/index.ts';

type Read = readonly [words: string, year: number | null, month: number | null, day: number | null];

describe('dates', () => {
  test.for<readonly [text: string, dates: readonly Read[]]>([
    ['2023年1月17日召开会议。', [['2023年1月17日', 2023, 1, 17]]],
    ['２０２３年１月１７日召开会议。', [['２０２３年１月１７日', 2023, 1, 17]]],
    ['2022年度，工作有序推进。', [['2022年度', 2022, null, null]]],
    ['截至2022年12月，全部完成。', [['2022年12月', 2022, 12, null]]],
    ['10月12日召开会议。', [['10月12日', null, 10, 12]]],
    ['3月5号起施行。', [['3月5号', null, 3, 5]]],
    ['二〇二三年一月十七日印发。', [['二〇二三年一月十七日', 2023, 1, 17]]],
    ['二○二三年印发。', [['二○二三年', 2023, null, null]]],
    [
      '2019年7月11日和10月12日两次专题研究。',
      [
        ['2019年7月11日', 2019, 7, 11],
        ['10月12日', null, 10, 12],
      ],
    ],
    [
      '2020年，2021年连续两年。',
      [
        ['2020年', 2020, null, null],
        ['2021年', 2021, null, null],
      ],
    ],
    ['12345年不是年份。', []],
    ['办结12件。', []],
    ['连续15年跻身百强。', []],
    ['一年来，各项工作有序推进。', []],
    ['三月以来，各项工作有序推进。', []],
  ])('%s', ([paragraph, dates]) => {
    const text = `一、情况\n\n${paragraph}\n`;
    const found = parse(text).dates.map(({ span, year, month, day }) => [
      text.slice(span.start, span.end),
      year,
      month,
      day,
    ]);
    expect(found).toEqual(dates);
  });
});
