/** Turns the verdicts of one kind of relation into findings; every rule on figures is made of this and its wording. */
import type { Relation, RelationKind, Verdict } from '../relations/relation.ts';
import { lastOnly } from '../report/lastOnly.ts';
import type { Report } from '../report/model.ts';
import { withoutBold } from '../text/bold.ts';
import type { Localized } from '../text/localized.ts';
import { overlaps, type Span } from '../text/span.ts';
import { defineRule, type Fix, type Fixability, type Rule, type Severity } from './rule.ts';

export interface RelationRule {
  readonly id: string;
  readonly kinds: readonly RelationKind[];
  readonly title: Localized;
  readonly source: string;
  readonly severity: Severity;
  readonly fix: Fixability;
  /** Severity per verdict where it is not the rule's own; `truncated` and a truncated `impossible` are `info`. */
  readonly severities?: Partial<Record<Verdict, Severity>>;
  message(relation: Relation): Localized;
}

const SEVERITIES: Partial<Record<Verdict, Severity>> = { truncated: 'info', impossible: 'warning' };

export function defineRelationRule({ kinds, severities, message, ...rule }: RelationRule): Rule {
  return defineRule({
    ...rule,
    // A relation fails whatever others there are.
    scope: 'paragraph',
    options: {},
    reports: kinds,
    *check(report, _options, { relations }) {
      for (const relation of failingOf(relations)) {
        if (!kinds.includes(relation.kind)) continue;
        const severity = severityOf(relation, rule.severity, severities ?? {});
        yield {
          span: relation.span,
          severity,
          message: relation.certainty === 'doubtful' ? doubted(message(relation)) : message(relation),
          evidence: relation.operands,
          elsewhere: relation.elsewhere,
          fixes: fixesOf(report, relation),
        };
      }
    },
  });
}

/** What a fault on a failing relation rests on, where a rule finds it by itself: so it is one with its row of the ledger. */
export function evidenceAt({ start, end }: Span, kind: RelationKind, relations: readonly Relation[]) {
  return failingOf(relations).find(
    ({ kind: other, span }) => other === kind && span.start === start && span.end === end,
  )?.operands;
}

/** Repairs of the stated figure come first; of a quantity told twice neither place is what the other was made from. */
function fixesOf({ text }: Report, { kind, span, operands, repairs }: Relation): Fix[] {
  if (kind === 'repeat') return repairs.map(({ title, edits }) => ({ title, edits, safety: 'ask' }));
  const fixes = repairs.map(({ title, edits }): Fix => {
    const changed = edits.some(edit => overlaps(edit.span, span))
      ? undefined
      : operands.find(operand => edits.some(edit => overlaps(edit.span, operand.span)));
    if (!changed) return { title, edits, safety: 'ask' };
    const words = withoutBold(text.slice(changed.span.start, changed.span.end));
    const conditional = { zh: `如果是 ${words} 写错：${title.zh}`, en: `If ${words} is what is wrong: ${title.en}` };
    return { title: conditional, edits, safety: 'ask', altersBasis: true };
  });
  return [...fixes.filter(({ altersBasis }) => !altersBasis), ...fixes.filter(({ altersBasis }) => altersBasis)];
}

function doubted({ zh, en }: Localized): Localized {
  return { zh: `${zh}${DOUBT.zh}`, en: `${en} ${DOUBT.en}` };
}

const DOUBT: Localized = {
  zh: '两数相差较大，也可能说的不是一回事。',
  en: 'They differ widely and may well be of different things.',
};

const FAILS: readonly Verdict[] = ['truncated', 'inconsistent', 'impossible'];

/** Those that fail, few of many, told once for all rules; that points are meant is told by a rule of its own. */
const failingOf = lastOnly((relations: readonly Relation[]): readonly Relation[] =>
  relations.filter(({ verdict, explanation }) => FAILS.includes(verdict) && explanation !== 'points'),
);

function severityOf(relation: Relation, own: Severity, severities: Partial<Record<Verdict, Severity>>): Severity {
  if (relation.certainty === 'asks' || relation.certainty === 'doubtful') return 'info';
  if (relation.certainty === 'likely') return own === 'error' ? 'warning' : own;
  if (relation.verdict === 'impossible' && relation.explanation === 'truncation') return 'info';
  return severities[relation.verdict] ?? SEVERITIES[relation.verdict] ?? own;
}
