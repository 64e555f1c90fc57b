/** Refactorings that move or add text: move a section up or down, insert one. */
import type { Report, Section } from '../report/model.ts';
import { usesFullWidth } from '../report/width.ts';
import { isNumbered, levelOf, type Numbered } from '../rules/outline/numbered.ts';
import { referenceEdits } from '../rules/outline/references.ts';
import { siblingRuns } from '../rules/outline/siblings.ts';
import { applyEdits, type Edit } from '../text/edits.ts';
import { formatOrdinal } from '../text/ordinals.ts';
import { numberEdit } from '../text/renumber.ts';
import { contains, type Span } from '../text/span.ts';
import { trimEnd } from '../text/trimEnd.ts';

/**
 * Exchanges `section` and all below it with the sibling in front or behind; the two exchange their numbers, and
 * references follow. Null at the end of the run.
 */
export function moveSection(report: Report, section: Section, direction: 'up' | 'down'): Edit[] | null {
  const siblings = section.parent?.children ?? report.sections;
  const at = siblings.indexOf(section) + (direction === 'up' ? -1 : 0);
  const [first, second] = [siblings[at], siblings[at + 1]];
  if (!first || !second || !isNumbered(first) || !isNumbered(second) || levelOf(first) !== levelOf(second)) return null;
  const spans = [linesOf(report, first), linesOf(report, second)] as const;
  const inner = [
    ...exchanged(first, second),
    ...referenceEdits(report, [first, second], [second.ordinal.value, first.ordinal.value]),
  ];
  const [above, below] = spans.map(span => rewritten(report, span, inner)) as [string, string];
  const outside = inner.filter(({ span }) => !spans.some(moved => contains(moved, span)));
  const tail = below.slice(below.trimEnd().length);
  const gap = above.slice(above.trimEnd().length);
  return [
    { span: spans[0], newText: below.slice(0, below.length - tail.length) + gap },
    { span: spans[1], newText: above.slice(0, above.length - gap.length) + tail },
    ...outside,
  ];
}

/**
 * Inserts a heading `title` behind `section` and all below it, on the same level and with the next number; those that
 * follow move up by one, references too: behind `一、`, `二、新增` with the old 二、 as 三、.
 */
export function insertSection(report: Report, section: Section, title: string): Edit[] | null {
  const { text, lines } = report;
  const run = siblingRuns(report).find(({ headings }) => headings.some(heading => heading === section));
  if (!run || !isNumbered(section)) return null;
  const { value, style } = section.ordinal;
  const ordinal = formatOrdinal(value + 1, style, usesFullWidth(report) ? 'full' : 'half');
  if (ordinal === null) return null;
  const line = lines.lineSpan(section.paragraph.firstLine);
  const lead = trimEnd(text.slice(line.start, section.ordinal.span.start), '*_');
  const { end } = linesOf(report, section);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = /\r?\n\r?\n/.test(text) ? eol + eol : eol;
  const front =
    end === text.length && !text.endsWith('\n') ? gap : end === text.length && gap.length > eol.length ? eol : '';
  const following = run.headings.slice(run.headings.indexOf(section) + 1);
  const restart = following.findIndex(heading => heading.ordinal.value === 1);
  const moved = restart < 0 ? following : following.slice(0, restart);
  return [
    { span: { start: end, end }, newText: front + lead + ordinal + title + (end === text.length ? eol : gap) },
    ...moved.flatMap(({ ordinal }) => numberEdit(ordinal, ordinal.value + 1) ?? []),
    ...referenceEdits(
      report,
      moved,
      moved.map(heading => heading.ordinal.value + 1),
    ),
  ];
}

function exchanged(first: Numbered, second: Numbered): Edit[] {
  return [
    ...(numberEdit(first.ordinal, second.ordinal.value) ?? []),
    ...(numberEdit(second.ordinal, first.ordinal.value) ?? []),
  ];
}

/** The whole lines of a section with the blank ones below it. */
function linesOf({ lines, paragraphs, text }: Report, { paragraph, span }: Section): Span {
  const next = paragraphs.find(other => other.index > paragraph.index && other.span.start >= span.end);
  return {
    start: lines.lineSpan(paragraph.firstLine).start,
    end: next ? lines.lineSpan(next.firstLine).start : text.length,
  };
}

/** The words of `span` with those of `edits` applied that lie in it. */
function rewritten({ text }: Report, span: Span, edits: readonly Edit[]): string {
  const own = edits.filter(edit => contains(span, edit.span));
  return applyEdits(
    text.slice(span.start, span.end),
    own.map(edit => ({
      ...edit,
      span: { start: edit.span.start - span.start, end: edit.span.end - span.start },
    })),
  );
}
