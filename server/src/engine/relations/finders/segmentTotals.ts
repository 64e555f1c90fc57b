/** 东片区检查126户，发现84个；西片区98户，61个；北片区76户，39个。共检查300户，发现184个: the totals of each measure of several places. */
import { amountOf } from '../interval.ts';
import { total } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import { comparable, missOf, sumOf } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import type { Relation } from '../relation.ts';
import { MEASURES } from '../units.ts';

/** Fewer places tell too little. */
const FEWEST = 3;

/** One measure of all places, in their order. */
type Column = readonly Mention[];

/** A sentence of several places, with the counts of its paragraph. */
interface Told {
  readonly counts: readonly Mention[];
  readonly places: readonly Column[];
}

/** Several measures of several places with their totals after them. */
interface Table {
  readonly columns: readonly Column[];
  readonly stated: readonly Mention[];
}

/** Only where another total is that of its measure, so that they are known to be totals of these places. */
export function* findSegmentTotals(reading: ParagraphReading): Generator<Relation> {
  if (!reading.mentions.some(({ gap }) => gap === 3)) return;
  const told = [...placesIn(reading.mentions)];
  yield* ofTotalsInFront(reading, told);
  for (const { columns, stated } of tablesIn(told)) {
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

/**
 * 检查企业32家次，发现隐患174条。其中：甲区检查企业17家次，发现隐患156条；乙县…: the totals of the sentence in front, each by the name of its
 * measure. Once one of them is what all places make, none after it leaves a place out; one in front may be of more places.
 */
function* ofTotalsInFront(reading: ParagraphReading, told: readonly Told[]): Generator<Relation> {
  for (const { counts, places } of told) {
    const front = counts.filter(({ sentence }) => sentence === (places[0]?.[0]?.sentence ?? 0) - 1);
    const totals = front.flatMap(count => {
      const column = columnOf(places, count);
      return column ? [{ count, column, miss: missOf(count, column) }] : [];
    });
    const whole = totals.findIndex(
      ({ column, miss }) => miss.equals(0) && column.filter(({ figure }) => amountOf(figure).gt(0)).length >= FEWEST,
    );
    for (const [at, { count, column, miss }] of totals.entries()) {
      const found = whole >= 0 && (at >= whole || miss.lt(0)) ? total(reading, count, column) : null;
      const relation = found && settle(reading, { kind: 'sum', stated: count, readings: [found], certainty: 'likely' });
      if (relation) yield relation;
    }
  }
}

/** The one count of each place that bears the name of `total`; null where a place has none or several. */
function columnOf(places: readonly Column[], total: Mention): Column | null {
  const found = places.map(place =>
    place.filter(count => areOfOneMeasure(count, total) && areCalledAlike(count, total)),
  );
  return found.every(({ length }) => length === 1) ? found.flat() : null;
}

/** 家次 and 家, and whatever measure one clerk and another give what they call the same: 下达指令书12条, 下达指令书6份. */
function areOfOneMeasure(a: Mention, b: Mention): boolean {
  const [x, y] = [a.figure.unit.charAt(0), b.figure.unit.charAt(0)];
  const areMeasures = MEASURES.includes(x) && MEASURES.includes(y);
  return comparable(a, b) || (x !== '' && (x === y || (areMeasures && a.label.words === b.label.words)));
}

/** 检查企业 and 甲区检查企业 */
function areCalledAlike({ label: { words: a } }: Mention, { label: { words: b } }: Mention): boolean {
  const shared = Math.min(a.length, b.length, LONGEST_SHARED);
  return shared > 1 && a.slice(-shared) === b.slice(-shared);
}

const LONGEST_SHARED = 4;

/** The columns of each sentence that tells the same measures, more than one, of several places, with semicolons between them. */
function* tablesIn(told: readonly Told[]): Generator<Table> {
  for (const { counts, places } of told) {
    const sentence = places[0]?.[0]?.sentence ?? 0;
    // 甲22场、1.3万人次；乙31场、0.9万人次；…；三类合计69场、2.6万人次: the totals stand in the sentence itself or open the next.
    const own = places.at(-1)?.[0]?.role === 'total' ? places.at(-1) : undefined;
    const rows = own ? places.slice(0, -1) : places;
    const [first] = rows;
    if (!first || first.length < 2 || rows.length < FEWEST) continue;
    const areAlike = rows.every(
      place =>
        place.length === first.length && place.every((count, at) => count.figure.unit === first[at]?.figure.unit),
    );
    const stated = own ?? counts.filter(count => count.sentence === sentence + 1);
    if (areAlike) yield { columns: first.map((_, at) => rows.flatMap(place => place[at] ?? [])), stated };
  }
}

/** The counts of each sentence of several places with semicolons between them, place by place. */
function* placesIn(mentions: readonly Mention[]): Generator<Told> {
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
    if (places.length >= FEWEST) yield { counts, places };
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
