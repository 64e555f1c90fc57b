/** Reads the words of cross-references, whatever the document has: 第一部分第（五）项, 见一、（七）, 参见“（二）规范执法”, 见附件2, 见表4. */
import type { Passage } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { formatHan, parseNumeral } from '../../text/hanNumerals.ts';
import { type OrdinalStyle, readOrdinal } from '../../text/ordinals.ts';
import { moveSpan, type Span } from '../../text/span.ts';
import { trimEnd } from '../../text/trimEnd.ts';
import { endsInOther, namesArticle, namesOther } from './otherDocuments.ts';

/** `part` is a top section, `section` a （二）, `item` a 5., `point` a （1）. */
export const LEVELS = ['part', 'section', 'item', 'point'] as const;
export type Level = (typeof LEVELS)[number];

/** One number of a cross-reference; 见第一部分第（五）项 has two. */
export interface Reference {
  /** All words, those that point included: 见第一部分第（五）项. */
  readonly span: Span;
  /** The words up to this number that are not those of the number before: 见第一部分, then 第（五）项. */
  readonly half: Span;
  /** What stands for the number: 第一部分, 第（五）项, 二、; in quotes the ordinal alone. */
  readonly words: Span;
  readonly numeral: Span;
  readonly value: number;
  /** How the numeral is written. */
  readonly style: OrdinalStyle;
  readonly to: Level | 'attachment' | 'table';
  /** The heading that is quoted after the number: 规范执法 of “（二）规范执法”. */
  readonly title: Span | null;
  /** The number in front, below which this one is looked for: 第一部分 for 第（五）项. */
  readonly within: Reference | null;
}

/** The numbers that stand together; without a word that points they are a reference only where they quote a heading. */
export interface Pointing {
  readonly references: readonly Reference[];
  readonly isPointed: boolean;
}

const HAN = '[一二三四五六七八九十]{1,3}';
const OWN = '(?:本报告|本文|前述|上述|前文|后文|上文|下文)';
/** 意见（三） and 例如（三） point nowhere. */
const SEE = '(?:参阅|[详参另请]见|(?<![意会常罕偏成听看遇接召拜政预定短浅远高主])见)';
const POINTER = `(?:(?:${SEE}|(?<![例比诸假譬])如|按照?)${OWN}{0,2}|${OWN}{1,2})`;
const OPEN = `“"「『‘'`;
const CLOSE: Readonly<Record<string, string>> = { '“': '”', '"': '"', '「': '」', '『': '』', '‘': '’', "'": "'" };
const START = new RegExp(
  `${POINTER}(?:中?的)? ?(?=[第(㈠-㈩一二三四五六七八九十${OPEN}])|(?=第[ (一二三四五六七八九十\\d]|\\( ?${HAN} ?\\)|${HAN}、 ?\\(|[${OPEN}] ?(?:\\( ?)?[一二三四五六七八九十\\d㈠-㈩])`,
  'g',
);
const TOLD = /所(?:述|列|提|说|指)|中(?:提到|所述|所列)/y;
/** In the order of the groups: 第一、二部分 · 一、 in front of （七） · 二 alone · （七） · ㈦ · 第3项 · 3. after （七）. */
const STEP = new RegExp(
  `第(${HAN}(?:[、和与及至到]第?${HAN}){0,5})(?:部分|大点)|(${HAN})、? ?(?=第? ?\\( ?${HAN} ?\\)|[㈠-㈩])|(${HAN})、?(?=[。;)】]|$|所[述列提])|第? ?\\( ?(${HAN}) ?\\)[项点条款]?|([㈠-㈩])|第(\\d{1,2})[项点条]|(\\d{1,2})(?:[项点](?!目)|\\.(?!\\d)|(?=[,。;)]))`,
  'y',
);
const STEP_LEVELS: readonly Level[] = ['part', 'part', 'part', 'section', 'section', 'item', 'item'];
const [ALONE, BELOW_SECTION] = [2, 6];
const LINK = /[、和与及至到]|以及|(?:中?的)? ?/y;
const NUMBERED = new RegExp(`${POINTER}(?:附件(\\d{1,2})|附?表 ?(\\d{1,2}|${HAN})(?![-—.\\d]))`, 'g');
/** What every reference has; most paragraphs have none of it, so that the long patterns need not even be compiled. */
const TARGET =
  /第[一二三四五六七八九十\d]{1,3}(?:[、和与及至到]|部分|大点|[项点条])|附件\d|表 ?[\d一二三四五六七八九十]|[见述文如告照按的] ?第? ?\(|[)㈠-㈩][项点条款]?[所中]|[见述文如告照按的阅] ?[一二三四五六七八九十㈠-㈩]|[“"「『‘'] ?(?:\( ?)?[一二三四五六七八九十\d㈠-㈩]/;

/** The references in the words of a passage, in its own offsets and in order. */
export function readPointings(passage: Passage): readonly Pointing[] {
  const { prose } = passage;
  if (!TARGET.test(prose)) return [];
  const found: Pointing[] = [];
  let end = 0;
  for (const { index, 0: pointer } of allMatches(prose, START)) {
    if (index < end) continue;
    const chain = readChain(passage, index, pointer);
    if (!chain) continue;
    ({ end } = chain);
    const pointing = judged(prose, index, pointer, chain);
    if (pointing) found.push(pointing);
  }
  for (const match of allMatches(prose, NUMBERED)) found.push({ references: [numbered(match)], isPointed: true });
  return found;
}

interface Step extends Omit<Reference, 'span' | 'half' | 'within'> {
  readonly end: number;
  readonly within: Step | null;
}

interface Chain {
  readonly steps: readonly Step[];
  readonly end: number;
}

/** The numbers from the end of `pointer` on, joined or one below the other; null where none stands there. */
function readChain(passage: Passage, start: number, pointer: string): Chain | null {
  const steps: Step[] = [];
  let at = start + pointer.length;
  for (;;) {
    const link = steps.length === 0 ? '' : (matchAt(LINK, passage.prose, at)?.[0] ?? '');
    const isJoined = JOINS.test(link);
    const next = readSteps(passage, at + link.length, steps.at(-1), isJoined, pointer);
    if (next.length === 0) break;
    steps.push(...next);
    at = next.at(-1)?.end ?? at;
  }
  return steps.length === 0 ? null : { steps, end: at };
}

const JOINS = /[、和与及至到]/;

/** Those that one word or one quotation holds: two for 第一、二部分 and for “一、（七）”. */
function readSteps(
  passage: Passage,
  at: number,
  before: Step | undefined,
  isJoined: boolean,
  pointer: string,
): readonly Step[] {
  const { prose } = passage;
  if (OPEN.includes(prose.charAt(at)) && at < prose.length) return readQuoted(passage, at, before, isJoined);
  const match = matchAt(STEP, prose, at);
  const group = match ? match.slice(1).findIndex(words => words !== undefined) : -1;
  const written = match?.[group + 1];
  const to = STEP_LEVELS[group];
  if (!match || written === undefined || to === undefined) return [];
  if (group === ALONE && !LOOKS.test(pointer)) return [];
  if (group === BELOW_SECTION && (isJoined || before?.to !== 'section')) return [];
  const within = aboveOf(before, to, isJoined);
  const words = { start: at, end: at + match[0].trimEnd().length };
  const steps = allMatches(written, NUMERAL).map(({ index, 0: numeral }): Step => {
    const start = at + match[0].indexOf(written) + index;
    const span = { start, end: start + numeral.length };
    return { words, numeral: span, ...readValue(numeral), to, title: null, within, end: words.end };
  });
  return steps.every(({ value }) => value > 0) ? steps : [];
}

/** 始终如一 and 略见一二 are no part of a text. */
const LOOKS = /见|阅|[报本上下前后][告文]/;
const NUMERAL = /[一二三四五六七八九十]{1,3}|\d{1,2}|[㈠-㈩]/g;

/** 0 where it is no number as one writes it: 一二. */
function readValue(numeral: string): Pick<Step, 'value' | 'style'> {
  const code = numeral.charCodeAt(0);
  if (code >= 0x3220 && code <= 0x3229) return { value: code - 0x321f, style: 'han-glyph' };
  const value = parseNumeral(numeral) ?? 0;
  if (code < 0x3a) return { value, style: 'arabic' };
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
  return (LEVELS as readonly string[]).indexOf(to);
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
function readQuoted(
  { text, prose }: Passage,
  at: number,
  before: Step | undefined,
  isJoined: boolean,
): readonly Step[] {
  const close = closeOf(prose, at);
  const steps: Step[] = [];
  let from = at + 1;
  while (from < close) {
    const ordinal = readOrdinal(text, prose, from);
    const to = ordinal && LEVEL_OF[ordinal.style];
    const last = steps.at(-1);
    if (!to || ordinal.span.end > close || (last && rankOf(last) >= LEVELS.indexOf(to))) break;
    const { span: words, numeral, value, style } = ordinal;
    const within = last ?? aboveOf(before, to, isJoined);
    steps.push({ words, numeral, value, style, to, title: null, within, end: close + 1 });
    from = words.end;
  }
  const last = steps.pop();
  if (!last) return [];
  const words = prose.slice(from, close);
  const start = close - words.trimStart().length;
  const title = start === close ? null : { start, end: from + trimEnd(words, ' 。').length };
  if (title && !TITLE.test(words)) return [];
  return [...steps, { ...last, title }];
}

/** Not the 三 of “一、二、三”. */
const TITLE = /[\u4e00-\u9fff][^\u4e00-\u9fff]{0,9}[\u4e00-\u9fff]/;
const LONGEST_TITLE = 80;

/** Where the quotation that opens at `at` ends, another in it left out; before `at` where it does not end soon. */
function closeOf(prose: string, at: number): number {
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

/** Whether they are of this document, and whether a word points. */
function judged(prose: string, start: number, pointer: string, { steps, end }: Chain): Pointing | null {
  const front = prose.slice(0, start);
  const [first, last] = [steps[0], steps.at(-1)];
  const isTold = matchAt(TOLD, prose, end) !== null;
  const isPointed = isTold || (pointer !== '' && !(first?.title && LIKENS.test(pointer)));
  if (pointer === '' && endsInOther(front)) return null;
  if (!isPointed && (!last?.title || namesOther(front))) return null;
  if (steps.every(step => isLikeOfLaw(prose, step)) && namesArticle(front)) return null;
  return { references: referencesOf(start, end, steps), isPointed };
}

/** 如“一、二、三”工作法 and 按照“…”的思路 say what something is like. */
const LIKENS = /^(?:如|按照?)$/;

function isLikeOfLaw(prose: string, { words, to, title }: Step): boolean {
  return to !== 'part' && title === null && /^第|[项款条]$/.test(prose.slice(words.start, words.end));
}

function referencesOf(start: number, end: number, steps: readonly Step[]): readonly Reference[] {
  const made = new Map<Step, Reference>();
  let from = start;
  for (const step of steps) {
    const { end: stop, within, ...own } = step;
    const half = { start: Math.min(from, own.words.start), end: stop };
    made.set(step, { ...own, span: { start, end }, half, within: (within && made.get(within)) ?? null });
    from = stop;
  }
  return [...made.values()];
}

/** 见附件2, 见表4. */
function numbered({ index: start, 0: whole, 1: attachment, 2: table = '' }: RegExpExecArray): Reference {
  const written = attachment ?? table;
  const span = { start, end: start + whole.length };
  const at = start + whole.lastIndexOf(written);
  const to = attachment === undefined ? 'table' : 'attachment';
  const numeral = { start: at, end: at + written.length };
  const value = parseNumeral(written) ?? 0;
  return { span, half: span, words: numeral, numeral, value, style: 'arabic', to, title: null, within: null };
}

function matchAt(pattern: RegExp, words: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(words);
}

/** `references` in a text that has `by` more characters in front of them. */
export function movedReferences(references: readonly Reference[], by: number): readonly Reference[] {
  const moved = new Map<Reference, Reference>();
  for (const reference of references)
    moved.set(reference, {
      ...reference,
      span: moveSpan(reference.span, by),
      half: moveSpan(reference.half, by),
      words: moveSpan(reference.words, by),
      numeral: moveSpan(reference.numeral, by),
      title: reference.title && moveSpan(reference.title, by),
      within: (reference.within && moved.get(reference.within)) ?? null,
    });
  return [...moved.values()];
}
