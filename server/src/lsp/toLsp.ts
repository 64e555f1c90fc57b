/** The only place where the engine's offsets and findings become the protocol's ranges and messages, and back. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Range as LspRange,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  type Edit,
  type Finding,
  type LineIndex,
  type Locale,
  type Localized,
  localize,
  type Range,
  type Severity,
  type Span,
  withTabStops,
} from '../engine/index.ts';
import type { Abilities } from './abilities.ts';
import { type Compared, locationOf } from './elsewhere.ts';

const SOURCE = 'fazhi';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A document as the conversions need it. */
export interface Target {
  readonly uri: string;
  readonly version: number;
  readonly lines: LineIndex;
  /** The document's own, which an edit must keep. */
  readonly lineBreak: '\n' | '\r\n';
}

export function toRange(lines: LineIndex, span: Span): LspRange {
  return lines.rangeOf(span);
}

export function toSpan(lines: LineIndex, { start, end }: LspRange): Span {
  return { start: lines.offsetAt(start), end: lines.offsetAt(end) };
}

/** Whether a cursor at `offset` touches the span. */
export function meets({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

export function toDiagnostic(
  target: Target & Compared,
  finding: Finding,
  locale: Locale,
  abilities: Abilities,
): Diagnostic {
  const { rule, span, severity, message } = finding;
  const related = abilities.relatedInformation ? relatedTo(target, finding, locale) : [];
  const page = rulePage(abilities.rulePages, rule);
  return {
    range: toRange(target.lines, span),
    severity: SEVERITIES[severity],
    code: rule,
    ...(page === null ? {} : { codeDescription: { href: page } }),
    source: SOURCE,
    message: localize(message, locale),
    data: { key: keyOf(finding) },
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

function relatedTo(
  target: Target & Compared,
  { evidence, elsewhere }: Finding,
  locale: Locale,
): DiagnosticRelatedInformation[] {
  const outside = elsewhere && locationOf(target, elsewhere);
  return [
    ...evidence.map(({ span, note }) => ({
      location: { uri: target.uri, range: toRange(target.lines, span) },
      message: localize(note, locale),
    })),
    ...(outside ? [{ location: outside, message: localize(elsewhere, locale) }] : []),
  ];
}

/** `figures/ratio-mismatch` has the page `figures-ratio-mismatch`. */
function rulePage(template: string | null, rule: string): string | null {
  return template?.replaceAll('{rule}', rule).replaceAll('{page}', rule.replace('/', '-')) ?? null;
}

/** Tells the diagnostics of one document apart. Only ever compared: no edit is made from what a client sends back. */
export function keyOf({ rule, span }: Finding): string {
  return `${rule}@${span.start}-${span.end}`;
}

/** The key that a client sent back with a diagnostic, or null. */
export function sentKey({ data }: Diagnostic): string | null {
  if (typeof data !== 'object' || data === null || !('key' in data)) return null;
  return typeof data.key === 'string' ? data.key : null;
}

/** A problem of a configuration file, shown on that file. */
export function toConfigDiagnostic(
  { range, message, instead }: { range: Range; message: Localized; instead?: string },
  locale: Locale,
): Diagnostic {
  return {
    range,
    severity: DiagnosticSeverity.Error,
    code: 'config',
    source: SOURCE,
    message: localize(message, locale),
    ...(instead === undefined ? {} : { data: { instead } }),
  };
}

/** With the document's own line breaks. */
export function toTextEdit(target: Target, { span, newText }: Edit): TextEdit {
  return { range: toRange(target.lines, span), newText: inLinesOf(target, newText) };
}

/** With the version the edits were computed for, where the client can hold us to it. */
export function toWorkspaceEdit(
  target: Target,
  edits: readonly Edit[],
  { versionedEdits }: Pick<Abilities, 'versionedEdits'>,
): WorkspaceEdit {
  const textEdits = edits.map(edit => toTextEdit(target, edit));
  return versionedEdits ? versioned(target, textEdits) : { changes: { [target.uri]: textEdits } };
}

/** The same with tab stops in what is to be filled in, where the client knows such. */
export function toFillInEdit(
  target: Target,
  edits: readonly Edit[],
  abilities: Pick<Abilities, 'versionedEdits' | 'snippetEdits'>,
): WorkspaceEdit {
  if (!abilities.snippetEdits) return toWorkspaceEdit(target, edits, abilities);
  let stops = 0;
  const inOrder = edits
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(edit => {
      const { snippet, count } = withTabStops(inLinesOf(target, edit.newText), stops + 1);
      stops += count;
      return { edit, snippet, count };
    });
  const last = inOrder.findLast(({ count }) => count > 0);
  return versioned(
    target,
    inOrder.map(each => {
      const { edit, snippet, count } = each;
      if (count === 0) return toTextEdit(target, edit);
      const value = each === last ? withFinalStop(snippet) : snippet;
      return { range: toRange(target.lines, edit.span), snippet: { kind: 'snippet', value } };
    }),
  );
}

/** The same of one text, which is put in as a snippet where the client knows such. */
export function toFillIn(target: Pick<Target, 'lineBreak'>, text: string): string {
  return withFinalStop(withTabStops(inLinesOf(target, text), 1).snippet);
}

/** Without it VS Code puts the cursor after the last of all edits: into the next heading, 四 of which has been renumbered. */
function withFinalStop(snippet: string): string {
  const words = snippet.trimEnd();
  return `${words}$0${snippet.slice(words.length)}`;
}

function versioned({ uri, version }: Target, edits: TextDocumentEdit['edits']): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

function inLinesOf({ lineBreak }: Pick<Target, 'lineBreak'>, text: string): string {
  return text.replace(/\r?\n/g, lineBreak);
}
