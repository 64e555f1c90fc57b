/** The paragraphs directly above and below a table, which lead to it or speak of it. */
import type { Figure, Paragraph, Report, Table } from '../../report/model.ts';
import { perReport } from '../../report/perReport.ts';
import { lastAtOrBefore } from '../../text/span.ts';

export interface Beside {
  readonly paragraph: Paragraph;
  readonly figures: readonly Figure[];
}

/** Where paragraphs and figures start, found once however many tables ask. */
const startsOf = perReport(report => ({
  paragraphs: report.paragraphs.map(({ span }) => span.start),
  figures: report.figures.map(({ span }) => span.start),
}));

/** The paragraph above with nothing between, a caption left out, and the one below. */
export function readBeside(
  report: Report,
  { span }: Table,
): { readonly above: Beside | null; readonly below: Beside | null } {
  const index = lastAtOrBefore(startsOf(report).paragraphs, span.start);
  let above = report.paragraphs[index];
  const isCaption = above && !/[。;:]$/.test(report.prose.slice(above.span.start, above.span.end));
  if (isCaption && above && report.prose.slice(above.span.end, span.start).trim() === '')
    above = report.paragraphs[index - 1];
  return { above: besideOf(report, above), below: besideOf(report, report.paragraphs[index + 1]) };
}

function besideOf(report: Report, paragraph: Paragraph | undefined): Beside | null {
  if (paragraph?.zone !== 'body') return null;
  const figures: Figure[] = [];
  for (let at = lastAtOrBefore(startsOf(report).figures, paragraph.span.end); at >= 0; at--) {
    const figure = report.figures[at];
    if (!figure || figure.span.start < paragraph.span.start) break;
    figures.unshift(figure);
  }
  return { paragraph, figures };
}
