/** Whether what a list and its total miss stands elsewhere, so that the total is of other figures than the list. */
import type Fraction from 'fraction.js';
import { amountOf } from '../interval.ts';
import { addUp } from '../judging/expression.ts';
import { meets } from '../judging/judge.ts';
import { comparable, sumOf } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading, Split } from '../reading/model.ts';

/** Whether what is told right after the total is what its parts have too much: 两轮共检查90家，其中14家为复查. */
export function isCountedTwice({ mentions }: ParagraphReading, total: Mention, miss: Fraction): boolean {
  const next = mentions[total.index + 1];
  return next?.sentence === total.sentence && comparable(next, total) && amountOf(next.figure).equals(miss.neg());
}

/** Whether as many counts right in front of the parts make the total. */
export function isOfListInFront({ mentions }: ParagraphReading, { total, parts }: Split): boolean {
  const [first] = parts;
  const front = mentions.filter(
    each =>
      each.index < (first?.index ?? 0) && each.sentence === total.sentence && isCount(each) && comparable(each, total),
  );
  const list = front.slice(-parts.length);
  return list.length === parts.length && sumOf(list).equals(amountOf(total.figure));
}

/** Whether the miss is what stands in the sentence in front of the list. */
export function hasMoreInFront({ mentions }: ParagraphReading, { total, parts }: Split): boolean {
  const [first] = parts;
  const added = addUp(parts);
  const whole = addUp([total]);
  if (!first || !added || !whole) return false;
  const front = mentions.filter(
    count =>
      count.index < first.index && count.sentence === total.sentence && comparable(count, total) && isCount(count),
  );
  return front.some(count => {
    const all = addUp([...parts, count]);
    return all !== null && meets(all, whole);
  });
}

/** Whether the list and its 其余, or it and its first count, make up another in front, or a part of it is the whole of the rest. */
export function fitsElsewhere({ mentions }: ParagraphReading, { total, parts }: Split): boolean {
  const earlier = mentions.filter(({ index, figure }) => index < (parts.at(-1)?.index ?? 0) && figure.kind === 'count');
  const list = [total, ...parts];
  return earlier.some(whole => {
    if (whole === total) return false;
    for (let from = 0; from + 1 < list.length; from++) {
      const some = list.slice(from);
      if (some.includes(whole)) continue;
      const added = addUp(some);
      const stated = addUp([whole]);
      if (added && stated && meets(added, stated)) return true;
    }
    return false;
  });
}
