/** Which wholes a row of shares, 分别占45.0%、18.0%, may be of, told by its places. */
import { intervalOf } from '../interval.ts';
import { quotient } from '../judging/expression.ts';
import { meets } from '../judging/judge.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { placeInRow } from '../reading/rows.ts';
import { listsOf } from './lists.ts';
import { subjectsOf } from './shareSubjects.ts';

/** 接收线索46条、39条，立案31件、20件，立案数占线索数的67.4%、51.3%: the figure at the same place of the row that the words name. */
export function placeOfWhole({ rows }: ParagraphReading, stated: Mention, words: string): Mention | null {
  const shares = placeInRow(rows, stated);
  const counts = rows.find(
    ({ mentions: [first, ...more] }) =>
      first && isCount(first) && first.label.words === words && more.length + 1 === shares?.row.mentions.length,
  );
  return (shares && counts?.mentions[shares.at]) ?? null;
}

/** The counts of which the shares in the row of `stated` are said. */
export function besidesInRow(reading: ParagraphReading, stated: Mention): readonly Mention[] {
  const row = placeInRow(reading.rows, stated)?.row.mentions ?? [];
  return row.flatMap(each => subjectsOf(reading, each, null).flat());
}

/** The count of the sentence that is said to be, and is, the sum of the counts of which a row of shares is said. */
export function totalOf(reading: ParagraphReading, stated: Mention, counts: readonly Mention[]): Mention | null {
  const list = listsOf(reading).find(
    ({ fits, by, parts, total }) =>
      fits &&
      by !== '' &&
      total.sentence === stated.sentence &&
      total.index < stated.index &&
      parts.length === counts.length &&
      parts.every(part => counts.includes(part)),
  );
  return list?.total ?? null;
}

/** Whether another share of the row is the one that its count has of `whole`: then the places of the row are known. */
export function othersHold(reading: ParagraphReading, stated: Mention, whole: Mention): boolean {
  const row = placeInRow(reading.rows, stated)?.row.mentions ?? [];
  return row.some(share => {
    const [subject] = share === stated ? [] : subjectsOf(reading, share, null);
    const found = subject && quotient(reading, share, { plus: subject }, { plus: [whole] });
    return found ? meets(intervalOf(share.figure), found.computed) : false;
  });
}
