/** Passages of a report as HTML with its findings marked: 〔1〕 after each, its evidence underlined. */
import type { Severity, Span } from '../engine/index.ts';
import { SEVERITIES } from '../engine/index.ts';
import type { PlacedFinding } from './checkedFile.ts';
import { escapeMarkup } from './markup.ts';

interface Mark extends Span {
  /** Null for evidence. */
  readonly severity: Severity | null;
}

/**
 * Makes a function from passages, which must come in the order of the text, to HTML. What is marked between two of them
 * is told at the start of the next. `anchor` makes the address of the finding with a number.
 */
export function textMarker(
  text: string,
  findings: readonly PlacedFinding[],
  anchor: (number: number) => string,
): (passage: Span) => string {
  const marks: Mark[] = findings.flatMap(({ span, severity, evidence }) => [
    { ...span, severity },
    ...evidence.map(each => ({ ...each.span, severity: null })),
  ]);
  const references = new Map<number, string>();
  for (const [index, { span }] of findings.entries()) {
    const at = Math.max(span.start, Math.min(span.end, text.length));
    const link = `<sup><a href="#${anchor(index + 1)}">〔${index + 1}〕</a></sup>`;
    references.set(at, (references.get(at) ?? '') + link);
  }
  const cuts = [...new Set([...marks.flatMap(({ start, end }) => [start, end]), ...references.keys()])];
  cuts.sort((a, b) => a - b);
  const starting = marks.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let cut = 0;
  let open: Mark[] = [];
  return ({ start, end }) => {
    let html = '';
    for (let at = start; ; ) {
      while (cut < cuts.length && (cuts[cut] ?? 0) <= at) {
        html += references.get(cuts[cut] ?? -1) ?? '';
        cut++;
      }
      if (at >= end) return html;
      while (next < starting.length && (starting[next]?.start ?? 0) <= at) open.push(starting[next++] as Mark);
      open = open.filter(mark => mark.end > at);
      const stop = Math.min(cuts[cut] ?? end, end);
      html += wrap(escapeMarkup(text.slice(at, stop)), open);
      at = stop;
    }
  };
}

/** The heaviest severity colours a passage that belongs to several findings. */
function wrap(html: string, open: readonly Mark[]): string {
  if (open.length === 0 || html === '') return html;
  const severity = SEVERITIES.find(each => open.some(mark => mark.severity === each));
  return severity ? `<mark class="${severity}">${html}</mark>` : `<u>${html}</u>`;
}
