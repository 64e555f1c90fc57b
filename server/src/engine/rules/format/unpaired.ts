/** Finds the brackets and quotation marks that do not pair within their paragraph. */
import type { Paragraph } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import { placesOf } from '../../text/allMatches.ts';

const MARKS = /[()《》〈〉“”〔〕]/g;
const OPENING = '(《〈“〔';

/** Offsets in a paragraph, ascending. */
export interface Unpaired {
  /** Opened inside a pair and not closed in it: （《…） lacks its 》. */
  readonly lost: readonly number[];
  /** What another paragraph may open or close. */
  readonly left: readonly number[];
}

export const ALL_PAIRED: Unpaired = { lost: [], left: [] };

export const unpairedIn = once(({ prose, paragraph }): Unpaired => {
  if (isOrnament(prose, paragraph)) return ALL_PAIRED;
  const open: number[] = [];
  const unopened: number[] = [];
  const lost: number[] = [];
  // An ordinal's bracket is its own.
  const from = paragraph.ordinal?.span.end ?? 0;
  for (const at of placesOf(prose, MARKS)) {
    if (at < from) continue;
    if (isOpening(prose, at)) {
      open.push(at);
      continue;
    }
    const partner = partnerOf(prose.charCodeAt(at));
    const place = open.findLastIndex(other => prose.charCodeAt(other) === partner);
    if (place < 0) unopened.push(at);
    else lost.push(...open.splice(place).slice(1));
  }
  if (open.length === 0 && unopened.length === 0 && lost.length === 0) return ALL_PAIRED;
  return { lost, left: [...unopened, ...open].sort((a, b) => a - b) };
});

export function isOpening(prose: string, at: number): boolean {
  return OPENING.includes(prose.charAt(at));
}

/** The code of what a closing mark closes: Unicode puts the two side by side. */
export function partnerOf(closing: number): number {
  return closing - 1;
}

/** In front of the body stand menus of saved pages; 》》点击进入《《 is ornament. */
function isOrnament(prose: string, { zone }: Paragraph): boolean {
  return zone === 'front' || '》>'.includes(prose.charAt(0)) || prose.endsWith('《');
}
