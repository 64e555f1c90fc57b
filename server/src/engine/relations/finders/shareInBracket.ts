/** 为市容类1156件（49.0%）、违建类472件（20.0%）和其他732件（31.0%）: the bracket gives the share of each part of a list. */
import { quotient } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import type { Relation } from '../relation.ts';
import { listsOf } from './lists.ts';

/** The share in its list, which adds up and each part of which has one; null where `stated` is no such share. */
export function inBracketOfList(reading: ParagraphReading, stated: Mention): Relation | null {
  const part = stated.owner;
  if (!part || stated.role !== 'rate' || stated.lead.trim() !== '' || stated.rest !== '' || !isCount(part)) return null;
  const list = listsOf(reading).find(
    ({ fits, parts }) =>
      fits &&
      parts.includes(part) &&
      parts.every(each => reading.mentions.some(({ owner, role }) => owner === each && role === 'rate')),
  );
  const found = list && quotient(reading, stated, { plus: [part] }, { plus: [list.total] });
  return found ? settle(reading, { kind: 'ratio', stated, readings: [found], certainty: 'proven', bound: true }) : null;
}
