/** Lints the text of a case the way its attributes say. */
import {
  applyEdits,
  type Config,
  compatibleFixes,
  type Finding,
  lint,
  parse,
  type RuleOptions,
} from '../../server/src/engine/index.ts';
import { deepFreeze } from './freeze.ts';
import { layoutFor } from './layout.ts';
import type { Attributes } from './spec.ts';

/** What a text is linted with: the attributes of spec and case together, the case's own winning. */
export interface Setting {
  readonly rule: string;
  readonly attributes: Attributes;
}

const MOST_ROUNDS = 10;

/** All findings of every rule; the report is frozen, and whatever a rule throws is thrown. Read once for a setting. */
export function lintText(text: string, setting: Setting): readonly Finding[] {
  const known = read.get(setting) ?? new Map<string, readonly Finding[]>();
  read.set(setting, known);
  const findings = known.get(text) ?? lintNow(text, setting);
  known.set(text, findings);
  return findings;
}

const read = new WeakMap<Setting, Map<string, readonly Finding[]>>();

function lintNow(text: string, { rule, attributes }: Setting): readonly Finding[] {
  const report = deepFreeze(parse(text));
  const kind = attributes.kind ?? 'report';
  return lint(report, {
    kind: kind === 'auto' ? null : kind,
    fileName: attributes.file ?? null,
    config: configOf(rule, attributes),
    previous: attributes.previous === undefined ? null : parse(attributes.previous.replaceAll('⏎', '\n')),
    layout: layoutFor(text, attributes.layout),
    rethrow: true,
  }).findings;
}

/** The findings of the case's own rule. */
export function lintOwn(text: string, setting: Setting): readonly Finding[] {
  return lintText(text, setting).filter(({ rule }) => rule === setting.rule);
}

/**
 * Corrects a text as a writer would who takes the first fix of every finding until none is left; with `fix=n` the n-th
 * fix of the first finding alone.
 */
export function fixText(text: string, setting: Setting): string {
  if (setting.attributes.fix !== undefined) {
    const fix = lintOwn(text, setting)[0]?.fixes[Number(setting.attributes.fix) - 1];
    if (!fix) throw new Error(`the first finding has no fix number ${setting.attributes.fix}`);
    return applyEdits(text, fix.edits);
  }
  let fixed = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { edits } = compatibleFixes(lintOwn(fixed, setting).flatMap(({ fixes }) => fixes.slice(0, 1)));
    if (edits.length === 0) break;
    fixed = applyEdits(fixed, edits);
  }
  return fixed;
}

function configOf(rule: string, { level, options, terms }: Attributes): Config {
  const own = JSON.parse(options ?? '{}') as RuleOptions;
  return {
    ...(terms !== undefined && { terms: JSON.parse(terms) as NonNullable<Config['terms']> }),
    ...((level !== undefined || options !== undefined) && {
      rules: { [rule]: [(level ?? 'warning') as Finding['severity'], own] },
    }),
  };
}
