/** Below a table with a total: 其中国内民事类占61.5%，涉外类占17.2%: shares of rows by their names, in the only column of counts. */
import { moveFigure } from '../../report/excerpts.ts';
import type { Figure, Report } from '../../report/model.ts';
import { decimalsOf, expand, intervalOf, roundHalfUp } from '../interval.ts';
import { judge, meets } from '../judging/judge.ts';
import { looksLikeSlip } from '../judging/slips.ts';
import { readParagraph } from '../reading/read.ts';
import { shareOf } from '../reading/shares.ts';
import type { Relation } from '../relation.ts';
import { changeFigure, describe } from '../writing/describe.ts';
import { readBeside } from './beside.ts';
import { quotientOf, type Term, termAt } from './claims.ts';
import type { Reading } from './grid.ts';
import type { Grid } from './model.ts';
import { bareName } from './names.ts';
import { isCount } from './roles.ts';
import { holds } from './settle.ts';

/** A share that a paragraph below the table states, and what the cells give for it. */
interface Stated {
  readonly figure: Figure;
  readonly given: NonNullable<ReturnType<typeof quotientOf>>;
}

export function* findSharesBelow(report: Report, readings: readonly Reading[]): Generator<Relation> {
  for (const { grids, table } of readings) {
    const [grid] = grids;
    const { below } = readBeside(report, table);
    if (!grid || grids.length > 1 || !below) continue;
    const stated = statedIn(report, grid, below.paragraph.index);
    const held = stated.filter(({ figure, given }) => meets(intervalOf(figure), given.computed));
    for (const each of stated) {
      const isHeld = held.includes(each);
      // One alone that fails may be of something else, unless it looks like a slip.
      if (isHeld || held.length > 0 || looksLikeSlip(each.figure, each.given.exact)) yield write(report, each);
    }
  }
}

function statedIn(report: Report, grid: Grid, paragraph: number): readonly Stated[] {
  const [excerpt, start] = [report.excerpts[paragraph], report.paragraphs[paragraph]?.span.start ?? 0];
  const counts = [...grid.columns.keys()].filter(column => isCount(grid.columns[column]));
  const total = grid.rows.findLastIndex(({ role }) => role === 'total');
  const [column, ...others] = counts;
  const whole = column === undefined ? null : termAt(grid, total, column);
  if (!excerpt || column === undefined || others.length > 0 || !whole) return [];
  return readParagraph(excerpt).flatMap(({ mentions }) =>
    mentions.flatMap(mention => {
      const { figure, role } = mention;
      const { named, whole: words } = shareOf(mention);
      if (role !== 'share' || figure.kind !== 'percent' || figure.inRange || words !== null) return [];
      const part = rowNamed(grid, named, column);
      const placed = moveFigure(figure, figure.sentence, start);
      const given = part && quotientOf([part], [whole]);
      return given ? [{ figure: placed, given }] : [];
    }),
  );
}

/** The cell of the one row whose name is `words`: 国内民事 of 国内民事类. */
function rowNamed(grid: Grid, words: string, column: number): Term | null {
  const name = bareName(words.replace(/^(?:其中|从[^,]*看)[,]?/, '').replace(/[类项]$/, ''));
  if (name.length < 2) return null;
  const rows = [...grid.rows.keys()].filter(row => {
    const { words: own, role } = grid.rows[row] ?? { words: '', role: 'total' };
    return role === 'item' && bareName(own).replace(/[类项]$/, '') === name;
  });
  const [row, ...others] = rows;
  return row === undefined || others.length > 0 ? null : termAt(grid, row, column);
}

function write(report: Report, { figure, given }: Stated): Relation {
  const verdict = judge(figure, given.computed);
  const decimals = decimalsOf(figure.digits);
  const right = roundHalfUp(given.exact, decimals);
  return describe({
    kind: 'ratio',
    verdict,
    certainty: 'likely',
    span: figure.span,
    stated: report.text.slice(figure.span.start, figure.span.end),
    formula: `${given.terms}=${expand(given.exact, decimals + 2)}%`,
    computed: `${right}%`,
    operands: given.operands.map(({ term, note }) => ({ span: term.quantity.span, note })),
    repairs: holds(verdict) ? [] : [changeFigure(report, figure, right)],
  });
}
