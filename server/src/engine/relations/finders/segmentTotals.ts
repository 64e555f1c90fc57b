/** 东片区检查126户，发现84个；西片区98户，61个；北片区76户，39个。共检查300户，发现184个: the totals of each measure of several places. */
import { amountOf } from '../interval.ts';
import { addUp, total } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import type { Relation } from '../relation.ts';

/** Fewer places tell too little. */
const FEWEST = 3;

/** One measure of all places, in their order. */
type Column = readonly Mention[];

/** Only where another total of the sentence is that of its measure, so that they are known to be totals of these places. */
export function* findSegmentTotals(reading: ParagraphReading): Generator<Relation> {
  if (!reading.mentions.some(({ gap }) => gap === 3)) return;
  for (const columns of listsIn(reading.mentions)) {
    const sentence = (columns[0]?.[0]?.sentence ?? 0) + 1;
    const stated = reading.mentions.filter(count => count.sentence === sentence && count.depth === 0 && isCount(count));
    if (!stated.some(count => columns.some(column => makes(column, count)))) continue;
    for (const count of stated) {
      const fitting = columns.filter(([first]) => first?.figure.unit === count.figure.unit);
      const column = fitting.find(each => makes(each, count)) ?? (areLike(fitting) ? fitting[0] : undefined);
      const found = column && total(reading, count, column);
      const relation = found && settle(reading, { kind: 'sum', stated: count, readings: [found], certainty: 'likely' });
      if (relation) yield relation;
    }
  }
}

/** The columns of each sentence that tells the same measures, more than one, of several places, with semicolons between them. */
function* listsIn(mentions: readonly Mention[]): Generator<readonly Column[]> {
  const counts = mentions.filter(count => count.depth === 0 && isCount(count));
  for (let from = 0; from < counts.length; ) {
    const sentence = counts[from]?.sentence;
    const places: Mention[][] = [];
    for (; counts[from]?.sentence === sentence && from < counts.length; from++) {
      const count = counts[from];
      if (!count) break;
      if (count.gap > 2 || places.length === 0) places.push([]);
      places.at(-1)?.push(count);
    }
    const [first] = places;
    if (!first || first.length < 2 || places.length < FEWEST) continue;
    const areAlike = places.every(
      place =>
        place.length === first.length && place.every((count, at) => count.figure.unit === first[at]?.figure.unit),
    );
    if (areAlike) yield first.map((_, at) => places.flatMap(place => place[at] ?? []));
  }
}

function makes(column: Column, count: Mention): boolean {
  const isAlike = column[0]?.figure.unit === count.figure.unit;
  return isAlike && addUp(column)?.low?.equals(amountOf(count.figure)) === true;
}

/** 发现84个，整改84个: one total for both. */
function areLike([first, ...others]: readonly Column[]): boolean {
  const sum = first && addUp(first)?.low;
  return sum !== undefined && sum !== null && others.every(column => addUp(column)?.low?.equals(sum) === true);
}
