/** Selection that grows by what a writer thinks in: figure, clause, sentence, paragraph, section, report. */
import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { Report, Span } from '../../engine/index.ts';
import type { Entry } from '../reportCache.ts';
import { answerFrom, type Session } from '../session.ts';
import { meets, toRange } from '../toLsp.ts';

export function registerSelection(session: Session): void {
  session.connection.onSelectionRanges(
    answerFrom<SelectionRangeParams, SelectionRange[] | null>(
      session,
      'textDocument/selectionRange',
      null,
      (entry, { positions }) => positions.map(position => selectionAt(entry, entry.lines.offsetAt(position))),
    ),
  );
}

function selectionAt({ report, lines }: Entry, offset: number): SelectionRange {
  const whole: Span = { start: 0, end: report.text.length };
  const spans = spansAt(report, offset).filter(span => meets(span, offset));
  spans.sort((a, b) => b.end - b.start - (a.end - a.start));
  let around: SelectionRange = { range: toRange(lines, whole) };
  let outer = whole;
  for (const span of spans) {
    const isInside =
      outer.start <= span.start && span.end <= outer.end && span.end - span.start < outer.end - outer.start;
    if (!isInside) continue;
    around = { range: toRange(lines, span), parent: around };
    outer = span;
  }
  return around;
}

function spansAt(report: Report, offset: number): Span[] {
  const { allSections, paragraphs, sentences, figures } = report;
  const sentence = sentences.find(({ span }) => meets(span, offset))?.span;
  return [
    ...allSections.flatMap(({ span, headingSpan }) => [span, headingSpan]),
    ...paragraphs.map(({ span }) => span),
    ...(sentence ? [sentence, clauseAt(report, sentence, offset)] : []),
    ...figures.map(({ span }) => span),
  ];
}

/** From comma to comma. */
function clauseAt({ prose }: Report, { start, end }: Span, offset: number): Span {
  const isBreak = (at: number) => ',;:。'.includes(prose[at] ?? '');
  let from = Math.min(offset, end);
  while (from > start && !isBreak(from - 1)) from--;
  let to = Math.max(from, offset);
  while (to < end && !isBreak(to)) to++;
  return { start: from, end: to };
}
