/** What a finder of this room says of a stated number, and how it becomes a relation of the ledger. */
import type { Excerpt } from '../../report/model.ts';
import { formatHan } from '../../text/hanNumerals.ts';
import { moveSpan, type Span } from '../../text/span.ts';
import type { Relation, Repair } from '../relation.ts';
import { describe } from '../writing/describe.ts';

export interface Proposal {
  readonly kind: 'count' | 'list-count';
  /** What states the number, `五大领域`, and the numeral in it. */
  readonly stated: Span;
  readonly numeral: Span | null;
  readonly number: number;
  readonly items: readonly Span[];
  /** Every number of items that some reading gives, the usual one first. */
  readonly readings: readonly number[];
  /** Whether the list may go on: `等`. */
  readonly open: boolean;
  /** Whether a number that no reading gives is a slip for certain, likely, or says nothing. */
  readonly certainty: 'proven' | 'likely' | null;
}

/**
 * The relation, in the offsets of `excerpt`, in which the stretch of the proposal starts at `start`. Null where the number
 * does not fit and the list proves nothing.
 */
export function judgeProposal({ text }: Excerpt, proposal: Proposal, start = 0): Relation | null {
  const { kind, number, readings, open, certainty, numeral } = proposal;
  const [usual = 0] = readings;
  const least = Math.min(...readings);
  const fits = open ? least <= number : readings.includes(number);
  const most = certainty === 'proven' && proposal.items.length > LONG_LIST ? MOST_MISTYPED : MOST_MISCOUNTED;
  if (!fits && (certainty === null || Math.abs((open ? least : usual) - number) > most)) return null;
  const span = moveSpan(proposal.stated, start);
  const counted = open ? least : fits ? number : usual;
  const sure = fits && (open ? least === usual : usual === number);
  const relation = {
    kind,
    span,
    stated: text.slice(span.start, span.end),
    operands: proposal.items.map((item, index) => ({
      span: moveSpan(item, start),
      note: { zh: `第${index + 1}项`, en: `item ${index + 1}` },
    })),
    computed: String(counted),
  };
  if (!fits)
    return describe({
      ...relation,
      verdict: 'inconsistent',
      formula: `${counted}${open ? '>' : '≠'}${number}`,
      certainty: certainty ?? 'likely',
      repairs: numeral ? [changeNumeral(text, moveSpan(numeral, start), counted)] : [],
    });
  if (sure)
    return describe({
      ...relation,
      verdict: 'exact',
      formula: `${counted}${open ? '≤' : '='}${number}`,
      // Where another reading gives another number, or the wording only makes a slip likely, a wrong number may go unseen.
      basis: certainty === 'proven' && !open && readings.length === 1 ? 'grammar' : 'search',
    });
  return describe({
    ...relation,
    verdict: 'feasible',
    formula: `${readings.toSorted((a, b) => a - b).join('或')}${open ? '≤' : '='}${number}`,
    note: ONE_READING,
    basis: 'search',
  });
}

/** One who miscounts is out by little; a number that is far off counts something else, unless the list is long. */
const MOST_MISCOUNTED = 3;
const LONG_LIST = 3;
const MOST_MISTYPED = 30;

const ONE_READING = {
  zh: '列举里有可分可合的词，有一种读法相符',
  en: 'words of the list may be one item or two; one reading agrees',
};

/** Writes `value` in the numeral's own script: 五大领域 → 六大领域, 5个 → 6个. */
export function changeNumeral(text: string, numeral: Span, value: number): Repair {
  const from = text.slice(numeral.start, numeral.end);
  // 主要做法有二: nothing is measured, so no 两.
  const measured = !/[:：。,，]/.test(text.charAt(numeral.end));
  const to = /[\d０-９]/.test(from) ? String(value) : value === 2 && measured ? '两' : formatHan(value);
  return {
    title: { zh: `把 ${from} 改为 ${to}`, en: `Change ${from} to ${to}` },
    edits: [{ span: numeral, newText: to }],
  };
}
