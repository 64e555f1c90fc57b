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
  return prose.slice(before.start, before.end).trim();
}

function labelAfter({ prose }: Passage, { after }: Figure): string {
  return prose.slice(after.start, after.end).trim();
}

export function textOf({ text }: Passage, { start, end }: Span): string {
  return text.slice(start, end);
}
