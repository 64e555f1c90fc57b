/** 甲、乙局分别占总量5400件的45%、20%，分别为2430件、1080件: shares in a row of the counts in the row that follows. */
import { quotient } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import { comparable } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { ParagraphReading } from '../reading/model.ts';
import { sharesInFront } from '../reading/rows.ts';
import type { Relation } from '../relation.ts';

export function* findShareRows(reading: ParagraphReading): Generator<Relation> {
  const { mentions, rows } = reading;
  for (const { mentions: counts } of rows) {
    const shares = counts.every(isCount) ? sharesInFront(rows, counts) : null;
    const [first] = shares ?? [];
    const whole = first && mentions[first.index - 1];
    if (!shares || !whole || first.lead !== '的' || !isCount(whole) || !/占/.test(whole.lead)) continue;
    for (const [place, stated] of shares.entries()) {
      const part = counts[place];
      const found = part && comparable(part, whole) && quotient(reading, stated, { plus: [part] }, { plus: [whole] });
      const relation = found && settle(reading, { kind: 'ratio', stated, readings: [found], certainty: 'proven' });
      if (relation) yield relation;
    }
  }
}
