/** Puts tables together from their rows and cells, with merged cells as one. */
import type { Block, Cell, Row, Table } from '../model.ts';
import type { XmlElement } from '../xml.ts';

interface ReadCell {
  readonly columns: number;
  /** Whether it goes on with the cell above. */
  readonly isContinued: boolean;
  readonly blocks: readonly Block[];
}

interface ReadRow {
  readonly element: XmlElement;
  readonly before: number;
  readonly isHeader: boolean;
  readonly cells: readonly ReadCell[];
}

/** Word allows 63 columns. */
const MOST_COLUMNS = 100;

export class TableReader {
  readonly #part: string;
  readonly #blocksOf: (cell: XmlElement) => readonly Block[];
  readonly #cells = new Map<XmlElement, ReadCell[]>();
  readonly #rows = new Map<XmlElement, ReadRow[]>();

  constructor(part: string, blocksOf: (cell: XmlElement) => readonly Block[]) {
    this.#part = part;
    this.#blocksOf = blocksOf;
  }

  takeCell(cell: XmlElement): void {
    const properties = cell.child('w:tcPr');
    if (properties?.child('w:cellDel')) return;
    const merge = properties?.child('w:vMerge') ?? null;
    this.#add(this.#cells, above(cell, 'w:tr'), {
      columns: Math.min(MOST_COLUMNS, Math.max(1, properties?.number('w:gridSpan') ?? 1)),
      isContinued: merge !== null && merge.attribute('w:val') !== 'restart',
      blocks: this.#blocksOf(cell),
    });
  }

  takeRow(row: XmlElement): void {
    const properties = row.child('w:trPr');
    if (properties?.child('w:del')) return;
    this.#add(this.#rows, above(row, 'w:tbl'), {
      element: row,
      before: Math.min(MOST_COLUMNS, properties?.number('w:gridBefore') ?? 0),
      isHeader: properties?.isOn('w:tblHeader') ?? false,
      cells: this.#cells.get(row) ?? [],
    });
    this.#cells.delete(row);
  }

  takeTable(table: XmlElement): Table {
    const rows = this.#rows.get(table) ?? [];
    this.#rows.delete(table);
    const { start, end } = table;
    return { kind: 'table', part: this.#part, source: { start, end }, rows: placed(rows) };
  }

  #add<Value>(map: Map<XmlElement, Value[]>, key: XmlElement | null, value: Value): void {
    if (!key) return;
    const values = map.get(key);
    if (values) values.push(value);
    else map.set(key, [value]);
  }
}

function above(element: XmlElement, name: string): XmlElement | null {
  let found = element.parent;
  while (found && found.name !== name) found = found.parent;
  return found;
}

/** Gives each cell its place in the grid; one that goes on with the cell above only makes that longer. */
function placed(rows: readonly ReadRow[]): Row[] {
  let above = new Map<number, Mutable<Cell>>();
  return rows.map(({ element: { start, end }, before, isHeader, cells }) => {
    const here = new Map<number, Mutable<Cell>>();
    const own: Cell[] = [];
    let column = before;
    for (const { columns, isContinued, blocks } of cells) {
      const longer = isContinued ? above.get(column) : undefined;
      if (longer) {
        longer.rows++;
        here.set(column, longer);
      } else {
        const cell = { column, columns, rows: 1, blocks };
        own.push(cell);
        here.set(column, cell);
      }
      column += columns;
    }
    above = here;
    return { source: { start, end }, isHeader, cells: own };
  });
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
