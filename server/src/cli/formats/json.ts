/** The JSON of every command, stable and versioned by `schema`. */
import { version } from '../../../../package.json';
import {
  type ComparedFigure,
  type Coverage,
  type FigureComparison,
  type Kind,
  type Ledger,
  type LedgerRow,
  type Locale,
  localize,
  type OutlineNode,
  type Range,
  type Report,
  type Rule,
  type Span,
  type UnsureMatch,
} from '../../engine/index.ts';
import type { Shown } from '../../export/places.ts';
import type { FileRecord, FindingRecord } from '../record.ts';
import { type CheckFormat, noCounts } from './checkFormat.ts';
import { jsonPieces } from './jsonPieces.ts';

const SCHEMA = 1;
/** Of `figures`, since every figure is in one class. */
const LEDGER_SCHEMA = 2;

/** Written finding by finding, so that neither a run over thousands of files nor one huge text is held in memory. */
export function checkJson(locale: Locale): CheckFormat {
  const counts = noCounts();
  let files = 0;
  return {
    start: () => `{\n  "schema": ${SCHEMA},\n  "tool": ${indented(TOOL, 2)},\n  "files": [`,
    *file(record) {
      for (const { severity } of record.findings) counts[severity]++;
      files++;
      yield `${files > 1 ? ',' : ''}\n    `;
      yield* jsonPieces(fileJson(record, locale), FILE_DEPTH, 4);
    },
    finish: ({ complaints, shard, known }) =>
      [
        files > 0 ? '\n  ]' : ']',
        `  "problems": ${indented(
          complaints.map(({ where, message }) => ({ where, message: localize(message, locale) })),
          2,
        )}`,
        ...(shard ? [`  "shard": ${indented(shard, 2)}`] : []),
        `  "summary": ${indented({ files, ...counts, ...(known !== null && { baseline: known }) }, 2)}\n}\n`,
      ].join(',\n'),
  };
}

/** A file and the list of its findings. */
const FILE_DEPTH = 2;

const TOOL = { name: 'fazhi-lint', version };

/** Two spaces for each level, as JSON.stringify writes them inside a larger value. */
function indented(value: unknown, by: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(by)}`);
}

interface ShownFile extends Shown {
  readonly path: string;
}

/** In a Word file a place is told by its paragraph; `range` counts in the text that was made of it. */
function paragraphOf(report: Report, span: Span, paragraphs: Shown['paragraphs']): { readonly paragraph?: number } {
  return paragraphs ? { paragraph: paragraphs[report.lines.rangeOf(span).start.line] ?? 1 } : {};
}

export function outlineJson(
  { path, report, paragraphs }: ShownFile,
  kind: Kind | null,
  sections: readonly OutlineNode[],
  covered: readonly Coverage[] | null,
  locale: Locale,
): string {
  const field = ({ field, name, passages }: Coverage) => ({
    field,
    name: localize(name, locale),
    passages: passages.map(span => ({
      span,
      range: report.lines.rangeOf(span),
      ...paragraphOf(report, span, paragraphs),
    })),
  });
  const section = (node: OutlineNode): object => ({
    ordinal: node.ordinal && { raw: node.ordinal.raw, value: node.ordinal.value, style: node.ordinal.style },
    title: node.title,
    level: node.level,
    range: report.lines.rangeOf(node.span),
    ...paragraphOf(report, node.span, paragraphs),
    role: node.role,
    children: node.children.map(section),
  });
  return stringify({
    path,
    kind: kind?.id ?? null,
    sections: sections.map(section),
    ...(covered && { coverage: covered.map(field) }),
  });
}

export function figuresJson({ path, report, paragraphs }: ShownFile, ledger: Ledger, locale: Locale): string {
  const place = (span: Span) => ({ span, range: report.lines.rangeOf(span), ...paragraphOf(report, span, paragraphs) });
  const relation = ({ kind, verdict, status, formula, stated, computed, power, span, operands, note }: LedgerRow) => ({
    kind,
    verdict,
    status,
    formula,
    stated,
    computed,
    power,
    ...place(span),
    operands: operands.map(({ span }) => ({
      span,
      range: report.lines.rangeOf(span),
      text: report.text.slice(span.start, span.end),
    })),
    note: localize(note, locale),
  });
  const { relations, lone, figures, counts, assessed } = ledger;
  return stringify({
    schema: LEDGER_SCHEMA,
    path,
    relations: relations.map(relation),
    lone: lone.map(({ span, label }) => ({ ...place(span), text: report.text.slice(span.start, span.end), label })),
    figures,
    counts,
    assessed,
  });
}

export function comparisonJson(
  before: ShownFile,
  after: ShownFile,
  { changed, unsure, added, removed, same, priorYears, unreadTables }: FigureComparison,
): string {
  const placeIn =
    ({ report, paragraphs }: ShownFile) =>
    ({ text, label, headings, span }: ComparedFigure) => ({
      text,
      label,
      headings,
      span,
      range: report.lines.rangeOf(span),
      ...paragraphOf(report, span, paragraphs),
    });
  const [earlier, later] = [placeIn(before), placeIn(after)];
  const sides = (match: UnsureMatch) => ({ before: match.before.map(earlier), after: match.after.map(later) });
  return stringify({
    schema: SCHEMA,
    before: before.path,
    after: after.path,
    changed: changed.map(change => ({
      label: change.label,
      amount: change.amount,
      percent: change.percent,
      ...sides(change),
    })),
    unsure: unsure.map(match => ({ label: match.label, ...sides(match) })),
    added: added.map(later),
    removed: removed.map(earlier),
    same,
    priorYears,
    unreadTables,
  });
}

export function rulesJson(rules: readonly Rule[], locale: Locale): string {
  return stringify({
    schema: SCHEMA,
    rules: rules.map(({ id, title, severity, fix, source, options }) => ({
      id,
      title: localize(title, locale),
      severity,
      fix,
      source,
      options,
    })),
  });
}

/** Its findings are made one after the other, as they are asked for. */
function fileJson(record: FileRecord, locale: Locale) {
  const { path, kind, encoding, paragraphs, unread, findings, ledger, known } = record;
  return {
    path,
    kind: kind?.id ?? null,
    ...(encoding !== 'utf-8' && { encoding }), // Offsets then count characters of the decoded text.
    findings: findingsJson(findings, paragraphs, locale),
    ledger,
    ...(unread.length > 0 && { unread: Object.fromEntries(unread.map(({ kind, count }) => [kind, count])) }),
    ...(known > 0 && { baseline: known }),
  };
}

function* findingsJson(findings: readonly FindingRecord[], paragraphs: readonly number[] | null, locale: Locale) {
  for (const finding of findings) yield findingJson(finding, paragraphs, locale);
}

function findingJson(finding: FindingRecord, paragraphs: readonly number[] | null, locale: Locale) {
  const { rule, severity, message, range, span, evidence, fixes, wordPlace, fingerprint } = finding;
  // A Word file has no lines that its reader could see; ranges and spans are those of the text it was turned into.
  const paragraphAt = ({ start }: Range) => paragraphs && { paragraph: paragraphs[start.line] ?? 1 };
  return {
    rule,
    severity,
    message: localize(message, locale),
    range,
    span,
    ...(paragraphs && { ...paragraphAt(range), text: finding.excerpt, ...(wordPlace && { wordPlace }) }),
    evidence: evidence.map(({ span, range, note }) => ({
      span,
      range,
      ...paragraphAt(range),
      note: localize(note, locale),
    })),
    fixes: fixes.map(({ title, safety, edits }) => ({ title: localize(title, locale), safety, edits })),
    fingerprint,
  };
}

export function stringify(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
