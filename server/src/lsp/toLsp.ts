/** The only place where the engine's offsets and findings become the protocol's ranges and messages, and back. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  type Range as LspRange,
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
} from '../engine/index.ts';

/** Where the page of a rule is found; `figures/ratio-mismatch` has `figures-ratio-mismatch.md`. */
export const RULE_PAGES = 'https://github.com/fazhi-lint/fazhi-lint/blob/main/docs/rules/';

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

export function toDiagnostic(target: Target, finding: Finding, locale: Locale, withRelated: boolean): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(target.lines, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    codeDescription: { href: `${RULE_PAGES}${finding.rule.replace('/', '-')}.md` },
    source: SOURCE,
    message: localize(finding.message, locale),
    data: { key: keyOf(finding) },
  };
  if (withRelated && finding.evidence.length > 0) {
    diagnostic.relatedInformation = finding.evidence.map(({ span, note }) => ({
      location: { uri: target.uri, range: toRange(target.lines, span) },
      message: localize(note, locale),
    }));
  }
  return diagnostic;
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
  { range, message }: { range: Range; message: Localized },
  locale: Locale,
): Diagnostic {
  return {
    range,
    severity: DiagnosticSeverity.Error,
    code: 'config',
    source: SOURCE,
    message: localize(message, locale),
  };
}

/** With the version the edits were computed for, where the client can hold us to it. */
export function toWorkspaceEdit(target: Target, edits: readonly Edit[], versioned: boolean): WorkspaceEdit {
  const { uri, version, lines, lineBreak } = target;
  const textEdits = edits.map(
    ({ span, newText }): TextEdit => ({
      range: toRange(lines, span),
      newText: newText.replace(/\r?\n/g, lineBreak),
    }),
  );
  if (!versioned) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
