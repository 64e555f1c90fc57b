/** Whether a change after a list is said of its whole: 1356件，其中普通程序948件、简易程序408件，比上年的1280件增长. */
import { amountOf } from '../interval.ts';
import { subjectOf } from './changeSubject.ts';
import { sumOf } from './comparable.ts';
import type { Change, Split } from './model.ts';

/** A change after the last part of a list and without a subject of its own: of the whole where the list is all of it, else of nobody knows which. */
export function ofWhole(change: Change, splits: readonly Split[]): Change {
  const { stated, now, base, placed } = change;
  // 建议采纳21件；去年同期两类建议共40件，今年减少9件: of both kinds together.
  if (now && base && !placed && SEVERAL.test(base.lead) && now.role !== 'total') return { ...change, apart: true };
  // 包括咨询1127件、…、表扬1件，较去年同期下降56.76%
  const next = base ?? stated;
  if (!now || placed || now.role === 'total' || next.index !== now.index + 1) return change;
  if (next.gap !== 2 || subjectOf(stated) !== '') return change;
  const list = splits.find(
    ({ by, total, parts }) => by !== '' && total.index < now.index && parts.length > 1 && parts.at(-1) === now,
  );
  if (!list) return change;
  return sumOf(list.parts).equals(amountOf(list.total.figure))
    ? { ...change, now: list.total }
    : { ...change, apart: true };
}

const SEVERAL = /[两二三四五](?:类|项|者|级)[^,;。]{0,8}(?:共|合计)/;
