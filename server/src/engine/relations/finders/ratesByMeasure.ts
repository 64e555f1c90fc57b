/** 拆除236宗、4.8万平方米，应拆250宗、5.0万平方米，按宗数计拆除率为94.4%，按面积计为96.0%: two rates, each of the counts of its measure. */
import { amountOf } from '../interval.ts';
import { type Expression, quotient } from '../judging/expression.ts';
import { judge } from '../judging/judge.ts';
import { settle } from '../judging/settle.ts';
import { comparable } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { agrees, type Relation } from '../relation.ts';
import { otherQuotients } from './operands.ts';

/** Two counts of different measures told together: 236宗、4.8万平方米. */
type Pair = readonly [Mention, Mention];

/** The relations of two rates that follow two pairs of counts, where one of them proves how all are to be read; they are added to `told`. */
export function* findRatesByMeasure(reading: ParagraphReading, told: Set<Mention>): Generator<Relation> {
  for (const first of reading.mentions) {
    const second = reading.mentions[first.index + 1];
    if (!second || !isRate(first) || !isRate(second) || told.has(first) || told.has(second)) continue;
    if (second.sentence !== first.sentence || second.gap > 2) continue;
    const pairs = pairsBefore(reading.mentions, first);
    if (!pairs) continue;
    const [tops, wholes] = isAsLarge(pairs[1], pairs[0]) ? [pairs[0], pairs[1]] : [pairs[1], pairs[0]];
    if (!isAsLarge(wholes, tops)) continue;
    const rates: Pair = [first, second];
    const found = rates.map((stated, at) => {
      const [part, whole] = [tops[at], wholes[at]];
      return part && whole ? quotient(reading, stated, { plus: [part] }, { plus: [whole] }) : null;
    });
    if (!found.some((expression, at) => holds(rates[at], expression))) continue;
    for (const [at, stated] of rates.entries()) {
      const expression = found[at];
      const relation =
        expression &&
        settle(reading, {
          kind: 'ratio',
          stated,
          readings: [expression],
          others: otherQuotients(reading, stated, pairs.flat(), null),
          certainty: 'proven',
          bound: true,
        });
      if (!relation) continue;
      told.add(stated);
      yield relation;
    }
  }
}

function isRate({ role, figure }: Mention): boolean {
  return role === 'rate' && figure.kind === 'percent' && !figure.inRange;
}

function holds(stated: Mention | undefined, found: Expression | null | undefined): boolean {
  return stated !== undefined && !!found && agrees(judge(stated.figure, found.computed));
}

/** The two pairs right in front of `rate`, each of the same two measures; null where others stand there. */
function pairsBefore(mentions: readonly Mention[], { index, sentence }: Mention): readonly [Pair, Pair] | null {
  const [a, b, c, d] = mentions.slice(Math.max(0, index - 4), index);
  if (!a || !b || !c || !d || ![a, b, c, d].every(isCount) || sentence - a.sentence > 1) return null;
  const isPaired = comparable(a, c) && comparable(b, d) && !comparable(a, b) && b.gap < 3 && d.gap < 3;
  return isPaired && b.sentence === a.sentence && d.sentence === c.sentence
    ? [
        [a, b],
        [c, d],
      ]
    : null;
}

function isAsLarge(wholes: Pair, parts: Pair): boolean {
  return wholes.every((whole, at) => {
    const part = parts[at];
    return part !== undefined && amountOf(whole.figure).gte(amountOf(part.figure));
  });
}
