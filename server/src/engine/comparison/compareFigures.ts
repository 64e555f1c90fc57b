/** Holds the figures of two texts against each other: last year's report and this one, a draft and the next. */
import type { Report } from '../report/model.ts';
import { reportYear } from '../report/reportYear.ts';
import { agree, changeBetween } from './change.ts';
import { pairUp } from './match.ts';
import type { ComparedFigure, FigureChange, FigureComparison } from './model.ts';
import type { Statement, ToldFigure } from './statement.ts';
import { readStatements } from './statements.ts';

/**
 * Figures are matched by the sentence they stand in, if its wording is the same but for numbers and years, and by what
 * they count (`受理行政复议申请` of the same place and year before the report's own). What fits several figures that
 * differ is `unsure`, as is last year's figure that this year's report gives otherwise; nothing is matched by its place or its value.
 */
export function compareFigures(before: Report, after: Report): FigureComparison {
  const [earlier, later] = [readStatements(before), readStatements(after)];
  const isOneYear = reportYear(before) === reportYear(after);
  const [old, now] = [earlier, later].map(({ statements }) => (isOneYear ? statements : ofOwnYear(statements)));
  const { matched, unsure, removed, added } = pairUp(old ?? [], now ?? []);
  const changed: FigureChange[] = [];
  let same = 0;
  for (const pair of matched) {
    const [from, to] = [finest(pair.before), finest(pair.after)];
    if (!from || !to) continue;
    if (agree(from, to)) same += pair.after.length;
    else
      changed.push({
        label: to.label || from.label,
        before: pair.before.map(shown),
        after: pair.after.map(shown),
        ...changeBetween(from, to),
      });
  }
  return {
    changed: changed.sort(byPlace),
    unsure: [...unsure, ...(reportYear(before) === (reportYear(after) ?? 0) - 1 ? basesToldOtherwise(old, later) : [])]
      .map(({ before, after }) => ({
        label: after[0]?.label ?? before[0]?.label ?? '',
        before: before.map(shown),
        after: after.map(shown),
      }))
      .sort(byPlace),
    added: added.map(shown).sort(byStart),
    removed: removed.map(shown).sort(byStart),
    same,
    priorYears: { before: leftOut(earlier.statements, old), after: leftOut(later.statements, now) },
    unreadTables: { before: earlier.unreadTables, after: later.unreadTables },
  };
}

/** 上年94件 of this report and of last year's are of two years that neither is about. */
function ofOwnYear(statements: readonly Statement[]): readonly Statement[] {
  return statements.map(statement => ({
    ...statement,
    figures: statement.figures.filter(({ back }) => back === null || back <= 0),
  }));
}

/** Last year's figures that this year's report gives otherwise: 95.8%, and now 由95.2%提高到97.1%. */
function basesToldOtherwise(
  old: readonly Statement[] = [],
  { statements }: { readonly statements: readonly Statement[] },
) {
  const known = old.flatMap(({ figures }) => figures);
  const bases = statements.flatMap(({ figures }) => figures.filter(({ back, name }) => back === 1 && name !== null));
  return bases.flatMap(base => {
    const own = known.filter(({ name }) => name !== null && name === base.name?.replace('|1|', '|0|'));
    return own.length > 0 && !own.some(other => agree(other, base))
      ? [{ before: own, after: [{ ...base, label: `${base.label}（上年数）` }] }]
      : [];
  });
}

function leftOut(all: readonly Statement[], compared: readonly Statement[] = []): number {
  const count = (statements: readonly Statement[]) => statements.reduce((sum, { figures }) => sum + figures.length, 0);
  return count(all) - count(compared);
}

/** Of figures that agree the one that is told most exactly. */
function finest(figures: readonly ToldFigure[]): ToldFigure | undefined {
  return figures.toSorted((a, b) => b.figure.digits.length - a.figure.digits.length)[0];
}

function shown({ span, text, label, headings }: ToldFigure): ComparedFigure {
  return { span, text, label, headings };
}

function byStart(a: ComparedFigure, b: ComparedFigure): number {
  return a.span.start - b.span.start;
}

type Sides = Pick<FigureChange, 'before' | 'after'>;

function byPlace(a: Sides, b: Sides): number {
  return (a.after[0]?.span.start ?? 0) - (b.after[0]?.span.start ?? 0);
}
