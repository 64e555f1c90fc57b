/** Puts a missing section into a report, in its order and in the report's own style. */
import { fillIn } from '../../draft/fillIn.ts';
import type { Content, Kind } from '../../kinds/kind.ts';
import { rolesOf } from '../../kinds/roles.ts';
import type { Report, Section } from '../../report/model.ts';
import { reportYear } from '../../report/reportYear.ts';
import { usesFullWidth } from '../../report/width.ts';
import type { Edit } from '../../text/edits.ts';
import { formatOrdinal, type Ordinal, type OrdinalStyle } from '../../text/ordinals.ts';
import { numberEdit } from '../../text/renumber.ts';
import { trimEnd } from '../../text/trimEnd.ts';
import { isNumbered } from '../outline/numbered.ts';
import { referenceEdits } from '../outline/references.ts';
import type { Fix } from '../rule.ts';
import { lineBreakOf } from './anchors.ts';

/** Inserts `content` and moves the ordinals after it up; nothing where the report numbers no sections. */
export function insertion(report: Report, content: Content, kind: Kind): Fix[] {
  const model = report.sections.find(({ ordinal }) => ordinal !== null);
  if (!model?.ordinal) return [];
  const index = placeFor(report, content, kind);
  const { style } = model.ordinal;
  const before = report.sections.slice(0, index).findLast(({ ordinal }) => ordinal?.style === style);
  const value = (before?.ordinal?.value ?? 0) + 1;
  const ordinal = formatOrdinal(value, style, usesFullWidth(report) ? 'full' : 'half');
  if (ordinal === null) return [];
  const wanted = fillIn(content.skeleton.heading, { issuer: null, year: reportYear(report) });
  const heading = `${ordinal}${inWidthOf(report, wanted)}`;
  const edits = [
    sectionEdit(report, index, model, model.ordinal, heading, content),
    ...makeRoom(report, index, style, value),
  ];
  return [{ title: { zh: `插入「${heading}」`, en: `Insert "${heading}"` }, safety: 'ask', edits }];
}

/** Moves up by one what follows, with the references to it; where a section was cut out, its number is free. */
function makeRoom(report: Report, index: number, style: OrdinalStyle, value: number): Edit[] {
  const moved = report.sections
    .slice(index)
    .filter(isNumbered)
    .filter(({ ordinal }) => ordinal.style === style);
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

function sectionEdit(
  report: Report,
  index: number,
  model: Section,
  ordinal: Ordinal,
  heading: string,
  { skeleton }: Content,
): Edit {
  const { text, lines, paragraphs, sections } = report;
  const eol = lineBreakOf(report);
  const line = lines.lineSpan(model.paragraph.firstLine);
  const lead = text.slice(line.start, ordinal.span.start);
  const emphasis = lead.slice(trimEnd(lead, '*').length);
  const gap = isFollowedByBlankLine(report, model) ? eol + eol : eol;
  const indent = /^[ \u3000]*/.exec(lead)?.[0] ?? '';
  const words = lead + heading + emphasis + gap + indent + inWidthOf(report, skeleton.body);
  const last = paragraphs.findLast(({ zone }) => zone === 'body');
  const next = sections[index]?.paragraph ?? paragraphs.find(({ zone }) => zone === 'signOff');
  if (next) return insertAt(lines.lineSpan(next.firstLine).start, words + gap);
  return insertAt(last ? lines.lineSpan(last.lastLine).end : text.length, gap + words);
}

function insertAt(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}

function isFollowedByBlankLine({ text, lines }: Report, { paragraph }: Section): boolean {
  const next = lines.lineSpan(paragraph.lastLine + 1);
  return paragraph.lastLine + 1 < lines.count && text.slice(next.start, next.end).trim() === '';
}

function inWidthOf(report: Report, words: string): string {
  return usesFullWidth(report) ? words : words.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',');
}
