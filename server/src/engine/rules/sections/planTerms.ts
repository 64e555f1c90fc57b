/** The terms of five-year plans as a text names them in brackets, and which year of its term a year is said to be. */
import type { Report } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { formatHan, parseHan } from '../../text/hanNumerals.ts';
import type { Fault } from '../rule.ts';

/** The first year of each plan. */
const STARTS: Readonly<Record<string, number>> = { 十二五: 2011, 十三五: 2016, 十四五: 2021, 十五五: 2026 };

/** “十五五”时期（2025—2030年）: the term in brackets after the name of a plan. */
const PLAN_TERM = /“?(十[二三四五]五)”?(?:规划|时期|期间)?\((20\d\d)年?[-—–~至]{1,2}(20\d\d)年?\)/g;

export function* planTerms({ prose, text }: Report): Generator<Fault> {
  for (const { index, 0: whole, 1: plan = '', 2: first, 3: last } of allMatches(prose, PLAN_TERM)) {
    const start = STARTS[plan];
    if (start === undefined || (Number(first) === start && Number(last) === start + 4)) continue;
    const span = { start: index + whole.indexOf('(') + 1, end: index + whole.length - 1 };
    const right = `${start}—${start + 4}年`;
    yield {
      span,
      message: {
        zh: `“${plan}”是${right}，这里写的是「${text.slice(span.start, span.end)}」。请核对。`,
        en: `The plan ${plan} covers ${start}–${start + 4}; please check.`,
      },
      fixes: [
        {
          title: { zh: `改为「${right}」`, en: `Change to ${right}` },
          safety: 'ask',
          edits: [{ span, newText: right }],
        },
      ],
    };
  }
}

/** 2024年是“八五”普法规划（2021—2025年）实施的第三年: which year of its term it is. */
const YEAR_OF_PLAN =
  /(20\d\d)年(?:度)?,?是[^。;,]{0,20}\((20\d\d)年?[-—–~至]{1,2}20\d\d年?\)[^。;,]{0,12}第([一二三四五])年/g;

export function* yearsOfPlan({ prose }: Report): Generator<Fault> {
  for (const { index, 0: whole, 1: year, 2: first, 3: numeral = '' } of allMatches(prose, YEAR_OF_PLAN)) {
    const right = Number(year) - Number(first) + 1;
    if (parseHan(numeral) === right || right < 1 || right > 10) continue;
    const end = index + whole.length - 1;
    const newText = formatHan(right);
    yield {
      span: { start: end - 2, end: end + 1 },
      message: {
        zh: `从${first}年算起，${year}年是第${newText}年，这里写的是第${numeral}年。请核对。`,
        en: `Counted from ${first}, ${year} is year ${right} and not ${parseHan(numeral)}. Please check.`,
      },
      fixes: [
        {
          title: { zh: `改为「第${newText}年」`, en: `Change to 第${newText}年` },
          safety: 'ask',
          edits: [{ span: { start: end - 1, end }, newText }],
        },
      ],
    };
  }
}
