/** Places what was found in single paragraphs back into the report. */
import type { Excerpt, Report } from '../report/model.ts';
import { moveSpan, type Span } from '../text/span.ts';

/** Everything that `find` finds in the title, the body and the sign-off, with its place in the report. */
export function eachFound<Found extends { readonly span: Span }>(
  report: Report,
  find: (excerpt: Excerpt) => readonly Found[],
): readonly { readonly span: Span; readonly found: Found }[] {
  const placed: { readonly span: Span; readonly found: Found }[] = [];
  report.excerpts.forEach((excerpt, index) => {
    const all = find(excerpt);
    const paragraph = all.length > 0 ? report.paragraphs[index] : undefined;
    if (!paragraph || (paragraph.zone === 'front' && !isTitle(report, paragraph.span))) return;
    for (const found of all) placed.push({ span: moveSpan(found.span, paragraph.span.start), found });
  });
  return placed;
}

/** In front of the body stand the menus of saved web pages, too. */
function isTitle({ title }: Report, { start, end }: Span): boolean {
  return title !== null && title.span.start <= start && end <= title.span.end;
}
