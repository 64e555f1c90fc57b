/** 《法治政府建设实施纲要（2021—2025年）》, 第十五个五年规划: periods that the name of a paper carries. */
import type { Excerpt, Report } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseHan } from '../../text/hanNumerals.ts';
import type { Relation } from '../relation.ts';
import type { Anchors } from './anchors.ts';
import { PAPERS } from './data.ts';
import { confirmed, judged, replacing, spanOf } from './judged.ts';

/** The years at the end of a title. */
const TITLED = /《([^《》()]{2,60})\(((?:19|20)\d\d)年?(?:[-—–~]{1,2}|至|到)((?:19|20)\d\d)年?\)/g;

/** In one paragraph. */
export function* findPapers(excerpt: Excerpt): Generator<Relation> {
  if (!excerpt.prose.includes('(')) return;
  const titled = new Set<number>();
  for (const match of allMatches(excerpt.prose, TITLED)) {
    const { index, 0: whole, 1: name = '', 2: first, 3: last } = match;
    const start = index + whole.indexOf('(') + 1;
    titled.add(start);
    const span = { start, end: index + whole.length - 1 };
    const periods = PAPERS.find(paper => paper.name === name)?.periods;
    if (!periods) yield inOrder(excerpt, span, first, last);
    else {
      const right = periods.map(period => `${period.first}—${period.last}`);
      const holds = right.includes(`${first}—${last}`);
      yield judged(excerpt, {
        kind: 'plan',
        span,
        holds,
        formula: `${first}—${last}${holds ? '=' : '≠'}${right.join('/')}`,
        note: {
          zh: `《${name}》的起止年份是${right.map(years => `${years}年`).join('或')}`,
          en: `the period of 《${name}》 is ${right.join(' or ')}`,
        },
        repairs: right.map(years => replacing(excerpt, span, `${years}年`)),
      });
    }
  }
}

function inOrder(excerpt: Excerpt, span: { start: number; end: number }, first = '', last = ''): Relation {
  const holds = Number(first) < Number(last);
  return judged(excerpt, {
    kind: 'range',
    span,
    holds,
    isBound: true,
    formula: `${first}${holds ? '<' : '≥'}${last}`,
    note: { zh: '起止年份颠倒', en: 'the period ends before it begins' },
  });
}

const NUMBERED = /第([一二三四五六七八九十]{1,3})个五年规划/g;

/** 第十个五年规划 began in 2001; the one that a report speaks of has begun or begins next year. */
export function* findNumberedPlans(report: Report, { planned, isSure }: Anchors): Generator<Relation> {
  if (!isSure || !report.prose.includes('个五年规划')) return;
  for (const match of allMatches(report.prose, NUMBERED)) {
    const number = parseHan(match[1] ?? '');
    if (number === null) continue;
    const first = 2001 + 5 * (number - 10);
    const span = spanOf(match);
    // Any earlier one may be history.
    if (first <= planned + 1) yield confirmed(report, 'plan', span, `${first}≤${planned + 1}`);
    else
      yield judged(report, {
        kind: 'plan',
        span,
        holds: false,
        formula: `${first}>${planned + 1}`,
        note: {
          zh: `${match[0]}是${first}—${first + 4}年，${planned}年还没有开始编制`,
          en: `the plan meant covers ${first}–${first + 4}, which is too far ahead in ${planned}`,
        },
      });
  }
}
