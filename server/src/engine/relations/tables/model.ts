/** A table as a grid: what its rows and columns are called and are, and the quantity in each of its cells. Types only. */
import type Fraction from 'fraction.js';
import type { Cell, Table } from '../../report/model.ts';
import type { Span } from '../../text/span.ts';

/** A number as a cell writes it: `1,590`, `-14.0`, `12件`, `63%`, `1.2万`. */
export interface Quantity {
  /** From the sign to the unit or per cent sign. */
  readonly span: Span;
  /** As written. */
  readonly text: string;
  /** With sign and 万/亿: `1.2万` is 12000. */
  readonly value: Fraction;
  /** Digits without sign and separators: `14.0`. */
  readonly digits: string;
  /** Power of ten that 万/亿 adds. */
  readonly scale: number;
  /** `%`, `件`; '' where the cell names none. */
  readonly unit: string;
  /** Where the digits stand, sign and separators included, for a repair. */
  readonly number: Span;
}

export interface Value {
  readonly cell: Cell;
  /** What stands in it without Markdown's marks, folded. */
  readonly words: string;
  /** The first number of the cell: 79 of `79（63%）`; null for blanks, `-`, `/` and words. */
  readonly quantity: Quantity | null;
  /** The second: 63 % of `79（63%）`. */
  readonly aside: Quantity | null;
}

/**
 * What a row or column is: `of which` opens with 其中; `change` is 同比, 增减; `other` holds numbers that add up to nothing
 * (序号, 排名, 得分).
 */
export type Role = 'item' | 'total' | 'subtotal' | 'of which' | 'share' | 'change' | 'rate' | 'average' | 'other';

/** A row or a column. */
export interface Line {
  /** Its headings from the outer one inwards, without units: `['2024年', '受理']`. */
  readonly path: readonly string[];
  /** The path in one piece, without 其中. */
  readonly words: string;
  /** `件` of 受理（件）, `%` of 同比（%）; '' where nothing is said. */
  readonly unit: string;
  readonly role: Role;
  /** The cell of its innermost heading; null where it has none. */
  readonly head: Cell | null;
}

export interface Grid {
  readonly table: Table;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** What the rows are, as the heading above their labels says: `部门`; '' where nothing is said. */
  readonly labelHead: string;
  /** Null where a cell that spans several covers the place, which is counted where it begins. */
  readonly at: (row: number, column: number) => Value | null;
}
