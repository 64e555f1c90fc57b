/** Which rows or columns a total adds up. */
import type { Line } from './model.ts';
import { groupOf, isAddable, isSummary } from './roles.ts';

const FEWEST_PARTS = 2;
const MOST_READINGS = 16;
/** Columns of another kind that may stand beside those of a total. */
const MOST_BESIDE = 3;
const MOST_TOTALS = 30;
/** Rows that one 其中 may open. */
const MOST_OPENED = 8;

/** The readings of what the total at `at` adds up, as indexes into `lines`, the likeliest first; of two parts or more. */
export function scopesOf(lines: readonly Line[], at: number): readonly (readonly number[])[] {
  const total = lines[at];
  if (!total) return [];
  const readings = [...ofGroups(lines, at, total), ...ofPlace(lines, at, total)];
  const distinct = new Map(readings.map(parts => [parts.join(), parts]));
  return [...distinct.values()].filter(parts => parts.length >= FEWEST_PARTS).slice(0, MOST_READINGS);
}

/** By headings: 合计·受理 adds 公安·受理 and 城管·受理; 公安·小计 adds what else stands under 公安. */
function ofGroups(lines: readonly Line[], at: number, total: Line): number[][] {
  const readings: number[][] = [];
  const group = groupOf(total);
  if (group === '') return readings;
  const inner = total.path.at(-1);
  if (total.role === 'total') {
    readings.push(
      indexesOf(lines, (line, index) => index !== at && line.role === 'item' && line.path.at(-1) === inner),
    );
    return readings;
  }
  const siblings = indexesOf(lines, (line, index) => index !== at && isAddable(line) && groupOf(line) === group);
  readings.push(...withoutOfWhich(lines, siblings));
  return readings;
}

/** By place: what stands between the total above and this one; below it where nothing stands above. */
function ofPlace(lines: readonly Line[], at: number, total: Line): number[][] {
  const ends = (line: Line) => (total.role === 'subtotal' ? isSummary(line) : line.role === 'total');
  const from = lines.slice(0, at).findLastIndex(ends) + 1;
  const next = lines.slice(at + 1).findIndex(ends);
  const to = next < 0 ? lines.length : at + 1 + next;
  const above = rangeOf(from, at).filter(index => isPart(lines[index]));
  const range = above.length > 0 ? above : rangeOf(at + 1, to).filter(index => isPart(lines[index]));
  const readings = withoutOfWhich(lines, range);
  if (total.role === 'subtotal') return readings;
  const inside = range.length > 0 && above.length === 0 ? rangeOf(at + 1, to) : rangeOf(from, at);
  const summed = withSubtotals(lines, inside);
  if (summed) readings.push(...withoutOfWhich(lines, summed));
  // 总计 below several 合计.
  const totals = indexesOf(lines, (line, index) => index !== at && line.role === 'total');
  if (totals.length <= MOST_TOTALS) readings.push(totals);
  // A column of another kind before or after: 编制数 beside 处罚, 许可, 合计.
  const plain = readings[0] ?? [];
  for (let left = 1; left <= MOST_BESIDE && plain.length - left >= FEWEST_PARTS; left++)
    readings.push(plain.slice(left), plain.slice(0, -left));
  return readings;
}

function isPart(line: Line | undefined): boolean {
  return line !== undefined && isAddable(line);
}

/** Subtotals in place of what they add up; null where there are none. */
function withSubtotals(lines: readonly Line[], range: readonly number[]): number[] | null {
  const subtotals = range.filter(index => lines[index]?.role === 'subtotal');
  if (subtotals.length === 0) return null;
  const covered = new Set(subtotals.flatMap(index => scopesOf(lines, index)[0] ?? []));
  return range.filter(index => lines[index]?.role === 'subtotal' || (isPart(lines[index]) && !covered.has(index)));
}

/** 其中 is counted with what stands in front of it; how many lines it opens is for the numbers to tell. */
function withoutOfWhich(lines: readonly Line[], range: readonly number[]): number[][] {
  const own = range.filter(index => lines[index]?.role !== 'of which');
  const last = range.findLastIndex(index => lines[index]?.role === 'of which');
  if (last < 0) return [own];
  const after = range.slice(last + 1);
  return [
    own,
    ...after
      .slice(0, -1)
      .slice(0, MOST_OPENED)
      .map((_, count) => own.filter(index => !after.slice(0, count + 1).includes(index))),
  ];
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function indexesOf(lines: readonly Line[], keeps: (line: Line, index: number) => boolean): number[] {
  return lines.flatMap((line, index) => (keeps(line, index) ? [index] : []));
}
