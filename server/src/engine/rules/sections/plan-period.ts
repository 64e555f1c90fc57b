/** 《法治政府建设实施纲要(2021—2025年)》, “十四五”收官之年: periods of plans that are fixed. */
import type { Report } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { defineRule, type Fault } from '../rule.ts';
import { planTerms, STARTS, yearsOfPlan } from './planTerms.ts';

const PAPERS: readonly (readonly [name: string, periods: readonly (readonly [number, number])[]])[] = [
  [
    '法治政府建设实施纲要',
    [
      [2015, 2020],
      [2021, 2025],
    ],
  ],
  ['法治中国建设规划', [[2020, 2025]]],
  ['法治社会建设实施纲要', [[2020, 2025]]],
];
const PAPER = /《(法治政府建设实施纲要|法治中国建设规划|法治社会建设实施纲要)\((20\d\d)年?[-—–~至]{1,2}(20\d\d)年?\)/g;
const PLAN_YEAR =
  /(20\d\d)年(?:度)?,?是[^。;,]{0,12}“?(十[二三四五]五)”?(?:规划|时期)?(?:的|实施的?)?(开局|起步|收官)之年/g;

export default defineRule({
  id: 'sections/plan-period',
  title: { zh: '规划起止年份有误', en: 'Wrong period of a plan' },
  source: '规划名称',
  severity: 'warning',
  fix: 'ask',
  options: {},
  *check(report) {
    yield* papers(report);
    yield* planYears(report);
    yield* planTerms(report);
    yield* yearsOfPlan(report);
  },
});

function* papers({ prose, text }: Report): Generator<Fault> {
  for (const match of allMatches(prose, PAPER)) {
    const [whole, name = '', first, last] = match;
    const periods = PAPERS.find(([known]) => known === name)?.[1] ?? [];
    if (periods.some(([start, end]) => start === Number(first) && end === Number(last))) continue;
    const start = match.index + whole.indexOf('(') + 1;
    const span = { start, end: match.index + whole.length - 1 };
    const right = periods.map(([start, end]) => `${start}—${end}年`);
    yield {
      span,
      message: {
        zh: `《${name}》的起止年份是${right.join('或')}，这里写的是「${text.slice(span.start, span.end)}」。请核对。`,
        en: `The period of 《${name}》 is ${right.join(' or ')}; please check.`,
      },
      fixes: right.map(newText => ({
        title: { zh: `改为「${newText}」`, en: `Change to ${newText}` },
        safety: 'ask' as const,
        edits: [{ span, newText }],
      })),
    };
  }
}

function* planYears({ prose }: Report): Generator<Fault> {
  for (const match of allMatches(prose, PLAN_YEAR)) {
    const [, year, plan = '', stage] = match;
    const start = STARTS[plan];
    if (start === undefined) continue;
    const wanted = stage === '收官' ? start + 4 : start;
    if (Number(year) === wanted) continue;
    const span = { start: match.index, end: match.index + 4 };
    yield {
      span,
      message: {
        zh: `“${plan}”是${start}—${start + 4}年，${stage}之年是${wanted}年，这里写的是${year}年。请核对。`,
        en: `The plan ${plan} covers ${start}–${start + 4}; the year meant is ${wanted}, not ${year}. Please check.`,
      },
      fixes: [
        {
          title: { zh: `改为 ${wanted}年`, en: `Change to ${wanted}` },
          safety: 'ask',
          edits: [{ span, newText: String(wanted) }],
        },
      ],
    };
  }
}
