/** The names of relations in the words of an office, and the signs of verdicts. */
import type { Localized, RelationKind, Verdict } from '../engine/index.ts';

export const RELATION_NAMES: Readonly<Record<RelationKind, Localized>> = {
  ratio: { zh: '占比（率）', en: 'Ratio' },
  sum: { zh: '合计', en: 'Sum' },
  count: { zh: '项数', en: 'Count of items' },
  'list-count': { zh: '下文条数', en: 'Count of the list below' },
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
  table: { zh: '表格数据', en: 'Table' },
  'cross-year': { zh: '与上年报告', en: "Last year's report" },
  declared: { zh: '自定核对式', en: 'Declared check' },
};

/** In front of the relation's own note, which says in words what became of it. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  exact: '✓',
  rounded: '✓',
  truncated: '△',
  inconsistent: '✗',
  impossible: '✗',
  feasible: '○',
  notAssessed: '–',
};
