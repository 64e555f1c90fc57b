/** The text of a report as HTML with its findings marked: 〔1〕 behind each, its evidence underlined. */
import type { Severity, Span } from '../engine/index.ts';
import { SEVERITIES } from '../engine/index.ts';
import type { PlacedFinding } from './checkedFile.ts';
import { escapeMarkup } from './markup.ts';

interface Mark extends Span {
  /** Null for evidence. */
  readonly severity: Severity | null;
}

/** `anchor` makes the address of the finding with a number. */
export function markedText(
  text: string,
  findings: readonly PlacedFinding[],
  anchor: (number: number) => string,
): string {
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
  const lines: string[] = [];
  let next = 0;
  let cut = 0;
  let open: Mark[] = [];
  for (const { start, end } of linesOf(text)) {
    let html = '';
    for (let at = start; ; ) {
      while (cut < cuts.length && (cuts[cut] ?? 0) <= at) {
        html += references.get(cuts[cut] ?? -1) ?? '';
        cut++;
      }
      if (at >= end) break;
      while (next < starting.length && (starting[next]?.start ?? 0) <= at) open.push(starting[next++] as Mark);
      open = open.filter(mark => mark.end > at);
      const stop = Math.min(cuts[cut] ?? end, end);
      html += wrap(escapeMarkup(text.slice(at, stop)), open);
      at = stop;
    }
    lines.push(`<li><span>${lines.length + 1}</span><span>${html}</span></li>\n`);
  }
  return `<ol class="text">\n${lines.join('')}</ol>\n`;
}

/** The heaviest severity colours a passage that belongs to several findings. */
function wrap(html: string, open: readonly Mark[]): string {
  if (open.length === 0 || html === '') return html;
  const severity = SEVERITIES.find(each => open.some(mark => mark.severity === each));
  return severity ? `<mark class="${severity}">${html}</mark>` : `<u>${html}</u>`;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start, end: index });
    start = index + mark.length;
  }
  if (start < text.length) lines.push({ start, end: text.length });
  return lines;
}
