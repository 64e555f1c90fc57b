/** 东片区检查126户，发现84个；西片区98户，61个；北片区76户，39个。共检查300户，发现184个: the totals of each measure of several places. */
import { amountOf } from '../interval.ts';
import { total } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import { sumOf } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import type { Relation } from '../relation.ts';

/** Fewer places tell too little. */
const FEWEST = 3;

/** One measure of all places, in their order. */
type Column = readonly Mention[];

/** Several measures of several places with their totals after them. */
interface Table {
  readonly columns: readonly Column[];
  readonly stated: readonly Mention[];
}

/** Only where another total is that of its measure, so that they are known to be totals of these places. */
export function* findSegmentTotals(reading: ParagraphReading): Generator<Relation> {
  if (!reading.mentions.some(({ gap }) => gap === 3)) return;
  for (const { columns, stated } of tablesIn(reading.mentions)) {
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
function* tablesIn(mentions: readonly Mention[]): Generator<Table> {
  const counts = mentions.filter(count => count.depth === 0 && isCount(count));
  for (let from = 0; from < counts.length; ) {
    const sentence = counts[from]?.sentence ?? 0;
    const places: Mention[][] = [];
    for (; counts[from]?.sentence === sentence && from < counts.length; from++) {
      const count = counts[from];
      if (!count) break;
      if (count.gap > 2 || places.length === 0) places.push([]);
      places.at(-1)?.push(count);
    }
    // 甲22场、1.3万人次；乙31场、0.9万人次；…；三类合计69场、2.6万人次: the totals stand in the sentence itself or open the next.
    const own = places.at(-1)?.[0]?.role === 'total' ? places.pop() : undefined;
    const [first] = places;
    if (!first || first.length < 2 || places.length < FEWEST) continue;
    const areAlike = places.every(
      place =>
        place.length === first.length && place.every((count, at) => count.figure.unit === first[at]?.figure.unit),
    );
    const stated = own ?? counts.filter(count => count.sentence === sentence + 1);
    if (areAlike) yield { columns: first.map((_, at) => places.flatMap(place => place[at] ?? [])), stated };
  }
}

function makes(column: Column, count: Mention): boolean {
  return column[0]?.figure.unit === count.figure.unit && sumOf(column).equals(amountOf(count.figure));
}

/** 发现84个，整改84个: one total for both. */
function areLike([first, ...others]: readonly Column[]): boolean {
  const sum = first && sumOf(first);
  return sum !== undefined && others.every(column => sumOf(column).equals(sum));
}
