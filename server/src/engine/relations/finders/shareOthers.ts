/** What else the figures around a share could mean. */
import { type Expression, NOTES, quotient } from '../judging/expression.ts';
import { comparable } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { ownShareOf } from '../reading/shares.ts';
import { listsOf } from './lists.ts';

/** Those whose wholes are among `wholes`; all where that is null. */
export function* ofThese(wholes: readonly Mention[] | null, others: Iterable<Expression>): Generator<Expression> {
  for (const other of others)
    if (
      wholes === null ||
      other.operands.every(({ mention, note }) => note !== NOTES.whole || wholes.includes(mention))
    )
      yield other;
}

/** 共75个，其中村60个，社区15个，占三成: where all parts make their total, none is the whole of another. */
export function* notOfPartsBeside(
  reading: ParagraphReading,
  sure: boolean,
  others: Iterable<Expression>,
): Generator<Expression> {
  const lists = sure ? listsOf(reading).filter(({ fits, by }) => fits && by === 'of which') : [];
  for (const other of others) {
    const among = other.operands.map(({ mention }) => mention);
    if (!lists.some(({ parts }) => among.every(mention => parts.includes(mention)))) yield other;
  }
}

/** 汉族…占75.63%；少数民族…占24.37%，其中回族…占23.45%: of all that have shares together, whose total nobody wrote. */
export function* withSiblings(
  reading: ParagraphReading,
  stated: Mention,
  subjects: readonly (readonly Mention[])[],
  others: Iterable<Expression>,
): Generator<Expression> {
  yield* others;
  const [parts] = subjects;
  const first = parts?.[0];
  // 占34.8%，这92人中46人占二分之一: of those alone.
  if (!parts || !first || reading.splits.some(split => split.by === 'out of' && split.parts.includes(first))) return;
  const all = reading.mentions.filter(
    count =>
      count.sentence === stated.sentence &&
      isCount(count) &&
      comparable(count, first) &&
      ownShareOf(reading.mentions, count) !== null,
  );
  // 其中 in front of the first opens their list, in front of another it picks out some.
  const beside = all.filter(count => count === all[0] || !/其中/.test(count.between));
  const found = beside.length > 1 ? quotient(reading, stated, { plus: parts }, { plus: beside }) : null;
  if (found) yield found;
}

/** A share may be said of a list in front, 两类合计 unsaid; its sums are readings of their own. */
export function withComplements({ splits }: ParagraphReading, stated: Mention): (readonly Mention[])[] {
  return splits.flatMap(({ parts }) =>
    parts.length > 1 && parts.length < 6 && (parts.at(-1)?.index ?? 0) < stated.index ? [parts] : [],
  );
}
