/** Runs the rules over a report, applies severities and suppressions, and sorts what is found. */
import { withNumberAdvice } from './automaticNumbers.ts';
import type { Config, Level, RuleSetting } from './config/config.ts';
import { recogniseKind } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';
import { findRelations, ledgerOf, type Sources } from './relations/index.ts';
import { type Ledger, NO_LEDGER } from './relations/ledger/model.ts';
import type { Relation, RelationKind } from './relations/relation.ts';
import type { Layout } from './report/layout.ts';
import type { Report } from './report/model.ts';
import { rules } from './rules/index.ts';
import type { Fault, Finding, Rule, RuleContext, RuleOptions } from './rules/rule.ts';
import { applySuppressions, type Ignored } from './suppressions.ts';
import { bySpan } from './text/span.ts';

export interface LintResult {
  /** Null for a document that is no report: it has no findings and an empty ledger. */
  readonly kind: Kind | null;
  readonly findings: readonly Finding[];
  /** What is not reported since its writer or the project decided so. */
  readonly ignored: ReadonlyMap<Finding, Ignored>;
  readonly relations: readonly Relation[];
  /** Made when it is first asked for, since that takes longer than all rules together. */
  readonly ledger: Ledger;
}

export interface LintOptions {
  readonly config?: Config;
  /** Id of the kind that a file pattern of the configuration gives; front matter stands above it. */
  readonly kind?: string | null;
  /** Id of the kind that the user gives for this run, above everything else. */
  readonly forcedKind?: string | null;
  /** Name of the file without its folder; its year is compared with the report's. */
  readonly fileName?: string | null;
  /** The same issuer's report of the year before, against which figures of that year are checked. */
  readonly previous?: Report | null;
  /** Of a text that was read from a Word file: how it looks there. Rules on Markdown's marks then do not apply. */
  readonly layout?: Layout | null;
  /** Throw what a rule throws instead of reporting it; for tests. */
  readonly rethrow?: boolean;
}

/** Lints one report. Pure: the same report and options give the same result. */
export function lint(report: Report, options: LintOptions = {}): LintResult {
  const kind = kindOf(report, options);
  if (!kind) return NO_FINDINGS;
  const sources = sourcesOf(options);
  const relations = findRelations(report, sources);
  const { accepted, rest } = runRules(rules, report, { kind, relations }, options);
  const { findings: kept, ignored: suppressed } = applySuppressions(report, rest, options.config);
  const ignored = new Map([...accepted, ...suppressed]);
  const findings = (options.layout ? withNumberAdvice(kept, options.layout) : kept).sort(inOrder);
  let ledger: Ledger | undefined;
  return {
    kind,
    findings,
    ignored,
    relations,
    get ledger() {
      ledger ??= ledgerOf(report, relations, sources, {
        reports: reporting(options.config),
        reasonToIgnore: reasonsToIgnore(findings, ignored),
      });
      return ledger;
    },
  };
}

/** By place, and by rule at one place. */
export function inOrder(a: Finding, b: Finding): number {
  return bySpan(a, b) || (a.rule < b.rule ? -1 : 1);
}

/** Of a document that is not checked. */
export const NO_FINDINGS: LintResult = {
  kind: null,
  findings: [],
  ignored: new Map(),
  relations: [],
  ledger: NO_LEDGER,
};

/** The kind of `report`, or null for a document that is no report. */
export function kindOf(report: Report, { kind, config, forcedKind }: LintOptions): Kind | null {
  return recogniseKind(report, kind ?? null, config?.ownKinds, forcedKind ?? null);
}

interface Found {
  /** On a wording that the configuration accepts. */
  readonly accepted: ReadonlyMap<Finding, Ignored>;
  readonly rest: readonly Finding[];
}

/** What those of `among` find that are on and for the medium of `report`. */
export function runRules(
  among: readonly Rule[],
  report: Report,
  known: Pick<RuleContext, 'kind' | 'relations'>,
  { config, fileName, previous, layout, rethrow }: LintOptions,
): Found {
  const context: RuleContext = {
    ...known,
    fileName: fileName ?? null,
    previous: previous ?? null,
    terms: config?.terms ?? {},
    layout: layout ?? null,
  };
  const medium = context.layout ? 'word' : 'markdown';
  const found: Finding[] = [];
  for (const rule of among) {
    const setting = settingOf(rule, config);
    if (setting.level === 'off' || (rule.medium !== undefined && rule.medium !== medium)) continue;
    run(rule, setting, report, context, rethrow ?? false, found);
  }
  const accepted = acceptedIn(report, found, config?.accept);
  return { accepted, rest: found.filter(finding => !accepted.has(finding)) };
}

/**
 * 数据核对表 of any text, whether or not it is a report: each relation with its verdict and with what it may claim
 * (核对无误 only where a wrong figure would be reported under the same configuration), and every figure in one class.
 */
export function ledger(report: Report, options: LintOptions = {}): Ledger {
  const { kind, ledger } = lint(report, options);
  if (kind) return ledger;
  const sources = sourcesOf(options);
  return ledgerOf(report, findRelations(report, sources), sources, {
    reports: reporting(options.config),
    reasonToIgnore: () => null,
  });
}

/** A relation is ignored where its finding is, and it has no other. */
function reasonsToIgnore(
  kept: readonly Finding[],
  ignored: ReadonlyMap<Finding, Ignored>,
): (relation: Relation) => string | null {
  const reasons = new Map(Array.from(ignored, ([{ evidence }, { reason }]) => [evidence, reason]));
  for (const { evidence } of kept) reasons.delete(evidence);
  return ({ operands }) => reasons.get(operands) ?? null;
}

function sourcesOf({ previous, config }: LintOptions): Sources {
  return { previous, rates: config?.rates, facts: config?.factRows };
}

/** Tells of a kind of relation whether a rule that is on reports it. */
function reporting(config: Config | undefined): (kind: RelationKind) => boolean {
  const kinds = rules.flatMap(rule => (settingOf(rule, config).level === 'off' ? [] : (rule.reports ?? [])));
  return kind => kinds.includes(kind);
}

/** Rules that speak of a wording, which a project may know better. */
const OF_WORDING = /^words\/|^format\/(?:house-term|title-variant)$|^sections\/other-place$/;

/** The findings on a wording that the configuration accepts, each with the reason that it gives. */
function acceptedIn(
  { text }: Report,
  found: readonly Finding[],
  accept: Config['accept'] = {},
): ReadonlyMap<Finding, Ignored> {
  return new Map(
    found.flatMap(finding => {
      const wording = text.slice(finding.span.start, finding.span.end);
      if (!OF_WORDING.test(finding.rule) || !Object.hasOwn(accept, wording)) return [];
      return [[finding, { reason: accept[wording] ?? '', comment: null }] as const];
    }),
  );
}

/** Whether a finding is about a wording that a configuration may accept everywhere. */
export function isOfWording(rule: string): boolean {
  return OF_WORDING.test(rule);
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
    ...(fault.elsewhere ? { elsewhere: fault.elsewhere } : {}),
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
      zh: `规则 ${rule.id} 运行出错，本文件未经它检查：${reason}。这是程序的错误，请反馈。`,
      en: `Rule ${rule.id} failed, so this file was not checked by it: ${reason}. This is a defect; please report it.`,
    },
    evidence: [],
    fixes: [],
  };
}
