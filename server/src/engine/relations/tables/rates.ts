/** Rate columns read by their own names and by what is known of the rate (seeds/rates.json), else by what most of their cells bear out; also `79（63%）` within a cell. */
import type { Report } from '../../report/model.ts';
import { type AddedRates, type Rate, rateNamed, says } from '../reading/rates.ts';
import { agrees, type Relation } from '../relation.ts';
import { added as addUp, type Claim, isPercent, shareOf, type Term, termAt } from './claims.ts';
import { transpose } from './grid.ts';
import type { Grid, Line } from './model.ts';
import { isCount } from './roles.ts';
import { type Question, settle } from './settle.ts';
import { percentAt } from './shares.ts';
import { unnamedRates } from './unnamedRates.ts';
import { anyOf, holds } from './words.ts';

const RATE_NAME = new RegExp(`([\\u4e00-\\u9fff]{2,12}?)(?:${anyOf('rate ending')})(?:为|是)?$`);
const MARKS = new RegExp(`^(?:${anyOf('said in front')}){1,3}|(?:${anyOf('said at end')}){1,2}$`, 'g');
const MOST_PARTS = 3;
const MOST_FRACTIONS = 12;
const isOpening = holds('opening');
const DENIED = new RegExp(`^(?:${anyOf('denied')})`);

/** What a column may be divided by: one column, or what was carried in and what came in. */
interface Fraction {
  /** One column, or those that make the numerator together: 优秀 and 良好 of 优良率. */
  readonly parts: readonly number[];
  readonly wholes: readonly number[];
}

export function findRates(report: Report, grid: Grid, added: AddedRates): Relation[] {
  return grid.columns.flatMap(({ role }, column) => (role === 'rate' ? rateColumn(report, grid, column, added) : []));
}

/** The per cents in brackets, of what else stands in the row; where none of that bears them out, of what else in the column. */
export function findAsides(report: Report, grid: Grid): Relation[] {
  const inRows = asidesOf(report, grid);
  if (inRows.some(({ verdict }) => agrees(verdict))) return inRows;
  const inColumns = asidesOf(report, transpose(grid));
  return inColumns.some(({ verdict }) => agrees(verdict)) ? inColumns : inRows;
}

function asidesOf(report: Report, grid: Grid): Relation[] {
  return grid.columns.flatMap((line, column) => {
    const isAside = grid.rows.some((_, row) => grid.at(row, column)?.aside?.unit === '%');
    return isAside && isCount(line) ? rateAside(report, grid, column) : [];
  });
}

function rateColumn(report: Report, grid: Grid, column: number, added: AddedRates): Relation[] {
  const [words = '', stem] = RATE_NAME.exec(grid.columns[column]?.path.at(-1) ?? '') ?? [];
  const rate = stem === undefined ? null : rateNamed(words, stem, added);
  const fractions = rate ? partsNamed(grid, rate, column).flatMap(parts => fractionsOf(grid, parts, column, rate)) : [];
  if (rate === null || fractions.length === 0) return unnamedRates(report, grid, column);
  const questions = [...grid.rows.keys()].flatMap((row): Question[] => {
    const stated = percentAt(grid, row, column);
    return stated ? [fractions.map(fraction => claimOf(grid, row, stated, fraction))] : [];
  });
  return settle(report, questions, { certain: fractions.length === 1 && !isFlow(grid, fractions) });
}

/** 好评件数（好评率） with 2098（98.04%）: of another number of its row, or of the total of its column. */
function rateAside(report: Report, grid: Grid, column: number): Relation[] {
  const total = grid.rows.findLastIndex(({ role }) => role === 'total');
  const fractions = fractionsOf(grid, [column], column);
  const questions = [...grid.rows.keys()].flatMap((row): Question[] => {
    const stated = termAt(grid, row, column, 'aside');
    const part = termAt(grid, row, column);
    if (!stated || !part || !isPercent(stated)) return [];
    const whole = total >= 0 ? termAt(grid, total, column) : null;
    const items = grid.rows.flatMap(({ role }, index) => (role === 'item' ? (termAt(grid, index, column) ?? []) : []));
    return [
      [
        ...fractions.map(fraction => claimOf(grid, row, stated, fraction)),
        whole && shareOf(stated, [part], [whole]),
        total < 0 && items.length > 1 ? shareOf(stated, [part], items) : null,
      ],
    ];
  });
  const readings = fractions.length + (total >= 0 ? 1 : 0);
  return settle(report, questions, { certain: readings === 1 });
}

/**
 * What may be the numerator, the closest name first: 按期办结率 takes 按期办结, not 办结. Where no name shares the stem, what the
 * rate is known to count tells: 不予处罚 for 免罚率.
 */
function partsNamed(
  { columns }: Grid,
  { stem, numerator = [], denominator = [], sum }: Rate,
  rate: number,
): number[][] {
  const counted = (name: string) => numerator.some(word => says(name, word));
  // 计划 beside 计划执行率 is the whole.
  const isWhole = (name: string) => denominator.includes(name) && numerator.length > 0;
  const near = columns.flatMap((line, column) => {
    if (!isCount(line) || column === rate) return [];
    const own = (line.path.at(-1) ?? '').replace(/^其中:?/, '');
    // 完成 beside 计划 and 完成率 says nothing else.
    const name = own.replace(MARKS, '') || own;
    if (name.length < 2 || isWhole(name) || !sameGroup(columns[rate], line)) return [];
    const known = counted(name);
    const isAlike = DENIED.test(name) === DENIED.test(stem);
    const fit = isAlike ? likeness(name, stem) : 0;
    return fit > 0 || known ? [{ column, fit, known }] : [];
  });
  const best = Math.max(0, ...near.map(({ fit }) => fit));
  const single = near
    .filter(({ fit }) => fit === best)
    .map(({ column }) => [column])
    .sort(([a = 0], [b = 0]) => Math.abs(a - rate) - Math.abs(b - rate))
    .slice(0, MOST_PARTS);
  const together = near.flatMap(({ column, known }) => (known ? column : []));
  return sum && together.length > 1 ? [together, ...single] : single;
}

function likeness(name: string, stem: string): number {
  if (name === stem) return 3;
  if (name.includes(stem)) return 2;
  return stem.endsWith(name) || stem.startsWith(name) ? 1 : 0;
}

function sameGroup(a: Line | undefined, b: Line): boolean {
  return a === undefined || a.path.length < 2 || b.path.length < 2 || a.path[0] === b.path[0];
}

/**
 * Counts of the same unit that are nowhere smaller than the parts, and what was carried in with what came in; first those
 * that the rate is known to be of.
 */
function fractionsOf(grid: Grid, parts: readonly number[], rate: number, known?: Rate): Fraction[] {
  const [part = rate] = parts;
  const others = [...grid.columns.keys()].filter(
    column =>
      !parts.includes(column) &&
      isCount(grid.columns[column]) &&
      sameGroup(grid.columns[rate], grid.columns[column] as Line),
  );
  const fractions: Fraction[] = [];
  const isDenominator = (column: number) =>
    known?.denominator?.some(word => says(grid.columns[column]?.words ?? '', word)) ?? false;
  // 计划执行率 beside 实施 and 其中联合检查 is of a column that is not there.
  const mayBeOf = (column: number) => known?.denominator === undefined || isDenominator(column);
  const carried = others.filter(column => isOpening(grid.columns[column]?.words ?? ''));
  const plain = others
    .toSorted((a, b) => Math.abs(a - part) - Math.abs(b - part))
    .filter(column => !carried.includes(column))
    .slice(0, MOST_FRACTIONS)
    .filter(column => (known?.open && mayBeOf(column)) || covers(grid, [column], parts))
    .sort((a, b) => a - b);
  for (const whole of plain.toReversed()) if (whole < part) fractions.push({ parts, wholes: [whole] });
  for (const whole of plain) if (whole > part) fractions.push({ parts, wholes: [whole] });
  const isNamed = ({ wholes }: Fraction) => wholes.every(isDenominator);
  fractions.sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
  for (const opening of carried)
    for (const column of others)
      if (column !== opening && covers(grid, [opening, column], parts))
        fractions.push({ parts, wholes: [opening, column] });
  return fractions.slice(0, MOST_FRACTIONS);
}

function covers(grid: Grid, wholes: readonly number[], parts: readonly number[]): boolean {
  const unit = grid.columns[parts[0] ?? 0]?.unit;
  if (wholes.some(column => unit && grid.columns[column]?.unit && grid.columns[column]?.unit !== unit)) return false;
  let larger = 0;
  let smaller = 0;
  for (const row of grid.rows.keys()) {
    const [own, terms] = [termsAt(grid, row, parts), termsAt(grid, row, wholes)];
    if (!own || !terms || terms.some(isPercent)) continue;
    if (addUp(terms).exact.gte(addUp(own).exact)) larger++;
    else smaller++;
  }
  // One slip may make the part the larger.
  return larger > smaller;
}

function claimOf(grid: Grid, row: number, stated: Term, { parts, wholes }: Fraction): Claim | null {
  const [own, terms] = [termsAt(grid, row, parts), termsAt(grid, row, wholes)];
  return own && terms && !own.some(isPercent) ? shareOf(stated, own, terms) : null;
}

/** The numbers of a row in `columns`; null where one is missing. */
function termsAt(grid: Grid, row: number, columns: readonly number[]): Term[] | null {
  const terms = columns.flatMap(column => termAt(grid, row, column) ?? []);
  return terms.length === columns.length ? terms : null;
}

/** Cases carried over that the table does not show may be the reason for a rate of closing. */
function isFlow({ columns }: Grid, fractions: readonly Fraction[]): boolean {
  return fractions.some(({ parts }) => parts.some(part => isClosed(columns[part]?.words ?? '')));
}

const isClosed = holds('minus');
