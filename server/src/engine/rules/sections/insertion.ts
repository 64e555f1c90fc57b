/** Puts a missing section into a report, in its order and in the report's own style. */
import { fillIn } from '../../draft/fillIn.ts';
import type { Content, Kind } from '../../kinds/kind.ts';
import { rolesOf } from '../../kinds/roles.ts';
import type { Report, Section } from '../../report/model.ts';
import { reportYear } from '../../report/reportYear.ts';
import { usesFullWidth } from '../../report/width.ts';
import type { Edit } from '../../text/edits.ts';
import { blankAfter, formatOrdinal, type OrdinalStyle, STANDARD_STYLES } from '../../text/ordinals.ts';
import { numberEdit } from '../../text/renumber.ts';
import { trimEnd } from '../../text/trimEnd.ts';
import { isNumbered } from '../outline/numbered.ts';
import { referenceEdits } from '../outline/references.ts';
import type { Fix } from '../rule.ts';
import { lineBreakOf } from './anchors.ts';

/** What is put in, and what changes elsewhere for its sake. */
export interface Insertion {
  /** `三、2024年度党政主要负责人…`. */
  readonly heading: string;
  readonly section: Edit;
  readonly others: readonly Edit[];
}

/** How the report writes the headings of its sections. */
interface Look {
  readonly style: OrdinalStyle;
  /** Indent, `##` and emphasis in front of the ordinal. */
  readonly lead: string;
  /** Whether a blank line stands below. */
  readonly isApart: boolean;
}

/** Inserts `content` and moves the ordinals after it up; nothing where the report numbers no sections. */
export function insertion(report: Report, content: Content, kind: Kind): Fix[] {
  const look = lookOf(report);
  const index = placeFor(report, content, kind);
  const made = look && sectionAt(report, index, content, look, words => placed(report, index, look, words));
  if (!made) return [];
  const { heading, section, others } = made;
  return [
    { title: { zh: `插入「${heading}」`, en: `Insert "${heading}"` }, safety: 'ask', edits: [section, ...others] },
  ];
}

/** The same in place of a blank line. */
export function insertionInLine(report: Report, content: Content, line: number): Insertion | null {
  const look = lookOf(report) ?? { style: STANDARD_STYLES[0] ?? 'han', lead: '', isApart: true };
  const span = report.lines.lineSpan(line);
  const index = report.sections.filter(section => section.span.start < span.start).length;
  return sectionAt(report, index, content, look, words => {
    const eol = look.isApart ? lineBreakOf(report) : '';
    const above = isBlank(report, line - 1) ? '' : eol;
    const below = isBlank(report, line + 1) ? '' : eol;
    return { span, newText: above + words + below };
  });
}

function sectionAt(
  report: Report,
  index: number,
  { skeleton }: Content,
  { style, lead, isApart }: Look,
  place: (words: string) => Edit,
): Insertion | null {
  const { sections } = report;
  const before = sections.slice(0, index).findLast(({ ordinal }) => ordinal?.style === style);
  const value = (before?.ordinal?.value ?? 0) + 1;
  const ordinal = formatOrdinal(value, style, usesFullWidth(report) ? 'full' : 'half');
  if (ordinal === null) return null;
  const wanted = fillIn(skeleton.heading, { issuer: null, year: reportYear(report) });
  const model = before?.ordinal ?? sections.find(({ ordinal }) => ordinal?.style === style)?.ordinal;
  const blank = model ? blankAfter(report.text, model) : '';
  const heading = `${ordinal}${blank}${inWidthOf(report, wanted)}`;
  const emphasis = lead.slice(trimEnd(lead, '*').length);
  const indent = /^[ \u3000]*/.exec(lead)?.[0] ?? '';
  const words = lead + heading + emphasis + gapOf(report, isApart) + indent + inWidthOf(report, skeleton.body);
  return { heading, section: place(words), others: makeRoom(report, sections.slice(index), style, value) };
}

function lookOf(report: Report): Look | null {
  const model = report.sections.find(isNumbered);
  if (!model) return null;
  const { paragraph, ordinal } = model;
  const { start } = report.lines.lineSpan(paragraph.firstLine);
  return {
    style: ordinal.style,
    lead: report.text.slice(start, ordinal.span.start),
    isApart: paragraph.lastLine + 1 < report.lines.count && isBlank(report, paragraph.lastLine + 1),
  };
}

function gapOf(report: Report, isApart: boolean): string {
  const eol = lineBreakOf(report);
  return isApart ? eol + eol : eol;
}

/** Moves up by one what follows, with the references to it; where a section was cut out, its number is free. */
function makeRoom(report: Report, after: readonly Section[], style: OrdinalStyle, value: number): Edit[] {
  const moved = after.filter(isNumbered).filter(({ ordinal }) => ordinal.style === style);
  if (!moved.some(({ ordinal }) => ordinal.value === value)) return [];
  const wanted = moved.map(({ ordinal }) => ordinal.value + 1);
  return [
    ...moved.flatMap(({ ordinal }) => numberEdit(ordinal, ordinal.value + 1) ?? []),
    ...referenceEdits(report, moved, wanted),
  ];
}

/** The index among the sections at which the fewest stand on the wrong side; of equals the last. */
function placeFor(report: Report, { role }: Content, kind: Kind): number {
  const order = kind.contents.map(content => content.role);
  const own = order.indexOf(role);
  let best = 0;
  // Sections on the wrong side when it is put at the very top, less those in front of `best`.
  let fewest = 0;
  let wrong = 0;
  for (const [index, section] of report.sections.entries()) {
    const places = rolesOf(section, report, kind).map(other => order.indexOf(other));
    if (places.some(place => place > own)) wrong++;
    if (places.some(place => place >= 0 && place < own)) wrong--;
    if (wrong > fewest) continue;
    fewest = wrong;
    best = index + 1;
  }
  return best;
}

function placed(report: Report, index: number, { isApart }: Look, words: string): Edit {
  const { text, lines, paragraphs, sections } = report;
  const gap = gapOf(report, isApart);
  const last = paragraphs.findLast(({ zone }) => zone === 'body');
  const next = sections[index]?.paragraph ?? paragraphs.find(({ zone }) => zone === 'signOff');
  if (next) return insertAt(lines.lineSpan(next.firstLine).start, words + gap);
  return insertAt(last ? lines.lineSpan(last.lastLine).end : text.length, gap + words);
}

function insertAt(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}

/** Also above the first line and below the last. */
function isBlank({ text, lines }: Report, line: number): boolean {
  if (line < 0 || line >= lines.count) return true;
  const { start, end } = lines.lineSpan(line);
  return text.slice(start, end).trim() === '';
}

function inWidthOf(report: Report, words: string): string {
  return usesFullWidth(report) ? words : words.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',');
}
