/** The sentence that leads to a table, 全年审查合同468件，分类情况如下：, against the total of that table. */

import type { Figure, Report } from '../../report/model.ts';
import { amountOf } from '../interval.ts';
import { asFigure, plainUnit } from './asFigure.ts';
import { type Beside, readBeside } from './beside.ts';
import { isPercent, type Term, termAt } from './claims.ts';
import { readExtremes } from './extremes.ts';
import type { Reading } from './grid.ts';
import type { Grid, Line } from './model.ts';
import { bareName, linesNamed, yearSaid } from './names.ts';
import { isCount, isSummary } from './roles.ts';
import { anyOf } from './words.ts';

export interface LeadIn {
  readonly figure: Figure;
  /** The cell that tells the same; null where the table has no total. */
  readonly cell: Term | null;
  /** The cells that make it up, where the table has no total. */
  readonly items: readonly Term[];
}

const NONE: readonly never[] = [];
/** A table of fewer rows hardly shows all. */
const FEWEST = 3;
/** 全年共抽查4302户 */
const ALL = /共|合计|总/;

/** A slip of a digit or two changes a total, but seldom more than so many times. */
const MOST_TIMES = 10;
const LONGEST_LEAD = 30;
const LEADS = /如下|下表|见表|附表|表\d{1,2}/;
const STAGE = new RegExp(anyOf('plus', 'minus', 'closing', 'opening'), 'g');
/** What such a table shows is not all. */
const PARTIAL = /主要|部分|重点|典型|前[三五十]|其中|排名/;

/** 不予处罚512件 is no total of a table of 处罚. */
const DENIES = /不予|未予|免予|不[处受]/;

export function* findLeadIns(report: Report, readings: readonly Reading[], year: number | null): Generator<LeadIn> {
  for (const reading of readings) {
    const { grids, table } = reading;
    const [grid] = grids;
    if (!grid || grids.length > 1) continue;
    const { above, below } = readBeside(report, table);
    if (above) yield* leadInOf(report, grid, above, year);
    if (below) yield* leadInOf(report, grid, below, year, true);
    for (const beside of [above, below]) if (beside) yield* namedIn(report, grid, beside.figures, year);
    for (const { row, column, figure } of readExtremes(report, reading, year)) {
      const cell = figure && termAt(grid, row, column);
      if (cell && figure.kind === 'count' && isOfUnit(cell, figure.unit)) yield { figure, cell, items: NONE };
    }
  }
}

/** 石桥镇受理信访事项最多，达162件: the row and the column are both named in front of the figure. */
function* namedIn(report: Report, grid: Grid, figures: readonly Figure[], year: number | null): Generator<LeadIn> {
  for (const [index, figure] of figures.entries()) {
    const { kind, unit, inRange, sentence, span } = figure;
    const from = figures[index - 1]?.sentence === sentence ? (figures[index - 1]?.span.end ?? 0) : sentence.span.start;
    const front = report.prose.slice(from, span.start);
    if (kind !== 'count' || inRange || CHANGES.test(front) || yearSaid(front, year) !== year) continue;
    const rows = linesNamed(front, grid.rows);
    const columns = linesNamed(front, grid.columns);
    const [row, column] = [rows[0], columns[0]];
    if (
      row === undefined ||
      column === undefined ||
      rows.length + columns.length > 2 ||
      !isCount(grid.columns[column]) ||
      !isNear(front, grid.rows[row])
    )
      continue;
    const cell = termAt(grid, row, column);
    if (cell && !isPercent(cell) && isOfUnit(cell, unit)) yield { figure, cell, items: NONE };
  }
}

/** Between the name of the row and its figure stands one thought. */
function isNear(front: string, row: Line | undefined): boolean {
  const stretch = front.slice(front.indexOf(bareName(row?.words ?? '')));
  return !/,.*,|[;、和与及]/.test(stretch);
}

const CHANGES = /比|较|同期|增|减|升|降|其中|占|每|平均/;

/** Of a sentence below, 三家单位持证人员共85人, only the words for all and the name of a column say that it is of the table. */
function* leadInOf(
  report: Report,
  grid: Grid,
  { paragraph, figures }: Beside,
  year: number | null,
  isBelow = false,
): Generator<LeadIn> {
  const plain = figures.filter(({ kind, unit, inRange }) => kind === 'count' && unit !== '' && !inRange);
  for (const figure of plain) {
    const { span } = figure.sentence;
    const front = report.prose.slice(span.start, figure.span.start);
    // 以上三家办件量居前，许可合计7957件，处罚合计1853件: of each column by its name.
    const own = isBelow && /^\s*(?:以上|上述|上表)/.test(front) ? front.slice(front.lastIndexOf(',') + 1) : null;
    const said = own ?? front;
    const isLast = figures.at(-1)?.sentence === figure.sentence;
    // 培训12840人次。具体情况如下：
    const announced = isLast ? report.prose.slice(span.end, Math.min(paragraph.span.end, span.end + LONGEST_LEAD)) : '';
    const after = report.prose.slice(figure.span.end, span.end) + announced;
    const alone =
      plain.filter(({ unit, sentence }) => unit === figure.unit && sentence === figure.sentence).length === 1;
    if (
      !(alone || own) ||
      !(isBelow ? ALL.test(said) : LEADS.test(front + after)) ||
      PARTIAL.test(said + after) ||
      (DENIES.test(front) && !DENIES.test(after + (grid.columns.at(-1)?.words ?? ''))) ||
      yearSaid(front, year) !== year
    )
      continue;
    const column = totalColumn(grid, figure.unit, said, own !== null);
    const cell = column === null ? null : totalOf(grid, column);
    const items = column !== null && !cell && ALL.test(front) ? itemsOf(grid, column) : null;
    // 小计 names nothing.
    const line = column === null ? undefined : grid.columns[column];
    const head = line && !isSummary(line) ? line.words : '';
    if (isBelow && !says(said, head)) continue;
    if (items && sameStage(front, after + head) && isSameThing(front + figure.unit + after, head, items[0] as Term))
      yield { figure, cell: null, items };
    if (!cell || !sameStage(front, after + head) || !isSameThing(front + figure.unit + after, head, cell)) continue;
    if (isElsewhere(report, grid, figure, cell)) continue;
    yield { figure, cell, items: NONE };
  }
}

function says(front: string, head: string): boolean {
  const name = bareName(head);
  return name.length > 1 && front.includes(name);
}

/** The cells of a column of which all rows are items; null where they are few or one is empty. */
function itemsOf(grid: Grid, column: number): readonly Term[] | null {
  const cells = grid.rows.map((_, row) => termAt(grid, row, column));
  const items = cells.filter(cell => cell !== null);
  return items.length === cells.length && items.length >= FEWEST && grid.rows.every(({ role }) => role === 'item')
    ? items
    : null;
}

function isOfUnit({ unit: written }: Term, unit: string): boolean {
  return written === '' || plainUnit(written).unit === unit;
}

/** The one column of counts of this unit, among several that with its name (期数 and 人次); null where a total could be of any. */
function totalColumn(grid: Grid, unit: string, front: string, isOfColumn: boolean): number | null {
  const fitting = [...grid.columns.keys()].filter(column => {
    const line = grid.columns[column];
    if (!line || !isCount(line)) return false;
    const own = grid.rows.flatMap((_, row) => termAt(grid, row, column) ?? [])[0];
    return own !== undefined && !isPercent(own) && isOfUnit(own, unit);
  });
  const headed = fitting.filter(column => namesUnit(grid.columns[column]?.words ?? '', unit));
  // 全年共抽查4302户 above 抽查户数 and 发现问题户数
  // 许可合计7957件 below is of the column 许可, which names no unit.
  const named = (isOfColumn && headed.length < 1 ? fitting : headed).filter(column => {
    const name = bareName(grid.columns[column]?.words ?? '').replace(new RegExp(`${unit}$`), '');
    return name.length > 1 && front.includes(name);
  });
  const [only, ...others] = [named, headed, totalsOf(grid, fitting, front)].find(({ length }) => length > 0) ?? fitting;
  return only === undefined || others.length > 0 ? null : only;
}

/** 办理建议和提案213件 above 建议、提案、小计: those for the totals of rows, unless some of the others alone are named. */
function totalsOf(grid: Grid, fitting: readonly number[], front: string): readonly number[] {
  const isTotal = (column: number) => isSummary(grid.columns[column] as Line);
  const items = fitting.filter(column => !isTotal(column));
  const named = items.filter(column => says(front, grid.columns[column]?.words ?? ''));
  return named.length === 0 || named.length === items.length ? fitting.filter(isTotal) : [];
}

/** 期数, 培训人次, 案件数量. */
function namesUnit(head: string, unit: string): boolean {
  return head.replace(/数量?$/, '').endsWith(unit);
}

function totalOf(grid: Grid, column: number): Term | null {
  const total = grid.rows.findLastIndex(({ role }) => role === 'total');
  return total < 0 ? null : termAt(grid, total, column);
}

/** 受理412件，审结情况如下 counts two things: every stage that is named after must be named before. */
function sameStage(front: string, after: string): boolean {
  const said = bareName(front);
  return (after.match(STAGE) ?? []).every(stage => said.includes(stage));
}

/** 执法队伍5支 is no total of a column 持证人员: unit or words must tie the two together. */
function isSameThing(sentence: string, head: string, { unit }: Term): boolean {
  const name = bareName(head);
  if (name === '' || sentence.includes(name)) return true;
  return unit !== '' && [...name].some((_, at) => at > 0 && sentence.includes(name.slice(at - 1, at + 1)));
}

/** The figure may be of another cell, which it then agrees with. */
function isElsewhere(report: Report, grid: Grid, figure: Figure, cell: Term): boolean {
  const value = amountOf(figure);
  const total = amountOf(asFigure(cell, report));
  if (value.equals(total)) return false;
  // 6个队伍 is no slip for 153名.
  const times = total.gt(0) ? value.div(total) : value;
  if (times.gt(MOST_TIMES) || times.mul(MOST_TIMES).lt(1)) return true;
  return grid.rows.some((_, row) =>
    grid.columns.some((_, column) => {
      const term = termAt(grid, row, column);
      return term !== null && amountOf(asFigure(term, report)).equals(value);
    }),
  );
}
