/** Which contents of a kind the wording of a heading holds. */

import { trimEnd } from '../text/trimEnd.ts';
import { type CompiledContent, compileKind } from './compiled.ts';
import type { Kind } from './kind.ts';
import { isNearlyOne, mightStandNearly, standsNearly } from './nearly.ts';
import type { ReportedYear } from './wording.ts';

/** A heading longer than this is a sentence; none in 37 real reports that has a role is longer than 40. */
const LONGEST = 60;
const LONGEST_WITH_SLIP = 30;
const MOST_REMEMBERED = 500;

const remembered = new WeakMap<Kind, Map<string, readonly string[]>>();

/**
 * The roles that a heading's wording fills, in the order of the kind: `存在问题及下步打算` fills two. Years, 推进, 的
 * and the like do not matter; where nothing fits exactly, one wrong, missing or extra character does not either.
 */
export function rolesOfHeading(heading: string, kind: Kind, year: ReportedYear): readonly string[] {
  if (heading.length > LONGEST || kind.contents.length === 0) return NONE;
  const memory = remembered.get(kind) ?? new Map<string, readonly string[]>();
  remembered.set(kind, memory);
  const key = `${year} ${heading}`;
  const known = memory.get(key);
  if (known) return known;
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  const roles = readPlainly(heading, kind) ?? readRoles(normalise(heading, kind, year), kind, year);
  memory.set(key, roles);
  return roles;
}

const DONE = /成效|成绩|成果|情况|回顾|总结/;
const YEAR = /20\d\d年度?/g;

/**
 * The roles whatever year is named: 2023年工作开展情况 tells what was done even where 2023 is wrong. Null where the year
 * decides, as in 2023年重点举措, or where fewer roles are found than years are named.
 */
function readPlainly(heading: string, kind: Kind): readonly string[] | null {
  const years = heading.match(YEAR)?.length ?? 0;
  if (years === 0 || !DONE.test(heading)) return null;
  const roles = readRoles(normalise(heading, kind, null), kind, null);
  return roles.length === years ? roles : null;
}

const NONE: readonly string[] = [];

/** Later contents first, and what one has found is gone for the next: 下一步工作措施 is a plan and no achievement. */
function readRoles(words: string, kind: Kind, year: ReportedYear): readonly string[] {
  const { contents } = compileKind(kind, year);
  const found = new Set<string>();
  let parts: readonly string[] = [words];
  for (const { content, heading } of contents.toReversed()) {
    if (!heading) continue;
    const left = parts.flatMap(part => cut(part, heading));
    if (left.join() !== parts.join()) found.add(content.role);
    parts = left;
  }
  // Slips are only looked for where something is left: their index is expensive, and most headings never need it.
  if (parts.length === 0 || words.length > LONGEST_WITH_SLIP) return rolesAmong(contents, role => found.has(role));
  // 下一歩重点举措 is a plan with a slip, though 重点举措 alone would be none.
  const whole = contents
    .filter(compiled => mightStandNearly(words, compiled.pairs) && isNearlyOne(words, compiled.near))
    .map(({ content }) => content.role);
  if (whole.length > 0 && !whole.some(role => found.has(role))) return whole;
  for (const compiled of contents) {
    const stands = (part: string) => mightStandNearly(part, compiled.pairs) && standsNearly(part, compiled.near);
    if (parts.some(stands)) found.add(compiled.content.role);
  }
  return rolesAmong(contents, role => found.has(role));
}

/** What is left of `part` around everything that `heading` finds in it. */
function cut(part: string, heading: RegExp): string[] {
  const marked = part.replace(heading, '|');
  if (marked === part) return [part];
  return marked
    .split('|')
    .map(rest => trimEnd(rest.replace(CONNECTED, ''), CONNECTIVES))
    .filter(rest => rest !== '');
}

function rolesAmong(contents: readonly CompiledContent[], takes: (role: string) => boolean): readonly string[] {
  return contents.map(({ content }) => content.role).filter(takes);
}

/** What joins two contents in one heading. */
const CONNECTIVES = '和及与、,';
const CONNECTED = new RegExp(`^[${CONNECTIVES}]+`);

/** Leaves out what does not change the meaning; the year after the one reported on becomes 下一年度. */
function normalise(heading: string, kind: Kind, year: ReportedYear): string {
  const { fillers } = compileKind(kind, year);
  const plain = heading
    .replace(/[\s*\u200b]+/g, '')
    .replace(YEAR, named => (year !== null && Number(named.slice(0, 4)) === year + 1 ? '下一年度' : ''))
    .replace(/[上本]一?年度?|今年/g, '');
  return (fillers ? plain.replace(fillers, '') : plain).replaceAll('的', '');
}
