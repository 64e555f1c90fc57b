/** Names of levels in front of their number: 市、县、乡三级, 省市县三级. */
import type { Span } from '../../text/span.ts';
import type { ItemList } from './items.ts';
import { ENDS_IN_DEED, LEVELS, takesObject } from './lexicon.ts';

/** 市、县、乡三级, 省市县三级: every character of the bare run names a level. */
export function readLevels(words: string, start: number, end: number): ItemList | null {
  const items = levelsInFront(words, start, end);
  const [first] = items;
  if (!first) return null;
  const opening = words.slice(start, first.start);
  // 市、区（县级市）、街镇、社区四级: the marks go on in front of what can be told.
  if (opening.includes('、')) return null;
  const kept = words.slice(first.start, end).includes('、') ? inMarkedRun(items) : items;
  if (kept.length < 2) return null;
  const readings = [kept.length];
  // 孝感`市县`两级, 全省`市县`两级: the first may end a name.
  const named =
    opening !== '' && !takesObject(opening) && !ENDS_IN_DEED.test(opening) && !/[的在对向与和由]$/.test(opening);
  if (named && kept.length > 2) readings.push(kept.length - 1);
  return { style: 'plain', items: kept, readings };
}

const LONGEST_LEVEL = 3;

/** The names of levels that stand one after the other up to `end`, with marks or joints between them or none. */
function levelsInFront(words: string, start: number, end: number): Span[] {
  const items: Span[] = [];
  let at = end;
  while (at > start) {
    const joint = items.length > 0 && /[、和与及]/.test(words.charAt(at - 1)) ? 1 : 0;
    const to = at - joint;
    let length = Math.min(LONGEST_LEVEL, to - start);
    while (length > 0 && !LEVELS.has(words.slice(to - length, to))) length--;
    if (length <= 0) break;
    items.unshift({ start: to - length, end: to });
    at = to - length;
  }
  return items;
}

/** Of 孝感市县、乡 only what the marks part: 县 and 乡. */
function inMarkedRun(items: readonly Span[]): readonly Span[] {
  let first = items.length - 1;
  while (first > 0) {
    const [before, here] = [items[first - 1], items[first]];
    if (!before || !here || before.end === here.start) break;
    first--;
  }
  return items.slice(first);
}
