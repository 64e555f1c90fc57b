/** 提速比例（压减天数÷法定天数）为75%: a rate that tells in a bracket of what it is made, against the figures of those names. */
import { type Expression, quotient } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import { comparable } from '../reading/comparable.ts';
import { readLabel } from '../reading/labels.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import type { Relation } from '../relation.ts';

const FORMULA =
  /\((?:即|指|按|=)?([一-龥]{2,12})(?:[÷/]|占|与)([一-龥]{2,12}?)(?:之比|的?比[例重率]?|[×*]100%)?\)(?:约|达到?|为|是)?$/;
const LONGEST = 48;

export function* findOwnFormulas(reading: ParagraphReading): Generator<Relation> {
  for (const stated of reading.mentions) {
    const found = byOwnFormula(reading, stated);
    const relation =
      found && settle(reading, { kind: 'ratio', stated, readings: [found], certainty: 'likely', bound: true });
    if (relation) yield relation;
  }
}

/** What the figures give that the bracket right in front of a rate names; null where none does or they are not told. */
export function byOwnFormula(reading: ParagraphReading, stated: Mention): Expression | null {
  const { kind, span, inRange, sentence } = stated.figure;
  if (kind !== 'percent' || inRange || !stated.between.includes(')')) return null;
  const words = reading.excerpt.prose.slice(Math.max(sentence.span.start, span.start - LONGEST), span.start);
  const [, top = '', bottom = ''] = FORMULA.exec(words) ?? [];
  const part = named(reading, stated, top);
  const whole = named(reading, stated, bottom);
  if (!part || !whole || part === whole || !comparable(part, whole)) return null;
  return quotient(reading, stated, { plus: [part] }, { plus: [whole] });
}

/** 天数, 件数: what the name adds to the words of its figure. */
const AMOUNT = /(?:案件|总)?(?:[天件人户次家日笔份][数次]|数量|总[数量]|[数量额])$/;

/** The one figure that the name is of, in its sentence or, 收案 of 新收571件, by its stage in front of it; 压减到25天 is what is left, and not what was taken. */
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
  if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  const { stage } = readLabel(core, '', stated.figure);
  const staged = mentions.filter(
    count => isCount(count) && count.index < stated.index && stage !== null && count.label.stage === stage,
  );
  return staged.length === 1 ? (staged[0] ?? null) : null;
}
