/** Per what an average is taken: 人均, 平均每场, 月均, 每万人. */
import { amountOf } from '../interval.ts';
import type { Mention } from './model.ts';
import { daysOf, monthsIn, yearsIn } from './timeSpans.ts';

export interface Per {
  /** Measure words of what it is per. */
  readonly units: readonly string[];
  /** Its noun, 乡镇 of 平均每个乡镇; '' where there is none. */
  readonly noun: string;
  /** How many make one unit: 10 000 for 每万人. */
  readonly of: number;
  /** What nobody writes: twelve months, the days of a month; the likeliest first, then what else may be meant. */
  readonly fixed: readonly number[] | null;
}

const EVERY =
  /每([千万百十])?(家次|户次|场次|批次|名|人|件|场|个|家|户|次|起|所|卷|册|条|期|份|宗|批|支|辆|例|笔|台|亩|轮|站|队)?([一-龥]{0,6}?)(?:平均|检查|发现|受理|办理|办|约|达|为|有|配备|覆盖|服务|开展|处置|接待|培训|参[训加会与]|受训|调[解处]|审[结查理]|结案|解答|排查|举办|的|拥有|罚款|化解|培育|惠及|支出|补[贴助]|花费|安排|不|$)/;
const OF = /([户家人场批]次|人|生|户|件|场|所|家|村|次|班|案|校|镇|乡|县|队|站|期|批|轮|笔|单|宗|台|亩|组)均/;
/** 每个村（社区） */
const IN_BRACKET = /(?<=[一-龥])\([一-龥、]{1,3}\)/g;
/** 每村`、社区`, 每个村`或社区` */
const OR_OTHER = /(?<=每个?[一-龥]{1,4})[、和或](?:每个?)?[一-龥]{1,4}$/;
const UNITS: Readonly<Record<string, readonly string[]>> = {
  人: ['人', '名', '位'],
  生: ['人', '名'],
  名: ['名', '人', '位'],
  户: ['户', '家'],
  家: ['家', '户', '个'],
  件: ['件', '起', '宗'],
  案: ['件', '起', '宗'],
  所: ['所', '家', '个'],
  站: ['个', '家', '所'],
  队: ['支', '个'],
  组: ['个', '组'],
  校: ['所', '家'],
  场: ['场', '次', '场次'],
  次: ['次', '场', '期'],
  期: ['期', '次', '场'],
  批: ['批', '批次'],
  单: ['单', '件', '笔'],
  宗: ['宗', '件', '起'],
};
/** What is counted in 个 or 支 and known by its noun: 16支执法中队，队均74件. */
const PLACES = ['村', '镇', '乡', '县', '站', '队', '组', '校'];
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** `mentions` are those of its paragraph, whose words tell of which months it is. */
export function perOf(mention: Mention, mentions: readonly Mention[]): Per | null {
  const { lead, clauseWords, sentence, index } = mention;
  const words = lead.trim();
  // 月人均补差201元 is of as many months as nobody tells.
  if (/月人均|人月均/.test(words)) return null;
  const months = /月均|每个?月/.test(words) ? 1 : /季均|每季度?/.test(words) ? 3 : null;
  if (months !== null) {
    const told = mentions.filter(other => other.sentence === sentence && other.index <= index);
    const all = monthsIn(told.map(({ between }) => between).join('#'));
    return all === null ? null : { units: [], noun: '', of: 1, fixed: [all / months] };
  }
  if (/年均|每年/.test(words)) {
    const years = yearsIn(mentions.filter(other => other.sentence === sentence && other.index <= index));
    return years === null ? null : { units: [], noun: '', of: 1, fixed: [years] };
  }
  if (/[日天]均|每个?(?:工作)?[日天]/.test(words)) {
    const days = daysOf(mention, mentions);
    return days && { units: [], noun: '', of: 1, fixed: days };
  }
  const each = OF.exec(words)?.[1];
  if (each)
    return {
      units: UNITS[each] ?? [each],
      noun: PLACES.includes(each) ? each : '',
      of: 1,
      fixed: null,
    };
  // 平均每个村16次、每名顾问28次: the later of two.
  const every = EVERY.exec(
    (words.startsWith('每') ? words : clauseWords).replace(IN_BRACKET, '').replace(OR_OTHER, ''),
  );
  if (!every) return null;
  const [, scale = '', measure = '', noun = ''] = every;
  const units = measure === '个' || measure === '' ? (noun === '' ? ['个'] : []) : (UNITS[measure] ?? [measure]);
  return { units, noun, of: SCALES[scale] ?? 1, fixed: null };
}

/** Whether a count of this unit may be what the average shares out. */
export function sameMeasure({ figure }: Mention, unit: string): boolean {
  // 5460家次, 平均每家3次
  if (figure.unit === '次' && /^[家户]次$/.test(unit)) return true;
  return figure.unit === unit || (figure.unit === '人' && unit === '名') || (figure.unit === '名' && unit === '人');
}

/** 31416人次，月均2618人次；其中夜间5364人次，`月均447人次`: right after the part, where the whole has its own. */
export function hasItsOwn(mentions: readonly Mention[], stated: Mention, part: Mention, whole: Mention): boolean {
  return part.index === stated.index - 1 && mentions[whole.index + 1]?.role === 'average';
}

/** 人均36小时，`平均到每个月`3小时: the average in front, told again for a shorter time; where the words do not say so it is one reading more. */
export function withAverageInFront(
  mentions: readonly Mention[],
  stated: Mention,
  { fixed }: Per,
  totals: readonly Mention[],
): readonly Mention[] {
  const front = mentions[stated.index - 1];
  const isAgain =
    fixed !== null &&
    front?.role === 'average' &&
    front.sentence === stated.sentence &&
    sameMeasure(stated, front.figure.unit) &&
    amountOf(front.figure).gt(amountOf(stated.figure)) &&
    perOf(front, mentions)?.fixed === null;
  if (!isAgain) return totals;
  return AGAIN.test(stated.lead.trim()) ? [front, ...totals] : [...totals, front];
}

const AGAIN = /^(?:相当于|折合|折算|分摊|平摊|摊|合)?(?:平均)?(?:分摊|分|摊)?[到至下来]{0,2}每/;
