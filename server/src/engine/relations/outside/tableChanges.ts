/** Columns 同比 and 增减 of a table that does not show last year's figures itself, by those of last year's report. */
import type { Report } from '../../report/model.ts';
import { amountOf } from '../interval.ts';
import type { Relation } from '../relation.ts';
import { plainUnit } from '../tables/asFigure.ts';
import { type Claim, differenceOf, growthOf, isPercent, type Term, termAt } from '../tables/claims.ts';
import { readTables } from '../tables/grid.ts';
import type { Grid } from '../tables/model.ts';
import { cellNames, countsOneThing } from '../tables/names.ts';
import { isCount, isDifference, isPeriod } from '../tables/roles.ts';
import { settle } from '../tables/settle.ts';
import { type Quantity, quotedFrom } from './quantities.ts';
import { keyOf, thingOf } from './things.ts';

const OTHER_BASE = /环比|20\d\d/;

export function* findTableChanges(report: Report, known: ReadonlyMap<string, Quantity>): Generator<Relation> {
  for (const { grids } of readTables(report))
    for (const grid of grids) {
      const counts = [...grid.columns.keys()].filter(column => isCount(grid.columns[column]));
      const [now] = counts;
      if (now === undefined || counts.length > 1 || grid.rows.some(isPeriod)) continue;
      for (const [column, { role, words }] of grid.columns.entries())
        if (role === 'change' && !OTHER_BASE.test(words)) yield* changesOf(report, grid, now, column, known);
    }
}

function* changesOf(
  report: Report,
  grid: Grid,
  now: number,
  column: number,
  known: ReadonlyMap<string, Quantity>,
): Generator<Relation> {
  const [line, head] = [grid.columns[column], grid.columns[now]];
  const alone = countsOneThing(grid);
  for (const [row, own] of grid.rows.entries()) {
    const [stated, value] = [termAt(grid, row, column), termAt(grid, row, now)];
    if (!line || !head || !stated || !value || isPercent(value)) continue;
    const [name = ''] = cellNames(own, head, alone);
    const key = keyOf(thingOf(name), plainUnit(value.unit).unit);
    const then = key === null ? undefined : known.get(`${key}  `);
    if (!then) continue;
    const base = termOf(then, value);
    const growth = isDifference(line) ? null : growthOf(stated, value, base, false);
    const difference = isPercent(stated) ? null : differenceOf(stated, value, base, false);
    const readings = [growth, difference].map(claim => claim && onlyOwn(claim, value));
    for (const relation of settle(report, [readings], { certain: true, kind: 'cross-year' }))
      yield { ...relation, elsewhere: quotedFrom(then) };
  }
}

/** Last year's figure in the unit of the column: 3860000元 as 386 below 罚没款（万元）. */
function termOf({ figure }: Quantity, { unit }: Term): Term {
  const { span, digits } = figure;
  const { scale } = plainUnit(unit);
  const value = amountOf(figure).div(10n ** BigInt(scale));
  return { quantity: { span, text: digits, value, digits, scale: figure.scale - scale, unit: '', number: span }, unit };
}

/** The base stands in another file, where no place of this one leads. */
function onlyOwn(claim: Claim, value: Term): Claim {
  return { ...claim, operands: claim.operands.filter(({ term }) => term === value) };
}
