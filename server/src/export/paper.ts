/** The report as the paper that it becomes, with its findings marked: headings and tables, without Markdown's signs. */
import type { Report, Span } from '../engine/index.ts';
import type { PlacedFinding } from './checkedFile.ts';
import { textMarker } from './markedText.ts';

type Table = Report['tables'][number];
type Mark = (passage: Span) => string;

interface Block {
  readonly span: Span;
  html(): string;
}

/** `anchor` makes the address of the finding with a number. */
export function paper(report: Report, findings: readonly PlacedFinding[], anchor: (number: number) => string): string {
  const mark = textMarker(report.text, findings, anchor);
  const classes = classesIn(report);
  const { paragraphs, tables, lines } = report;
  const blocks: Block[] = [
    ...tables.map(table => ({ span: table.span, html: () => tableHtml(table, mark) })),
    ...paragraphs
      .filter(({ span }) => !tables.some(table => overlap(table.span, span)))
      .map(({ span }) => ({
        span,
        html: () => `<p${classes.get(span.start) ?? ''}>${wording(report, span, mark)}</p>`,
      })),
  ];
  blocks.push(...otherLines(report, blocks, mark));
  blocks.sort((a, b) => a.span.start - b.span.start);
  const html = blocks.map(
    block => `<div><span class="line">${lines.positionAt(block.span.start).line + 1}</span>${block.html()}</div>\n`,
  );
  // Of what stands in comments behind all that is shown.
  const rest = mark({ start: report.text.length, end: report.text.length });
  return `<div class="paper">\n${html.join('')}${rest}</div>\n`;
}

/** Lines that are neither paragraph nor table, such as code: shown as they are, but for front matter and comments. */
function otherLines(report: Report, blocks: readonly Block[], mark: Mark): Block[] {
  const { text, lines, frontMatter, comments } = report;
  const known = new Set<number>();
  for (const { start, end } of [...blocks.map(({ span }) => span), ...(frontMatter ? [frontMatter.span] : [])]) {
    const first = lines.positionAt(start).line;
    for (let line = first; line <= lines.positionAt(Math.max(start, end - 1)).line; line++) known.add(line);
  }
  const found: Block[] = [];
  for (let line = 0; line < lines.count; line++) {
    if (known.has(line)) continue;
    const span = lines.lineSpan(line);
    const shown = text.slice(span.start, span.end).replace(/^\ufeff/, '');
    if (shown.trim() === '' || comments.some(comment => overlap(comment.span, span))) continue;
    found.push({ span, html: () => `<p>${mark(span)}</p>` });
  }
  return found;
}

/** A paragraph without the comments and the emphasis in it. */
function wording({ text, comments }: Report, span: Span, mark: Mark): string {
  const hidden = [
    ...comments.map(comment => comment.span).filter(comment => overlap(comment, span)),
    ...[...text.slice(span.start, span.end).matchAll(/\*\*/g)].map(({ index }) => ({
      start: span.start + index,
      end: span.start + index + 2,
    })),
  ].sort((a, b) => a.start - b.start);
  let html = '';
  let at = span.start;
  for (const { start, end } of hidden) {
    if (start > at) html += mark({ start: at, end: start });
    at = Math.max(at, end);
  }
  return at < span.end ? html + mark({ start: at, end: span.end }) : html;
}

/** Attributes of paragraphs by where they start: what the paper sets apart from running text. */
function classesIn({
  title,
  letter,
  addressee,
  signOff,
  allSections,
  paragraphs,
}: Report): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { runIn, level, paragraph } of allSections) {
    if (runIn) continue;
    found.set(paragraph.span.start, ` class="level${Math.min(level, 3)}" role="heading" aria-level="${level + 4}"`);
  }
  const give = (span: Span | null | undefined, name: string) => {
    if (!span) return;
    for (const paragraph of paragraphs) {
      if (overlap(paragraph.span, span)) found.set(paragraph.span.start, ` class="${name}"`);
    }
  };
  give(letter?.title.span, 'title');
  give(title?.span, 'title');
  give(letter?.addressee, 'addressee');
  give(addressee, 'addressee');
  for (const each of [letter?.signOff, signOff]) {
    give(each?.signatory, 'signed');
    give(each?.date?.span, 'signed');
  }
  return found;
}

function tableHtml({ rows, heads }: Table, mark: Mark): string {
  const html = rows.map((cells, index) => {
    const content = cells.map(({ span, across, down, head }) => {
      const name = index < heads || head ? 'th' : 'td';
      const wide = across > 1 ? ` colspan="${across}"` : '';
      const high = down > 1 ? ` rowspan="${down}"` : '';
      return `<${name}${wide}${high}>${mark(span)}</${name}>`;
    });
    return `<tr>${content.join('')}</tr>`;
  });
  return `<table>${html.join('')}</table>`;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
