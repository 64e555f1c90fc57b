/** A title that stands twice with two years, a paper that is named with two periods. */
import type { Paragraph, Report } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Relation } from '../relation.ts';
import type { Anchors } from './anchors.ts';
import { PAPERS } from './data.ts';
import { judged, replacing, textAt } from './judged.ts';

const YEAR = /20\d\d(?=年)/;

/** 关于2022年…的报告 above the text and again with 2021年: copies from the web print the title twice. */
export function* findRepeatedTitles(
  report: Report,
  { reported, isSure, isGovernmentReport }: Anchors,
): Generator<Relation> {
  if (!report.title || !isSure || isGovernmentReport) return;
  for (const paragraph of report.paragraphs) {
    const start = repeatedYear(report, paragraph);
    if (start === null) continue;
    const span = { start, end: start + 4 };
    const year = Number(textAt(report, span));
    yield judged(report, {
      kind: 'year',
      span,
      holds: year === reported,
      formula: `${year}${year === reported ? '=' : '≠'}${reported}`,
      note: {
        zh: `题名重复，年份却与全文的${reported}年不相符`,
        en: `the title is repeated with another year than ${reported}`,
      },
      operands: [{ span: report.title.span, note: { zh: '标题', en: 'the title' } }],
      repairs: [replacing(report, span, String(reported))],
    });
  }
}

/** Where the year stands in a paragraph that is the title once more but for it, else null. */
export function repeatedYear({ title, prose, sections }: Report, { span }: Paragraph): number | null {
  const first = sections[0]?.headingSpan.start ?? prose.length;
  if (!title || span.start >= first || span.end - span.start > 80 || contains(title.span, span)) return null;
  const words = prose.slice(span.start, span.end);
  const year = YEAR.exec(words);
  const wanted = prose.slice(title.span.start, title.span.end).replace(YEAR, '');
  return year && words.replace(YEAR, '') === wanted ? span.start + year.index : null;
}

const TITLED = /《([^《》()]{4,60})\(((?:19|20)\d\d)年?(?:[-—–~]{1,2}|至|到)((?:19|20)\d\d)年?\)/g;

interface Named {
  readonly span: Span;
  readonly first: string;
  readonly last: string;
}

/** 《某省实施方案（2021—2025年）》 and later （2020—2025年）: two editions share neither end, one slip leaves the other. */
export function* findRepeatedPapers(report: Report): Generator<Relation> {
  if (!report.prose.includes('《')) return;
  const papers = new Map<string, Named>();
  for (const match of allMatches(report.prose, TITLED)) {
    const { index, 0: words, 1: name = '', 2: first = '', 3: last = '' } = match;
    // The periods of these are known, which tells more.
    if (PAPERS.some(paper => paper.name === name)) continue;
    const span = { start: index + words.indexOf('(') + 1, end: index + words.length - 1 };
    const before = papers.get(name);
    if (!before) papers.set(name, { span, first, last });
    else if (before.first === first || before.last === last) yield repeated(report, before, { span, first, last });
  }
}

function repeated(report: Report, before: Named, { span, first, last }: Named): Relation {
  const holds = before.first === first && before.last === last;
  const [one, other] = [textAt(report, before.span), textAt(report, span)];
  return judged(report, {
    kind: 'plan',
    span,
    holds,
    formula: `${first}—${last}${holds ? '=' : '≠'}${before.first}—${before.last}`,
    note: { zh: `前文写的是「${one}」`, en: `${one} was written before` },
    operands: [{ span: before.span, note: { zh: '前文', en: 'before' } }],
    repairs: [replacing(report, span, one), replacing(report, before.span, other)],
  });
}
