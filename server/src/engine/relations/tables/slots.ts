/** Which columns of a table tell what there was, what came, what went and what is left, and the claims that they make. */
import { type Claim, isPercent, NOTES, sumOf, type Term, termAt } from './claims.ts';
import type { Grid, Line } from './model.ts';
import { isCount } from './roles.ts';
import { anyOf, holds } from './words.ts';

const isOpening = holds('opening');
const isClosing = holds('closing');
const isPlus = holds('plus');
const isMinus = holds('minus');
/** 未整改, 不予受理, 已不予许可 */
export const DENIED = new RegExp(`^(?:已)?(?:${anyOf('denied')})(?:予|曾|能)?`);
const MOST_READINGS = 16;

/** Columns by what they tell; `others` are counts of which the headings tell none of it. */
export interface Slots {
  readonly opening: readonly number[];
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly closing: readonly number[];
  readonly others: readonly number[];
}

export function slotsOf(columns: readonly Line[]): Slots {
  const slots = {
    opening: [] as number[],
    plus: [] as number[],
    minus: [] as number[],
    closing: [] as number[],
    others: [] as number[],
  };
  for (const [column, line] of columns.entries()) {
    const name = line.words;
    if (!isCount(line)) continue;
    if (isOpening(name)) slots.opening.push(column);
    else if (isClosing(name)) slots.closing.push(column);
    else if (DENIED.test(name)) slots.others.push(column);
    else if (isMinus(name)) slots.minus.push(column);
    else if (isPlus(name)) slots.plus.push(column);
    else slots.others.push(column);
  }
  return slots;
}

/** What came and what went: all columns, or any one alone, since 新收 and 受理 may both stand there and only one is what came in. */
export function readingsOf({
  plus,
  minus,
}: Slots): readonly { readonly ins: readonly number[]; readonly outs: readonly number[] }[] {
  return choices(plus)
    .flatMap(ins => choices(minus).map(outs => ({ ins, outs })))
    .slice(0, MOST_READINGS);
}

function choices(columns: readonly number[]): readonly (readonly number[])[] {
  return columns.length > 1 ? [columns, ...columns.map(column => [column])] : [columns];
}

/** A place of the grid. */
export type Place = readonly [row: number, column: number];

export function placesOf(row: number, columns: readonly number[]): readonly Place[] {
  return columns.map(column => [row, column]);
}

/** That `stated` is what the places give; null where one of them holds no count. */
export function claimOf(grid: Grid, stated: Term, plus: readonly Place[], minus: readonly Place[]): Claim | null {
  const [ins, outs] = [plus, minus].map(places => places.flatMap(([row, column]) => termAt(grid, row, column) ?? []));
  if (!ins || !outs || ins.length !== plus.length || outs.length !== minus.length) return null;
  return [...ins, ...outs].some(isPercent) ? null : sumOf(stated, ins, outs, NOTES.term);
}
