/** Reads the numbers of a cross-reference, joined or one below the other: 第一、二部分, 一、（七）, “（二）规范执法”, 二（三）和（四）. */
import type { Passage } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { formatHan } from '../../text/hanNumerals.ts';
import { type OrdinalStyle, readNumeral, readOrdinal } from '../../text/ordinals.ts';
import type { Span } from '../../text/span.ts';
import { trimEnd } from '../../text/trimEnd.ts';

/** `part` is a top section, `section` a （二）, `item` a 5., `point` a （1）. */
export const LEVELS = ['part', 'section', 'item', 'point'] as const;
export type Level = (typeof LEVELS)[number];

/** One number of a reference to headings. */
export interface Step {
  /** What stands for the number: 第一部分, 第（五）项, 二、; in quotes the ordinal alone. */
  readonly words: Span;
  readonly numeral: Span;
  readonly value: number;
  /** How the numeral is written. */
  readonly style: OrdinalStyle;
  readonly to: Level;
  /** The heading that is told after the number: 规范执法 of “（二）规范执法”. */
  readonly title: Span | null;
  /** Whether the heading stands in quotes; words that only follow the number, 见（二）规范执法, may be others. */
  readonly isQuoted: boolean;
  /** All its words, quotes included. */
  readonly own: Span;
  /** The number in front, below which this one is looked for: 第一部分 for 第（五）项. */
  readonly within: Step | null;
}

const DIGITS = '一二三四五六七八九十';
export const HAN = `[${DIGITS}]{1,3}`;
export const OPEN = `“"「『‘'〝`;
const CLOSE: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '「': '」',
  '『': '』',
  '‘': '’',
  "'": "'",
  '〝': '〞',
};
const NUMBER = `(?:${HAN}|\\d{1,2})`;
/** Not （五）类 and （五）例, which count or rank. */
const SECTION = `第? ?\\( ?${HAN} ?\\)(?:[项点条款]|(?![类级档型组期批号班个名家件户人次例]))`;
/** In the order of the groups: 第一、二部分 · 一、 in front of （七） · 二 alone · 二、 with its heading · （七） · ㈦ · 第3项 · 3. after （七）. */
const STEP = new RegExp(
  [
    `(?:第 ?|(?=${HAN}[、和与及至到]))(${NUMBER}(?:[、和与及至到]第?${NUMBER}){0,5}) ?(?:部分|大点)`,
    `(${HAN})[、.·]? ?(?=${SECTION}|[㈠-㈩])`,
    `(${HAN})、?(?=[。;)】*\\]]|$|所[述列提])`,
    `(${HAN})、(?=(?![${DIGITS}])[一-龥])`,
    SECTION.replace(HAN, `(${HAN})`),
    '([㈠-㈩])',
    '第(\\d{1,2})[项点条]',
    '(\\d{1,2})(?:[项点](?!目)|\\.(?!\\d)|(?=[,。;)]))',
  ].join('|'),
  'y',
);
const STEP_LEVELS: readonly Level[] = ['part', 'part', 'part', 'part', 'section', 'section', 'item', 'item'];
const [ALONE, HEADED, BRACKETED, GLYPH, BELOW_SECTION] = [2, 3, 4, 5, 7];
const LINK = /[、和与及至到~–-]|以及|—{1,2}|(?:中?[的之])? ?/y;
const JOINS = /[、和与及至到~–—-]/;
/** Words that look for a place in the text: 始终如一 and 略见一二 do not. */
const LOOKS = /见|阅|[报本正上下前后][告文面]/;
const NUMERAL = new RegExp(`${HAN}|\\d{1,2}|[㈠-㈩]`, 'g');
/** Up to the first mark; a list is none. */
const FOLLOWING = /[^,。;:!?()*\n\d]{2,60}?(?=部分|一节|[,。;:!?()*\n]|$)/y;

/** The numbers from `at` on, in order; none where none stands there. */
export function readSteps(passage: Passage, at: number, pointer: string): readonly Step[] {
  const steps: Step[] = [];
  let from = at;
  for (;;) {
    const link = steps.length === 0 ? '' : (matchAt(LINK, passage.prose, from)?.[0] ?? '');
    const place = { passage, at: from + link.length, before: steps.at(-1), isJoined: JOINS.test(link), pointer };
    const next = readStep(place);
    if (next.length === 0) return closed(passage, steps);
    steps.push(...next);
    from = next.at(-1)?.own.end ?? from;
  }
}

interface Place {
  readonly passage: Passage;
  readonly at: number;
  readonly before: Step | undefined;
  readonly isJoined: boolean;
  readonly pointer: string;
}

/** Those that one word or one quotation holds: two for 第一、二部分 and for “一、（七）”. */
function readStep(place: Place): readonly Step[] {
  const { at, passage, pointer } = place;
  const opens = at < passage.prose.length && OPEN.includes(passage.prose.charAt(at));
  if (!opens) return readNumber(place);
  const quoted = readQuoted(place);
  if (quoted.length > 0 || pointer === '') return quoted;
  return readNumber({ ...place, at: at + 1 }).map(step => ({ ...step, own: { ...step.own, start: at } }));
}

/** Of 见“第二部分（一）” the last with the mark that ends the quotation. */
function closed({ prose }: Passage, steps: readonly Step[]): readonly Step[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || first.isQuoted || CLOSE[prose.charAt(first.own.start)] !== prose.charAt(last.own.end))
    return steps;
  return [...steps.slice(0, -1), { ...last, own: { start: last.own.start, end: last.own.end + 1 } }];
}

function readNumber({ passage: { prose }, at, before, isJoined, pointer }: Place): readonly Step[] {
  const match = matchAt(STEP, prose, at);
  const group = match ? match.slice(1).findIndex(words => words !== undefined) : -1;
  const written = match?.[group + 1];
  const to = STEP_LEVELS[group];
  if (!match || written === undefined || to === undefined) return [];
  if ((group === ALONE || group === HEADED) && !LOOKS.test(pointer)) return [];
  if (group === BELOW_SECTION && (isJoined || before?.to !== 'section')) return [];
  const words = { start: at, end: at + match[0].trimEnd().length };
  const title = group === HEADED || group === BRACKETED || group === GLYPH ? followingTitle(prose, words.end) : null;
  if (group === HEADED && !title) return [];
  const within = aboveOf(before, to, isJoined);
  const steps = allMatches(written, NUMERAL).map(({ index, 0: numeral }): Step => {
    const start = at + match[0].indexOf(written) + index;
    const span = { start, end: start + numeral.length };
    return { words, numeral: span, ...readValue(numeral), to, title, isQuoted: false, own: words, within };
  });
  return steps.every(({ value }) => value > 0) ? steps : [];
}

function followingTitle(prose: string, start: number): Span | null {
  const words = matchAt(FOLLOWING, prose, start)?.[0];
  return words !== undefined && TITLE.test(words) ? { start, end: start + trimEnd(words, ' ').length } : null;
}

/** 0 where it is no number as one writes it: 一二. */
function readValue(numeral: string): Pick<Step, 'value' | 'style'> {
  const value = readNumeral(numeral) ?? 0;
  if (/[㈠-㈩]/.test(numeral)) return { value, style: 'han-glyph' };
  if (/\d/.test(numeral)) return { value, style: 'arabic' };
  return { value: formatHan(value) === numeral ? value : 0, style: 'han' };
}

/** The number below which one of `to` is looked for: that of a higher level before it, or, where it is joined, that of its like. */
function aboveOf(before: Step | undefined, to: Level, isJoined: boolean): Step | null {
  if (isJoined && before && rankOf(before) < LEVELS.indexOf(to)) return null;
  let above: Step | null | undefined = before;
  while (above && rankOf(above) >= LEVELS.indexOf(to)) above = above.within;
  return above ?? null;
}

function rankOf({ to }: Step): number {
  return LEVELS.indexOf(to);
}

const LEVEL_OF: Readonly<Partial<Record<OrdinalStyle, Level>>> = {
  han: 'part',
  'han-paren': 'section',
  'han-glyph': 'section',
  arabic: 'item',
  'arabic-paren': 'point',
  'arabic-glyph': 'point',
};

/** “（二）规范执法”, “一、（二）”: ordinals, each below the one in front, and the words of the last one’s heading. */
function readQuoted({ passage: { text, prose }, at, before, isJoined }: Place): readonly Step[] {
  const close = closeOf(prose, at);
  const own = { start: at, end: close + 1 };
  const steps: Step[] = [];
  let from = at + 1;
  while (from < close) {
    const ordinal = readOrdinal(text, prose, from);
    const to = ordinal && LEVEL_OF[ordinal.style];
    const last = steps.at(-1);
    if (!to || ordinal.span.end > close || (last && rankOf(last) >= LEVELS.indexOf(to))) break;
    const { span: words, numeral, value, style } = ordinal;
    const within = last ?? aboveOf(before, to, isJoined);
    steps.push({ words, numeral, value, style, to, title: null, isQuoted: true, own, within });
    from = words.end;
  }
  const last = steps.pop();
  if (!last) return [];
  const words = prose.slice(from, close);
  const start = close - words.trimStart().length;
  const title = start === close ? null : { start, end: from + trimEnd(words, ' 。').length };
  return title && !TITLE.test(words) ? [] : [...steps, { ...last, title }];
}

/** Not the 三 of “一、二、三”. */
export const TITLE = /[\u4e00-\u9fff][^\u4e00-\u9fff]{0,9}[\u4e00-\u9fff]/;
const LONGEST_TITLE = 80;

/** Where the quotation that opens at `at` ends, another in it left out; before `at` where it does not end soon. */
export function closeOf(prose: string, at: number): number {
  const [open, close] = [prose.charAt(at), CLOSE[prose.charAt(at)]];
  let depth = 0;
  for (let place = at + 1; place < Math.min(prose.length, at + LONGEST_TITLE); place++) {
    if (prose[place] === close) {
      if (depth === 0) return place;
      depth--;
    } else if (prose[place] === open) depth++;
  }
  return -1;
}

/** The match of `pattern`, a sticky one, at `at`. */
export function matchAt(pattern: RegExp, words: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(words);
}
