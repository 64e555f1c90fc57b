/** 《法治政府建设实施纲要（2021—2025年）》, 第十五个五年规划: periods that the name of a paper carries. */
import type { Excerpt, Report } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseHan } from '../../text/hanNumerals.ts';
import type { Relation } from '../relation.ts';
import type { Anchors } from './anchors.ts';
import { anyOf, PAPERS } from './data.ts';
import { agrees, contradicts, replacing } from './judged.ts';

const YEARS = '\\(((?:19|20)\\d\\d)年?(?:[-—–~]{1,2}|至|到)((?:19|20)\\d\\d)年?\\)';
const PAPER = new RegExp(`《(${anyOf(PAPERS.map(({ name }) => name))})${YEARS}`, 'g');
/** The years in the title of any other paper: 《某省法治政府建设实施方案(2021—2025年)》; and in brackets anywhere. */
const BRACKETED = new RegExp(`(?<!》)${YEARS}`, 'g');

/** In one paragraph. */
export function* findPapers(excerpt: Excerpt): Generator<Relation> {
  const { prose } = excerpt;
  if (!prose.includes('(')) return;
  const known = new Set<number>();
  for (const match of allMatches(prose, PAPER)) {
    const { index, 0: whole, 1: name = '', 2: first, 3: last } = match;
    const start = index + whole.indexOf('(') + 1;
    known.add(start);
    const span = { start, end: index + whole.length - 1 };
    const periods = PAPERS.find(paper => paper.name === name)?.periods ?? [];
    const right = periods.map(period => `${period.first}—${period.last}`);
    const holds = periods.some(period => period.first === Number(first) && period.last === Number(last));
    const formula = `${first}—${last}${holds ? '=' : '≠'}${right.join('/')}`;
    if (holds) yield agrees(excerpt, { kind: 'plan', span, formula });
    else
      yield contradicts(excerpt, {
        kind: 'plan',
        span,
        formula,
        note: {
          zh: `《${name}》的起止年份是${right.map(years => `${years}年`).join('或')}`,
          en: `the period of 《${name}》 is ${right.join(' or ')}`,
        },
        computed: right.length === 1 ? ((right[0] ?? null)?.concat('年') ?? '') : '',
        repairs: right.map(years => replacing(excerpt, span, `${years}年`)),
      });
  }
  for (const { index, 0: whole, 1: first, 2: last } of allMatches(prose, BRACKETED)) {
    const isInTitle = prose.lastIndexOf('《', index) > prose.lastIndexOf('》', index);
    if (known.has(index + 1) || !isInTitle) continue;
    const span = { start: index + 1, end: index + whole.length - 1 };
    const holds = Number(first) < Number(last);
    const formula = `${first}${holds ? '<' : '≥'}${last}`;
    const note = { zh: '起止年份颠倒', en: 'the period ends before it begins' };
    yield holds
      ? agrees(excerpt, { kind: 'range', span, formula })
      : contradicts(excerpt, { kind: 'range', span, formula, note });
  }
}

const NUMBERED = /第([一二三四五六七八九十]{1,3})个五年规划/g;

/** 第十个五年规划 began in 2001; the one that a report speaks of has begun or begins next year. */
export function* findNumberedPlans(report: Report, { planned, isSure }: Anchors): Generator<Relation> {
  if (!report.prose.includes('个五年规划')) return;
  for (const { index, 0: words, 1: numeral = '' } of allMatches(report.prose, NUMBERED)) {
    const number = parseHan(numeral);
    if (number === null) continue;
    const first = 2001 + 5 * (number - 10);
    const span = { start: index, end: index + words.length };
    const holds = first <= planned + 1;
    const formula = `${first}${holds ? '≤' : '>'}${planned + 1}`;
    if (holds || !isSure) yield agrees(report, { kind: 'plan', span, formula }, 'search');
    else
      yield contradicts(report, {
        kind: 'plan',
        span,
        formula,
        note: {
          zh: `${words}是${first}—${first + 4}年，${planned}年还没有开始编制`,
          en: `the plan meant covers ${first}–${first + 4}, which is too far ahead in ${planned}`,
        },
      });
  }
}
