/** What the wording around a figure says of it. */
import type { Figure, Passage } from '../report/model.ts';
import type { Span } from '../text/span.ts';

/**
 * What a figure counts: the words in front of it, or after it where a clause opens with the number; both where a part is
 * taken out of it, 审结的17件`一审案件`中.
 */
export function labelOf(passage: Passage, figure: Figure): string {
  const before = labelBefore(passage, figure);
  const outOf = OUT_OF.exec(labelAfter(passage, figure))?.[1];
  return outOf === undefined ? before || labelAfter(passage, figure) : before + outOf;
}

/** 17件一审案件中败诉4件; 中心, 集中 and the like are words of their own. */
const OUT_OF = /^([^中]{2,12})(?<!集|其)中(?![心小央国介医级层队学等])/;

function labelBefore({ prose }: Passage, { before }: Figure): string {
  const words = prose.slice(before.start, before.end).trim();
  return OF_YEAR.test(words) || prose.charAt(before.start - 1) === '年'
    ? namedInClause(prose, before.end) || words
    : words;
}

/** What is left of 2024年的 and of 下降到2025年的 after the digits of the year. */
const OF_YEAR = /^年(?!龄|轻|限|报|检)/;
const LONGEST_CLAUSE = 40;

/** `网上可办率` of 网上可办率由2024年的91.2%提高到2025年的96.7%, whichever of the two ends at `end`; '' where the clause names nothing. */
function namedInClause(prose: string, end: number): string {
  const words = prose.slice(Math.max(0, end - LONGEST_CLAUSE), end);
  const clause = words.slice(Math.max(...[...',;。:('].map(mark => words.lastIndexOf(mark))) + 1);
  return (NAMED.exec(clause)?.[1] ?? clause.replace(/^.*?\d{4}年度?的?/, '')).trim();
}

const NAMED = /^([^\d]{2,16}?)(?:由|从|自|在)?(?:19|20)\d\d年/;

function labelAfter({ prose }: Passage, { after }: Figure): string {
  return prose.slice(after.start, after.end).trim();
}

export function textOf({ text }: Passage, { start, end }: Span): string {
  return text.slice(start, end);
}
