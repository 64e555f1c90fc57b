/** The ordinal that a writer wants next: after 一、… comes 二、, with the same indent, `#` and emphasis in front. */
import {
  blankAfter,
  type Edit,
  formatOrdinal,
  numbersAfter,
  type Ordinal,
  type Report,
  type Section,
  STANDARD_STYLES,
} from '../engine/index.ts';

/**
 * What opens the blank line below the heading on `line`, or below the paragraph that ends there and begins with its heading,
 * （五）健全机制。全年…, and the numbers of those that follow moved up by one; nothing where neither has an ordinal. Where the
 * heading stands apart from what is above it, so does the next one; lines are separated by `\n`.
 */
export function nextOrdinalBelow(report: Report, line: number): readonly Edit[] {
  const section = report.allSections.find(
    ({ paragraph: { firstLine, lastLine }, runIn }) => (runIn ? lastLine : firstLine) <= line && line <= lastLine,
  );
  const next = section?.ordinal && following(report, section.ordinal);
  if (!section?.ordinal || !next) return [];
  const blank = blankAfter(report.text, section.ordinal);
  const newText = blankAbove(report, section) + leadOf(report, section) + next + blank;
  return [{ span: report.lines.lineSpan(line + 1), newText }, ...numbersAfter(report, section, 1)];
}

/**
 * Takes away an ordinal without words on `line`, with the line, and moves the numbers after it back; nothing where there is
 * none. The line below, which the same key has opened, stays to be written on.
 */
export function withoutOrdinalOn(report: Report, line: number): readonly Edit[] {
  const { lines } = report;
  const span = lines.lineSpan(line);
  const whole = { start: span.start, end: lines.lineSpan(line + 1).start };
  const empty = report.allSections.find(
    ({ title, headingSpan }) => title === '' && span.start <= headingSpan.start && headingSpan.end <= span.end,
  );
  return empty ? [{ span: whole, newText: '' }, ...numbersAfter(report, empty, -1)] : [];
}

function blankAbove({ text, lines }: Report, { paragraph: { firstLine } }: Section): '' | '\n' {
  const { start, end } = lines.lineSpan(firstLine - 1);
  return firstLine > 0 && text.slice(start, end).trim() === '' ? '\n' : '';
}

export interface NextOrdinal {
  readonly text: string;
  /** The heading that it follows, or that it stands below as the first or the next of those there. */
  readonly after: Section;
  readonly isBelow: boolean;
}

/**
 * The ordinals that may follow in the line from `offset` to `end`: that of the level below where the section has no text
 * yet or the next one is written already, then those of the section and of all that hold it, innermost first.
 */
export function nextOrdinalsAt(report: Report, offset: number, end: number): NextOrdinal[] {
  const last = report.allSections.findLast(({ headingSpan }) => headingSpan.end <= offset);
  const found: NextOrdinal[] = [];
  const below = last && firstBelow(report, last, end);
  if (last && below) found.push({ text: below, after: last, isBelow: true });
  for (let section: Section | null = last ?? null; section; section = section.parent) {
    const text = section.ordinal && following(report, section.ordinal);
    if (text) found.push({ text, after: section, isBelow: false });
  }
  return found;
}

/** `1.` below （一）; undefined below what no level of the standard has. */
function styleBelow(style: Ordinal['style']): Ordinal['style'] | undefined {
  const level = STANDARD_STYLES.indexOf(style);
  return level < 0 ? undefined : STANDARD_STYLES[level + 1];
}

/** In the style that the report has there, else that of the standard; after those that stand further down already. */
function firstBelow(report: Report, section: Section, end: number): string | null {
  const { ordinal, runIn, body, parent, children } = section;
  const siblings = parent?.children ?? report.sections;
  const next = siblings[siblings.indexOf(section) + 1];
  const isNextWritten = next?.ordinal?.style === ordinal?.style && (next?.span.start ?? 0) > end;
  const isEmpty = !runIn && body.every(({ span }) => span.start > end);
  if (!ordinal || !(isEmpty || isNextWritten)) return null;
  const isOwn = (other: Section) => other.ordinal !== null && other.parent?.ordinal?.style === ordinal.style;
  const style = report.allSections.find(isOwn)?.ordinal?.style ?? styleBelow(ordinal.style);
  const written = children.findLast(child => child.ordinal?.style === style && child.span.start > end)?.ordinal;
  return style ? formatted(report, (written?.value ?? 0) + 1, style) : null;
}

function following(report: Report, { value, style }: Ordinal): string | null {
  return formatted(report, value + 1, style);
}

function formatted({ text }: Report, value: number, style: Ordinal['style']): string | null {
  return formatOrdinal(value, style, text.includes('（') || !text.includes('(') ? 'full' : 'half');
}

/** Indent and `#` of the heading's line; emphasis would have to be closed after words that are not there yet. */
function leadOf({ text, lines }: Report, { paragraph, ordinal }: Section): string {
  const { start } = lines.lineSpan(paragraph.firstLine);
  return text.slice(start, ordinal?.span.start ?? start).replace(/[*_]{1,6}$/, '');
}
