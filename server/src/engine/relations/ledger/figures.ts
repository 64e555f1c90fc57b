/** Puts every figure of a text into the first class that applies to it: checked, agrees, unassessable, lone. */
import type { Figure, Report, Table } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { bySpan, lastAtOrBefore, type Span } from '../../text/span.ts';
import type { Relation } from '../relation.ts';
import type { FigureCounts, LedgerRow, LoneFigure } from './model.ts';

export interface Classified {
  readonly figures: number;
  readonly counts: FigureCounts;
  readonly lone: readonly LoneFigure[];
  /** Whether the row is about a figure at all. */
  touches(row: Relation): boolean;
}

const CLASSES = ['checked', 'agrees', 'unassessable'] as const;

export function classify(report: Report, rows: readonly LedgerRow[]): Classified {
  const places = placesOf(report, rows);
  const starts = places.map(({ span }) => span.start);
  const classes = places.map(() => CLASSES.length as number);
  /** Places that overlap `span`: those that begin in it, and the one in which it begins. */
  const at = (span: Span): number[] => {
    const found: number[] = [];
    for (let index = lastAtOrBefore(starts, span.end - 1); index >= 0; index--) {
      const place = places[index]?.span;
      if (!place || place.end <= span.start) break;
      found.push(index);
    }
    return found;
  };
  for (const row of rows) {
    const rank = CLASSES.indexOf(row.status as (typeof CLASSES)[number]);
    if (rank < 0) continue;
    for (const { span } of [row, ...row.operands]) {
      for (const index of at(span)) classes[index] = Math.min(classes[index] ?? rank, rank);
    }
  }
  const number = (rank: number) => classes.filter(each => each === rank).length;
  return {
    figures: places.length,
    counts: { checked: number(0), agrees: number(1), unassessable: number(2), lone: number(3) },
    lone: places.filter((_, index) => classes[index] === CLASSES.length),
    touches: row => [row, ...row.operands].some(({ span }) => at(span).length > 0),
  };
}

/** Figures of the prose, numbers in tables, and stated numbers in words: 三项制度. None overlaps another. */
function placesOf(report: Report, rows: readonly LedgerRow[]): readonly LoneFigure[] {
  const inProse = report.figures
    .filter(figure => !isNumberOfName(report, figure))
    .map(figure => ({ span: figure.span, label: labelOf(report, figure) }));
  const inTables = report.tables.flatMap(table => numbersOf(report, table));
  const inWords = rows
    .filter(({ kind, status }) => IN_WORDS.includes(kind) && status !== 'trivial')
    .map(({ span }) => ({ span, label: '' }));
  return mergeSorted(inProse, [...inTables, ...inWords]);
}

/** 见表1, 附件2: a number that is the name of something counts nothing. */
function isNumberOfName({ prose }: Report, { span, unit }: Figure): boolean {
  return unit === '' && /(?:表|图|附件|专栏) ?$/.test(prose.slice(Math.max(0, span.start - 4), span.start));
}

const IN_WORDS: readonly Relation['kind'][] = ['count', 'list-count', 'declared'];

/** In the order of the text; of two that overlap the one of `first` stays, else the earlier one. */
function mergeSorted(first: readonly LoneFigure[], second: readonly LoneFigure[]): readonly LoneFigure[] {
  const starts = first.map(({ span }) => span.start);
  const free = second.toSorted(bySpan).filter(({ span }, index, all) => {
    const before = first[lastAtOrBefore(starts, span.end - 1)];
    const other = all[index - 1];
    return !(before && before.span.end > span.start) && !(other && other.span.end > span.start);
  });
  return [...first, ...free].sort(bySpan);
}

const NUMBER = /(?<![\d.])\d+(?:,\d{3})*(?:\.\d+)?%?(?![年\d])/g;

/** The numbers of a table; a column of running numbers (序号) counts nothing, `2024年` names a year. */
function numbersOf({ prose }: Report, { rows: [head = [], ...rows] }: Table): readonly LoneFigure[] {
  const running = head.findIndex(({ text }) => text.replace(/\s/g, '') === '序号');
  const found: LoneFigure[] = [];
  for (const row of rows) {
    row.forEach(({ span: { start, end } }, column) => {
      if (column === running) return;
      for (const { 0: number, index } of allMatches(prose.slice(start, end), NUMBER))
        found.push({ span: { start: start + index, end: start + index + number.length }, label: row[0]?.text ?? '' });
    });
  }
  return found;
}

/** The words in front of the figure, or the noun after it where no more than a 对 or 在 stands in front. */
function labelOf({ text }: Report, { before, after }: Figure): string {
  const words = text.slice(before.start, before.end).trim();
  if (words.length > 1) return words;
  const noun = text.slice(after.start, after.end).trim();
  return noun.replace(/^个|[和与及对的在为]$/g, '');
}
