/** The equations of the form on applications for government information (国办公开办函〔2021〕30号, 表三). */
import type { Cell, Report, Table } from '../report/model.ts';
import type { Relation } from './relation.ts';
import { changeCell, numberIn, totalOf } from './table.ts';

interface Rows {
  readonly received: readonly Cell[];
  readonly carriedIn: readonly Cell[];
  readonly results: readonly (readonly Cell[])[];
  readonly total: readonly Cell[];
  readonly carriedOut: readonly Cell[];
}

/** 一+二=三(七)总计+四 and the sum of the results in every column; the form prints the first of them itself. */
export function* findDisclosureRelations(report: Report): Generator<Relation> {
  for (const table of report.tables) {
    const rows = readRows(report, table);
    if (!rows) continue;
    for (const [column, total] of rows.total.entries()) {
      const results = totalOf(
        report,
        total,
        rows.results.map(row => row[column]),
        RESULT,
      );
      if (results) yield results;
      const balance = balanceOf(report, rows, column);
      if (balance) yield balance;
    }
  }
}

/** The rows of the form by their printed names, each cut down to its numeric cells. */
export function readRows(report: Report, table: Table): Rows | null {
  const named = table.rows.map(row => {
    const first = row.findIndex(cell => numberIn(report, cell) !== null);
    const label = row
      .slice(0, first < 0 ? row.length : first)
      .map(({ text }) => text)
      .join('');
    return {
      label: label.replace(/[（）\s]/g, char => (char === '（' ? '(' : char === '）' ? ')' : '')),
      cells: first < 0 ? [] : row.slice(first),
    };
  });
  const find = (pattern: RegExp) => named.find(({ label }) => pattern.test(label))?.cells;
  const received = find(/本年新收.{0,20}申请数量/);
  const carriedIn = find(/上年结转.{0,20}申请数量/);
  const total = find(/\(七\)总计/);
  const carriedOut = find(/结转下年度继续办理/);
  if (!received || !carriedIn || !total || !carriedOut) return null;
  const from = named.findIndex(({ cells }) => cells === carriedIn) + 1;
  const to = named.findIndex(({ cells }) => cells === total);
  const results = named.slice(from, to).map(({ cells }) => cells);
  return results.every(cells => cells.length === total.length)
    ? { received, carriedIn, results, total, carriedOut }
    : null;
}

function balanceOf(report: Report, { received, carriedIn, total, carriedOut }: Rows, column: number): Relation | null {
  const cells = [received[column], carriedIn[column], total[column]];
  const numbers = cells.map(cell => numberIn(report, cell));
  const [a, b, c] = numbers;
  const left = carriedOut[column];
  const stated = numberIn(report, left);
  if (!left || !stated || !a || !b || !c) return null;
  const relation = totalOf(report, left, cells, BALANCE);
  if (!relation) return null;
  const computed = a.add(b).sub(c);
  const holds = computed.equals(stated);
  return {
    ...relation,
    verdict: holds ? 'exact' : 'inconsistent',
    formula: `${a.toFraction()}+${b.toFraction()}${holds ? '=' : '≠'}${c.toFraction()}+${stated.toFraction()}`,
    computed: computed.toFraction(),
    repairs: holds || computed.lt(0) ? [] : [changeCell(left, computed.toFraction())],
  };
}

const RESULT = { zh: '办理结果分项', en: 'result of handling' };
const BALANCE = { zh: '第一项加第二项之和，等于第三项加第四项之和', en: 'item 1 + item 2 = item 3 + item 4' };
