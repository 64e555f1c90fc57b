/** Reads the words of cross-references, whatever the document has: 第一部分第（五）项, 见一、（七）, 参见“（二）规范执法”, 见附件2, 见表4. */
import type { Passage } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import { moveSpan, type Span } from '../../text/span.ts';
import { endsInOther, namesArticle, namesOther } from './otherDocuments.ts';
import { HAN, type Level, matchAt, OPEN, readSteps, type Step } from './referenceSteps.ts';

/** One number of a cross-reference; 见第一部分第（五）项 has two. */
export interface Reference extends Omit<Step, 'own' | 'to' | 'within'> {
  /** All words, those that point included: 见第一部分第（五）项. */
  readonly span: Span;
  /** Those of this number: 见第一部分, then 第（五）项. */
  readonly half: Span;
  readonly to: Level | 'attachment' | 'table';
  readonly within: Reference | null;
}

/** The numbers that stand together, and what makes them a reference. */
export interface Pointing {
  readonly references: readonly Reference[];
  /** Words that point, 见 or 所述; else only that they tell a heading, by number and words. */
  readonly isPointed: boolean;
  /** Whether they are a number that only the words of a heading after it make one: 见二、存在的问题. */
  readonly needsHeading: boolean;
}

const OWN = '(?:本报告|本部分|本文|正文|前述|上述|前文|后文|上文|下文|[前后上下]面)';
/** 意见（三） and 例如（三） point nowhere. */
const SEE = '(?:参[阅照]|[详参另请]见|(?<![意会常罕偏成听看遇接召拜政预定短浅远高主])见)';
const POINTER = `(?:(?:${SEE}|(?<![例比诸假譬])如|按照?)${OWN}{0,2}|${OWN}{1,2})`;
/** Only words that look for a place: 如 and 按照 in front of “严格执法” say what something is like. */
export const LOOKING = `(?:${SEE}${OWN}{0,2}|${OWN}{1,2})`;
const START = new RegExp(
  `${POINTER}(?:所[述列提]|提到)?(?:中?的)?[ *[]{0,3}(?=[第(㈠-㈩一二三四五六七八九十${OPEN}])|(?=第[ (一二三四五六七八九十\\d]|\\( ?${HAN} ?\\)|${HAN}、 ?\\(|[${OPEN}] ?(?:\\( ?)?[一二三四五六七八九十\\d㈠-㈩])`,
  'g',
);
export const TOLD = /[*\]”"」』’'〞]{0,2}(?:所(?:述|列|提|说|指)|中(?:提到|所述|所列))/y;
const NUMBERED = new RegExp(`${POINTER}(?:附件(\\d{1,2})|附?表 ?(\\d{1,2}|${HAN})(?![-—.\\d]))`, 'g');
/** What every reference has; most paragraphs have none of it, so that the long patterns need not even be compiled. */
const TARGET =
  /第 ?[一二三四五六七八九十\d]{1,3} ?(?:[、和与及至到]|部分|大点|[项点条])|附件\d|表 ?[\d一二三四五六七八九十]|[见述文面如告照按的分阅列提到][ *[]{0,3}(?:第? ?\(|[一二三四五六七八九十㈠-㈩])|[)㈠-㈩][项点条款]?[所中]|[“"「『‘'〝] ?(?:\( ?)?[一二三四五六七八九十\d㈠-㈩]/;

/** The references in the words of a passage, in its own offsets and in order. */
export function readPointings(passage: Passage): readonly Pointing[] {
  const { prose } = passage;
  if (!TARGET.test(prose)) return [];
  const found: Pointing[] = [];
  let end = 0;
  for (const { index, 0: pointer } of allMatches(prose, START)) {
    const steps = index < end ? [] : readSteps(passage, index + pointer.length, pointer);
    const pointing = judged(prose, index, pointer, steps);
    if (pointing) found.push(pointing);
    end = Math.max(end, steps.at(-1)?.own.end ?? 0);
  }
  for (const match of allMatches(prose, NUMBERED))
    found.push({ references: [numbered(match)], isPointed: true, needsHeading: false });
  return found;
}

/** Null where they are of another document, or where nothing makes them a reference. */
function judged(prose: string, start: number, pointer: string, steps: readonly Step[]): Pointing | null {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return null;
  const front = prose.slice(0, start);
  const isTold = matchAt(TOLD, prose, last.own.end) !== null;
  const isPointed = isTold || (pointer !== '' && !(first.isQuoted && first.title && LIKENS.test(pointer)));
  if (pointer === '' && (endsInOther(front) || (isTold && isOfItem(prose, front, first)))) return null;
  if (!isPointed && (!last.isQuoted || !last.title || namesOther(front))) return null;
  if (steps.every(step => isLikeOfLaw(prose, step)) && (namesArticle(front) || namesOther(front))) return null;
  const needsHeading = last.to === 'part' && last.title !== null && !last.isQuoted;
  return { references: referencesOf(start, steps), isPointed, needsHeading };
}

/** 如“一、二、三”工作法 and 按照“…”的思路 say what something is like. */
const LIKENS = /^(?:如|按照?)$/;

/** Whether its front tells that it is the number of what follows, ；（三）所提建议全部办结, or of something else, 年度任务第9项所列. */
function isOfItem(prose: string, front: string, { words, to, isQuoted }: Step): boolean {
  if (isQuoted || (to === 'part' && prose[words.start] === '第')) return false;
  return !(prose[words.start] === '第' ? BEFORE_NAMED : BEFORE_ORDINAL).test(front.slice(-1));
}

/** Ends of prepositions and of verbs: 针对, 落实, 完成. */
const LEADS = '对与和及将把在从以因就除实决成进展';
const BEFORE_NAMED = new RegExp(`^(?:[^一-龥]|[${LEADS}])?$`);
const BEFORE_ORDINAL = new RegExp(`[,(${LEADS}]`);

function isLikeOfLaw(prose: string, { words, to, isQuoted }: Step): boolean {
  return to !== 'part' && !isQuoted && /^第|[项款条]$/.test(prose.slice(words.start, words.end));
}

function referencesOf(start: number, steps: readonly Step[]): readonly Reference[] {
  const made = new Map<Step, Reference>();
  const span = { start, end: steps.at(-1)?.own.end ?? start };
  for (const [index, { own, within, ...step }] of steps.entries()) {
    const half = index === 0 ? { start, end: own.end } : own;
    made.set(steps[index] as Step, { ...step, span, half, within: (within && made.get(within)) ?? null });
  }
  return [...made.values()];
}

/** 见附件2, 见表4. */
function numbered({ index: start, 0: whole, 1: attachment, 2: table = '' }: RegExpExecArray): Reference {
  const written = attachment ?? table;
  const span = { start, end: start + whole.length };
  const at = start + whole.lastIndexOf(written);
  const numeral = { start: at, end: at + written.length };
  return {
    span,
    half: span,
    words: numeral,
    numeral,
    value: parseNumeral(written) ?? 0,
    style: 'arabic',
    to: attachment === undefined ? 'table' : 'attachment',
    title: null,
    isQuoted: false,
    within: null,
  };
}

/**
 * `references` in a text that has `by` more characters in front of them.
 * @param isHeading whether words that follow a number without quotes are those of a heading; else they are its title no more
 */
export function placedReferences(
  references: readonly Reference[],
  by: number,
  isHeading: (title: Span) => boolean,
): readonly Reference[] {
  const placed = new Map<Reference, Reference>();
  for (const reference of references) {
    const title = reference.title && moveSpan(reference.title, by);
    placed.set(reference, {
      ...reference,
      span: moveSpan(reference.span, by),
      half: moveSpan(reference.half, by),
      words: moveSpan(reference.words, by),
      numeral: moveSpan(reference.numeral, by),
      title: title && (reference.isQuoted || isHeading(title)) ? title : null,
      within: (reference.within && placed.get(reference.within)) ?? null,
    });
  }
  return [...placed.values()];
}
