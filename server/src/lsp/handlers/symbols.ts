/** The outline of a report as the editor shows it: a covering letter, the title, below it the sections. */
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import {
  type Kind,
  type Locale,
  localize,
  type OutlineNode,
  outline,
  type Span,
  type Title,
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

export function symbolsOf(entry: Entry): DocumentSymbol[] {
  const { report, result, settings } = entry;
  const sections = outline(report, result.kind).map(node => sectionSymbol(entry, node, result.kind, settings.locale));
  const { title, letter } = report;
  if (!title) return sections;
  const end = report.text.length;
  const letters = letter
    ? [titleSymbol(entry, letter.title, { start: letter.title.span.start, end: title.span.start })]
    : [];
  // A parent must hold its children; a section in front of the title, however odd, stays a symbol of its own.
  const below = sections.filter((_, index) => (report.sections[index]?.span.start ?? 0) >= title.span.start);
  const before = sections.filter(section => !below.includes(section));
  const whole = titleSymbol(entry, title, { start: title.span.start, end });
  return [...letters, ...before, { ...whole, children: below }];
}

function titleSymbol({ lines, report }: Entry, { span }: Title, whole: Span): DocumentSymbol {
  return {
    name: nameOf(report.text.slice(span.start, span.end)),
    kind: SymbolKind.File,
    range: toRange(lines, { start: whole.start, end: Math.max(whole.end, span.end) }),
    selectionRange: toRange(lines, span),
  };
}

function sectionSymbol(entry: Entry, node: OutlineNode, kind: Kind | null, locale: Locale): DocumentSymbol {
  const content = kind?.contents.find(({ role }) => role === node.role);
  return {
    name: nameOf(`${node.ordinal?.raw ?? ''}${node.title}`),
    ...(content ? { detail: localize(content.name, locale) } : {}),
    kind: SymbolKind.String,
    range: toRange(entry.lines, {
      start: Math.min(node.span.start, node.headingSpan.start),
      end: Math.max(node.span.end, node.headingSpan.end),
    }),
    selectionRange: toRange(entry.lines, node.headingSpan),
    children: node.children.map(child => sectionSymbol(entry, child, kind, locale)),
  };
}

/** VS Code refuses a symbol without a name. */
function nameOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim() || '…';
}

function flatten(uri: string, symbols: readonly DocumentSymbol[], parent: string | null): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(parent === null ? {} : { containerName: parent }) },
    ...flatten(uri, children ?? [], name),
  ]);
}
