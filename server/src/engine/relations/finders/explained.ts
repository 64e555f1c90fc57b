/** 办结率达97.2%（受理1250件，办结1215件）; 合格率98%，即250卷中245卷合格: what a rate or share is explained by. */
import { amountOf } from '../interval.ts';
import { quotient } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import { comparable } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { samePeriod } from '../reading/roles.ts';
import type { Relation } from '../relation.ts';

/**
 * The relation of `stated` to the two counts that explain it in its bracket or after 即; null where not just two stand there or they are
 * counted beside each other (行政案件120件、民事案件340件). Which is the whole their size tells.
 */
export function ofExplanation(reading: ParagraphReading, stated: Mention): Relation | null {
  const [a, b, ...more] = countsExplaining(reading.mentions, stated);
  // 即15个村中已有13个达标，其中省级4个: 其中 tells more of the second.
  if (
    !a ||
    !b ||
    (more.length > 0 && !more[0]?.between.includes('其中')) ||
    !comparable(a, b) ||
    !samePeriod(a.frame, b.frame)
  )
    return null;
  if (b.gap === 1 || b.gap > 2 || a.frame.area !== b.frame.area) return null;
  const isFirstLarger = amountOf(a.figure).gte(amountOf(b.figure));
  const [part, whole] = isFirstLarger ? [b, a] : [a, b];
  const found = quotient(reading, stated, { plus: [part] }, { plus: [whole] });
  // 非现场检查占33.3%（非现场388次，现场776次）: the two may be all of it.
  const together = [a, b].flatMap(one => quotient(reading, stated, { plus: [one] }, { plus: [a, b] }) ?? []);
  return found && settle(reading, { kind: 'ratio', stated, readings: [found], others: together, certainty: 'likely' });
}

/** 答复率为94.51%（258÷273）: the quotient that the bracket writes out; null where it writes none. */
export function ofFormula(reading: ParagraphReading, stated: Mention): Relation | null {
  const [part, whole] = reading.mentions.slice(stated.index + 1, stated.index + 3);
  const isWritten = part?.owner === stated && whole?.owner === stated && /^(?:÷|\/)$/.test(whole.between);
  const found = isWritten ? quotient(reading, stated, { plus: [part] }, { plus: [whole] }) : null;
  return found && settle(reading, { kind: 'ratio', stated, readings: [found], certainty: 'proven', bound: true });
}

function countsExplaining(mentions: readonly Mention[], stated: Mention): readonly Mention[] {
  const [first] = mentions.slice(stated.index + 1, stated.index + 2);
  if (!first) return [];
  const isInBracket = first.owner === stated;
  if (!isInBracket && !(first.sentence === stated.sentence && THAT_IS.test(first.between))) return [];
  const told = mentions.filter(
    mention =>
      mention.index > stated.index &&
      (isInBracket ? mention.owner === stated : mention.sentence === stated.sentence && mention.depth === stated.depth),
  );
  return told.every(isCount) ? told : [];
}

const THAT_IS = /^[,(]?(?:即|也就是|也即|亦即)/;
