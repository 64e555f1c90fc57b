/** 各镇受理情况见下表，其中柳林镇最少，仅39件: what is said to be the most or the least of a table. */
import type { Figure, Report } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import type { Localized } from '../../text/localized.ts';
import type { Span } from '../../text/span.ts';
import type { Relation } from '../relation.ts';
import { describe } from '../writing/describe.ts';
import { type Beside, readBeside } from './beside.ts';
import { isPercent, type Term, termAt } from './claims.ts';
import type { Reading } from './grid.ts';
import type { Grid } from './model.ts';
import { bareName, linesNamed, yearSaid } from './names.ts';
import { isCount } from './roles.ts';

const SUPERLATIVE = /(?:最(?:[多高大]|([少低小])))(?=[,。;:]|$)/g;
/** What may stand in front of the name of the row, and between it and 最多. */
const OPENS = /^(?:其中|以|而|且|从表中看|由表可见|可见)?$/;
const PLAIN = /案件|事项|数量|件数|总量|[的量数也]/g;
const FIGURE_FOLLOWS = /^,?(?:共计?|为|有|达到?|仅|只有|计){0,2}$/;
const FEWEST = 3;

export interface Extreme {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  readonly isMost: boolean;
  readonly span: Span;
  /** How much it is said to be: 39件; null where the text does not say. */
  readonly figure: Figure | null;
}

/** Those of the paragraphs beside a table of which row and column can be told. */
export function* readExtremes(report: Report, { grids, table }: Reading, year: number | null): Generator<Extreme> {
  const [grid] = grids;
  if (!grid || grids.length > 1) return;
  const { above, below } = readBeside(report, table);
  for (const beside of [above, below]) if (beside) yield* extremesIn(report, grid, beside, year);
}

function* extremesIn(report: Report, grid: Grid, { paragraph, figures }: Beside, year: number | null) {
  const words = report.prose.slice(paragraph.span.start, paragraph.span.end);
  for (const match of allMatches(words, SUPERLATIVE)) {
    const front = words.slice(words.lastIndexOf('。', match.index) + 1, match.index);
    const clause = front.slice(Math.max(...[',', ';', ':'].map(mark => front.lastIndexOf(mark))) + 1);
    const [row, ...others] = linesNamed(clause, grid.rows);
    const column = columnOf(grid, clause, front);
    if (
      row === undefined ||
      others.length > 0 ||
      column === null ||
      yearSaid(front.replaceAll('其中', ''), year) !== year
    )
      continue;
    if (!saysOnly(clause, bareName(grid.rows[row]?.words ?? ''), bareName(grid.columns[column]?.words ?? ''))) continue;
    const start = paragraph.span.start + match.index;
    const end = start + match[0].length;
    const next = figures.find(figure => figure.span.start >= end);
    const figure = next && FIGURE_FOLLOWS.test(report.prose.slice(end, next.span.start)) ? next : null;
    yield { grid, row, column, isMost: match[1] === undefined, span: { start: start - clause.length, end }, figure };
  }
}

/** The one column of counts that the clause names, else the sentence, else the only one that there is. */
function columnOf(grid: Grid, clause: string, sentence: string): number | null {
  const all = [...grid.columns.keys()].filter(column => isCount(grid.columns[column]));
  for (const words of [clause, sentence]) {
    const named = linesNamed(words, grid.columns).filter(column => all.includes(column));
    if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  }
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** 青石镇信访类 is no row of the table. */
function saysOnly(clause: string, row: string, column: string): boolean {
  const at = clause.indexOf(row);
  const rest = clause
    .slice(at + row.length)
    .replace(column, '')
    .replace(PLAIN, '');
  return at >= 0 && rest === '' && OPENS.test(clause.slice(0, at));
}

const TOO_LITTLE: Localized = { zh: '表中还有比它大的', en: 'another row of the table is larger' };
const TOO_MUCH: Localized = { zh: '表中还有比它小的', en: 'another row of the table is smaller' };

/** That the row is the most or the least of its column. */
export function* findExtremes(report: Report, reading: Reading, year: number | null): Generator<Relation> {
  for (const { grid, row, column, isMost, span } of readExtremes(report, reading, year)) {
    const own = termAt(grid, row, column);
    const items = grid.rows.flatMap((line, index) =>
      line.role === 'item' && index !== row ? (termAt(grid, index, column) ?? []) : [],
    );
    if (!own || isPercent(own) || items.length < FEWEST - 1) continue;
    const rival = extremeOf(items, isMost);
    const [value, other] = [own.quantity.value, rival.quantity.value];
    const holds = isMost ? value.gte(other) : value.lte(other);
    const sign = value.equals(other) ? '=' : value.gt(other) ? '>' : '<';
    yield describe({
      kind: 'rank',
      verdict: holds ? 'exact' : 'inconsistent',
      span,
      stated: report.text.slice(span.start, span.end),
      formula: `${own.quantity.text}${sign}${rival.quantity.text}`,
      ...(holds ? {} : { note: isMost ? TOO_LITTLE : TOO_MUCH }),
      // Many other figures would be the most as well.
      basis: 'search',
      operands: [own, rival].map(({ quantity }) => ({ span: quantity.span, note: IN_TABLE })),
    });
  }
}

const IN_TABLE: Localized = { zh: '表中', en: 'in the table' };

function extremeOf(items: readonly Term[], isMost: boolean): Term {
  return items.reduce((best, item) => {
    const order = item.quantity.value.compare(best.quantity.value);
    return (isMost ? order > 0 : order < 0) ? item : best;
  });
}
