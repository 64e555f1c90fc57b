/** Where a text quotes its own headings, with the number, 见“（二）规范执法”, or by the words alone, 针对“执法质量有待提高”部分. */
import type { Passage, Report, Section } from '../../report/model.ts';
import { perReport } from '../../report/perReport.ts';
import { allMatches } from '../../text/allMatches.ts';
import { moveSpan, type Span } from '../../text/span.ts';
import { trimEnd } from '../../text/trimEnd.ts';
import { endsInOther } from './otherDocuments.ts';
import { closeOf, HAN, matchAt, OPEN, TITLE } from './referenceSteps.ts';
import {
  cellsOf,
  headingsWorded,
  onlyOf,
  readReferences,
  referredSection,
  referringParagraphs,
  titledAs,
} from './references.ts';
import { LOOKING, TOLD } from './referenceWords.ts';

export interface Quotation {
  readonly section: Section;
  /** The words of the heading. */
  readonly title: Span;
}

/** A heading named by its words alone. */
export interface NamedHeading extends Quotation {
  /** With the quotation marks and the words that point: 详见“规范执法”一节. */
  readonly span: Span;
}

/** All quotations that say a heading word for word. */
export const readQuotations = perReport((report): readonly Quotation[] => [
  ...readReferences(report).flatMap(reference => {
    const { title } = reference;
    const section = title && referredSection(report, reference);
    return section && titledAs(report, [section], title).length > 0 ? [{ section, title }] : [];
  }),
  ...readNamedHeadings(report),
]);

/** The headings that are named by words alone, where these are those of one heading. */
export const readNamedHeadings = perReport((report): readonly NamedHeading[] => {
  const numbered = new Set(readReferences(report).map(({ title }) => title?.start));
  const passages = [
    ...referringParagraphs(report).map(({ excerpt, start }) => ({ passage: excerpt, start })),
    ...cellsOf(report),
  ];
  return passages.flatMap(({ passage, start }) =>
    namesIn(passage).flatMap(name => {
      const [title, span] = [moveSpan(name.title, start), moveSpan(name.span, start)];
      const section = numbered.has(title.start) ? null : meantBy(report, title, span);
      return section ? [{ section, title, span }] : [];
    }),
  );
});

function meantBy(report: Report, title: Span, span: Span): Section | null {
  return onlyOf(headingsWorded(report, title), { within: null, span });
}

type Name = Pick<NamedHeading, 'title' | 'span'>;

function namesIn({ prose }: Passage): readonly Name[] {
  return chainsIn(prose).flatMap(chain => {
    const [first, last] = [chain[0], chain.at(-1)];
    if (!first || !last) return [];
    const front = prose.slice(0, first.start);
    const pointer = POINTING.exec(front.slice(-LONGEST_POINTER))?.[0] ?? '';
    const place = matchAt(PLACE, prose, last.end) ?? matchAt(TOLD, prose, last.end);
    if ((pointer === '' && !place) || endsInOther(front)) return [];
    return chain.map(own => {
      const start = own === first ? own.start - pointer.length : own.start;
      const end = own === last ? own.end + (place?.[0].length ?? 0) : own.end;
      return { title: wordsOf(prose, own), span: { start, end } };
    });
  });
}

/** Without the marks around them and a full stop. */
function wordsOf(prose: string, { start, end }: Span): Span {
  const inner = prose.slice(start + 1, end - 1);
  return { start: end - 1 - inner.replace(/^[ *_]+/, '').length, end: start + 1 + trimEnd(inner, ' *_。').length };
}

/** 详见, 本报告第三部分, 前述. */
const POINTING = new RegExp(`(?:${LOOKING}(?:所[述列提]|提到)?|第(?:${HAN}|\\d{1,2})部分)(?:中?的)?[ *[]{0,3}$`);
const LONGEST_POINTER = 20;
/** 部分 and 一节, after two also 两部分 and 两个章节. */
const PLACE = /[ *\]]{0,3}(?:[这该等]?[一两二三四五六]?个?)?(?:部分|章节|小节|专章|[章节])/y;
const LINK = /^(?:[、和与及]|以及)?$/;

/** The quotations, marks included, and those together that nothing but 、 or 和 parts: “规范执法”和“执法监督”两部分. */
function chainsIn(prose: string): readonly (readonly Span[])[] {
  const chains: Span[][] = [];
  let end = 0;
  for (const { index: start } of allMatches(prose, OPENING)) {
    const close = start < end ? -1 : closeOf(prose, start);
    if (close < 0 || !TITLE.test(prose.slice(start, close))) continue;
    const chain = chains.at(-1);
    if (chain && LINK.test(prose.slice(end, start))) chain.push({ start, end: close + 1 });
    else chains.push([{ start, end: close + 1 }]);
    end = close + 1;
  }
  return chains;
}

const OPENING = new RegExp(`[${OPEN}]`, 'g');
