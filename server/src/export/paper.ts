/** The report as the paper that it becomes, with its findings marked: headings and tables, without Markdown's signs. */
import { type Report, type Span, signedParagraphs } from '../engine/index.ts';
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
  const { paragraphs, tables, lines, comments } = report;
  const inTables = byLine(report, tables);
  const commentsByLine = byLine(report, comments);
  const blocks: Block[] = [
    ...tables.map(table => ({ span: table.span, html: () => tableHtml(table, mark) })),
    ...paragraphs
      .filter(({ firstLine }) => !inTables.has(firstLine))
      .map(paragraph => ({
        span: paragraph.span,
        html: () => {
          const hidden = linesFrom(paragraph).flatMap(line => commentsByLine.get(line) ?? []);
          const { span } = paragraph;
          return `<p${classes.get(span.start) ?? ''}>${wording(report, span, hidden, mark)}</p>`;
        },
      })),
  ];
  blocks.push(...otherLines(report, blocks, commentsByLine, mark));
  blocks.sort((a, b) => a.span.start - b.span.start);
  const html = blocks.map(
    block => `<div><span class="line">${lines.positionAt(block.span.start).line + 1}</span>${block.html()}</div>\n`,
  );
  // Of what stands in comments after all that is shown.
  const rest = mark({ start: report.text.length, end: report.text.length });
  return `<div class="paper">\n${html.join('')}${rest}</div>\n`;
}

/** What stands on each line. */
function byLine(
  { lines }: Report,
  placed: readonly { readonly span: Span }[],
): ReadonlyMap<number, readonly { readonly span: Span }[]> {
  const found = new Map<number, { readonly span: Span }[]>();
  for (const each of placed) {
    const { start, end } = each.span;
    const last = lines.positionAt(Math.max(start, end - 1)).line;
    for (let line = lines.positionAt(start).line; line <= last; line++) {
      const known = found.get(line);
      if (known) known.push(each);
      else found.set(line, [each]);
    }
  }
  return found;
}

function linesFrom({ firstLine, lastLine }: Report['paragraphs'][number]): number[] {
  return Array.from({ length: lastLine - firstLine + 1 }, (_, index) => firstLine + index);
}

/** Lines that are neither paragraph nor table, such as code: shown as they are, but for front matter and comments. */
function otherLines(
  report: Report,
  blocks: readonly Block[],
  comments: ReadonlyMap<number, unknown>,
  mark: Mark,
): Block[] {
  const { text, lines, frontMatter } = report;
  const known = byLine(report, frontMatter ? [...blocks, frontMatter] : blocks);
  const found: Block[] = [];
  for (let line = 0; line < lines.count; line++) {
    if (known.has(line) || comments.has(line)) continue;
    const span = lines.lineSpan(line);
    const shown = text.slice(span.start, span.end).replace(/^\ufeff/, '');
    if (shown.trim() !== '') found.push({ span, html: () => `<p>${mark(span)}</p>` });
  }
  return found;
}

/** A paragraph without the comments and the emphasis in it. */
function wording({ text }: Report, span: Span, comments: readonly { readonly span: Span }[], mark: Mark): string {
  const hidden = [
    ...comments.map(comment => comment.span),
    ...[...text.slice(span.start, span.end).matchAll(/\*\*/g)].map(({ index }) => ({
      start: span.start + index,
      end: span.start + index + 2,
    })),
  ].sort((a, b) => a.start - b.start);
  let html = '';
  let at = span.start;
  for (const { start, end } of hidden) {
    if (start > at) html += mark({ start: at, end: Math.min(start, span.end) });
    at = Math.max(at, end);
  }
  return at < span.end ? html + mark({ start: at, end: span.end }) : html;
}

/** Attributes of paragraphs by where they start: what the paper sets apart from running text. */
function classesIn(report: Report): ReadonlyMap<number, string> {
  const { title, letter, addressee, allSections, paragraphs } = report;
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
  for (const { span } of signedParagraphs(report)) give(span, 'signed');
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
