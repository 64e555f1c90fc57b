/** Which counts may be the whole of a share. */
import { amountOf, intervalOf } from '../interval.ts';
import { quotient } from '../judging/expression.ts';
import { meets } from '../judging/judge.ts';
import { comparable } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { samePeriod } from '../reading/roles.ts';
import { namesWhole, ownShareOf, shareOf } from '../reading/shares.ts';
import { areJoined } from '../reading/strongest.ts';
import { subjectsOf } from './shareSubjects.ts';

/** The one count of the next sentence that the words of a share name outright. */
export function namedAfter(
  { mentions }: ParagraphReading,
  stated: Mention,
  part: Mention,
  words: string,
): Mention | null {
  const next = mentions.filter(
    count =>
      count.sentence === stated.sentence + 1 &&
      isCount(count) &&
      // 商品类4759件，占投诉量的48%。服务类5121件，占投诉量的52%: a part beside it.
      ownShareOf(mentions, count) === null &&
      comparable(count, part) &&
      samePeriod(count.frame, stated.frame) &&
      amountOf(count.figure).gt(amountOf(part.figure)),
  );
  const named = next.filter(count => (words.length > 2 ? count.label.words.includes(words) : namesWhole(count, words)));
  const [whole] = named;
  return whole && named.length === 1 && whole === next[0] ? whole : null;
}

/**
 * 收到申请19件，立案受理18件。…维持6件，占受理案件总数的33%: the one count of this sentence or the one in front that is called by this very
 * verb, where nothing was carried over; null where there is none.
 */
export function intakeNamed({ mentions }: ParagraphReading, stated: Mention): Mention | null {
  if (!INTAKE.test(shareOf(stated).whole ?? '') || mentions.some(({ label }) => label.stage === 'carried in'))
    return null;
  const found = mentions.filter(
    count =>
      count.index < stated.index &&
      stated.sentence - count.sentence < 2 &&
      isCount(count) &&
      count.depth === 0 &&
      TAKEN_IN.test(count.label.words),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

const INTAKE = /^(?:受理|受案)(?:案件)?$/;
const TAKEN_IN = /^(?:依法|立案)?受理(?:案件)?$/;

/** The counts in front that may be the whole of `part`, the largest first. */
export function largerCounts({ mentions }: ParagraphReading, stated: Mention, part: Mention): readonly Mention[] {
  return mentions
    .filter(
      count =>
        count.index < part.index &&
        isCount(count) &&
        comparable(count, part) &&
        !areJoined(mentions, count, part) &&
        samePeriod(count.frame, stated.frame) &&
        count.depth <= part.depth &&
        amountOf(count.figure).gt(amountOf(part.figure)),
    )
    .toSorted((a, b) => amountOf(b.figure).compare(amountOf(a.figure)));
}

/**
 * 占送审文件总数的75.5%；…，占送审文件总数的6.4%: the whole of which another share in the very same words, or in front in the sentence in
 * longer ones, 占公路总里程的67.1%；…，占总里程的32.9%, is right; null where none is.
 */
export function wholeOfSameWords(reading: ParagraphReading, stated: Mention, words: string): Mention | null {
  const areSame = (whole: string | null, { sentence, index }: Mention) =>
    whole === words ||
    (sentence === stated.sentence && index < stated.index && words.length > 2 && whole?.endsWith(words) === true);
  for (const other of reading.mentions) {
    if (other === stated || other.role !== 'share' || !areSame(shareOf(other).whole, other)) continue;
    const [subject] = subjectsOf(reading, other, null);
    const [part] = subject ?? [];
    if (!subject || !part || part.sentence !== stated.sentence) continue;
    const whole = largerCounts(reading, other, part).find(
      count => samePeriod(count.frame, stated.frame) && holdsIn(reading, other, subject, count),
    );
    if (whole) return whole;
  }
  return null;
}

/** 总收案数187件。…刑事5件。程序类3件，占1.6%: of counts in sentences in front, that of which the share is right; null where none is. */
export function wholeFarInFront(
  reading: ParagraphReading,
  stated: Mention,
  subject: readonly Mention[],
): Mention | null {
  const [part] = subject;
  return (part && largerCounts(reading, stated, part).find(count => holdsIn(reading, stated, subject, count))) ?? null;
}

function holdsIn(reading: ParagraphReading, share: Mention, subject: readonly Mention[], whole: Mention): boolean {
  const found = quotient(reading, share, { plus: subject }, { plus: [whole] });
  return found ? meets(intervalOf(share.figure), found.computed) : false;
}
