/** 甲、乙、丙办理时限分别由15天、8天、6天压减至7天、5天、2天，其中`丙压减4天`: a change of one of a row of moves, called by its name there. */
import { fits, placed } from './bases.ts';
import { subjectOf } from './changeSubject.ts';
import type { Change, ChangeVerb, Mention, Move, Row } from './model.ts';

export function ofNamedMove(
  rows: readonly Row[],
  moves: readonly Move[],
  stated: Mention,
  verb: ChangeVerb,
): Change | null {
  const subject = subjectOf(stated).replace(/^其中/, '');
  if (subject.length < 2 || verb.word === '') return null;
  const named = rows.flatMap(({ mentions, names }) =>
    mentions.flatMap((from, at) => {
      const move = isNamed(subject, names[at] ?? '') ? moves.find(each => each.from === from) : undefined;
      return move && isTold(move, stated) ? [move] : [];
    }),
  );
  const [only, ...others] = named;
  return only && others.length === 0 ? placed(stated, verb, only.to, only.from) : null;
}

/** 行政处罚 of 行政处罚案卷合格率; the last of the names has the common words, 供水报装办理时限. */
function isNamed(subject: string, name: string): boolean {
  return name.length > 1 && (subject.startsWith(name) || name.startsWith(subject));
}

function isTold({ from, to }: Move, stated: Mention): boolean {
  return to.index < stated.index && stated.sentence - from.sentence < 2 && fits(stated, to.figure.kind);
}
