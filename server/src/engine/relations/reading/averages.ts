/** Per what an average is taken: 人均, 平均每场, 月均, 每万人. */
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Mention } from './model.ts';

export interface Per {
  /** Measure words of what it is per. */
  readonly units: readonly string[];
  /** Its noun, 乡镇 of 平均每个乡镇; '' where there is none. */
  readonly noun: string;
  /** How many make one unit: 10 000 for 每万人. */
  readonly of: number;
  /** What nobody writes: twelve months. */
  readonly fixed: number | null;
}

const EVERY =
  /每([千万百十])?(家次|户次|场次|批次|名|人|件|场|个|家|户|次|起|所|卷|册|条|期|份|宗|批|支|辆|例)?([一-龥]{0,6}?)(?:平均|检查|发现|受理|办理|办|约|达|为|有|配备|覆盖|服务|开展|处置|接待|培训|参[训加会与]|受训|调[解处]|审[结查理]|结案|解答|排查|举办|的|拥有|罚款|化解|培育|惠及|支出|补[贴助]|花费|安排|不|$)/;
const OF = /(人|户|件|场|所|家|村|次|班|案|校|镇|乡|县|队|站|期|批|轮)均/;
/** 每个村（社区） */
const IN_BRACKET = /(?<=[一-龥])\([一-龥、]{1,3}\)/g;
const UNITS: Readonly<Record<string, readonly string[]>> = {
  人: ['人', '名', '位'],
  名: ['名', '人', '位'],
  户: ['户', '家'],
  家: ['家', '户', '个'],
  件: ['件', '起', '宗'],
  案: ['件', '起', '宗'],
  所: ['所', '家', '个'],
  场: ['场', '次', '场次'],
  次: ['次', '场', '期'],
  期: ['期', '次', '场'],
  批: ['批', '批次'],
};
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** `mentions` are those of its paragraph, whose words tell of which months it is. */
export function perOf({ lead, clauseWords, sentence, index }: Mention, mentions: readonly Mention[]): Per | null {
  const words = lead.trim();
  // 月人均补差201元 is of as many months as nobody tells.
  if (/月人均|人月均/.test(words)) return null;
  const months = /月均|每月/.test(words) ? 1 : /季均|每季度?/.test(words) ? 3 : null;
  if (months !== null) {
    const told = mentions.filter(other => other.sentence === sentence && other.index <= index);
    const all = monthsIn(told.map(({ between }) => between).join('#'));
    return all === null ? null : { units: [], noun: '', of: 1, fixed: all / months };
  }
  if (/年均|每年/.test(words)) {
    const years = yearsIn(mentions.filter(other => other.sentence === sentence && other.index <= index));
    return years === null ? null : { units: [], noun: '', of: 1, fixed: years };
  }
  if (/[日天]均|每[日天]/.test(words)) return null;
  const each = OF.exec(words)?.[1];
  if (each)
    return {
      units: UNITS[each] ?? [each],
      noun: each === '村' || each === '镇' || each === '乡' || each === '县' ? each : '',
      of: 1,
      fixed: null,
    };
  // 平均每个村16次、每名顾问28次: the later of two.
  const every = EVERY.exec((words.startsWith('每') ? words : clauseWords).replace(IN_BRACKET, ''));
  if (!every) return null;
  const [, scale = '', measure = '', noun = ''] = every;
  const units = measure === '个' || measure === '' ? (noun === '' ? ['个'] : []) : (UNITS[measure] ?? [measure]);
  return { units, noun, of: SCALES[scale] ?? 1, fixed: null };
}

/** How many years the words say that they speak of: 2020年至2024年的五年间, 三年来共; null where they leave it open. */
function yearsIn(mentions: readonly Mention[]): number | null {
  const years = YEARS.exec(mentions.map(({ between }) => between).join('#'))?.[1];
  return years === undefined ? null : parseNumeral(years);
}

const YEARS = /(?:^|[^\d第])([二两三四五六七八九十2-9])年(?:间|来|里|内|共|累计)/;

const SPANS: readonly (readonly [RegExp, (match: RegExpExecArray) => number])[] = [
  [/(?<!\d)(\d{1,2})月?(?:份)?(?:-|—|~|至|到)(\d{1,2})月/, ([, from, to]) => Number(to) - Number(from) + 1],
  [/前(\d{1,2}|[一二三四五六七八九十])个月/, ([, months = '']) => parseNumeral(months) ?? 0],
  [/截[至止到][^,;。#]{0,8}?(?<!\d)(\d{1,2})月(?:\d{1,2}日|底|末|份)/, ([, month]) => Number(month)],
  [/前([二两三])个?季度/, ([, quarters = '']) => (quarters === '三' ? 9 : 6)],
  [/[上下]半年/, () => 6],
  [/[一二三四1-4]季度/, () => 3],
];
/** 自4月运行以来: how long that is nobody says. */
const SINCE = /以来|截至(?:目前|当前)|目前/;

/** How many months the words speak of: 10 of 1—10月, 12 where they name no part of a year; null where they leave it open. */
function monthsIn(all: string): number | null {
  // 截至11月底月均13万件；全年月均13.2万件: what was said last.
  const words = all.slice(Math.max(0, all.lastIndexOf('全年')));
  for (const [pattern, monthsOf] of SPANS) {
    const match = pattern.exec(words);
    const months = match && monthsOf(match);
    if (months && months > 0 && months <= 12) return months;
  }
  return SINCE.test(words) && !/今年以来/.test(words) ? null : 12;
}
