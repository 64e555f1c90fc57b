/** Finds a pattern in the paragraphs of a report and in nothing else: no table, no code, no comment. */
import { matchesIn } from '../report/matches.ts';
import type { Paragraph, Report } from '../report/model.ts';
import { once } from '../report/once.ts';
import { perReport } from '../report/perReport.ts';
import { BLANK } from '../text/fold.ts';
import { lastAtOrBefore, type Span } from '../text/span.ts';

export interface Hit {
  readonly span: Span;
  /** Of the paragraph alone: its `index` is none of the text. */
  readonly match: RegExpExecArray;
  readonly paragraph: Paragraph;
}

export interface Where {
  /** The folded prose, or the text itself where the width of a character is what matters. */
  readonly over?: 'prose' | 'text';
  /** Also in front of the body, where title and document number stand, but on pages saved from the web menus, too. */
  readonly front?: boolean;
}

/**
 * Finds every match of `pattern`, a global one, in the paragraphs of a report, in order: `scanner(/约\d+/g)(report)`.
 * It looks at a paragraph only once, however often the text around it is edited.
 */
export function scanner(pattern: RegExp, { over = 'prose', front = false }: Where = {}) {
  const hitsIn = once(excerpt => {
    const matches = matchesIn(excerpt, pattern, over);
    if (over === 'prose' || matches.length === 0 || !excerpt.prose.includes(BLANK)) return matches;
    return matches.filter(({ index, 0: match }) => !excerpt.prose.slice(index, index + match.length).includes(BLANK));
  });
  return (report: Report): readonly Hit[] => {
    const hits: Hit[] = [];
    report.excerpts.forEach((excerpt, index) => {
      const matches = hitsIn(excerpt);
      const paragraph = matches.length > 0 ? report.paragraphs[index] : undefined;
      if (!paragraph || (paragraph.zone === 'front' && !front)) return;
      for (const match of matches) {
        const start = paragraph.span.start + match.index;
        hits.push({ span: { start, end: start + match[0].length }, match, paragraph });
      }
    });
    return hits;
  };
}

const startsOf = perReport(({ paragraphs }) => Uint32Array.from(paragraphs, ({ span }) => span.start));

/** The paragraph that holds `offset`, or undefined. */
export function paragraphAt(report: Report, offset: number): Paragraph | undefined {
  const paragraph = report.paragraphs[lastAtOrBefore(startsOf(report), offset)];
  return paragraph && offset < paragraph.span.end ? paragraph : undefined;
}
