/** A figure of the text against the cell that counts the same thing: 办理行政处罚案件160件 beside a row 行政处罚案件（件）. */
import Fraction from 'fraction.js';
import type { Figure, Report, Section } from '../../report/model.ts';
import { reportYear } from '../../report/reportYear.ts';
import { lastAtOrBefore } from '../../text/span.ts';
import { amountOf, decimalsOf, roundHalfUp } from '../interval.ts';
import { agreementOf, SIGN } from '../judging/judge.ts';
import { looksLikeSlip } from '../judging/slips.ts';
import { subjectOf } from '../reading/subjects.ts';
import type { Relation } from '../relation.ts';
import { changeFigure, describe, noteOf } from '../writing/describe.ts';
import { asFigure, plainUnit } from './asFigure.ts';
import { isPercent, NOTES, type Term, termAt } from './claims.ts';
import { readTables } from './grid.ts';
import { findLeadIns } from './leadIn.ts';
import type { Grid } from './model.ts';
import { bareName, cellNames, countsOneThing, isOtherPeriod, yearSaid } from './names.ts';
import { yearOf } from './roles.ts';

const SHORTEST_NAME = 3;

/** Only figures of the table's own section, name and unit, said of the same year; a name that stands twice is left out. */
export function* findTableTexts(report: Report): Generator<Relation> {
  const readings = readTables(report);
  if (readings.length === 0) return;
  const year = reportYear(report);
  const starts = report.sections.map(({ span }) => span.start);
  const bySection = new Map<Section, Map<string, Term | null>>();
  for (const { grids, table } of readings) {
    const section = report.sections[lastAtOrBefore(starts, table.span.start)];
    if (!section || isOtherPeriod(titleOf(report, table.span.start), year)) continue;
    const cells = bySection.get(section) ?? new Map<string, Term | null>();
    bySection.set(section, cells);
    for (const grid of grids) collect(grid, year, cells);
  }
  const told = new Set<number>();
  for (const figure of report.figures) {
    const section = report.sections[lastAtOrBefore(starts, figure.span.start)];
    const cell = section && cellOf(report, figure, bySection.get(section), year);
    if (!cell || isOfOther(report, figure, cell)) continue;
    told.add(figure.span.start);
    yield compare(report, figure, cell);
  }
  for (const { figure, cell, items } of findLeadIns(report, readings, year)) {
    if (told.has(figure.span.start)) continue;
    told.add(figure.span.start);
    const relation = cell ? compare(report, figure, cell) : compareSum(report, figure, items);
    if (relation) yield relation;
  }
}

/** 督察发现问题75个 beside a column 发现问题 of 483: numbers so unlike are of two things. */
function isOfOther(report: Report, figure: Figure, cell: Term): boolean {
  return !looksLikeSlip(figure, amountOf(asFigure(cell, report)));
}

/** The line directly above, in which a table is named. */
function titleOf({ prose }: Report, start: number): string {
  return (
    prose
      .slice(Math.max(0, start - 60), start)
      .trimEnd()
      .split('\n')
      .at(-1) ?? ''
  );
}

/** Names and years with their cells; null where two cells of one name differ. */
function collect(grid: Grid, reported: number | null, into: Map<string, Term | null>): void {
  const alone = countsOneThing(grid);
  for (const [row, line] of grid.rows.entries()) {
    for (const [column, head] of grid.columns.entries()) {
      const term = termAt(grid, row, column);
      if (!term) continue;
      const year = yearOf(head) ?? yearOf(line) ?? reported;
      for (const name of new Set(cellNames(line, head, alone))) {
        if (name.length < SHORTEST_NAME) continue;
        const key = keyOf(name, year, isPercent(term) ? '%' : plainUnit(term.unit).unit);
        const other = into.get(key);
        into.set(key, other === undefined || other?.quantity.value.equals(term.quantity.value) ? term : null);
      }
    }
  }
}

function keyOf(name: string, year: number | null, unit: string): string {
  return `${name} ${year} ${unit}`;
}

function cellOf(
  report: Report,
  figure: Figure,
  cells: Map<string, Term | null> | undefined,
  reported: number | null,
): Term | null {
  if (!cells || figure.inRange || (figure.kind !== 'count' && figure.kind !== 'percent')) return null;
  const { before, after, sentence } = figure;
  const name = bareName(report.prose.slice(before.start, before.end) || report.prose.slice(after.start, after.end));
  // Of 甲、乙受理共224件 only the last name stands in front.
  if (name.length < SHORTEST_NAME || /[、和与及]/.test(report.prose[before.start - 1] ?? '')) return null;
  // 县公安局强化监督，办理行政处罚案件312件 is not said of the whole.
  const subject = subjectOf(report.prose, { figure });
  if (subject !== '' && !name.includes(subject)) return null;
  const year = yearSaid(report.prose.slice(sentence.span.start, figure.span.start), reported);
  if (year === undefined) return null;
  const unit = figure.kind === 'percent' ? '%' : figure.unit;
  return cells.get(keyOf(name, year, unit)) ?? cells.get(keyOf(name, year, '')) ?? null;
}

function compare(report: Report, figure: Figure, cell: Term): Relation {
  const { quantity } = cell;
  const there = asFigure(cell, report);
  const verdict = agreementOf(figure, there);
  const here = report.text.slice(figure.span.start, figure.span.end);
  const written = figure.scale === there.scale && figure.approximator === null;
  const to = roundHalfUp(amountOf(figure).div(10n ** BigInt(there.scale)), decimalsOf(figure.digits));
  const from = report.text.slice(quantity.number.start, quantity.number.end);
  return describe({
    kind: 'text-table',
    verdict,
    note: noteOf(verdict, report, figure),
    span: figure.span,
    stated: here,
    formula: `${here}${SIGN[verdict]}${withUnit(cell, figure)}`,
    operands: [{ span: quantity.span, note: { zh: '表中', en: 'in the table' } }],
    repairs:
      verdict !== 'inconsistent' || !written
        ? []
        : [
            changeFigure(report, figure, quantity.digits),
            {
              title: { zh: `把 ${from} 改为 ${to}`, en: `Change ${from} to ${to}` },
              edits: [{ span: quantity.number, newText: to }],
            },
          ],
  });
}

/** `4326件` of a cell 4326 below 数量（件）; where the table names no unit it is that of the figure it was taken for. */
function withUnit({ quantity: { text }, unit }: Term, figure: Figure): string {
  const of = unit || (figure.kind === 'percent' ? '%' : figure.unit);
  return text.endsWith(of) ? text : text + of;
}

/** 全年共抽查4302户 above a table of four quarters without a total; null where a miss looks like no slip. */
function compareSum(report: Report, figure: Figure, items: readonly Term[]): Relation | null {
  const parts = items.map(term => asFigure(term, report));
  const added = parts.reduce((sum, part) => sum.add(amountOf(part)), new Fraction(0));
  const holds = amountOf(figure).equals(added);
  if (!holds && (figure.approximator !== null || !looksLikeSlip(figure, added))) return null;
  const terms = items.map(({ quantity }) => quantity.digits).join('+');
  const stated = report.text.slice(figure.span.start, figure.span.end);
  const digits = roundHalfUp(added.div(10n ** BigInt(figure.scale)), decimalsOf(figure.digits));
  return describe({
    kind: 'sum',
    verdict: holds ? 'exact' : 'inconsistent',
    certainty: holds ? 'proven' : 'likely',
    span: figure.span,
    stated,
    formula: `${terms}=${holds ? stated : digits + figure.unit}`,
    computed: digits,
    operands: items.map(({ quantity }) => ({ span: quantity.span, note: NOTES.rowPart })),
    repairs: holds ? [] : [changeFigure(report, figure, digits)],
  });
}
