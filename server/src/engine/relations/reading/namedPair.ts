/** Changes between two figures that the wording names: 青屿比松塬多47件, 下半年比上半年多54件, 2025年比2023年减少0.88亿元. */
import { fits, placed } from './bases.ts';
import { comparable } from './comparable.ts';
import { countedBy } from './countedBy.ts';
import type { Change, ChangeVerb, Mention } from './model.ts';

/** 青屿比松塬多47件, 线上办件量是窗口办件量的5倍: both are named, wherever their figures stand. */
export function between(mentions: readonly Mention[], stated: Mention, verb: ChangeVerb): Change | null {
  const [, first = '', joint = '', second = ''] = NAMED.exec(withoutVerb(stated.lead.trim(), verb)) ?? [];
  if (first.length < 2 || second.length < 2) return null;
  const [now, base] = pairOf(mentions, stated, first, second);
  if (!now || !base || now === base) return null;
  // 人数约为案件数的4.8倍: two numbers, of whatever they are.
  const areNumbers = first.endsWith('数') && second.endsWith('数') && stated.figure.kind === 'multiple';
  if (!areNumbers && !comparable(now, base)) return null;
  // 是现场的3倍 tells how many times it is, not by how much it is more.
  const isTimes = stated.figure.kind === 'multiple' && EQUALS.test(joint);
  if (isTimes) return placed(stated, { ...verb, word: '' }, now, base);
  return placed(stated, verb.word ? verb : { ...verb, word: '比', falls: /低于|少于/.test(stated.lead) }, now, base);
}

const NAMED =
  /^([^,比较]{2,12}?)(?:恰好?|正好|刚好|约|几乎|相当)?(比|较|是|高于|低于|多于|少于|为)([^,]{2,14}?)(?:的|[多少高低]出?|平均水平)?$/;
/** 下半年较上半年 of 下半年较上半年增长 */
function withoutVerb(lead: string, { word }: ChangeVerb): string {
  return word.length > 1 && lead.endsWith(word) ? lead.slice(0, -word.length) : lead;
}

const EQUALS = /^[是为]$/;

/** What two names, `青屿` and `松塬`, 后者 and 前者, mean among the figures in front. */
function pairOf(
  mentions: readonly Mention[],
  stated: Mention,
  first: string,
  second: string,
): readonly [now: Mention | null, base: Mention | null] {
  if (ORDER.test(first) && ORDER.test(second) && first !== second) {
    const told = mentions.filter(({ index, role }) => index < stated.index && role !== 'change' && role !== 'base');
    const [former, latter] = [told.at(-2) ?? null, told.at(-1) ?? null];
    return first === '前者' ? [former, latter] : [latter, former];
  }
  const [now, base] = [named(mentions, stated, first), named(mentions, stated, second)];
  if (now && base) return [now, base];
  // 网上申请量 and 窗口申请量 are told apart by 网上 and 窗口.
  const end = -sharedEnd(first, second) || undefined;
  const one = named(mentions, stated, first.slice(0, end));
  const like = one ? mentions.filter(({ figure }) => figure.unit === one.figure.unit) : mentions;
  return [one, named(like, stated, second.slice(0, end))];
}

const ORDER = /^[前后]者$/;

function sharedEnd(a: string, b: string): number {
  let end = 0;
  while (end < Math.min(a.length, b.length) && a.at(-1 - end) === b.at(-1 - end)) end++;
  return end;
}

/** 入库2.16亿元，为年初预算2.4亿元的90%，`比预算数少`2400万元: the one figure of that name against the first of its sentence. */
export function againstNamed(mentions: readonly Mention[], stated: Mention, verb: ChangeVerb): Change | null {
  const name = AGAINST.exec(stated.lead.trim())?.[1] ?? '';
  if (name.length < 2 || stated.figure.kind !== 'count' || verb.word === '') return null;
  const base = named(mentions, stated, name);
  const now = mentions.find(
    ({ sentence, role, depth }) => sentence === stated.sentence && role !== 'base' && role !== 'change' && depth === 0,
  );
  return base && now && now.index < base.index && comparable(now, base) && comparable(now, stated)
    ? { stated, verb, now, base, by: null, apart: false, placed: false }
    : null;
}

const AGAINST =
  /^(?:[比较](?!全)|高出|超出|高于|低于|多于|少于)(?!上|去|同|前|往|19|20|其)([^,比较]{2,8}?)(?:又|还)?(?:(?:多|少|超|高|低|增加|减少|超出|节约|结余)(?:出|了)?)?$/;

/** 市级 is what 市、区、镇三级 tells of 市. */
function isCalled({ label: { words }, frame }: Mention, name: string): boolean {
  if (words.includes(name) || frame.area === name || (/^[上下]半年$/.test(name) && frame.period === name)) return true;
  if (/^(?:19|20)\d\d年$/.test(name)) return frame.period === name.slice(0, -1);
  const [level = ''] = name;
  return name === `${level}级` && words.startsWith(level) && /^.(?:$|[两三四五]级)/.test(words);
}

/** The one figure in front whose label ends in `words` or is said of them. */
function named(mentions: readonly Mention[], stated: Mention, words: string): Mention | null {
  const core = words.replace(/(?:的|总?[数量额]|水平|平均){1,6}$/, '');
  const found = mentions.filter(
    mention =>
      mention.index < stated.index &&
      mention.role !== 'change' &&
      fits(stated, mention.figure.kind) &&
      core.length > 1 &&
      isCalled(mention, core),
  );
  // 上半年和下半年分别为287件和341件: the name says more than the time of the sentence.
  const byName = found.filter(({ label }) => label.words.includes(core));
  const [only, ...more] = byName.length > 0 ? byName : found;
  return only && more.length === 0 ? only : countedBy(mentions, stated, words);
}
