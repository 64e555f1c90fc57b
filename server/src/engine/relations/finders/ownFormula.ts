/** 提速比例（压减天数÷法定天数）为75%: a rate that tells in a bracket of what it is made, against the figures of those names. */
import { quotient } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import { comparable } from '../reading/comparable.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import type { Relation } from '../relation.ts';

const FORMULA =
  /\((?:即|指|按|=)?([一-龥]{2,12})(?:[÷/]|占|与)([一-龥]{2,12}?)(?:之比|的?比[例重率]?|[×*]100%)?\)(?:约|达到?|为|是)?$/;
const LONGEST = 48;

export function* findOwnFormulas(reading: ParagraphReading): Generator<Relation> {
  const { mentions, excerpt } = reading;
  if (!excerpt.prose.includes('(')) return;
  for (const stated of mentions) {
    const { kind, span, inRange } = stated.figure;
    if (kind !== 'percent' || inRange) continue;
    const [, top = '', bottom = ''] =
      FORMULA.exec(
        excerpt.prose.slice(Math.max(stated.figure.sentence.span.start, span.start - LONGEST), span.start),
      ) ?? [];
    const part = named(reading, stated, top);
    const whole = named(reading, stated, bottom);
    if (!part || !whole || part === whole || !comparable(part, whole)) continue;
    const found = quotient(reading, stated, { plus: [part] }, { plus: [whole] });
    const relation =
      found && settle(reading, { kind: 'ratio', stated, readings: [found], certainty: 'likely', bound: true });
    if (relation) yield relation;
  }
}

/** 天数, 件数: what the name adds to the words of its figure. */
const AMOUNT = /(?:案件|总)?(?:[天件人户次家日笔份][数次]|数量|总[数量]|[数量额])$/;

/** The one figure of the sentence that the name is of; 压减到25天 is what is left, and not what was taken. */
function named({ mentions, moves }: ParagraphReading, stated: Mention, name: string): Mention | null {
  const core = name.replace(AMOUNT, '');
  if (core.length < 2) return null;
  const found = mentions.filter(
    mention =>
      mention.sentence === stated.sentence &&
      mention.figure.kind === 'count' &&
      !moves.some(({ to }) => to === mention) &&
      (mention.lead.includes(core) || mention.label.words.includes(core)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
