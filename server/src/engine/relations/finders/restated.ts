/** 31460万元，合3.146亿元; 4.15亿元（41500万元）: one amount told at once again, in 亿 for 万. */
import { total } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import type { Relation } from '../relation.ts';

const AGAIN = /^[,(]?(?:大?约)?(?:折?合|即|也就是|换算(?:后|成)?为?|等于|相当于)(?:人民币)?(?:大?约|为)?$/;

export function* findRestated(reading: ParagraphReading): Generator<Relation> {
  for (const stated of reading.mentions) {
    const told = reading.mentions[stated.index - 1];
    if (!told || !isOfOtherScale(told, stated) || !isToldAgain(reading, told, stated)) continue;
    const found = total(reading, stated, [told]);
    const relation =
      found && settle(reading, { kind: 'repeat', stated, readings: [found], certainty: 'proven', bound: true });
    if (relation) yield relation;
  }
}

function isOfOtherScale(told: Mention, stated: Mention): boolean {
  return (
    isCount(told) &&
    isCount(stated) &&
    stated.sentence === told.sentence &&
    stated.figure.unit !== '' &&
    stated.figure.unit === told.figure.unit &&
    stated.figure.scale !== told.figure.scale
  );
}

/** A bracket that holds the amount and no word tells it again, too. */
function isToldAgain({ excerpt }: ParagraphReading, told: Mention, { between, owner, figure }: Mention): boolean {
  if (AGAIN.test(between)) return true;
  return /^\((?:大?约|近)?$/.test(between) && owner === told && excerpt.prose.charAt(figure.span.end) === ')';
}
