/** 抽检2150批次，检出不合格43批次，合格率98%: a rate whose numerator is all but the count that its name denies. */

import { amountOf } from '../interval.ts';
import { type Expression, quotient } from '../judging/expression.ts';
import { type Proposal, settle } from '../judging/settle.ts';
import { comparable } from '../reading/comparable.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { isLeftOutOf, type Rate } from '../reading/rates.ts';
import { strongest } from '../reading/strongest.ts';
import type { Relation } from '../relation.ts';

/** The relation of a rate for which no count stands, or null where none of `counts` is what it leaves out. */
export function leftOut(
  reading: ParagraphReading,
  stated: Mention,
  rate: Rate,
  counts: readonly Mention[],
): Relation | null {
  const readings: Expression[] = [];
  const left = counts.filter(count => {
    if (count.index > stated.index || strongest(reading.mentions, count, stated) > 2) return false;
    const found = wholesOf(counts, count).flatMap(
      whole =>
        (isLeftOutOf(rate, count.label, whole.label.words + whole.label.noun) &&
          quotient(reading, stated, { plus: [whole], minus: [count] }, { plus: [whole] })) ||
        [],
    );
    readings.push(...found);
    return found.length > 0;
  });
  const [first] = left;
  const [likeliest] = readings;
  if (!first || !likeliest) return null;
  return settle(reading, {
    kind: 'ratio',
    stated,
    readings,
    others: ofSeveral(reading, stated, first, counts),
    certainty: certaintyOf(stated, rate, first, likeliest, readings.length),
  });
}

/** The nearest first. */
function wholesOf(counts: readonly Mention[], left: Mention): readonly Mention[] {
  return counts
    .filter(
      whole =>
        whole.index < left.index &&
        whole.sentence === left.sentence &&
        !whole.label.negated &&
        comparable(whole, left) &&
        amountOf(whole.figure).gte(amountOf(left.figure)),
    )
    .toReversed();
}

/** 监督抽检1800批次、风险监测600批次，检出不合格30批次: of all that stands side by side in front. */
function* ofSeveral(
  reading: ParagraphReading,
  stated: Mention,
  left: Mention,
  counts: readonly Mention[],
): Generator<Expression> {
  const before = counts.filter(count => count.index < left.index && comparable(count, left));
  for (let from = 0; from < before.length; from++)
    for (let to = from + 2; to <= before.length; to++) {
      const plus = before.slice(from, to);
      const found = quotient(reading, stated, { plus, minus: [left] }, { plus });
      if (found) yield found;
    }
}

/** What stands between the two – 基本满意, 补正, 正在整改 – lowers the rate, never raises it. */
function certaintyOf(
  { figure, frame }: Mention,
  { survey }: Rate,
  { label, frame: own }: Mention,
  { computed: { high } }: Expression,
  several: number,
): Proposal['certainty'] {
  const between = survey || label.stage === 'rejected' || BETWEEN.test(label.words);
  // Cases of last year may be among those that were closed.
  if (frame.area !== own.area || (label.stage === 'carried out' && !between)) return 'none';
  if (between && !(high && amountOf(figure).gt(high))) return 'none';
  return several > 1 || survey || figure.approximator !== null ? 'likely' : 'proven';
}

const BETWEEN = /满意|整改|化解/;
