/** 决策22项，全部经过合法性审查，审查率95.5%: what was done to all was done to 100 %. */
import { quotient } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { type AddedRates, rateOf } from '../reading/rates.ts';
import type { Relation } from '../relation.ts';

export function* findAllDone(reading: ParagraphReading, added: AddedRates): Generator<Relation> {
  for (const stated of reading.mentions) {
    const count = reading.mentions[stated.index - 1];
    if (!count || stated.role !== 'rate' || stated.figure.kind !== 'percent' || !isDoneToAll(count, stated, added))
      continue;
    const found = quotient(reading, stated, { plus: [count] }, { plus: [count] });
    const relation =
      found && settle(reading, { kind: 'ratio', stated, readings: [found], certainty: 'likely', bound: true });
    if (relation) yield relation;
  }
}

function isDoneToAll(count: Mention, stated: Mention, added: AddedRates): boolean {
  if (!isCount(count) || count.sentence !== stated.sentence || stated.depth !== count.depth) return false;
  const stem = rateOf(stated, added)?.stem ?? '';
  const words = stated.between;
  const all = words.search(ALL);
  return stem.length >= SHORTEST && all >= 0 && words.slice(all, words.lastIndexOf(',')).includes(stem);
}

const ALL = /全部|均已?|都已?/;
/** A shorter name, such as 办结, may be that of another step. */
const SHORTEST = 3;
