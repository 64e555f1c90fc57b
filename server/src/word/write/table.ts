/** Sets a table: as wide as the type area, columns by their content, rows whole on one page, the head on each. */

import { element, valued } from './element.ts';
import type { Alignment, TableElement } from './elements.ts';
import { type Piece, plainText } from './inline.ts';
import { AREA, widthInCharacters } from './page.ts';
import type { Rendering } from './rendering.ts';
import { paragraph, runs } from './runs.ts';
import { STYLE } from './styles.ts';

/** From so many columns on a table lies across the page. */
const LANDSCAPE_COLUMNS = 12;
/** Height of the type area is the width of one that lies across. */
const LANDSCAPE_WIDTH = AREA.height;

/** Twips of a 小四 character, and of the margins of a cell. */
const CELL_CHARACTER = 240;
const CELL_MARGIN = 80;
/** In 字; a column needs no more than this to be read, what is wider wraps. */
const NARROWEST = 2;
const WIDEST = 18;

const NUMBER = /^[\d,.%‰％+±-]+$/;

export function isLandscape({ rows }: TableElement): boolean {
  return (rows[0]?.length ?? 0) >= LANDSCAPE_COLUMNS;
}

export function table(content: TableElement, rendering: Rendering): string {
  const { rows, alignments } = content;
  const widths = columnWidths(rows, isLandscape(content) ? LANDSCAPE_WIDTH : AREA.width);
  const grid = widths.map(width => element('w:gridCol', { 'w:w': width }));
  const written = rows.map((cells, index) =>
    element(
      'w:tr',
      {},
      element('w:trPr', {}, element('w:cantSplit'), index === 0 ? element('w:tblHeader') : ''),
      ...cells.map((pieces, column) =>
        cell(pieces, { width: widths[column] ?? 0, isHead: index === 0, align: alignments[column] ?? null }, rendering),
      ),
    ),
  );
  return element('w:tbl', {}, tableProperties(widths), element('w:tblGrid', {}, ...grid), ...written);
}

function tableProperties(widths: readonly number[]): string {
  const line = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' };
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side => element(`w:${side}`, line));
  const margin = { 'w:w': CELL_MARGIN, 'w:type': 'dxa' };
  return element(
    'w:tblPr',
    {},
    element('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
    valued('w:jc', 'center'),
    element('w:tblBorders', {}, ...borders),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, element('w:left', margin), element('w:right', margin)),
  );
}

interface CellShape {
  readonly width: number;
  readonly isHead: boolean;
  readonly align: Alignment;
}

/** Each line of a cell is a paragraph. */
function cell(pieces: readonly Piece[], { width, isHead, align }: CellShape, rendering: Rendering): string {
  const isNumber = NUMBER.test(plainText(pieces).trim());
  const style = isHead ? STYLE.tableHead : STYLE.tableText;
  const alignment = isHead || align === null ? {} : { align };
  const lines = linesOf(pieces).map(line => paragraph({ style, ...alignment }, runs(line, {}, rendering)));
  return element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      isNumber ? element('w:noWrap') : '',
      valued('w:vAlign', 'center'),
    ),
    ...lines,
  );
}

function linesOf(pieces: readonly Piece[]): (readonly Piece[])[] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines;
}

/** In proportion to the widest cell of each column, so that short columns leave their room to long ones. */
function columnWidths(rows: TableElement['rows'], total: number): number[] {
  const columns = rows[0]?.length ?? 0;
  const wanted = Array.from({ length: columns }, (_, column) => {
    const widest = Math.max(...rows.map(row => widestLine(row[column] ?? [])));
    return Math.min(WIDEST, Math.max(NARROWEST, widest)) * CELL_CHARACTER + 2 * CELL_MARGIN + 40;
  });
  const sum = wanted.reduce((all, width) => all + width, 0);
  const widths = wanted.map(width => Math.floor((width * total) / sum));
  const rest = total - widths.reduce((all, width) => all + width, 0);
  return widths.map((width, column) => (column === columns - 1 ? width + rest : width));
}

function widestLine(pieces: readonly Piece[]): number {
  return Math.max(...linesOf(pieces).map(line => widthInCharacters(plainText(line).trim())));
}
