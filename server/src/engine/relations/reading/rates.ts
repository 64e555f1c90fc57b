/** What the name of a rate tells: which counts are its numerator. The names alone tell most; seeds/rates.json the rest. */
import entries from '../../../../../seeds/rates.json' with { type: 'json' };
import { withoutPapers } from './labels.ts';
import { anyOf } from './lexicon.ts';
import type { Label, Mention, ParagraphReading } from './model.ts';

/** What a rate's name does not tell by itself, in plain words. */
export interface RateWords {
  /** Surveys and samples are never tested against counts of cases. */
  readonly survey?: boolean;
  /** Words of the counts that are the numerator: 不予处罚 of 免罚率. */
  readonly numerator?: readonly string[];
  /** Words of the counts that are the denominator. */
  readonly denominator?: readonly string[];
  /** Words of the counts that the rate leaves out: 提起诉讼 of 案结事了率. */
  readonly leaves?: readonly string[];
  /** Whether all counts so named together are the numerator: 优秀 and 良好 of 优良率. */
  readonly sum?: boolean;
  /** Whether it may pass 100 %: 完成率. */
  readonly open?: boolean;
}

/** Rates of a project, by name. */
export type AddedRates = Readonly<Record<string, RateWords>>;

interface NamedRate extends RateWords {
  readonly name: readonly string[];
  /** Whether all outcomes that are told make the numerator together: 综合纠错化解率. */
  readonly composite?: boolean;
}

const RATES: readonly NamedRate[] = entries;

/** The rate a percentage states: `出庭应诉` and what is known of it. */
export interface Rate extends Omit<NamedRate, 'name'> {
  readonly stem: string;
}

const BASED_ON = /[以按]([一-龥]{2})[一-龥]{0,2}?(?:人数|件数|数|人)?(?:为基数|为分母|计算|计|口径)的?/;
/** 按审结案件计算败诉率 is 败诉率. */
const OPENS_WITH_BASE = new RegExp(`^${BASED_ON.source}`);
const NAME = /^(.*?)(?:覆盖面|比例|占比|比重|率|面|比|度)$/;

/** 出庭应诉率`均已达`, 出庭应诉率`升`至 */
const RISES_BY = /(?:提升|提高|上升|下降|升|降)$/;
const LEADS_TO_VALUE =
  /(?:按[一-龥]{2,8}(?:计算|统计|口径)|均|都|分别|已|达|保持|维持|稳定|提升|提高|上升|下降|升|降){1,4}$/;

/** The rate that a mention names, or null where its label is none: 出庭应诉率达`98.7%`. */
export function rateOf({ label, lead }: Mention, added: AddedRates = {}): Rate | null {
  // 破案率升164.7% is by how much it rose.
  if (RISES_BY.test(lead.trimEnd())) return null;
  const stem = NAME.exec(label.words.replace(OPENS_WITH_BASE, '').replace(LEADS_TO_VALUE, ''))?.[1];
  return stem === undefined || stem === '' ? null : rateNamed(label.words, stem, added);
}

/** `实考` of 以实考人数计算，合格率95.1% and of 合格率95.1%（以实考人数计）; null where the words name no base. */
export function baseNamedBy({ excerpt }: ParagraphReading, { between, figure }: Mention): string | null {
  const after = BASED_ON_AFTER.exec(excerpt.prose.slice(figure.span.end, figure.span.end + LONGEST_BASE));
  return BASED_ON.exec(between)?.[1] ?? after?.[1] ?? null;
}

const BASED_ON_AFTER = /^\((?:以|按)([一-龥]{2})[一-龥]{0,8}?(?:为基数|为分母|计算|口径|计)\)/;
const LONGEST_BASE = 24;

/** What is known of the rate that `words` call by `stem`: 出庭应诉 of 负责人出庭应诉率. */
export function rateNamed(words: string, stem: string, added: AddedRates): Rate {
  const own = Object.entries(added).find(([name]) => words.includes(name));
  const known = own?.[1] ?? RATES.find(({ name }) => name.some(word => stem.includes(word)));
  return { ...known, stem };
}

const SAYS_NOTHING = new Set('的率为达了均都到全年度行政案件共有其中和与及占比总数数量工作机关部门一次');
const DENIED = /[不未非免]/;

/** How well the label of a count fits the name of a rate, from 0 to 1, and 1.2 where it says the very name: 持证49人 is the
 * numerator of 持证率. */
export function fitOf({ stem, numerator }: Rate, label: Label, rest: string): number {
  const said =
    label.words + (label.words === label.noun ? '' : withoutActivity(label.noun)) + (label.words ? '' : rest);
  // 规范性文件 says nothing of a 规范率, 整改通知书 nothing of what was 整改.
  const kindless = said.includes('性') && !stem.includes('性') ? said.replace(OF_A_KIND, '') : said;
  const words = withoutPapers(kindless);
  if (label.due && !/^应/.test(stem)) return 0;
  if (says(words, stem) || says(words, turnedRound(stem))) return 1.2;
  // 结案7164件（`及时`6196件）is of 及时结案率.
  const last = numerator?.find(word => stem.endsWith(word)) ?? stem;
  if (stem.length - last.length > 1 && label.words === stem.slice(0, -last.length)) return 1.1;
  const named = numerator?.find(word => says(words, word));
  // 调解结案率 is of 以调解方式结案 more than of 审结.
  if (named !== undefined) return words.includes(stem.replace(named, '').slice(-2)) && stem !== named ? 1.1 : 1;
  const denied = DENIED.test(stem);
  if (denied !== (label.negated || /免予/.test(words))) return 0;
  let all = 0;
  let found = 0;
  for (const char of stem) {
    if (SAYS_NOTHING.has(char)) continue;
    all++;
    if (words.includes(char)) found++;
  }
  if (all === 0) return 0;
  const fit = found / all;
  if (fit === 1) return 1;
  // 整改到位率 is of what was 整改; the end of the name says most.
  const name = stem.replace(GENERAL_END, '');
  return words.includes((name.length >= 2 ? name : stem).slice(-2)) ? Math.max(fit, 0.7) : 0;
}

/** `发现问题` of 问题发现率: what is done to a thing is said in front of it in a sentence. */
function turnedRound(stem: string): string {
  return stem.length === 4 ? stem.slice(2) + stem.slice(0, 2) : stem;
}

/** `对象` of 412名对象开展就业回访: what was done with them does not say what they are. */
function withoutActivity(noun: string): string {
  const at = noun.slice(2).search(ACTIVITY);
  return at < 0 ? noun : noun.slice(0, at + 2);
}

const ACTIVITY = /开展|组织|进行|逐一|逐个|逐项/;
const OF_A_KIND = /[一-龥]{2}性/g;
const GENERAL_END = /(?:及时|按时|到位|完成|覆盖|落实|达标|实现)$/;

/** Whether `words` say `word` and do not deny it: 不合格 does not say 合格. */
export function says(words: string, word: string): boolean {
  const at = words.indexOf(word);
  return at >= 0 && !DENIES.test(words.slice(0, at));
}

const DENIES = /(?:[不未非]|不予|未予|不再|没有)$/;

/**
 * Whether the count of `label` is what the rate leaves out: 检出不合格43批次 beside 合格率, 未参训29人 beside 参训率.
 * @param whole words of what both are of, which may say the rest of the name: 抽检 of 抽检合格率
 */
export function isLeftOutOf({ stem, leaves }: Rate, label: Label, whole: string): boolean {
  if (leaves?.some(word => says(label.words, word))) return true;
  const denial = label.negated && !DENIED.test(stem) ? DENIAL.exec(label.words) : null;
  if (!denial) return false;
  const denied = label.words.slice(denial.index + denial[0].length);
  for (let at = 0; at + 2 <= stem.length; at++)
    if (denied.startsWith(stem.slice(at))) return (label.words + whole).includes(stem.slice(0, at));
  return false;
}

const DENIAL = /不予|未予|不再|没有|[不未非]/;

/** Whether a rate of this name counts a part of a whole; 增长率 and 投入产出比 do not, and an unknown one may not. */
export function isOfPart(stem: string): boolean {
  return OF_PART.test(stem);
}

const OF_PART = new RegExp(`${anyOf('part rate')}$`);

/** The grades that a name such as 合格以上 or 优良 takes in, or null. */
export function composedName(name: string): readonly string[] | null {
  const entry = RATES.find(rate => rate.sum && rate.name.some(word => name.includes(word)));
  return entry?.numerator ?? null;
}
