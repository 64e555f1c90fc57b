/** Counts whose list stands elsewhere in the sentence (“双下降”, “三会两评”, 实现三大平台…): a list that fits confirms. */
import { allMatches } from '../text/allMatches.ts';
import { parseHan } from '../text/hanNumerals.ts';
import type { Span } from '../text/span.ts';
import { joinedCount, listItems, listStart, writeCount } from './listing.ts';
import type { Passage } from './passage.ts';
import type { Relation } from './relation.ts';

/** “两证”, “双下降”, “三会两评”, “三调”. */
const QUOTED_NAME = /“([两双一二三四五六七八九十])([\u4e00-\u9fff])([^“”\d]{0,6})”/g;
const PAIR = /([一二两三四五六七八九十])([\u4e00-\u9fff])/g;
const BIG = /(?<=[,;])[\u4e00-\u9fff]{0,4}([两三四五六七八九十])大(平台|体系|机制|领域|工程|行动)/g;
const MEASURES = '项张个大类种';
const FARTHEST_LIST = 60;

export function* confirmQuoted(passage: Passage): Generator<Relation> {
  const { words } = passage;
  if (words.includes('“')) {
    for (const match of allMatches(words, QUOTED_NAME)) {
      if (MEASURES.includes(match[2] ?? '')) continue;
      const relation = confirmName(passage, match);
      if (relation) yield relation;
    }
  }
  if (words.includes('大')) {
    for (const match of allMatches(words, BIG)) {
      const number = parseHan(match[1] ?? '') ?? 0;
      const at = match.index + match[0].lastIndexOf(`${match[1]}大`);
      const stated = { start: at, end: match.index + match[0].length };
      const end = match.index - 1;
      const items = itemsBefore(words, end);
      if (items.length === number && words.slice(items.at(-1)?.start, end).includes(match[2] ?? ''))
        yield confirmed(passage, stated, number, items);
    }
  }
}

/** Each pair of numeral and noun in the name is looked for in the list in front, behind, or in the words before. */
function confirmName(passage: Passage, match: RegExpExecArray): Relation | null {
  const { words } = passage;
  const [whole] = match;
  const stated = { start: match.index, end: match.index + whole.length };
  const pairs = pairsOf(whole);
  if (pairs.length === 0) return null;
  const before = itemsBefore(words, match.index);
  for (const [number, noun] of pairs) {
    if (before.length > 1 && (before.length === number || joinedCount(words, before) === number))
      return confirmed(passage, stated, number, before);
    // Its own name mentions the noun, too.
    const mentions = placesOf(words, noun);
    if (mentions.length <= number) continue;
    const near = before.length > 1 ? before : itemsBefore(words, Math.max(0, listStart(words, match.index) - 1));
    for (const list of [near, itemsBehind(words, stated.end)]) {
      const named = list.filter(({ start, end }) => words.slice(start, end).includes(noun));
      if (named.length === number) return confirmed(passage, stated, number, named);
    }
    const earlier = mentions.filter(({ start }) => start < match.index);
    if (number === 2 && earlier.length === 2) return confirmed(passage, stated, number, earlier);
  }
  return null;
}

function pairsOf(name: string): (readonly [number: number, noun: string])[] {
  const pairs = allMatches(name.replace('双', '两'), PAIR).map(([, numeral = '', noun = '']) => {
    return [parseHan(numeral) ?? 0, noun] as const;
  });
  return pairs.filter(([number]) => number >= 2);
}

function itemsBefore(words: string, end: number): Span[] {
  const list = words.slice(Math.max(0, end - FARTHEST_LIST), end);
  // 等群众议事组织 behind a list says what its items are.
  const open = list.lastIndexOf('等');
  const to = open > 0 && list.length - open < 12 ? end - list.length + open : end;
  return listItems(words, listStart(words, to), to);
}

/** The list in the clause behind: “三调”联动,推进行政调解与人民调解、司法调解有效衔接. */
function itemsBehind(words: string, from: number): Span[] {
  const clause = /^[\u4e00-\u9fff]{0,4},([^,。;:()“”]{2,48})/.exec(words.slice(from, from + FARTHEST_LIST));
  if (!clause?.[1]) return [];
  const end = from + clause[0].length;
  const items: Span[] = [];
  for (const item of listItems(words, end - clause[1].length, end))
    items.push(...listItems(words, item.start, item.end));
  return items;
}

function placesOf(words: string, noun: string): Span[] {
  const places: Span[] = [];
  for (let at = words.indexOf(noun); at >= 0; at = words.indexOf(noun, at + 1)) {
    places.push({ start: at, end: at + noun.length });
  }
  return places;
}

const RESPECTIVELY = /分别[\u4e00-\u9fff]{1,8}为/g;

/** 甲区、乙区分别被表彰为全国、全省…: as many on either side. */
export function* confirmRespectively(passage: Passage): Generator<Relation> {
  const { words } = passage;
  for (const match of allMatches(words, RESPECTIVELY)) {
    const from = match.index + match[0].length;
    const end = /[,。;:“(]/.exec(words.slice(from))?.index ?? 0;
    const left = listItems(words, listStart(words, match.index), match.index);
    const right = listItems(words, from, from + end);
    if (left.length < 2 || left.length !== right.length) continue;
    const stated = { start: match.index, end: match.index + 2 };
    yield confirmed(passage, stated, left.length, [...left, ...right]);
  }
}

function confirmed(passage: Passage, stated: Span, number: number, items: readonly Span[]): Relation {
  const numeral = { start: stated.start, end: stated.start };
  return writeCount(passage, { stated, numeral, number, counted: number, items, verdict: 'exact', basis: 'search' });
}
