/** 发布信息310条，其中文件4件、解读14件、动态292条: a list of several measures that makes up a total of one of them. */
import { amountOf } from '../interval.ts';
import { MEASURES } from '../units.ts';
import { comparable } from './comparable.ts';
import type { Mention, Split } from './model.ts';

const OF_LISTS = `${MEASURES}篇个`;
const FEWEST = 3;

/**
 * The list after 其中, as far as it makes `total`; null where nothing of it does. What is told of it is that it adds up, since of
 * several measures nothing says that it must.
 */
export function mixedList(counts: readonly Mention[], total: Mention): Split | null {
  const run: Mention[] = [];
  let sum = amountOf(total.figure).mul(0);
  for (const part of counts.slice(counts.indexOf(total) + 1)) {
    if (part.sentence !== total.sentence || part.depth !== total.depth || !isMeasure(part)) return null;
    if (run.length === 0 && !/其中|包括/.test(part.between)) return null;
    run.push(part);
    sum = sum.add(amountOf(part.figure));
    if (run.length >= FEWEST && sum.equals(amountOf(total.figure)))
      return run.every(each => comparable(each, total)) ? null : split(total, run);
  }
  return null;
}

function isMeasure({ figure }: Mention): boolean {
  return figure.unit !== '' && OF_LISTS.includes(figure.unit);
}

function split(total: Mention, parts: readonly Mention[]): Split {
  return { total, parts, run: parts, by: 'of which', closed: true, open: false, overlaps: false };
}
