/** The figures of one text as they are held against those of another. Types only; they stay within this room. */
import type Fraction from 'fraction.js';
import type { Figure } from '../report/model.ts';
import type { ComparedFigure } from './model.ts';

/** A figure with what it is matched by. */
export interface ToldFigure extends ComparedFigure {
  readonly figure: Figure;
  /** With its scale, and negative of a fall (下降6.7%) and where a cell says so. */
  readonly value: Fraction;
  /** Alike for whatever counts the same, of the same place and year before the report's own; null for what says too little. */
  readonly name: string | null;
  /** Alike under the same headings only. */
  readonly localName: string | null;
  /** Weaker names, the surest first: with what it is part of but whatever the headings, then below the nearest heading. */
  readonly weakNames: readonly (string | null)[];
  /** What it counts by its own words alone, which may be said of several things; null for what says nothing. */
  readonly words: string | null;
  /** Of how many years before the report's own it is said; null where that cannot be told. */
  readonly back: number | null;
  /** The statement it is part of, in order of the text, and which of its figures it is. */
  readonly statement: number;
  readonly slot: number;
  /** Whether it tells how another figure changed: 同比增长1.8%. */
  readonly isChange: boolean;
}

/** A sentence or the cell of a table: its wording with every number left out, years told from the year reported on. */
export interface Statement {
  readonly wording: string;
  /** `wording` below the headings that it stands under. */
  readonly placed: string;
  /** `wording` without the clauses that only tell of a change, which one year’s report has and another has not. */
  readonly core: string;
  /** Whether `core` says enough to be known again under other headings. */
  readonly speaks: boolean;
  readonly figures: readonly ToldFigure[];
}
