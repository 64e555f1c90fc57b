/** Finds a pattern in the paragraphs of a report and in nothing else: no table, no code, no comment. */
import type { Paragraph, Report } from '../../report/model.ts';
import { perReport } from '../../report/perReport.ts';
import { lastAtOrBefore, type Span } from '../../text/span.ts';

export interface Hit {
  readonly span: Span;
  readonly match: RegExpExecArray;
  readonly paragraph: Paragraph;
}

const startsOf = perReport(({ paragraphs }) => Uint32Array.from(paragraphs, ({ span }) => span.start));

export interface Where {
  /** The folded prose, or the text itself where the width of a character is what matters. */
  readonly over?: 'prose' | 'text';
  /** Also in front of the body, where title and document number stand, but on pages saved from the web menus, too. */
  readonly front?: boolean;
}

/** Every match of `pattern` (global) in the paragraphs. A match that reaches over the end of a paragraph is none. */
export function* scan(report: Report, pattern: RegExp, { over = 'prose', front = false }: Where = {}): Generator<Hit> {
  const words = report[over];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
    const at = pattern.lastIndex;
    const span = { start: match.index, end: match.index + match[0].length };
    const paragraph = paragraphAt(report, span.start);
    if (paragraph && span.end <= paragraph.span.end && (front || paragraph.zone !== 'front'))
      yield { span, match, paragraph };
    pattern.lastIndex = Math.max(at, match.index + 1); // The caller may have scanned with the same pattern meanwhile.
  }
}

/** The paragraph that holds `offset`, or undefined. */
export function paragraphAt(report: Report, offset: number): Paragraph | undefined {
  const paragraph = report.paragraphs[lastAtOrBefore(startsOf(report), offset)];
  return paragraph && offset < paragraph.span.end ? paragraph : undefined;
}
