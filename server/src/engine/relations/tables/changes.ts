/** Columns of change (同比, 增减, 增幅) against the two columns, or the row above, that they compare. */
import type { Report } from '../../report/model.ts';
import type { Relation } from '../relation.ts';
import { type Claim, differenceOf, growthOf, isPercent, type Term, termAt } from './claims.ts';
import type { Grid, Line } from './model.ts';
import { groupOf, isCount, isDifference, isPeriod, namedYear, yearOf } from './roles.ts';
import { type Question, settle } from './settle.ts';
import { anyOf, holds } from './words.ts';

const isPrior = holds('prior');
const isPeriodBefore = holds('period before');
const TIME = new RegExp(`(?:${anyOf('prior', 'period before', 'current')})(?:数|度)?|(?:19|20)\\d\\d年?度?`, 'g');
const isFall = holds('fall');
const ALSO_RISES = /增|升/;
const NAMED_BASE = /[较比与]((?:19|20)\d\d)年?/;
const MONTHLY = /环比/;

interface Pair {
  readonly now: number;
  readonly base: number;
}

export function findChanges(report: Report, grid: Grid): Relation[] {
  return grid.columns.flatMap((line, column) => {
    if (line.role !== 'change') return [];
    const named = namedPairs(grid, column);
    const pairs = named.length > 0 ? named : nearPairs(grid, column);
    const questions: Question[] = [];
    for (const row of grid.rows.keys()) {
      const stated = termAt(grid, row, column);
      if (stated) questions.push(readingsOf(grid, line, row, stated, pairs));
    }
    const byYears = pairs.length === 0 && onlyCount(grid) !== null && isPrior(line.words);
    return settle(report, questions, { certain: named.length > 0 || byYears });
  });
}

function readingsOf(grid: Grid, line: Line, row: number, stated: Term, pairs: readonly Pair[]): (Claim | null)[] {
  const opposite = isFall(line.words) && !ALSO_RISES.test(line.words);
  const readings = pairs.flatMap(({ now, base }) =>
    claimsOf(line, stated, termAt(grid, row, now), termAt(grid, row, base), opposite),
  );
  const only = onlyCount(grid);
  const before = rowBefore(grid.rows, row);
  const above = only !== null && before >= 0;
  readings.push(
    ...(above ? claimsOf(line, stated, termAt(grid, row, only), termAt(grid, before, only), opposite) : [null, null]),
  );
  return readings;
}

function onlyCount({ columns }: Grid): number | null {
  const counts = [...columns.keys()].filter(column => isCount(columns[column]));
  return counts.length === 1 ? (counts[0] ?? null) : null;
}

/** The row of the year before, or of the quarter or month above; -1 where there is none. */
function rowBefore(rows: readonly Line[], row: number): number {
  const own = rows[row];
  if (!isPeriod(own) || !own) return -1;
  const year = namedYear(own);
  if (year !== null) return rows.findIndex(line => isPeriod(line) && yearOf(line) === year - 1);
  return isPeriod(rows[row - 1]) ? row - 1 : -1;
}

/** By how much per cent, and by how many. */
function claimsOf(line: Line, stated: Term, now: Term | null, base: Term | null, opposite: boolean): (Claim | null)[] {
  if (!now || !base) return [null, null];
  const ofRates = isPercent(now) && isPercent(base);
  const perCent = stated.quantity.unit === '%' || line.unit === '%';
  const points = stated.unit === '百分点';
  const growth = points || isDifference(line) ? null : growthOf(stated, now, base, opposite);
  const difference = perCent && !ofRates ? null : differenceOf(stated, now, base, opposite);
  return [growth, difference];
}

/** Pairs whose headings name two years that follow each other, or last year's and this year's. */
function namedPairs(grid: Grid, column: number): Pair[] {
  const own = grid.columns[column];
  if (!own) return [];
  const pairs: Pair[] = [];
  const named = Number(NAMED_BASE.exec(own.words)?.[1] ?? 0);
  const near = neighbours(grid, column);
  for (const base of near) {
    for (const now of near) {
      const [x, y] = [grid.columns[now], grid.columns[base]];
      if (now === base || !x || !y || subjectOf(x) !== subjectOf(y)) continue;
      const [a, b] = [yearOf(x), yearOf(y)];
      const follows = a !== null && b !== null && (named > 0 ? b === named : a - b === 1);
      const before = MONTHLY.test(own.words) ? isPeriodBefore(y.words) : isPrior(y.words) || isPeriodBefore(y.words);
      if (follows || (a === b && before && !isPrior(x.words) && !isPeriodBefore(x.words))) pairs.push({ now, base });
    }
  }
  const isNearer = (a: Pair, b: Pair) =>
    (yearOf(grid.columns[b.now] ?? own) ?? 0) - (yearOf(grid.columns[a.now] ?? own) ?? 0);
  return pairs.sort(isNearer).slice(0, 3);
}

/** The columns of counts and rates of the same group, else those since the change column before, else all. */
function neighbours({ columns }: Grid, column: number): number[] {
  const all = [...columns.keys()].filter(index => isCount(columns[index]) || columns[index]?.role === 'rate');
  const own = columns[column];
  const grouped = all.filter(index => own && groupOf(own) !== '' && groupOf(columns[index] ?? own) === groupOf(own));
  if (grouped.length > 1) return grouped;
  const inner = all.filter(index => own && own.path.length > 1 && columns[index]?.path.at(-1) === own.path.at(-1));
  if (inner.length > 1) return inner;
  const inFront = all.filter(index => index < column);
  const since = columns
    .slice(0, column)
    .findLastIndex(({ role }, index) => role === 'change' && inFront.some(each => each > index));
  const near = inFront.filter(index => index > since);
  if (near.length > 1) return near;
  return inFront.length > 1 ? inFront : all;
}

/** What a column counts, without the time that it names. */
function subjectOf({ words }: Line): string {
  return words.replace(TIME, '').replace(/[年度数量的]/g, '');
}

/** The two columns in front, either way round. */
function nearPairs(grid: Grid, column: number): Pair[] {
  const near = neighbours(grid, column).filter(index => index < column);
  const [a, b] = near.slice(-2);
  return a === undefined || b === undefined
    ? []
    : [
        { now: b, base: a },
        { now: a, base: b },
      ];
}
