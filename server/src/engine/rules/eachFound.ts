/** Places what was found in single paragraphs back into the report. */
import type { Excerpt, Report } from '../report/model.ts';
import { moveSpan, type Span } from '../text/span.ts';

/** Everything that `find` finds in the title, the body and the sign-off, with its place in the report. */
export function* eachFound<Found extends { readonly span: Span }>(
  report: Report,
  find: (excerpt: Excerpt) => readonly Found[],
): Generator<{ readonly span: Span; readonly found: Found }> {
  for (const { index, span, zone } of report.paragraphs) {
    const excerpt = report.excerpts[index];
    if (!excerpt || (zone === 'front' && !isTitle(report, span))) continue;
    for (const found of find(excerpt)) yield { span: moveSpan(found.span, span.start), found };
  }
}

/** In front of the body stand the menus of saved web pages, too. */
function isTitle({ title }: Report, { start, end }: Span): boolean {
  return title !== null && title.span.start <= start && end <= title.span.end;
}
