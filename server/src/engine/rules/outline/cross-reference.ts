/** 详见第五部分, where the document has four: a reference to a part that is not there, or to a heading that has another number. */
import type { Report, Section } from '../../report/model.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Fault, type Fix } from '../rule.ts';
import {
  hasNumber,
  isToHeading,
  numeralEdit,
  REFERRED_STYLES,
  type ReferenceToHeading,
  readReferences,
  referredSection,
  resembles,
  sectionsFor,
  titledAs,
} from './references.ts';
import type { Reference } from './referenceWords.ts';
import { placesFor } from './referredPlaces.ts';

export default defineRule({
  id: 'outline/cross-reference',
  title: { zh: '引用的部分、附件或表不存在', en: 'Reference to a part that is not there' },
  source: '逻辑',
  severity: 'warning',
  fix: 'ask',
  options: {},
  *check(report) {
    const references = readReferences(report);
    const lowest = lowestOf(references);
    for (const reference of references) {
      const span = spanBetween(reference, lowest.get(reference) ?? reference);
      const fault =
        (isToHeading(reference) && reference.title ? contradiction(report, reference, span) : null) ??
        missing(report, reference, span);
      if (fault) yield fault;
    }
  },
});

/** The last number below each: （三） for the 一、 of 见一、（二）和（三）. */
function lowestOf(references: readonly Reference[]): ReadonlyMap<Reference, Reference> {
  const lowest = new Map<Reference, Reference>();
  for (const reference of references)
    for (let above: Reference | null = reference; above; above = above.within) lowest.set(above, reference);
  return lowest;
}

/** Of the number, those in front of it and those below it, others that are joined aside; with the heading that is told. */
function spanBetween({ within, half }: Reference, lowest: Reference): Span {
  const start = within ? spanBetween(within, lowest).start : half.start;
  return { start, end: Math.max(lowest.half.end, lowest.title?.end ?? 0) };
}

function missing(report: Report, reference: Reference, span: Span): Fault | null {
  const { values, last } = placesFor(report, reference);
  if (!last || values.has(reference.value)) return null;
  const [zh, en] = placeOf(reference);
  const isAbove = reference.value > last.value;
  const words = report.text.slice(span.start, span.end);
  return {
    span,
    message: {
      zh: `文中写「${words}」，但${zh}${isAbove ? `只编到${last.value}` : `没有${reference.value}`}。请核对引用的序号。`,
      en: `The text refers to "${words}", but the numbers ${en} ${isAbove ? `end at ${last.value}` : `leave out ${reference.value}`}. Check the reference.`,
    },
    evidence: [{ span: last.span, note: { zh: '编到这里', en: 'the last number' } }],
  };
}

function placeOf({ to, within }: Reference): readonly [zh: string, en: string] {
  if (to === 'attachment') return ['本文附件', 'of the attachments'];
  if (to === 'table') return ['本文的表', 'of the tables'];
  return within === null ? ['本文这一级标题', 'of that level'] : ['那一部分的这一级标题', 'in that part'];
}

/** 见“（二）规范执法”, where that heading is （三）, or where （二） has other words. */
function contradiction(report: Report, reference: ReferenceToHeading, span: Span): Fault | null {
  const { title } = reference;
  if (!title) return null;
  const titled = titledAs(report, report.allSections, title);
  const numbered = sectionsFor(report, reference).filter(section => hasNumber(section, reference));
  const found = titled.length > 0 ? titled : numbered;
  if (found.length === 0 || numbered.some(section => titled.includes(section))) return null;
  if (titled.length === 0 && numbered.some(section => resembles(report, section, reference))) return null;
  const target = referredSection(report, reference);
  const words = report.text.slice(span.start, span.end);
  const headings = found.map(({ headingSpan: { start, end } }) => report.text.slice(start, end));
  return {
    span,
    message: {
      zh: `文中写「${words}」，但本文的标题是「${headings.join('」「')}」。请核对引用的序号和标题。`,
      en: `The text refers to "${words}", but the heading is "${headings.join('", "')}". Check number and title.`,
    },
    evidence: found.map(({ headingSpan }) => ({ span: headingSpan, note: { zh: '本文的标题', en: 'the heading' } })),
    fixes: target ? fixesTo(reference, target) : [],
  };
}

/** The ordinal of `target` in place of its own; the words stay. */
function fixesTo(reference: ReferenceToHeading, { ordinal }: Section): Fix[] {
  const isAlike = ordinal && REFERRED_STYLES[reference.to].includes(ordinal.style);
  const own = ordinal && reference.isQuoted ? [{ span: reference.words, newText: ordinal.raw }] : null;
  const edits = isAlike ? numeralEdit(reference, ordinal.value) : own;
  if (!ordinal || !edits) return [];
  return [
    { title: { zh: `序号改为「${ordinal.raw}」`, en: `Change the number to "${ordinal.raw}"` }, safety: 'ask', edits },
  ];
}
