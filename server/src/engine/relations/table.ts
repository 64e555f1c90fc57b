/** Markdown tables: 合计 rows and columns, 占比 and 同比 columns. */
import Fraction from 'fraction.js';
import type { Cell, Figure, Report, Table } from '../report/model.ts';
import { expand, roundHalfUp } from './judging/interval.ts';
import { judge } from './judging/judge.ts';
import type { Operand, Relation } from './relation.ts';
import { describe } from './writing/describe.ts';

const TOTAL = /^(?:合\s*计|总\s*计|共\s*计|小\s*计|总数)$/;
export const GRAND_TOTAL = /^(?:合\s*计|总\s*计|共\s*计|总数)$/;
const SHARE = /占比|比重|所占比例/;
const GROWTH = /同比|增长率|增幅/;
/** Columns whose numbers cannot be added. */
const NOT_ADDABLE = /占比|比例|比重|率|同比|增|序号|年份|%|均/;
const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const PERCENT = /^(-?\d+(?:\.\d+)?)[%％]$/;

/** A blank, `-` or `/` cell cannot be assessed and is never 0: a total that would need it is left out. */
export function* findTableRelations(report: Report): Generator<Relation> {
  for (const table of report.tables) {
    const [header, ...body] = table.rows;
    if (!header || body.length < 2) continue;
    yield* totalRows(report, body);
    yield* totalColumns(report, header, body);
    yield* shareColumns(report, table, header, body);
    yield* growthColumns(report, header, body);
  }
}

/** The number in a cell, thousands separators and full-width digits allowed, or null. */
export function numberIn(report: Report, cell: Cell | undefined): Fraction | null {
  if (!cell) return null;
  const text = report.prose.slice(cell.span.start, cell.span.end);
  return NUMBER.test(text) ? new Fraction(text.replaceAll(',', '')) : null;
}

/** A total of cells as a relation of the ledger, or null when a cell holds no number. */
export function totalOf(
  report: Report,
  total: Cell | undefined,
  parts: readonly (Cell | undefined)[],
  note: Operand['note'],
): Relation | null {
  const stated = numberIn(report, total);
  const numbers = parts.map(part => numberIn(report, part));
  if (!total || stated === null || parts.length < 2 || numbers.some(number => number === null)) return null;
  const sum = numbers.reduce<Fraction>((all, number) => all.add(number ?? 0), new Fraction(0));
  const holds = sum.equals(stated);
  const written = expand(sum, 4);
  const shown =
    numbers.length > 12
      ? `${numbers.length}项之和`
      : numbers.map(number => expand(number ?? new Fraction(0), 4)).join('+');
  return describe({
    kind: 'table',
    verdict: holds ? 'exact' : 'inconsistent',
    span: total.span,
    stated: total.text,
    formula: `${shown}=${written}`,
    computed: written,
    operands: parts.flatMap(part => (part ? [{ span: part.span, note }] : [])),
    repairs: holds ? [] : [changeCell(total, written)],
  });
}

function* totalRows(report: Report, body: readonly (readonly Cell[])[]): Generator<Relation> {
  let since = 0;
  for (const [index, row] of body.entries()) {
    const label = row[0]?.text ?? '';
    if (!TOTAL.test(label)) continue;
    const rows = body.slice(since, index).filter(above => !TOTAL.test(above[0]?.text ?? ''));
    for (let column = 1; column < row.length; column++) {
      const relation = totalOf(
        report,
        row[column],
        rows.map(above => above[column]),
        ROW_PART,
      );
      if (relation) yield relation;
    }
    if (!GRAND_TOTAL.test(label)) since = index + 1;
  }
}

function* totalColumns(
  report: Report,
  header: readonly Cell[],
  body: readonly (readonly Cell[])[],
): Generator<Relation> {
  let since = 1;
  for (const [column, { text }] of header.entries()) {
    if (!TOTAL.test(text)) continue;
    const parts = header.slice(since, column);
    since = column + 1;
    if (parts.length < 2 || parts.some(part => NOT_ADDABLE.test(part.text))) continue;
    for (const row of body) {
      const relation = totalOf(report, row[column], row.slice(column - parts.length, column), COLUMN_PART);
      if (relation) yield relation;
    }
  }
}

function* shareColumns(
  report: Report,
  table: Table,
  header: readonly Cell[],
  body: readonly (readonly Cell[])[],
): Generator<Relation> {
  const totals = body.find(row => GRAND_TOTAL.test(row[0]?.text ?? ''));
  if (!totals || table.rows.length < 3) return;
  for (const [column, { text }] of header.entries()) {
    if (!SHARE.test(text) || column < 2) continue;
    const whole = totals[column - 1];
    for (const row of body) {
      const relation =
        row === totals
          ? null
          : quotient(report, row[column], row[column - 1], whole, (part, all) => part.div(all).mul(100));
      if (relation) yield relation;
    }
  }
}

function* growthColumns(
  report: Report,
  header: readonly Cell[],
  body: readonly (readonly Cell[])[],
): Generator<Relation> {
  for (const [column, { text }] of header.entries()) {
    const [a, b] = [header[column - 2]?.text ?? '', header[column - 1]?.text ?? ''];
    if (!GROWTH.test(text) || column < 3) continue;
    const [yearA, yearB] = [Number(/20\d\d/.exec(a)?.[0] ?? 0), Number(/20\d\d/.exec(b)?.[0] ?? 0)];
    const risesRight = yearB - yearA === 1 || (/上年|去年/.test(a) && /本年|今年/.test(b));
    const risesLeft = yearA - yearB === 1 || (/上年|去年/.test(b) && /本年|今年/.test(a));
    if (!risesRight && !risesLeft) continue;
    for (const row of body) {
      const [now, base] = risesRight ? [row[column - 1], row[column - 2]] : [row[column - 2], row[column - 1]];
      const relation = quotient(report, row[column], now, base, (x, y) => x.sub(y).div(y).mul(100));
      if (relation) yield relation;
    }
  }
}

function quotient(
  report: Report,
  stated: Cell | undefined,
  first: Cell | undefined,
  second: Cell | undefined,
  compute: (first: Fraction, second: Fraction) => Fraction,
): Relation | null {
  const digits = stated ? PERCENT.exec(report.prose.slice(stated.span.start, stated.span.end))?.[1] : undefined;
  const [x, y] = [numberIn(report, first), numberIn(report, second)];
  if (!stated || digits === undefined || !first || !second || x === null || y === null || y.lte(0)) return null;
  const exact = compute(x, y);
  const figure = { digits: digits.replace('-', ''), scale: 0, approximator: null } as Figure;
  const magnitude = digits.startsWith('-') ? exact.neg() : exact;
  const verdict = judge(figure, { low: magnitude, high: magnitude });
  const decimals = digits.split('.')[1]?.length ?? 0;
  const holds = verdict === 'exact' || verdict === 'rounded';
  const rounded = roundHalfUp(exact, decimals);
  return describe({
    kind: 'table',
    verdict,
    span: stated.span,
    stated: stated.text,
    formula: `${first.text},${second.text}→${expand(exact, decimals + 2)}%`,
    computed: `${rounded}%`,
    explanation: verdict === 'truncated' ? 'truncation' : null,
    operands: [first, second].map(({ span }) => ({ span, note: { zh: '依据', en: 'operand' } })),
    repairs: holds ? [] : [changeCell(stated, `${rounded}%`)],
  });
}

/** Replaces what a cell says. */
export function changeCell({ span, text }: Cell, newText: string): Relation['repairs'][number] {
  return {
    title: { zh: `把 ${text} 改为 ${newText}`, en: `Change ${text} to ${newText}` },
    edits: [{ span, newText }],
  };
}

const ROW_PART = { zh: '本列分项', en: 'part of this column' };
const COLUMN_PART = { zh: '本行分项', en: 'part of this row' };
