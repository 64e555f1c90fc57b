/** The calendar of a report: which dates stand in it, which year each has, and which are joined to spans. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/engine/index.ts';
import { compareDays, isRealDay, weekdayOf } from '../../server/src/engine/report/calendar/days.ts';
import { readCalendar } from '../../server/src/engine/report/calendar/index.ts';

const TITLE = '# 某县人民政府关于2024年度工作情况的报告\n\n一、工作情况\n\n';

function datesOf(words: string, head = TITLE): string[] {
  const report = parse(head + words);
  return readCalendar(report).dates.map(
    ({ span, year, month, day }) =>
      `${report.text.slice(span.start, span.end)} ${year ?? '?'}-${month ?? '?'}-${day ?? '?'}`,
  );
}

test.for<readonly [words: string, dates: readonly string[]]>([
  ['2024年3月14日召开会议。', ['2024年3月14日 2024-3-14']],
  ['会议2次（3月14日、9月12日）。', ['3月14日 2024-3-14', '9月12日 2024-9-12']],
  ['3月5日、8日分别检查。', ['3月5日 2024-3-5', '8日 2024-3-8']],
  ['12月1日至7日宣传。', ['12月1日 2024-12-1', '7日 2024-12-7']],
  ['6月28—30日检查。', ['6月28 2024-6-28', '30日 2024-6-30']],
  ['1-6月办结12件。', ['1 2024-1-?', '6月 2024-6-?']],
  ['2023年3月、5月检查。', ['2023年3月 2023-3-?', '5月 2023-5-?']],
  ['2023年制定规划，5月检查。', ['2023年 2023-?-?', '5月 ?-5-?']],
  ['2024年制定规划，5月检查。', ['2024年 2024-?-?', '5月 2024-5-?']],
  ['上年12月检查。', ['上年12月 2023-12-?']],
  ['今年3月检查。', ['今年3月 ?-3-?']],
  ['二〇二四年三月五日检查。', ['二〇二四年三月五日 2024-3-5']],
  ['2021—2025年规划。', ['2021 2021-?-?', '2025年 2025-?-?']],
  ['落实《规划（2021—2025年）》，历时3个月，18月龄，9号楼。', []],
])('%s', ([words, dates]) => {
  expect(datesOf(words)).toEqual(dates);
});

test('a heading with a year sets it below, and one that looks ahead without a year sets none', () => {
  const plan = (heading: string) => datesOf('任务完成。', `${TITLE}任务完成。\n\n${heading}\n\n6月底前办结。\n\n`);
  expect(plan('二、2025年工作安排')).toEqual(['2025年 2025-?-?', '6月 2025-6-?']);
  expect(plan('二、下一步打算')).toEqual(['6月 ?-6-?']);
});

test('spans know both ends', () => {
  const report = parse(`${TITLE}2023年11月至次年3月巡查，3月5日至8日学习，12月至次年2月值守，9月12日、3月14日开会。`);
  expect(
    readCalendar(report).periods.map(({ from, to }) => [from.year, from.month, from.day, to.year, to.month, to.day]),
  ).toEqual([
    [2023, 11, null, 2024, 3, null],
    [null, 3, 5, null, 3, 8],
  ]);
});

describe('days', () => {
  test.for([
    [2024, 2, 29, true],
    [2023, 2, 29, false],
    [1900, 2, 29, false],
    [2000, 2, 29, true],
    [null, 2, 29, true],
    [null, 2, 30, false],
    [2024, 4, 31, false],
    [2024, 13, null, false],
    [2024, 12, 31, true],
  ] as const)('%s-%s-%s is real: %s', ([year, month, day, real]) => {
    expect(isRealDay({ year, month, day })).toBe(real);
  });

  test('of the week are those of the calendar', () => {
    for (let day = 1; day <= 365; day++) {
      const date = new Date(Date.UTC(2023, 0, day));
      expect(weekdayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(date.getUTCDay());
    }
  });

  test('are compared as far as both are told', () => {
    const march = { year: 2024, month: 3, day: null };
    expect(compareDays(march, { year: 2024, month: 3, day: 5 })).toBe(0);
    expect(compareDays(march, { year: 2023, month: 9, day: 5 })).toBeGreaterThan(0);
    expect(compareDays(march, { year: null, month: 9, day: 5 })).toBe(0);
    expect(compareDays({ year: null, month: 3, day: 5 }, { year: null, month: 3, day: 8 })).toBeLessThan(0);
  });
});
