/** The outline of a report as the editor shows it: a covering letter, the title, below it the sections. */
import { type DocumentSymbol, type Range, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import {
  type Kind,
  type Locale,
  localize,
  type OutlineNode,
  outline,
  type Span,
  type Title,
  withoutBold,
} from '../../engine/index.ts';
import type { Entry } from '../reportCache.ts';
import { answerFrom, type Session } from '../session.ts';
import { toRange } from '../toLsp.ts';

export function registerSymbols(session: Session): void {
  session.connection.onDocumentSymbol(
    answerFrom<{ textDocument: { uri: string } }, DocumentSymbol[] | SymbolInformation[]>(
      session,
      'textDocument/documentSymbol',
      [],
      (entry, _params, { hierarchicalSymbols }) =>
        hierarchicalSymbols ? symbolsOf(entry) : flatten(entry.uri, symbolsOf(entry), null),
    ),
  );
}

function symbolsOf(entry: Entry): DocumentSymbol[] {
  const { report, result, settings } = entry;
  const nodes = outline(report, result.kind);
  const symbolOf = (node: OutlineNode) => sectionSymbol(entry, node, result.kind, settings.locale);
  const { title, letter } = report;
  if (!title) return nodes.map(symbolOf);
  const end = report.text.length;
  const letters = letter
    ? [titleSymbol(entry, letter.title, { start: letter.title.span.start, end: title.span.start })]
    : [];
  // A parent must hold its children; a section in front of the title, however odd, stays a symbol of its own.
  const below = nodes.filter(({ span }) => span.start >= title.span.start).map(symbolOf);
  const before = nodes.filter(({ span }) => span.start < title.span.start).map(symbolOf);
  const whole = titleSymbol(entry, title, { start: title.span.start, end });
  return [...letters, ...before, { ...whole, children: below }];
}

function titleSymbol(entry: Entry, { span }: Title, whole: Span): DocumentSymbol {
  const { lines, report } = entry;
  return {
    name: nameOf(report.text.slice(span.start, span.end)),
    kind: SymbolKind.File,
    range: wholeLines(entry, whole, span),
    selectionRange: toRange(lines, span),
  };
}

function sectionSymbol(entry: Entry, node: OutlineNode, kind: Kind | null, locale: Locale): DocumentSymbol {
  const content = kind?.contents.find(({ role }) => role === node.role);
  return {
    name: nameOf(`${node.ordinal?.raw ?? ''}${node.title}`),
    ...(content ? { detail: localize(content.name, locale) } : {}),
    kind: SymbolKind.String,
    range: wholeLines(
      entry,
      { start: Math.min(node.span.start, node.headingSpan.start), end: node.span.end },
      node.headingSpan,
    ),
    selectionRange: toRange(entry.lines, node.headingSpan),
    children: node.children.map(child => sectionSymbol(entry, child, kind, locale)),
  };
}

/**
 * An editor takes the first symbol whose range touches the cursor. So a section begins with its line, `## ` and `**`
 * included, and ends in front of where the next one begins.
 */
function wholeLines({ report: { text }, lines }: Entry, { start, end }: Span, named: Span): Range {
  const lead = (offset: number) => text.slice(lines.lineSpan(lines.positionAt(offset).line).start, offset);
  const isOpening = (offset: number) => OPENING_MARKS.test(lead(offset));
  const { line } = lines.positionAt(end);
  const isLast = end >= text.length;
  const before = isOpening(end) ? lines.lineSpan(line - 1).end : end - 1;
  return toRange(lines, {
    start: isOpening(start) ? start - lead(start).length : start,
    end: Math.max(named.end, isLast ? end : before),
  });
}

const OPENING_MARKS = /^[\s>#*_]*$/;

/** VS Code refuses a symbol without a name. */
function nameOf(text: string): string {
  return withoutBold(text).replace(/\s+/g, ' ').trim() || '…';
}

function flatten(uri: string, symbols: readonly DocumentSymbol[], parent: string | null): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(parent === null ? {} : { containerName: parent }) },
    ...flatten(uri, children ?? [], name),
  ]);
}
