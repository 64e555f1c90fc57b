/** A row of a table with more or fewer cells than its head: what is too much is not shown, what lacks is shown empty. */
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'format/table-cells',
  title: { zh: '表格行的格数与表头不符', en: 'Row of a table with too many or too few cells' },
  source: 'GFM 4.10',
  severity: 'warning',
  fix: 'none',
  options: {},
  *check(report) {
    for (const { rows } of report.tables) {
      const [head, ...others] = rows;
      const columns = head?.length ?? 0;
      for (const row of others) {
        const [first] = row;
        const last = row.at(-1);
        if (!first || !last || row.length === columns) continue;
        const surplus = row[columns];
        yield {
          span: surplus
            ? { start: surplus.span.start, end: last.span.end }
            : { start: first.span.start, end: last.span.end },
          message: surplus
            ? {
                zh: `表头有${columns}格，这一行有${row.length}格，多出的格在预览和导出时不显示。请核对是否多了一个「|」。`,
                en: `The head has ${columns} cells, this row ${row.length}; what is too much is not shown. Check for a surplus bar.`,
              }
            : {
                zh: `表头有${columns}格，这一行只有${row.length}格，后面的格会空着，数据可能错位。请核对是否漏了一格。`,
                en: `The head has ${columns} cells, this row only ${row.length}, so its figures may stand in the wrong columns. Check for a lost cell.`,
              },
        };
      }
    }
  },
});
