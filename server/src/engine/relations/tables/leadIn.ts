/** The sentence that leads to a table, 全年审查合同468件，分类情况如下：, against the total of that table. */
import type { Figure, Report } from '../../report/model.ts';
import { lastAtOrBefore } from '../../text/span.ts';
import { amountOf } from '../interval.ts';
import { isPercent, type Term, termAt } from './claims.ts';
import type { Reading } from './grid.ts';
import type { Grid } from './model.ts';
import { bareName, yearSaid } from './names.ts';
import { isCount } from './shares.ts';
import { anyOf } from './words.ts';

export interface LeadIn {
  readonly figure: Figure;
  readonly cell: Term;
}

const LEADS = /如下|下表|见表|附表|表\d{1,2}/;
const STAGE = new RegExp(anyOf('plus', 'minus', 'closing', 'opening'), 'g');
/** What such a table shows is not all. */
const PARTIAL = /主要|部分|重点|典型|前[三五十]|其中|排名/;

export function* findLeadIns(report: Report, readings: readonly Reading[], year: number | null): Generator<LeadIn> {
  const starts = report.paragraphs.map(({ span }) => span.start);
  const figureStarts = report.figures.map(({ span }) => span.start);
  for (const { grids, table } of readings) {
    const [grid] = grids;
    if (!grid || grids.length > 1) continue;
    const paragraph = report.paragraphs[lastAtOrBefore(starts, table.span.start)];
    if (!paragraph || report.prose.slice(paragraph.span.end, table.span.start).trim() !== '') continue;
    const figures: Figure[] = [];
    for (let at = lastAtOrBefore(figureStarts, table.span.start); at >= 0; at--) {
      const figure = report.figures[at];
      if (!figure || figure.span.start < paragraph.span.start) break;
      figures.unshift(figure);
    }
    yield* leadInOf(report, grid, figures, year);
  }
}

function* leadInOf(report: Report, grid: Grid, figures: readonly Figure[], year: number | null): Generator<LeadIn> {
  const plain = figures.filter(({ kind, unit, inRange }) => kind === 'count' && unit !== '' && !inRange);
  for (const figure of plain) {
    const { span } = figure.sentence;
    const [front, behind] = [
      report.prose.slice(span.start, figure.span.start),
      report.prose.slice(figure.span.end, span.end),
    ];
    const alone =
      plain.filter(({ unit, sentence }) => unit === figure.unit && sentence === figure.sentence).length === 1;
    if (!alone || !LEADS.test(front + behind) || PARTIAL.test(front + behind) || yearSaid(front, year) !== year)
      continue;
    const column = totalColumn(grid, figure.unit);
    const cell = column === null ? null : totalOf(grid, column);
    if (column === null || !cell || !sameStage(front, behind + (grid.columns[column]?.words ?? ''))) continue;
    if (isElsewhere(grid, figure, cell)) continue;
    yield { figure, cell };
  }
}

/** The one column of counts of this unit; null where there are several, so that a total could be of any. */
function totalColumn(grid: Grid, unit: string): number | null {
  const fitting = [...grid.columns.keys()].filter(column => {
    const line = grid.columns[column];
    if (!line || !isCount(line)) return false;
    const own = grid.rows.flatMap((_, row) => termAt(grid, row, column) ?? [])[0];
    return own !== undefined && !isPercent(own) && (own.unit === '' || own.unit === unit);
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function totalOf(grid: Grid, column: number): Term | null {
  const total = grid.rows.findLastIndex(({ role }) => role === 'total');
  return total < 0 ? null : termAt(grid, total, column);
}

/** 受理412件，审结情况如下 counts two things: every stage that is named behind must be named in front. */
function sameStage(front: string, behind: string): boolean {
  const said = bareName(front);
  return (behind.match(STAGE) ?? []).every(stage => said.includes(stage));
}

/** The figure may be of another cell, which it then agrees with. */
function isElsewhere(grid: Grid, figure: Figure, cell: Term): boolean {
  const value = amountOf(figure);
  if (value.equals(cell.quantity.value)) return false;
  return grid.rows.some((_, row) =>
    grid.columns.some((_, column) => termAt(grid, row, column)?.quantity.value.equals(value) ?? false),
  );
}
