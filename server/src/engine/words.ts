/** The names of severities, relations and verdicts in the words of an office. */
import type { Relation, RelationKind, Verdict } from './relations/relation.ts';
import type { Fixability, Severity } from './rules/rule.ts';
import type { Localized } from './text/localized.ts';

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const satisfies readonly Severity[];

export const SEVERITY_WORDS: Readonly<Record<Severity, Localized>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '信息', en: 'info' },
  hint: { zh: '提示', en: 'hint' },
};

export const FIX_WORDS: Readonly<Record<Fixability, Localized>> = {
  safe: { zh: '可自动修正', en: 'fixable' },
  ask: { zh: '可选择修正', en: 'fix on request' },
  none: { zh: '须人工修改', en: 'by hand' },
};

export const RELATION_WORDS: Readonly<Record<RelationKind, Localized>> = {
  ratio: { zh: '占比（率）', en: 'Ratio' },
  sum: { zh: '合计', en: 'Sum' },
  balance: { zh: '结存', en: 'Balance' },
  average: { zh: '平均数', en: 'Average' },
  count: { zh: '项数', en: 'Count of items' },
  'list-count': { zh: '下文条数', en: 'Count of the list below' },
  label: { zh: '提法中的数目', en: 'Number in a name' },
  respectively: { zh: '分别对应', en: 'Respective values' },
  growth: { zh: '增减幅度', en: 'Growth' },
  direction: { zh: '增减方向', en: 'Direction of change' },
  multiple: { zh: '倍数', en: 'Multiple' },
  point: { zh: '百分点', en: 'Percentage points' },
  'share-total': { zh: '各项占比之和', en: 'Total of shares' },
  'part-of': { zh: '部分与总数', en: 'Part of a whole' },
  bound: { zh: '上下限', en: 'Bound' },
  repeat: { zh: '前后数据', en: 'Repeated figure' },
  series: { zh: '序号', en: 'Running numbers' },
  year: { zh: '年度', en: 'Year' },
  date: { zh: '日期', en: 'Date' },
  plan: { zh: '规划期', en: 'Period of a plan' },
  session: { zh: '届次', en: 'Congress or session' },
  anniversary: { zh: '周年', en: 'Anniversary' },
  threshold: { zh: '界限', en: 'Mark that is passed' },
  rank: { zh: '名次', en: 'Rank' },
  range: { zh: '区间', en: 'Range' },
  period: { zh: '时长', en: 'Length of time' },
  table: { zh: '表格数据', en: 'Table' },
  'text-table': { zh: '正文与表格', en: 'Text and table' },
  'cross-year': { zh: '与上年报告', en: "Last year's report" },
  fact: { zh: '与数据表', en: 'Facts file' },
  declared: { zh: '自定核对式', en: 'Declared check' },
};

const VERDICT_WORDS: Readonly<Record<Verdict, Localized>> = {
  exact: { zh: '相符', en: 'agrees' },
  rounded: { zh: '四舍五入后相符', en: 'agrees when rounded' },
  truncated: { zh: '由截尾得出', en: 'cut off instead of rounded' },
  inconsistent: { zh: '不相符', en: 'does not agree' },
  impossible: { zh: '不可能', en: 'impossible' },
  feasible: { zh: '可能对', en: 'may be right' },
  notAssessed: { zh: '需人工核对', en: 'to check by hand' },
};

/** The verdict in short; one that an approximation keeps to, 符合「不足」, is told by its note. */
export function verdictWords({ verdict, note }: Pick<Relation, 'verdict' | 'note'>): Localized {
  return verdict === 'rounded' ? note : VERDICT_WORDS[verdict];
}

export const VERDICT_ICONS: Readonly<Record<Verdict, string>> = {
  exact: '✓',
  rounded: '✓',
  truncated: '△',
  inconsistent: '✗',
  impossible: '✗',
  feasible: '○',
  notAssessed: '–',
};
