/** A quantity with the words by which others that may be the same one are found; made once, while its paragraph stays. */
import data from '../../../../../seeds/quantities.json' with { type: 'json' };
import { resemblanceKeys } from '../judging/resemblance.ts';
import { SHORTEST_RATE } from './likeness.ts';
import type { Told } from './told.ts';

export interface Quantity extends Told {
  /** Shared by what has the same name, step, unit, period, area and subject; null where the words name no thing. */
  readonly group: string | null;
  /** Shared by what has the same name, step, unit and subject. */
  readonly thing: string;
  /** Shared by what has the same value, written alike. */
  readonly value: string;
  /** Shared by numbers of which one may be a slip of the other. */
  readonly alike: readonly string[];
}

const CASES = new RegExp(data.cases.join('|'));
const GENERAL: ReadonlySet<string> = new Set(data.general);
/** The name of a change of fewer characters does not say of what it is. */
export const SHORTEST_CHANGE = 4;

/** What a report's year and issuer make of the names of a quantity. */
export type Names = Pick<Told, 'name' | 'period' | 'subject'>;

export function quantityOf(told: Told, { name, period, subject }: Names): Quantity {
  const { kind, counted, area, step, negated, mention } = told;
  const { digits, scale } = mention.figure;
  return {
    // Written out, since spreading takes several times as long.
    mention,
    kind,
    counted,
    name,
    inherited: told.inherited,
    negated,
    step,
    subject,
    area,
    period,
    vague: told.vague,
    refersBack: told.refersBack,
    whole: told.whole,
    mentions: told.mentions,
    context: told.context,
    sentence: told.sentence,
    group: isNamed(told, name) ? `${kind}|${period}|${area}|${subject}|${step}|${negated}|${name}|${counted}` : null,
    thing: `${kind} ${step} ${name} ${subject} ${counted}`,
    value: `${counted} ${digits} ${scale}`,
    alike: resemblanceKeys(mention.figure).map(key => `${counted} ${key}`),
  };
}

/** Whether the words name a thing that is told again with one value only: cases, unlike meetings and targets. */
function isNamed({ kind, inherited, step, vague, whole }: Told, name: string): boolean {
  if (inherited || whole) return false;
  if (kind === 'change') return !vague && name.length >= SHORTEST_CHANGE;
  if (vague || !CASES.test(step + name)) return false;
  return kind === 'rate' ? name.length >= SHORTEST_RATE : name.length >= 2 && !GENERAL.has(name);
}
