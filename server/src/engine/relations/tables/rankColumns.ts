/** 名次 1, 2, 3 beside 得分 97.1, 96.4, 96.9: scores of a table that do not fall from rank to rank. */
import type { Report } from '../../report/model.ts';
import type { Localized } from '../../text/localized.ts';
import type { Relation } from '../relation.ts';
import { describe } from '../writing/describe.ts';
import { isPercent, type Term, termAt } from './claims.ts';
import type { Grid } from './model.ts';
import { isSummary } from './roles.ts';

const RANK = /^(?:名次|排名|位次|排位|名列|排序|综合排名|总排名)$/;
const SCORE = /得分|分数|分值|总分|成绩|评分|综合分/;
const OF_ALL = /总|综合|合计|最终/;
const DEDUCTS = /扣|减分/;
const FEWEST_ROWS = 3;
const HIGHER: Localized = { zh: '名次在后，得分反而更高', en: 'it is ranked lower and has the higher score' };

interface Ranked {
  readonly rank: number;
  readonly score: Term;
}

export function findRankColumns(report: Report, grid: Grid): Relation[] {
  const names = grid.columns.map(({ path }) => path.at(-1) ?? '');
  const ranks = [...names.keys()].filter(column => RANK.test(names[column] ?? ''));
  const [rank] = ranks;
  const score = scoreColumn(names);
  if (rank === undefined || ranks.length > 1 || score === null) return [];
  const rows = grid.rows.flatMap((line, row): Ranked[] => {
    const [place, term] = [grid.at(row, rank), termAt(grid, row, score)];
    const number = /^(?:第|并列)?(\d{1,3})[名位]?$/.exec(place?.words ?? '')?.[1];
    return isSummary(line) || number === undefined || !term || isPercent(term)
      ? []
      : [{ rank: Number(number), score: term }];
  });
  const sorted = rows.toSorted((a, b) => a.rank - b.rank);
  // Ranks that do not begin with the first are of a longer list, of which the rows may be picked.
  if (sorted.length < FEWEST_ROWS || sorted[0]?.rank !== 1 || areSeveralLists(sorted)) return [];
  return sorted.slice(1).flatMap((row, index) => compare(report, sorted[index] as Ranked, row) ?? []);
}

/** Departments and towns may each have a first of their own; two of one rank have one score. */
function areSeveralLists(sorted: readonly Ranked[]): boolean {
  return sorted.some(({ rank, score }, index) => {
    const before = sorted[index - 1];
    return before?.rank === rank && !before.score.quantity.value.equals(score.quantity.value);
  });
}

/** The column of scores; of several the one of all of them. */
function scoreColumn(names: readonly string[]): number | null {
  const scores = [...names.keys()].filter(
    column => SCORE.test(names[column] ?? '') && !DEDUCTS.test(names[column] ?? ''),
  );
  const ofAll = scores.filter(column => OF_ALL.test(names[column] ?? ''));
  const [only, ...others] = scores.length > 1 ? ofAll : scores;
  return only === undefined || others.length > 0 ? null : only;
}

function compare(report: Report, before: Ranked, { rank, score: { quantity } }: Ranked): Relation | null {
  if (before.rank === rank) return null;
  const other = before.score.quantity;
  const holds = quantity.value.lte(other.value);
  return describe({
    kind: 'rank',
    verdict: holds ? 'exact' : 'inconsistent',
    span: quantity.span,
    stated: report.text.slice(quantity.span.start, quantity.span.end),
    formula: `${quantity.text}${holds ? '≤' : '>'}${other.text}`,
    ...(holds ? {} : { note: HIGHER }),
    // A score that moves within its neighbours stays in order.
    basis: 'search',
    operands: [{ span: other.span, note: { zh: `第${before.rank}名`, en: `rank ${before.rank}` } }],
  });
}
