/** Writes a Word table as one of Markdown. */
import type { Block, Cell, Table } from '../model.ts';
import { gridOf } from './grid.ts';
import { type Line, writeLine } from './insertion.ts';
import { labelText, segmentsOf, withoutIndent } from './lines.ts';
import type { Manner } from './manners.ts';
import type { TextBuilder } from './textBuilder.ts';

/** Gives the tables that stand in its cells, which a table of Markdown cannot hold. */
export function writeTable(builder: TextBuilder, table: Table, manner: Manner): Table[] {
  const { captions, headings, headingRows, body } = gridOf(table, wordingOf);
  for (const caption of captions) {
    builder.nextParagraph();
    writeCell(builder, caption, manner);
    builder.endLine();
    builder.endLine();
  }
  builder.nextParagraph();
  writeRow(builder, headings, manner);
  builder.mark(`|${headings.map((_, column) => ` ${rule(body, column, manner)} |`).join('')}`).endLine();
  for (let row = 1; row < headingRows; row++) builder.nextParagraph();
  for (const row of body) {
    builder.nextParagraph();
    writeRow(
      builder,
      row.map(cell => (cell ? [cell] : [])),
      manner,
    );
  }
  return table.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.filter(isTable)));
}

function writeRow(builder: TextBuilder, cells: readonly (readonly Cell[])[], manner: Manner): void {
  builder.mark('|');
  for (const cell of cells) {
    builder.mark(' ');
    let isFirst = true;
    for (const part of cell) {
      if (wordingOf(part) === '') continue;
      if (!isFirst) builder.mark('<br>');
      writeCell(builder, part, manner);
      isFirst = false;
    }
    builder.mark(' |');
  }
  builder.endLine();
}

/** Its paragraphs and lines one after the other. */
function writeCell(builder: TextBuilder, cell: Cell, manner: Manner): void {
  let isFirst = true;
  for (const paragraph of cell.blocks) {
    if (paragraph.kind !== 'paragraph') continue;
    for (const [index, segment] of segmentsOf(paragraph).entries()) {
      const line: Line = { ...withoutIndent(paragraph, segment), isAtStart: false, isInCell: true, isHeading: false };
      const insertions = manner.insertions(paragraph, line);
      const label = index === 0 ? labelText(paragraph) : '';
      if (label === '' && line.from === line.to && insertions.length === 0) continue;
      if (!isFirst) builder.mark('<br>');
      if (label !== '') builder.label(label, paragraph);
      writeLine(builder, paragraph, line, insertions);
      isFirst = false;
    }
  }
}

function wordingOf({ blocks }: Cell): string {
  const texts = blocks.map(block => (block.kind === 'paragraph' ? labelText(block) + block.text : ''));
  return texts.join('').trim();
}

function isTable(block: Block): block is Table {
  return block.kind === 'table';
}

/** Numbers stand at the right in official tables; a column keeps what all its cells with words agree on. */
function rule(body: readonly (readonly (Cell | null)[])[], column: number, { keepsAlignment }: Manner): string {
  const alignments = new Set(
    body.flatMap(row =>
      (row[column]?.blocks ?? []).flatMap(each =>
        each.kind === 'paragraph' && each.text.trim() !== '' ? [each.format.alignment] : [],
      ),
    ),
  );
  const [only] = alignments;
  if (!keepsAlignment || alignments.size !== 1) return '---';
  return only === 'right' ? '---:' : only === 'center' ? ':---:' : '---';
}
