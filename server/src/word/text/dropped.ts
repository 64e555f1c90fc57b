/** Says what of a Word file Markdown cannot keep. */
import type { Localized } from '../../engine/index.ts';
import type { Block, Table, WordDocument } from '../model.ts';

/** One sentence for each kind of thing that is written otherwise in `markdownText`. */
export function droppedIn({ blocks }: WordDocument): Localized[] {
  const tables = tablesIn(blocks);
  const merged = tables.reduce((count, table) => count + mergedCells(table), 0);
  const nested = tables.reduce((count, table) => count + nestedIn(table).length, 0);
  const boxes = blocks.filter(block => block.kind === 'paragraph' && block.place === 'textBox').length;
  const said: Localized[] = [];
  if (merged > 0) {
    said.push({
      zh: `表格中合并的单元格 ${merged} 处已拆开`,
      en: `merged cells of tables, taken apart: ${merged}`,
    });
  }
  if (nested > 0) {
    said.push({
      zh: `嵌在单元格里的表格 ${nested} 个已移到表后`,
      en: `tables in cells, moved after their tables: ${nested}`,
    });
  }
  if (boxes > 0) {
    said.push({
      zh: `文本框中的文字 ${boxes} 段写成引用`,
      en: `paragraphs of text boxes, written as quotations: ${boxes}`,
    });
  }
  return said;
}

function tablesIn(blocks: readonly Block[]): Table[] {
  return blocks.flatMap(block => (block.kind === 'table' ? [block, ...tablesIn(nestedIn(block))] : []));
}

function nestedIn({ rows }: Table): Table[] {
  return rows.flatMap(({ cells }) => cells.flatMap(cell => cell.blocks.filter(block => block.kind === 'table')));
}

/** A column that no cell begins in is none to its reader. */
function mergedCells({ rows }: Table): number {
  const starts = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const cells = rows.flatMap(row => row.cells);
  return cells.filter(({ column, columns, rows: height }) => {
    const covered = Array.from({ length: columns }, (_, index) => column + index).filter(at => starts.has(at));
    return height > 1 || covered.length > 1;
  }).length;
}
