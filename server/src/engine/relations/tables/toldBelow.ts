/** Below a table: 涉外类占17.2% of its total, 2025年收案增长20.9% of its years: shares and changes of cells by the names of their lines. */
import { moveFigure } from '../../report/excerpts.ts';
import type { Figure, Report } from '../../report/model.ts';
import { reportYear } from '../../report/reportYear.ts';
import { decimalsOf, expand, intervalOf, roundHalfUp } from '../interval.ts';
import { judge, meets } from '../judging/judge.ts';
import { isDigitSlip, looksLikeSlip } from '../judging/slips.ts';
import { subjectOf } from '../reading/changeSubject.ts';
import type { Change, Mention } from '../reading/model.ts';
import { readParagraph } from '../reading/read.ts';
import { shareOf } from '../reading/shares.ts';
import { agrees, type Relation } from '../relation.ts';
import { changeFigure, describe } from '../writing/describe.ts';
import { readBeside } from './beside.ts';
import { type Given, quotientOf, riseOf, termAt } from './claims.ts';
import { type Reading, transpose } from './grid.ts';
import type { Grid, Line } from './model.ts';
import { bareName, linesNamed } from './names.ts';
import { isCount, namedYear } from './roles.ts';

/** A share or change that a paragraph below the table states, and what the cells give for it. */
interface Stated {
  readonly kind: 'ratio' | 'growth';
  readonly figure: Figure;
  readonly given: Given;
  /** Whether the paragraph calls the line by its whole name, not by words among others. */
  readonly outright: boolean;
}

export function* findToldBelow(report: Report, readings: readonly Reading[]): Generator<Relation> {
  const year = reportYear(report);
  for (const { grids, table } of readings) {
    const [grid] = grids;
    const { below } = readBeside(report, table);
    if (!grid || grids.length > 1 || !below) continue;
    const stated = statedIn(report, grid, below.paragraph.index, year);
    const held = stated.filter(({ figure, given }) => meets(intervalOf(figure), given.computed));
    for (const each of stated) {
      const { figure, given, outright } = each;
      // One alone that fails may be of something else, unless it looks like a slip.
      const isLikely = outright
        ? held.length > 0 || looksLikeSlip(figure, given.exact)
        : isDigitSlip(figure, given.exact);
      if (held.includes(each) || isLikely) yield write(report, each);
    }
  }
}

function statedIn(report: Report, grid: Grid, paragraph: number, year: number | null): readonly Stated[] {
  const [excerpt, start] = [report.excerpts[paragraph], report.paragraphs[paragraph]?.span.start ?? 0];
  if (!excerpt) return [];
  const turned = transpose(grid);
  const found = readParagraph(excerpt).flatMap(({ mentions, changes }) => [
    ...mentions.flatMap(mention => shareIn(grid, mention) ?? []),
    ...changes.flatMap(change => changeIn(grid, change, year) ?? changeIn(turned, change, year) ?? []),
  ]);
  return found.map(each => ({ ...each, figure: moveFigure(each.figure, each.figure.sentence, start) }));
}

/** 国内民事类占61.5%, 邻里纠纷居首，占受理总数的45.1%: of the only column of counts, or of that of the name of the whole. */
function shareIn(grid: Grid, mention: Mention): Stated | null {
  const { figure, role, between } = mention;
  const { named, whole: words } = shareOf(mention);
  if (role !== 'share' || figure.kind !== 'percent' || figure.inRange) return null;
  const counts = [...grid.columns.keys()].filter(column => isCount(grid.columns[column]));
  const columns = words === null ? counts : counts.filter(column => grid.columns[column]?.words === words);
  const total = grid.rows.findLastIndex(({ role }) => role === 'total');
  const [column, ...others] = columns;
  const whole = column === undefined || others.length > 0 ? null : termAt(grid, total, column);
  const name = bareName(named.replace(/^(?:其中|从[^,]*看)[,]?/, '').replace(/[类项]$/, ''));
  const found = lineNamed(grid.rows, name, between);
  const part = found && column !== undefined ? termAt(grid, found.line, column) : null;
  const given = part && whole && quotientOf([part], [whole]);
  return given && { kind: 'ratio', figure, given, outright: found?.outright === true };
}

/** 收案比上年增长20.9%: of the columns of this year and the last in the row of that name. */
function changeIn(grid: Grid, { stated, verb, base }: Change, reported: number | null): Stated | null {
  const { figure, lead } = stated;
  if (figure.kind !== 'percent' || figure.inRange || base || !verb.ofNumber || verb.word === '') return null;
  const years = grid.columns.flatMap((line, column) => {
    const year = namedYear(line);
    return year === null ? [] : [{ year, column }];
  });
  const latest = Math.max(...years.map(({ year }) => year));
  const [now, before] = [latest, latest - 1].map(year => years.find(each => each.year === year)?.column);
  // 2025年收案比2024年增长
  const isOfThem = [...lead.matchAll(YEAR)].every(
    ([, compared, year]) => Number(year) === (compared ? latest - 1 : latest),
  );
  if (now === undefined || before === undefined || latest !== reported || !isOfThem) return null;
  if (years.length > 2 && !AGAINST_PRIOR.test(lead)) return null;
  const subject = subjectOf(stated);
  const found = lineNamed(grid.rows, bareName(subject).replace(/[量数次]{1,3}$/, ''), subject);
  const [to, from] = found ? [now, before].map(column => termAt(grid, found.line, column)) : [];
  const given = to && from && riseOf(to, from, verb.falls);
  return given ? { kind: 'growth', figure, given, outright: found?.outright === true } : null;
}

const YEAR = /([比较与])?((?:19|20)\d\d)年/g;
const AGAINST_PRIOR = /同比|上年|去年/;

/** The one item that is called `name`, 国内民事 of 国内民事类, or else is named alone among `words`. */
function lineNamed(
  lines: readonly Line[],
  name: string,
  words: string,
): { readonly line: number; readonly outright: boolean } | null {
  const items = [...lines.keys()].filter(line => lines[line]?.role === 'item' || lines[line]?.role === 'of which');
  const same = items.filter(
    line => name.length > 1 && bareName(lines[line]?.words ?? '').replace(/[类项量数次]{1,4}$/, '') === name,
  );
  const named = same.length > 0 ? same : linesNamed(words, lines).filter(line => items.includes(line));
  const [line, ...others] = named;
  return line === undefined || others.length > 0 ? null : { line, outright: same.length > 0 };
}

function write(report: Report, { kind, figure, given }: Stated): Relation {
  const verdict = judge(figure, given.computed);
  const decimals = decimalsOf(figure.digits);
  const right = roundHalfUp(given.exact, decimals);
  return describe({
    kind,
    verdict,
    certainty: 'likely',
    span: figure.span,
    stated: report.text.slice(figure.span.start, figure.span.end),
    formula: `${given.terms}=${expand(given.exact, decimals + 2)}%`,
    computed: `${right}%`,
    operands: given.operands.map(({ term, note }) => ({ span: term.quantity.span, note })),
    repairs: agrees(verdict) ? [] : [changeFigure(report, figure, right)],
  });
}
