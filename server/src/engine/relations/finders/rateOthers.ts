/** What else the figures around a rate could mean than its name says. */
import { amountOf } from '../interval.ts';
import { type Expression, quotient } from '../judging/expression.ts';
import { comparable } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { fitOf, type Rate } from '../reading/rates.ts';
import { strongest } from '../reading/strongest.ts';
import { isWithinBy } from '../reading/within.ts';
import { otherQuotients, withAnother } from './operands.ts';

/** What else the figures around could mean; computed only where it is asked for. */
export function* othersOf(
  reading: ParagraphReading,
  stated: Mention,
  rate: Rate,
  numerators: readonly (readonly Mention[])[],
  counts: readonly Mention[],
): Generator<Expression> {
  const best = Math.max(0, ...counts.map(count => fitOf(rate, count.label, count.rest)));
  yield* otherQuotients(reading, stated, counts, best >= 1 ? numerators : null, rate.open);
  yield* withAnother(reading, stated, numerators, counts);
  yield* besides(reading, stated);
}

/** 抽查150份，合格147份，合格率98.0%；抽查120份，合格117份，合格率97.5%: where a rate is told of each of several, its own counts; else all. */
export function ownOf({ mentions }: ParagraphReading, stated: Mention, counts: readonly Mention[]): readonly Mention[] {
  const isTold = (count: Mention) => count.index < stated.index && strongest(mentions, count, stated) < 3;
  const own = counts.filter(isTold);
  const isTwice = mentions.some(
    other =>
      other.role === 'rate' &&
      other.index < stated.index &&
      other.label.words === stated.label.words &&
      other.sentence === stated.sentence &&
      strongest(mentions, other, stated) === 3,
  );
  return isTwice && own.length === 2 ? own : counts;
}

/** What the count right in front gives of each larger one in its sentence, whatever the rate is called. */
export function besides(reading: ParagraphReading, stated: Mention): readonly Expression[] {
  const part = reading.mentions[stated.index - 1];
  if (!part || !isCount(part) || part.sentence !== stated.sentence || stated.gap !== 2) return [];
  return reading.mentions
    .slice(0, part.index)
    .filter(
      count =>
        count.sentence === part.sentence &&
        isCount(count) &&
        isOfLikeUnit(count, part) &&
        // 审结50件，胜诉46件，败诉4件: what is itself an outcome is no whole of another.
        !reading.mentions.some(
          whole => whole.index < count.index && whole.sentence === count.sentence && isWithinBy(count, whole),
        ) &&
        amountOf(count.figure).gte(amountOf(part.figure)),
    )
    .flatMap(whole => quotient(reading, stated, { plus: [part] }, { plus: [whole] }) ?? []);
}

/** 提出纠正意见47件次，已纠正43件 */
function isOfLikeUnit(a: Mention, b: Mention): boolean {
  return comparable(a, b) || (a.figure.kind === b.figure.kind && a.figure.unit.charAt(0) === b.figure.unit.charAt(0));
}
