/** The JSON of every command, stable and versioned by `schema`; design.md §8 describes it. */
import { version } from '../../../../package.json';
import {
  type Evidence,
  type Finding,
  type Kind,
  type Ledger,
  type Locale,
  localize,
  type OutlineNode,
  type Relation,
  type Report,
  type Rule,
} from '../../engine/index.ts';
import type { CheckedFile, CheckFormat, Counts } from './checkFormat.ts';

const SCHEMA = 1;

export function checkJson(locale: Locale): CheckFormat {
  const files: ReturnType<typeof fileJson>[] = [];
  const counts: Counts = { error: 0, warning: 0, info: 0, hint: 0 };
  return {
    add(file) {
      for (const { severity } of file.result.findings) counts[severity]++;
      files.push(fileJson(file, locale));
    },
    finish: () =>
      stringify({
        schema: SCHEMA,
        tool: { name: 'fazhi-lint', version },
        files,
        summary: { files: files.length, ...counts },
      }),
  };
}

export function outlineJson(path: string, report: Report, kind: Kind | null, sections: readonly OutlineNode[]): string {
  const section = (node: OutlineNode): object => ({
    ordinal: node.ordinal && { raw: node.ordinal.raw, value: node.ordinal.value, style: node.ordinal.style },
    title: node.title,
    level: node.level,
    range: report.lines.rangeOf(node.span),
    role: node.role,
    children: node.children.map(section),
  });
  return stringify({ path, kind: kind?.id ?? null, sections: sections.map(section) });
}

export function figuresJson(path: string, report: Report, ledger: Ledger, locale: Locale): string {
  const relation = ({ kind, verdict, formula, stated, computed, power, span, operands, note }: Relation) => ({
    kind,
    verdict,
    formula,
    stated,
    computed,
    power,
    span,
    range: report.lines.rangeOf(span),
    operands: operands.map(({ span }) => ({
      span,
      range: report.lines.rangeOf(span),
      text: report.text.slice(span.start, span.end),
    })),
    note: localize(note, locale),
  });
  const { relations, figures, assessed } = ledger;
  return stringify({ path, relations: relations.map(relation), figures, assessed });
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

function fileJson({ path, encoding, report, result }: CheckedFile, locale: Locale) {
  const evidence = ({ span, note }: Evidence) => ({
    span,
    range: report.lines.rangeOf(span),
    note: localize(note, locale),
  });
  const finding = ({ rule, severity, message, span, evidence: spans, fixes }: Finding) => ({
    rule,
    severity,
    message: localize(message, locale),
    range: report.lines.rangeOf(span),
    span,
    evidence: spans.map(evidence),
    fixes: fixes.map(({ title, safety, edits }) => ({ title: localize(title, locale), safety, edits })),
  });
  const { assessed, notAssessed } = result.ledger;
  return {
    path,
    kind: result.kind?.id ?? null,
    ...(encoding !== 'utf-8' && { encoding }), // Offsets then count characters of the decoded text.
    findings: result.findings.map(finding),
    ledger: { assessed, notAssessed },
  };
}

function stringify(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
