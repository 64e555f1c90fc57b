/** Runs the rules over a report, applies severities and suppressions, and sorts what is found. */
import { withNumberAdvice } from './automaticNumbers.ts';
import type { Config, Level, RuleSetting } from './config/config.ts';
import { recogniseKind } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';
import { findRelations, ledgerOf } from './relations/index.ts';
import type { Ledger, Relation } from './relations/relation.ts';
import type { Layout } from './report/layout.ts';
import type { Report } from './report/model.ts';
import { rules } from './rules/index.ts';
import type { Fault, Finding, Rule, RuleContext, RuleOptions } from './rules/rule.ts';
import { applySuppressions } from './suppressions.ts';
import { lastAtOrBefore, overlaps } from './text/span.ts';

export interface LintResult {
  /** Null for a document that is no report: it has no findings and an empty ledger. */
  readonly kind: Kind | null;
  readonly findings: readonly Finding[];
  readonly ledger: Ledger;
}

export interface LintOptions {
  readonly config?: Config;
  /** Id of the kind that a file pattern of the configuration gives; front matter stands above it. */
  readonly kind?: string | null;
  /** Name of the file without its folder; its year is compared with the report's. */
  readonly fileName?: string | null;
  /** The same issuer's report of the year before, against which figures of that year are checked. */
  readonly previous?: Report | null;
  /** Of a text that was read from a Word file: how it looks there. Rules on Markdown's marks then do not apply. */
  readonly layout?: Layout | null;
  /** Throw what a rule throws instead of reporting it; for tests. */
  readonly rethrow?: boolean;
}

const NOTHING: Ledger = { relations: [], figures: 0, assessed: 0, notAssessed: 0 };

/** Lints one report. Pure: the same report and options give the same result. */
export function lint(report: Report, options: LintOptions = {}): LintResult {
  const kind = recogniseKind(report, options.kind ?? null, options.config?.ownKinds);
  if (!kind) return { kind: null, findings: [], ledger: NOTHING };
  const relations = findRelations(report, {
    previous: options.previous,
    rates: options.config?.rates,
    facts: options.config?.factRows,
  });
  const context: RuleContext = {
    kind,
    relations,
    fileName: options.fileName ?? null,
    terms: options.config?.terms ?? {},
    layout: options.layout ?? null,
  };
  const medium = context.layout ? 'word' : 'markdown';
  const found: Finding[] = [];
  for (const rule of rules) {
    const setting = settingOf(rule, options.config);
    if (setting.level === 'off' || (rule.medium !== undefined && rule.medium !== medium)) continue;
    run(rule, setting, report, context, options.rethrow ?? false, found);
  }
  const kept = applySuppressions(report, found, options.config);
  const findings = (context.layout ? withNumberAdvice(kept, context.layout) : kept).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1),
  );
  return { kind, findings, ledger: ledgerOf(report, withoutFaultedYears(relations, findings)) };
}

/** A year that a rule of the sections faults is none that agrees, whatever the ledger's own comparison says. */
function withoutFaultedYears(relations: readonly Relation[], findings: readonly Finding[]): readonly Relation[] {
  const faulted = findings.filter(({ rule }) => rule === 'sections/year-mismatch');
  if (faulted.length === 0) return relations;
  // Their spans are the four digits of a year each, in the order of the text.
  const starts = faulted.map(({ span }) => span.start);
  return relations.filter(({ kind, span }) => {
    const last = kind === 'year' ? faulted[lastAtOrBefore(starts, span.end - 1)] : undefined;
    return !last || !overlaps(last.span, span);
  });
}

interface Setting {
  readonly level: Level;
  /** Whether it is another level than the rule's own, which then also stands above a milder verdict's. */
  readonly chosen: boolean;
  readonly options: RuleOptions;
}

/** The level and options in force for a rule: its own key, else its family's, else its default. */
export function settingOf(rule: Rule, config: Config | undefined): Setting {
  const given: RuleSetting | undefined =
    config?.rules?.[rule.id] ?? config?.rules?.[rule.id.slice(0, rule.id.indexOf('/'))];
  if (given === undefined) return { level: rule.severity, chosen: false, options: rule.options };
  const [level, own] = typeof given === 'string' ? [given, {}] : given;
  return { level, chosen: level !== rule.severity, options: { ...rule.options, ...own } };
}

/** Adds what the rule finds to `found`; a rule that fails adds that it failed and nothing else. */
function run(
  rule: Rule,
  setting: Setting,
  report: Report,
  context: RuleContext,
  rethrow: boolean,
  found: Finding[],
): void {
  const before = found.length;
  try {
    for (const fault of rule.check(report, setting.options, context)) found.push(stamp(rule, setting, fault));
  } catch (error) {
    if (rethrow) throw error;
    found.length = before;
    found.push(ruleFailed(rule, error));
  }
}

function stamp(rule: Rule, { level, chosen }: Setting, fault: Fault): Finding {
  return {
    rule: rule.id,
    severity: (chosen ? undefined : fault.severity) ?? (level as Finding['severity']),
    span: fault.span,
    message: fault.message,
    evidence: fault.evidence ?? [],
    fixes: fault.fixes ?? [],
  };
}

function ruleFailed(rule: Rule, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: 'internal/rule-failed',
    severity: 'info',
    span: { start: 0, end: 0 },
    message: {
      zh: `规则 ${rule.id} 运行出错，本文件未经它检查：${reason}。这是程序缺陷，请反馈。`,
      en: `Rule ${rule.id} failed, so this file was not checked by it: ${reason}. This is a defect; please report it.`,
    },
    evidence: [],
    fixes: [],
  };
}
