/** 《法治政府建设实施纲要（2021—2025年）》, 第十五个五年规划: periods that the name of a paper carries. */

import { matchesIn } from '../../report/matches.ts';
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
  const titled = new Set<number>();
  for (const match of matchesIn(excerpt, TITLED)) {
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

const NUMBERED = /第([一二三四五六七八九十]{1,3})个五年规划(纲要(?:》)?\(草案\))?/g;

/** 第十个五年规划 began in 2001; one that is drafted has yet to begin, and none is spoken of long before. */
export function* findNumberedPlans(report: Report, { planned, isSure }: Anchors): Generator<Relation> {
  if (!isSure || !report.prose.includes('个五年规划')) return;
  for (const match of allMatches(report.prose, NUMBERED)) {
    const number = parseHan(match[1] ?? '');
    if (number === null) continue;
    const first = 2001 + 5 * (number - 10);
    const isDraft = match[2] !== undefined;
    const span = spanOf(match);
    if (first <= planned + 1 && !(isDraft && first < planned)) {
      yield confirmed(report, 'plan', span, `${first}≤${planned + 1}`);
      continue;
    }
    const years = `${first}—${first + 4}`;
    yield judged(report, {
      kind: 'plan',
      span,
      holds: false,
      formula: first < planned ? `${first}<${planned}` : `${first}>${planned + 1}`,
      note:
        first < planned
          ? {
              zh: `它是${years}年的规划，${planned}年不会还是草案`,
              en: `that plan covers ${years} and is no draft in ${planned}`,
            }
          : {
              zh: `它是${years}年的规划，${planned}年还没有编制`,
              en: `that plan covers ${years}, too far ahead in ${planned}`,
            },
    });
  }
}
