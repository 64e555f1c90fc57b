/** How a comparison of figures is told to people. */
import type { Localized } from '../text/localized.ts';
import type { FigureComparison } from './model.ts';

/** What can have become of a figure, in the order in which a reader wants it. */
export const COMPARISON_CLASSES = ['changed', 'unsure', 'added', 'removed'] as const;
export type ComparisonClass = (typeof COMPARISON_CLASSES)[number];

export const COMPARISON_WORDS: Readonly<Record<ComparisonClass, Localized>> = {
  changed: { zh: '有变化', en: 'Changed' },
  unsure: { zh: '对应关系不能确定，请人工核对', en: 'Not certain which is which: check by hand' },
  added: {
    zh: '只在新文中（旧文没有同名或同一写法的数）',
    en: 'In the new text only (none of this name or wording in the old)',
  },
  removed: {
    zh: '只在旧文中（新文没有同名或同一写法的数）',
    en: 'In the old text only (none of this name or wording in the new)',
  },
};

/** `数字：未变46，有变化12，不能确定2，只在新文中3，只在旧文中2`, and what was not compared. */
export function comparisonSummary(comparison: FigureComparison): Localized {
  const { same, changed, unsure, added, removed, priorYears, unreadTables } = comparison;
  const prior = priorYears.before + priorYears.after;
  const tables = unreadTables.before + unreadTables.after;
  const zh = [
    `数字：未变${same}，有变化${changed.length}，不能确定${unsure.length}，只在新文中${added.length}，只在旧文中${removed.length}`,
    ...(prior > 0 ? [`两文年度不同，往年的数${prior}个未对比`] : []),
    ...(tables > 0 ? [`有${tables}张表格读不出行列，其中的数未对比`] : []),
  ];
  const en = [
    `Figures: unchanged ${same}, changed ${changed.length}, not certain ${unsure.length}, in the new text only ${added.length}, in the old text only ${removed.length}`,
    ...(prior > 0 ? [`the texts are of different years: ${prior} figures of earlier years not compared`] : []),
    ...(tables > 0 ? [`${tables} tables could not be read and were not compared`] : []),
  ];
  return { zh: zh.join('；'), en: en.join('; ') };
}

/** Whether every figure of either text is known to be as it was. */
export function isUnchanged(comparison: FigureComparison): boolean {
  return COMPARISON_CLASSES.every(name => comparison[name].length === 0);
}
