/** The cross-references of a document, and the headings they mean: 详见第三部分, 如前述（二）, 参见“（二）规范执法”. */
import type { Passage, Report, Section } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import { perReport } from '../../report/perReport.ts';
import type { Edit } from '../../text/edits.ts';
import { parseHan } from '../../text/hanNumerals.ts';
import { formatNumeral, type OrdinalStyle } from '../../text/ordinals.ts';
import { contains, type Span } from '../../text/span.ts';
import { LEVELS, type Level } from './referenceSteps.ts';
import { type Pointing, placedReferences, type Reference, readPointings } from './referenceWords.ts';

/** Every reference of the body, its tables and the footnotes in order. `见《…》第三部分` points elsewhere and is none. */
export const readReferences = perReport((report): readonly Reference[] => {
  const found: Reference[] = [];
  const isHeading = (title: Span) => titledAs(report, report.allSections, title).length > 0;
  const add = (pointings: readonly Pointing[], by: number, isAside = false) => {
    for (const { references, isPointed, needsHeading } of pointings) {
      const placed = placedReferences(references, by, isHeading);
      if (needsHeading && !placed.at(-1)?.title) continue;
      if (isPointed ? !isAside || namesPlace(placed) : placed.every(reference => fits(report, reference)))
        found.push(...placed);
    }
  };
  for (const { excerpt, start, isAside } of referringParagraphs(report)) add(pointingsOf(excerpt), start, isAside);
  for (const { start, passage } of cellsOf(report)) add(readPointings(passage), start);
  return found.sort((a, b) => a.span.start - b.span.start);
});

/** The paragraphs in which references may stand, and where; `isAside` are footnotes. */
export function referringParagraphs({ excerpts, paragraphs }: Report) {
  return paragraphs.flatMap(({ index, span: { start }, zone, quoted }) => {
    const excerpt = excerpts[index];
    const isAside = zone === 'aside';
    return excerpt && !quoted && (isAside || zone === 'body') ? [{ excerpt, start, isAside }] : [];
  });
}

/** The cells of all tables. */
export function cellsOf({ tables, text, prose }: Report) {
  return tables.flatMap(({ rows }) =>
    rows.flat().map(({ span: { start, end } }) => ({
      start,
      passage: { text: text.slice(start, end), prose: prose.slice(start, end) } satisfies Passage,
    })),
  );
}

const pointingsOf = once(readPointings);

/** A footnote stands in no part, so that （二） alone could be that of any. */
function namesPlace([first]: readonly Reference[]): boolean {
  return first?.to !== 'section' || first.title !== null;
}

/** The styles of the headings that a reference may mean. */
export const REFERRED_STYLES: Readonly<Record<Level, readonly OrdinalStyle[]>> = {
  part: ['han'],
  section: ['han-paren', 'han-glyph'],
  item: ['arabic'],
  point: ['arabic-paren', 'arabic-glyph'],
};

/** A reference to a heading, and to no attachment or table. */
export type ReferenceToHeading = Reference & { readonly to: Level };

export function isToHeading(reference: Reference): reference is ReferenceToHeading {
  return (LEVELS as readonly string[]).includes(reference.to);
}

/** The one heading that `reference` means; null for an attachment or a table, and where none or several fit. */
export function referredSection(report: Report, reference: Reference): Section | null {
  const known = readReferred(report);
  const before = known.get(reference);
  if (before !== undefined) return before;
  const section = isToHeading(reference) ? findReferred(report, reference) : null;
  known.set(reference, section);
  return section;
}

/** What is known already. */
const readReferred = perReport(() => new Map<Reference, Section | null>());

function findReferred(report: Report, reference: ReferenceToHeading): Section | null {
  if (isNamedPart(report, reference)) return null;
  const sections = sectionsFor(report, reference);
  const numbered = sections.filter(section => hasNumber(section, reference));
  if (!reference.title) return onlyOf(numbered, reference);
  const titled = titledAs(report, sections, reference.title);
  return (
    onlyOf(
      titled.filter(section => numbered.includes(section)),
      reference,
    ) ??
    onlyOf(titled, reference) ??
    onlyOf(
      numbered.filter(section => resembles(report, section, reference)),
      reference,
    )
  );
}

/** The headings 第一部分 工作总结 of a document, below each of which 一、 begins again. */
export const readNamedParts = perReport(({ paragraphs, prose }: Report) =>
  paragraphs.flatMap(({ span, ordinal, quoted }) => {
    const [words, numeral] = NAMED_PART.exec(prose.slice(span.start, span.end)) ?? [];
    const value = numeral === undefined || ordinal || quoted ? null : parseHan(numeral);
    return words === undefined || value === null ? [] : [{ value, span }];
  }),
);

const NAMED_PART = /^第([一二三四五六七八九十]{1,3})部分(?:[ :、][^。;!?,]{0,40})?$/;

/** 第二部分, where the document has such headings: it is theirs and no 二、, and they keep their numbers. */
export function isNamedPart(report: Report, { to, words }: Reference): boolean {
  return to === 'part' && report.prose[words.start] === '第' && readNamedParts(report).length > 0;
}

/** Those among which `reference` is looked for: all below the heading that the number in front of it means. */
export function sectionsFor(report: Report, { within }: Reference): readonly Section[] {
  if (within === null) return report.allSections;
  const above = referredSection(report, within);
  return above ? report.allSections.filter(section => section !== above && contains(above.span, section.span)) : [];
}

/** The one of `found`, or of those beside `reference`: （二） without more words means the one in the same part. */
export function onlyOf(
  found: readonly Section[],
  { within, span }: Pick<Reference, 'within' | 'span'>,
): Section | null {
  const near = within === null ? found.filter(({ parent }) => parent && contains(parent.span, span)) : [];
  const fitting = near.length > 0 ? near : found;
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

export function hasNumber({ ordinal }: Section, { to, value }: ReferenceToHeading): boolean {
  return ordinal?.value === value && REFERRED_STYLES[to].includes(ordinal.style);
}

/** The numbered headings that are quoted word for word, those of `sections` alone. */
export function titledAs(report: Report, sections: readonly Section[], title: Span): readonly Section[] {
  return headingsWorded(report, title).filter(section => section.ordinal && sections.includes(section));
}

/** All headings, numbered or not, whose words are those at `title`. */
export function headingsWorded(report: Report, title: Span): readonly Section[] {
  return readTitles(report).get(lettersOf(report, title)) ?? [];
}

const readTitles = perReport((report): ReadonlyMap<string, readonly Section[]> => {
  const titles = new Map<string, Section[]>();
  for (const section of report.allSections) {
    const letters = lettersOf(report, titleSpan(section));
    const known = titles.get(letters);
    if (known) known.push(section);
    else titles.set(letters, [section]);
  }
  return titles;
});

/** Whether the words in quotes are some of the heading's, in their order, or the heading's are some of theirs: 规范执法 and 严格规范公正文明执法. */
export function resembles(report: Report, section: Section, { title }: Reference): boolean {
  if (!title) return true;
  const [quoted, own] = [lettersOf(report, title), lettersOf(report, titleSpan(section))];
  return isPartOf(quoted, own) || isPartOf(own, quoted);
}

function isPartOf(some: string, all: string): boolean {
  let left = some;
  for (const letter of all) if (left.startsWith(letter)) left = left.slice(letter.length);
  return some !== '' && left === '';
}

/** Without marks and spaces, which are left out or put otherwise in a quotation. */
function lettersOf({ prose }: Report, { start, end }: Span): string {
  return prose.slice(start, end).replace(/[^\p{L}\p{N}]/gu, '');
}

export function titleSpan({ headingSpan: { end }, title }: Section): Span {
  return { start: end - title.length, end };
}

/** Whether a quotation that no word points at is that of one heading, number and words. */
function fits(report: Report, reference: Reference): boolean {
  const section = referredSection(report, reference);
  if (!section || !isToHeading(reference)) return false;
  return !reference.title || (hasNumber(section, reference) && titledAs(report, [section], reference.title).length > 0);
}

/** Moves the references along when `headings` get the numbers `wanted`; one that fits two headings is left as it is. */
export function referenceEdits(report: Report, headings: readonly Section[], wanted: readonly number[]): Edit[] {
  return readReferences(report).flatMap(reference => {
    const target = referredSection(report, reference);
    const value = target ? wanted[headings.indexOf(target)] : undefined;
    return value === undefined ? [] : (numeralEdit(reference, value) ?? []);
  });
}

/** The edit that makes `reference` name number `value`; null where its sign ends before (㈩). */
export function numeralEdit({ numeral, value: before, style }: Reference, value: number): Edit[] | null {
  if (value === before) return [];
  const newText = formatNumeral(value, style);
  return newText === null ? null : [{ span: numeral, newText }];
}
