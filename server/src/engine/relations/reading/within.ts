/** Which counts can only be a part of another by what their words say. The words are data: seeds/outcomes.json. */
import entries from '../../../../../seeds/outcomes.json' with { type: 'json' };
import { withoutPapers } from './labels.ts';
import type { Mention } from './model.ts';

/** What comes out of something else: grades of examined files, outcomes of closed cases. */
interface Outcome {
  readonly part: readonly string[];
  /** What may not stand directly in front of the part's word: 应出庭 is no outcome. */
  readonly partNotAfter?: readonly string[];
  /** Whether the part's word ends what is said, but for a few characters. */
  readonly atEnd?: boolean;
  readonly whole: readonly string[];
  /** Characters that may not stand in front of the whole's word: 受理调解申请 speaks of what came in. */
  readonly wholeWithout?: readonly string[];
}

const OUTCOMES = (entries as readonly Outcome[]).map(({ part, partNotAfter, atEnd, whole, wholeWithout }) => ({
  part: new RegExp(
    `${partNotAfter ? `(?<!${partNotAfter.join('|')})` : ''}(?:${part.join('|')})${atEnd ? '[^,]{0,6}$' : ''}`,
  ),
  whole: new RegExp(`${wholeWithout ? `^[^${wholeWithout.join('')}]*` : ''}(?:${whole.join('|')})`),
}));

/** Most counts are no outcome of any kind, which one pattern tells. */
const ANY_PART = new RegExp(OUTCOMES.map(({ part }) => part.source).join('|'));

/** Whether the words of a count can make it a part of some other. */
export function isOutcome(count: Mention): boolean {
  return ANY_PART.test(wordsOf(count));
}

export function isWithinBy(count: Mention, of: Mention): boolean {
  if (!isOutcome(count)) return false;
  const words = wordsOf(count);
  const wholeWords = of.label.words + of.label.noun;
  return OUTCOMES.some(({ part, whole }) => part.test(words) && whole.test(wholeWords) && !part.test(wholeWords));
}

function wordsOf({ label, rest }: Mention): string {
  return withoutPapers(label.words + rest);
}
