/** 以下八个方面工作, 抓好三项工作: a stated count against the headings or the 一是… that follow it. */

import type { Report, Section } from '../report/model.ts';
import { allMatches } from '../text/allMatches.ts';
import { parseNumeral } from '../text/hanNumerals.ts';
import type { Ordinal } from '../text/ordinals.ts';
import { changeNumeral } from './listing.ts';
import type { Relation } from './relation.ts';
import { describe } from './writing/describe.ts';

const ANNOUNCEMENT =
  /(以下|下列|如下)?(?:主要|重点)?([二两三四五六七八九十]{1,3}|\d{1,2})(?:个|项|条|点|大)(?:方面|重点|主要)?[^,。;:\d、]{0,8}([:。])/g;
const HEADED = /(?:主要)?(?:做法|措施|表现|问题|原因|成效|工作|任务|特点|经验|体会)有([二两三四五六七八九十]):/g;

/** Announcements at the end of a section's own text are held against its subsections, others against the series behind. */
export function* findListCounts(report: Report): Generator<Relation> {
  for (const section of report.allSections) {
    if (section.children.length > 1) yield* announced(report, section);
  }
  yield* inSentences(report);
}

function* announced(report: Report, section: Section): Generator<Relation> {
  const last = section.body.at(-1);
  const first = section.children[0];
  if (!last || !first || first.span.start < last.span.start) return;
  const words = report.prose.slice(last.span.start, last.span.end);
  const match = [...allMatches(words, ANNOUNCEMENT), ...allMatches(words, HEADED)].find(
    // 建成公园3个。 ends a sentence and announces nothing; only 以下 makes a full stop an opening.
    ({ index, 0: whole }) =>
      index + whole.length === words.length && (whole.endsWith(':') || /^(?:以下|下列|如下)/.test(whole)),
  );
  if (!match) return;
  const stated = parseNumeral(match[2] ?? match[1] ?? '');
  const style = first.ordinal?.style;
  const listed = section.children.filter(({ ordinal }) => ordinal && ordinal.style === style);
  if (stated === null || listed.length < 2) return;
  const ordinals = listed.flatMap(({ ordinal }) => (ordinal ? [ordinal] : []));
  yield write(report, last.span.start + match.index, match, stated, ordinals);
}

function* inSentences(report: Report): Generator<Relation> {
  for (const { ordinals } of report.series) {
    const first = ordinals[0];
    if (!first || ordinals.length < 2) continue;
    const from = Math.max(0, first.span.start - 30);
    const lead = report.prose.slice(from, first.span.start);
    const match = [...allMatches(lead, ANNOUNCEMENT), ...allMatches(lead, HEADED)].find(
      ({ index, 0: whole }) => index + whole.length === lead.length && whole.endsWith(':'),
    );
    const stated = match ? parseNumeral(match[2] ?? match[1] ?? '') : null;
    if (match && stated !== null) yield write(report, from + match.index, match, stated, ordinals);
  }
}

function write(
  report: Report,
  at: number,
  match: RegExpExecArray,
  stated: number,
  listed: readonly Ordinal[],
): Relation {
  const [words] = match;
  const numeral = match[2] ?? match[1] ?? '';
  const from = at + words.indexOf(numeral);
  const span = { start: at, end: at + words.length - 1 };
  const holds = listed.length === stated;
  return describe({
    kind: 'list-count',
    verdict: holds ? 'exact' : 'inconsistent',
    span,
    stated: report.text.slice(span.start, span.end),
    formula: `${listed.length}${holds ? '=' : '≠'}${stated}`,
    computed: String(listed.length),
    operands: listed.map(({ span: item }, index) => ({
      span: item,
      note: { zh: `第${index + 1}项`, en: `item ${index + 1}` },
    })),
    repairs: holds ? [] : [changeNumeral(report.text, { start: from, end: from + numeral.length }, listed.length)],
  });
}
