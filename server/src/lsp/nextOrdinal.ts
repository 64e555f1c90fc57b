/** The ordinal that a writer wants next: after 一、… comes 二、, with the same indent, `#` and emphasis in front. */
import { formatOrdinal, type Ordinal, type Report, type Section } from '../engine/index.ts';

/**
 * What opens the line below the heading on `line`, or null when there is no heading with an ordinal on a line of its own.
 * Where the heading stands apart from what is above it, so does the next one; lines are separated by `\n`.
 */
export function nextOrdinalBelow(report: Report, line: number): string | null {
  const section = report.allSections.find(
    ({ paragraph, runIn }) => !runIn && paragraph.firstLine <= line && line <= paragraph.lastLine,
  );
  const next = section?.ordinal && following(report, section.ordinal);
  return section && next ? blankAbove(report, section) + leadOf(report, section) + next : null;
}

function blankAbove({ text, lines }: Report, { paragraph: { firstLine } }: Section): '' | '\n' {
  const { start, end } = lines.lineSpan(firstLine - 1);
  return firstLine > 0 && text.slice(start, end).trim() === '' ? '\n' : '';
}

/** The ordinals that may follow at `offset`: of the section that ends there and of those that hold it, innermost first. */
export function nextOrdinalsAt(report: Report, offset: number): { readonly text: string; readonly after: Section }[] {
  const last = report.allSections.findLast(({ headingSpan }) => headingSpan.end <= offset);
  const found: { text: string; after: Section }[] = [];
  for (let section: Section | null = last ?? null; section; section = section.parent) {
    const text = section.ordinal && following(report, section.ordinal);
    if (text) found.push({ text, after: section });
  }
  return found;
}

function following({ text }: Report, { value, style }: Ordinal): string | null {
  return formatOrdinal(value + 1, style, text.includes('（') || !text.includes('(') ? 'full' : 'half');
}

/** Indent and `#` of the heading's line; emphasis would have to be closed after words that are not there yet. */
function leadOf({ text, lines }: Report, { paragraph, ordinal }: Section): string {
  const { start } = lines.lineSpan(paragraph.firstLine);
  return text.slice(start, ordinal?.span.start ?? start).replace(/[*_]{1,6}$/, '');
}
