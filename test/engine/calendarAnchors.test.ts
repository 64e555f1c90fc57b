// The calendar's data and its two anchors.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { ledger, lint, parse } from '../../server/src/engine/index.ts';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('seeds/calendar.json', () => {
  const data = read('seeds/calendar.json');

  test('follows its schema', () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(read('schemas/calendar.schema.json'));
    validate(data);
    expect(validate.errors ?? []).toEqual([]);
  });

  test.for(['plans', 'campaigns'])('%s last five years each and follow one another', key => {
    const terms: readonly { first: number; last: number }[] = data[key];
    expect(terms.map(({ first, last }) => last - first)).toEqual(terms.map(() => 4));
    expect(terms.slice(1).map(({ first }) => first)).toEqual(terms.slice(0, -1).map(({ last }) => last + 1));
  });

  test('congresses and terms of legislatures are five years apart', () => {
    const years: readonly number[] = data.congresses.map(({ year }: { year: number }) => year);
    expect(years.slice(1).map((year, index) => year - (years[index] ?? 0))).toEqual(years.slice(1).map(() => 5));
    for (const { terms } of data.legislatures) {
      const firsts: readonly number[] = terms.map(({ first }: { first: number }) => first);
      expect(firsts.slice(1).map((year, index) => year - (firsts[index] ?? 0))).toEqual(firsts.slice(1).map(() => 5));
    }
  });

  test('names what is commemorated once', () => {
    const names: readonly string[] = data.anniversaries.flatMap(({ names }: { names: string[] }) => names);
    expect(names).toHaveLength(new Set(names).size);
  });
});

describe('the two anchors', () => {
  const governmentReport = (review: string, plan: string) =>
    `政府工作报告\n\n——2026年1月27日在云溪县第十八届人民代表大会第五次会议上\n\n一、2025年工作回顾\n\n${review}\n\n二、2026年工作安排\n\n${plan}\n`;
  const rulesOf = (text: string) =>
    lint(parse(text), { kind: 'report', rethrow: true })
      .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ rule }) => rule);

  test.for([
    ['the plan of the years reviewed, and the coming one', '“十四五”时期成效显著。', '“十五五”时期是关键时期。', []],
    ['the coming plan in the review', '“十五五”时期成效显著。', '', ['sections/plan-period']],
    ['the past plan in what is planned', '', '今年是“十四五”开局之年。', ['sections/plan-period']],
    ['all plans of five years in one review', '“十四五”圆满收官。', '实现“十五五”良好开局。', []],
    ['what is prepared for a plan to come', '', '今年要谋划好“十六五”规划编制。', []],
    ['an event that is over among what is planned', '', '办好2024年农民丰收节大会。', ['figures/wrong-year']],
    ['a comparison with what is still to come', '事故起数比2026年下降3起。', '', ['figures/wrong-year']],
  ] as const)('%s', ([, review, plan, rules]) => {
    expect(rulesOf(governmentReport(review, plan))).toEqual(rules);
  });

  test('a congress at the end of the year is of either year', () => {
    const text = governmentReport('', '').replace('2026年1月27日', '2025年12月27日');
    expect(rulesOf(text)).toEqual([]);
  });

  test('a year that a rule faults is none that the ledger confirms', () => {
    const report = parse(governmentReport('', '').replace('二、2026', '二、2025'));
    const at = report.text.indexOf('2025年工作安排');
    const years = ledger(report).relations.filter(({ kind, span }) => kind === 'year' && span.start === at);
    expect(years.map(({ verdict }) => verdict)).toEqual(['inconsistent']);
  });
});
