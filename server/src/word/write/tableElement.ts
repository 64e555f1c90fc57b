/** Reads a Markdown table: the content and alignment of its columns, without those that are empty in every row. */
import type { Table } from '../../engine/index.ts';
import type { Alignment, TableElement } from './elements.ts';
import { type Piece, plainText } from './inline.ts';
import type { Reading } from './reading.ts';

export function tableElement(table: Table, { report, inline, dropped }: Reading): TableElement {
  const rows = table.rows.map(row => row.map(({ text }) => inline(text.replaceAll('\\|', '|'), table)));
  const width = rows[0]?.length ?? 0;
  if (rows.some(row => row.length !== width)) {
    dropped.push({
      span: table.span,
      message: {
        zh: '表格各行的格数不同，缺的补为空格，多的另加一列。请核对。',
        en: 'The rows of this table differ in length; missing cells are empty, further ones make a column. Look at it.',
      },
    });
  }
  const columns = Math.max(...rows.map(row => row.length), 0);
  const alignments = alignmentsOf(report.text.slice(table.span.start, table.span.end));
  const kept = Array.from({ length: columns }, (_, column) => column).filter(column =>
    rows.some(row => row[column] && (plainText(row[column]).trim() !== '' || row[column].some(isPicture))),
  );
  return {
    kind: 'table',
    rows: rows.map(row => kept.map(column => row[column] ?? [])),
    alignments: kept.map(column => alignments[column] ?? (isOfNumbers(rows, column) ? 'right' : null)),
  };
}

const NUMBER = /^[\d,.%‰％+±-]+$/;

/** Below the head, where a cell may stand empty. */
function isOfNumbers(rows: readonly (readonly (readonly Piece[])[])[], column: number): boolean {
  const words = rows.slice(1).map(row => plainText(row[column] ?? []).trim());
  return words.some(Boolean) && words.every(each => each === '' || NUMBER.test(each));
}

function isPicture({ kind }: { readonly kind: string }): boolean {
  return kind === 'picture';
}

/** From the second line of a table: `| --- | ---: |`. */
function alignmentsOf(table: string): Alignment[] {
  const marks = table.split(/\r\n|\r|\n/)[1] ?? '';
  const cells = marks
    .replace(/^[\s>]*\|?/, '')

    .trimEnd()
    .replace(/\|$/, '')
    .split('|');
  return cells.map(cell => {
    const mark = cell.trim();
    if (mark.endsWith(':')) return mark.startsWith(':') ? 'center' : 'right';
    return mark.startsWith(':') ? 'left' : null;
  });
}
