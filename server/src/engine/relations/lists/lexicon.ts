/** The words that the reading of lists knows, compiled from seeds/lists.json. */
import entries from '../../../../../seeds/lists.json' with { type: 'json' };
import { alternatives } from '../../text/alternatives.ts';

const wordsOf = (lines: readonly string[] | string): readonly string[] =>
  (typeof lines === 'string' ? [lines] : lines).flatMap(line => line.split(' '));

/** 固定提法, in quotation marks or without: 两个维护, 三保. Their numbers count nothing that stands beside them. */
export const FIXED_NAMES: ReadonlySet<string> = new Set(wordsOf(entries.names));

/** Fixed names of which no other number is in use: “五个意识” can only be a slip. */
export const SOLE_NAMES: readonly string[] = wordsOf(entries.only);

/** 市, 街道: the levels of administration. */
export const LEVELS: ReadonlySet<string> = new Set([...wordsOf(entries.levels), '国']);

const ENDS_IN_VERB = new RegExp(`(?:${alternatives(wordsOf(entries.verbs))})$`);
/** Verbs and prepositions of one character, but not the ends of 行为, 导向, 信用, 公约 and the like. */
const ENDS_IN_SHORT_VERB =
  /(?:(?<![行作])为|(?<![国所])有|(?<![导方])向|(?<![运适信费作利应])用|(?<![应])对|(?<![存现内])在|(?<![公契合节])约|[达是共近超均各已了过着以把将按从于照辖])$/;
const ADVERB = new RegExp(`^(?:${alternatives(wordsOf(entries.adverbs))}|[和与并])`);

/**
 * Whether `words` end in what takes the number that follows as its object, so that the list in front is not what is counted:
 * …、仲裁`新增`三项, …、`深入落实`“三项制度”. A deed may be an item itself (…、责任落实三项), if not alone.
 */
export function takesObject(words: string): boolean {
  if (ENDS_IN_VERB.test(words) || ENDS_IN_SHORT_VERB.test(words)) return true;
  const deed = ENDS_IN_DEED.exec(words);
  if (!deed) return false;
  let last = words.slice(words.lastIndexOf('、') + 1, deed.index);
  for (let adverb = ADVERB.exec(last); adverb; adverb = ADVERB.exec(last)) last = last.slice(adverb[0].length);
  return last === '';
}

/** A deed at the end of the words in front of a list: 全面`优化`省市县. */
export const ENDS_IN_DEED = new RegExp(`(?:${alternatives(wordsOf(entries.deeds))})$`);

const LONG_VERBS = alternatives(wordsOf(entries.verbs).filter(verb => verb.length > 1));

/** Words that end a noun: 领域`推行`柔性执法. */
export const HOLDS_VERB = new RegExp(`(?:${LONG_VERBS}|[的在对向将把从中])`);

/** Words in front of the first item of a list: 药品领域`实施`减轻处罚. */
export const OPENS_LIST = new RegExp(`(?:${LONG_VERBS}|[的在将把]|对(?![外口接]))`);
/** 落实`减轻处罚`: a deed with an object, longer than the nouns that deeds make (整改落实). */
export const OPENS_WITH_DEED = new RegExp(`^(?:${alternatives(wordsOf(entries.deeds))})(?=...)`);

const COMPOUNDS: ReadonlyMap<string, number> = new Map(
  wordsOf(entries.compounds).map(entry => {
    const [word = '', count] = entry.split('=');
    return [word, count === undefined ? word.length : Number(count)];
  }),
);
const COMPOUND = alternatives([...COMPOUNDS.keys()]);
const COMPOUND_AT_END = new RegExp(`(?:${COMPOUND})$`);
const COMPOUND_WITHIN = new RegExp(COMPOUND);

export interface Compound {
  readonly word: string;
  readonly at: number;
  /** How many items it stands for: 2 for 存贷款. */
  readonly count: number;
}

/** The compound that `words` end in, or where `within`, the first in them: `城乡`居民收入. */
export function compoundIn(words: string, within = false): Compound | null {
  const match = (within ? COMPOUND_WITHIN : COMPOUND_AT_END).exec(words);
  return match && { word: match[0], at: match.index, count: COMPOUNDS.get(match[0]) ?? match[0].length };
}

const ENDS_IN_TITLE = new RegExp(`(?:${alternatives(wordsOf(entries.titles))})$`);

/** Whether `words` end as the name of a paper does: 城市道路管理`办法`. */
export function isTitle(words: string): boolean {
  return words.length > 3 && ENDS_IN_TITLE.test(words);
}

/** Whether `words` are a name that closes, so that a joint after it opens another item: 青石`镇`, 物业管理`条例`. */
export function isWholeName(words: string): boolean {
  return isTitle(words) || (words.length > 2 && (ENDS_IN_PLACE.test(words) || ENDS_IN_BODY.test(words)));
}

const SUMS_UP = new RegExp(`^(?:${alternatives(wordsOf(entries.summing))})`);

/** Whether a clause speaks of all that is listed in front of it: `均`履行了法定程序, `全部`按期完成. */
export function isSummedUp(clause: string): boolean {
  return SUMS_UP.test(clause);
}

/** Ends of the names of places (青石镇) and of bodies (市司法局). */
export const ENDS_IN_PLACE = new RegExp(`(?:${alternatives(wordsOf(entries.kinds.place))})$`);
export const ENDS_IN_BODY = new RegExp(`(?:${alternatives(wordsOf(entries.kinds.body))})$`);

/** Nouns that a number counts, so that what stands after them is no part of the noun: 五大`领域`综合行政执法. */
export const HEAD_NOUN = new RegExp(alternatives(wordsOf(entries.heads)));
