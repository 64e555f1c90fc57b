/** Tells from the words in front of a figure what it is, and in what period it is counted. */
import type { Figure } from '../../report/model.ts';
import { isCarriedOver } from './labels.ts';
import { anyOf } from './lexicon.ts';
import type { ChangeVerb, Frame, Gap, Mention, Role } from './model.ts';

const RISE = anyOf('rise');
const FALL = anyOf('fall', 'spared');
/** `增长`, `比上年多`, `多办`, `增幅为`; the verb is the group. */
const BY = new RegExp(
  `(${RISE}|${FALL})(?:(?<=[多少])${anyOf('deed')})?(?:了|率|额|量|幅度|比例)?(?:分别|依次)?(?:高达|达到?|为|约|近|超过?|出)?(?:了)?(?:约|近)?$`,
);
const FALLS = new RegExp(`^${FALL}$`);
/** 增长 is said of the number; 提高, 提速 and 压缩 may be said of what it stands for. */
const OF_WHAT = /提|压|精简|提前|提速/;
const RAISES = /^(?:提高|提升|压降)$/;
const SHORT_VERB = /^.$/;
/** `增至`, `下降到`, `压减为`, `达`: the figure is where the change ended. */
const TO = new RegExp(`(?:${RISE}|${FALL}|增|升|降|减|变|改|扩|缩|压)[^,]{0,2}?(?:至|到|为|成)(?:约|近|了)?$`);
const COMPARES = new RegExp(`同比|环比|[比较]|相比|${anyOf('prior')}`);
/** 截至上年末现行有效的187件 is what there was, compared with nothing. */
/** 对上年反馈的143个问题 are dealt with now. */
const DEALS_WITH = '(?<!相)对';
const PRIOR = `(?<!截[至止]|结转|${DEALS_WITH})(?!(?<=^|[,;。:])同期)(?!同期已)(?:${anyOf('prior')}(?!内|间|度?(?:结[转存余]|转结)|接转|积存|遗留|未[结办审]|转[入来]|旧存|留存))`;
/** 上年 names an earlier year by itself, 2023年 only where something is compared with it. */
const BASE = new RegExp(`${PRIOR}[^,]{0,14}$|(?:[比较同是]|相当于|与(?!会))[^,]{0,8}(?:19|20)\\d\\d年[^,]{0,14}$`);
/** 2024年, 11月 */
const BASE_IN_BRACKET = /^(?:(?:19|20)\d\d年(?:度|全年|同期)?|\d{1,2}月份?)(?:为|是)?$/;
/** 同比上升18.1%（2024年共作出149件） */
const TOLD_IN_BRACKET = /^(?:19|20)\d\d年(?:度|全年|同期)?共?(?![^,]*[季月半])[一-龥]{0,4}$/;
/** 与2023年（`当年收案1184件`）相比 */
const OF_THAT_YEAR = /^(?:当年|该年|全年)[^,;。\d]{0,8}$/;
/** 比省定95%的目标, 比95%的目标; 同比12%, 占比12% compare with nothing. */
const AGAINST = /(?:[比较](?!例|重|高|大|好|强|多)|高于|低于|优于)[^,]{1,18}$|(?<![同环占对相])[比较]$/;
/** 低于全市平均水平(11.2%)2.3个百分点 */
const OVER = '高于|低于|优于|高出|低出|超过|超出';
const AVERAGE_IN_FRONT = new RegExp(`(?:[比较与]|${OVER})[^,;]{0,6}(?:平均|均值|${anyOf('plan')})[^,;]{0,4}$`);
const AGAINST_AVERAGE = new RegExp(
  `(${OVER})[^,;()]{0,6}(?:平均|均值|上年|去年|${anyOf('plan')})[^,;()]{0,4}\\([^()]*\\)$`,
);
/** 比省定95%`的目标`高2.4个百分点, 比法定60日`审理期限`缩短29天 */
const OF_GOAL = `(?:的?(?:${anyOf('plan')}|要求|标准|水平|平均(?:水平|数|值)?)(?:值|任务)?|的?(?:法定|规定|承诺)?(?:审理|办理|审查|审批|办结|处理)?(?:期限|时限|审限|时间))?`;
const CHANGES_AFTER = new RegExp(`^${OF_GOAL}(?:的|相比|,)*(?:${RISE}|${FALL}|翻|相比)`);
const IS_GOAL = new RegExp(`^${OF_GOAL}$`);
const AVERAGE = new RegExp(
  `(?:${anyOf('average')}|中位数|均值)[^,]{0,12}$|每(?:万|千|百|十)?(?:[家户场批]次|名?人|名|件|场|个|家|户|次|月|年|天|起|所|镇|村|卷|册|条|期|单|案|乡镇|街道|单位)[^,]{0,8}$`,
);
/** 平均每村、`社区`16人 */
const EACH_OF_TWO = /每个?[一-龥]{1,4}[、和或](?:每个?)?[一-龥]{1,4}$/;
const TOTAL =
  /(?:(?:合计|总计|共(?!享|同|建|治|商)|累计|加起来)[^,]{0,10}|总(?:[一-龥]{0,3}[数量计额]|投资|金额|人数|件数|场次|次数|面积|里程))(?:约|达到?|为){0,3}$/;
/** 相当于全年任务的: of what stands in between, and not of an earlier time. */
const SHARE = new RegExp(
  `占(?!地(?!方|级|区)|[用有道领]|线(?!索))[^,]{0,24}$|比重[^,]{0,6}$|相当于(?!${anyOf('prior')})[^,\\d]{2,24}的$`,
);
const PERIOD = new RegExp(
  `(?<!\\d)((?:19|20)\\d\\d)年(?![来前后])|(${PRIOR})|(${anyOf('part year')}|(?!12月[底末3])(?<!\\d|截[至止](?:\\d{4}年|[本今当]年)?)\\d{1,2}月份?)|(${anyOf('cumulative')})|(${anyOf('current')})`,
  'g',
);
const AREA =
  /(?:全[市县区省州国镇街乡](?!面)|[省市州县区]本级|(?:最高|[省市州县区](?:高级?|中级?)?)(?:人民)?(?:法院|检察院|院)|市[一-龥]{0,2}法院|[县市区省]局(?:机关|本级)|全省|市直|县级|市级|区级|乡级|镇级|村级|[一-龥]{1,3}(?:县|区|市|镇|乡|街道)(?=[法公检司政]))/;

export function readPeriod(
  clauseWords: string,
  lead: string,
  inBracket: boolean,
): { readonly period: string; readonly area: string; readonly opens: boolean } {
  const area = AREA.exec(lead)?.[0] ?? '';
  PERIOD.lastIndex = 0;
  let match: RegExpExecArray | null = null;
  for (let next = PERIOD.exec(lead); next; next = PERIOD.exec(lead)) match = next;
  if (!match) {
    // 2023年、2024年… and 今年,… in front of the lead within its clause.
    for (let next = PERIOD.exec(clauseWords); next; next = PERIOD.exec(clauseWords)) match = next;
    // 去年24名办案人员办结991件: all that such a clause counts; of others 去年 is said of the next figure alone.
    if (!match || (match[2] !== undefined && match.index > 0)) return { period: '', area, opens: false };
    const local = /[比较与同由从自是]$/.test(clauseWords.slice(0, match.index));
    return { period: local ? '' : nameOf(match), area, opens: false };
  }
  const local = inBracket || /[比较与同由从自是]$/.test(lead.slice(0, match.index));
  return { period: nameOf(match), area, opens: !local && match[2] === undefined };
}

/** 2022年，全县办理…: the period that a clause in front, without a figure, sets for those after it; '' where none does. */
export function readOpening(words: string): string {
  let period = '';
  PERIOD.lastIndex = 0;
  for (let match = PERIOD.exec(words); match; match = PERIOD.exec(words)) {
    const front = words.charAt(match.index - 1);
    if (match[2] === undefined && (front === '' || ',;。:'.includes(front))) period = nameOf(match);
  }
  return period;
}

function nameOf([, year, prior, part, cumulative, current]: RegExpExecArray): string {
  return year ?? (prior && 'prior') ?? part ?? (cumulative && 'cumulative') ?? (current && 'current') ?? '';
}

/** `财政收入` of 上半年财政收入. */
export function withoutPeriod(words: string): string {
  return words.replace(OPENS_WITH_PERIOD, '');
}

const OPENS_WITH_PERIOD = new RegExp(`^(?:${anyOf('current')}|${anyOf('part year')})(?=[一-龥]{2})`);

/** Whether two figures may be of the same period. */
export function samePeriod(a: Frame, b: Frame): boolean {
  const [x, y] = [a.period || 'current', b.period || 'current'];
  if (x === y) return true;
  const isYear = /^\d{4}$/;
  return (x === 'current' && isYear.test(y)) || (y === 'current' && isYear.test(x));
}

/** 一季度1次、二季度2次 */
export function arePartsOfYear(a: Frame, b: Frame): boolean {
  return PART_OF_YEAR.test(a.period) && PART_OF_YEAR.test(b.period);
}

const PART_OF_YEAR = /季度|半年|月/;

export function readRole(
  figure: Figure,
  lead: string,
  clauseWords: string,
  rest: string,
  last: Mention | null,
  gap: Gap,
  bracket: string | null,
): Role {
  const { kind } = figure;
  if (kind === 'point') return 'change';
  if (kind === 'multiple') return 'change';
  const words = lead.trimEnd();
  if (TO.test(words) && !/[增降涨减]幅|[长降]率|[加少长降][额量数]/.test(words))
    return kind === 'percent' ? 'rate' : 'plain';
  const isVerb = verbOf(words, clauseWords) !== null || ABOVE_AVERAGE.test(words) || APART.test(words);
  if (
    isVerb ||
    (last?.role === 'base' && MORE.test(words)) ||
    (last && DIFFERS.test(words) && (words.length === 1 || TO.test(last.lead.trimEnd())))
  )
    return 'change';
  const isBaseInBracket =
    bracket !== null &&
    (BASE_IN_BRACKET.test(words) ||
      (last?.role === 'change' && TOLD_IN_BRACKET.test(words)) ||
      ((words === '' || OF_THAT_YEAR.test(words)) && (BASE.test(bracket) || AVERAGE_IN_FRONT.test(bracket))));
  if (
    last?.role === 'change' &&
    !isBaseInBracket &&
    !(bracket && OF_PLAN.test(bracket)) &&
    /^(?:和|与|及|、|,)?$/.test(words) &&
    // 减少0.9人；15岁及以上…
    // 少8宗，100.00%: a comma may begin what is told of another rate.
    gap < (kind === 'percent' && last.figure.kind === 'count' && words === '' ? 2 : 3) &&
    (kind === 'percent' || last.figure.kind === kind)
  )
    return 'change';
  // 与上年的941起、`1683.2万元`相比
  const goesOn = last?.role === 'base' && gap === 1 && words === '' && figure.kind === 'count' && /^相比/.test(rest);
  if (isBaseInBracket || goesOn || isBase(words, rest) || OF_YEARS.test(clauseWords)) return 'base';
  if (kind === 'percent' || kind === 'permille' || kind === 'tenths')
    return SHARE.test(words) ||
      (figure.denominator && words.length < 3) ||
      (last?.role === 'share' && isRestOfShares(words))
      ? 'share'
      : 'rate';
  if (AVERAGE.test(words) || EACH_OF_TWO.test(clauseWords.trimEnd())) return 'average';
  return TOTAL.test(words) ? 'total' : 'plain';
}

/** Whether the words in front of a share say that it is all that is left: 网上办理的占63.5%，`其余`36.5%由窗口办理. */
export function isRestOfShares(words: string): boolean {
  return REST_OF_SHARES.test(words);
}

const REST_OF_SHARES = new RegExp(`^${anyOf('rest')}的?$`);

/** 高出全省平均2.3分; 高于全省平均89.9分 is what was compared with. */
const ABOVE_AVERAGE = /高出全[省市县区国]平均(?:水平|分|值)?$/;

/** 完成年度任务（15公里） */
const OF_PLAN = new RegExp(`完成[^,;]{0,8}${anyOf('plan')}[^,;]{0,4}$`);

/** 两者相差4.35分 */
const APART = /相差(?:了|为|达)?$/;

/** 较2024年的3320万元`多追回`830万元 */
const MORE = /^[多少][一-龥]{1,4}$/;
/** 从46800件增加到52416件，`多办`5616件 */
const DIFFERS = new RegExp(`^[多少]${anyOf('deed')}?了?$`);

/** 由41天缩短到33天，`少`用8天 */
const DIFFERENCE = /^([多少])[一-龥]{0,4}$/;

/** 较2023年、2024年的91.4%和96.0% */
const OF_YEARS = /[比较](?:(?:19|20)\d\d年度?[、和与及]){1,3}(?:19|20)\d\d年度?的?$/;

function isBase(words: string, rest: string): boolean {
  if (isCarriedOver(words, rest)) return false;
  if (BASE.test(words)) return true;
  if (/^相比/.test(rest) && /[与同和]/.test(words)) return true;
  return AGAINST.test(words) && CHANGES_AFTER.test(rest.replace(/^分(?=高|低)/, ''));
}

/** The verb in front of a stated change, or null; a single character (多, 少) only where the clause compares. */
function verbOf(words: string, clauseWords: string): RegExpExecArray | null {
  const match = BY.exec(words);
  if (!match) return null;
  const verb = match[1] ?? '';
  if (isSpared(match, words)) return match;
  // 压缩比例为24% tells by how much.
  if (SPARED.test(verb) && !/幅|比例/.test(match[0])) return null;
  if (SHORT_VERB.test(verb)) {
    const front = words.slice(0, match.index).replace(/^分/, '').replace(IS_GOAL, '');
    // 净减7项
    if (/(?:净|累计|共)$/.test(front)) return match;
    // 上年42895万元，多29821万元; 2024年为68件，今年多47件
    if (words === verb || THIS_YEAR.test(front)) return match;
    return COMPARES.test(clauseWords) && (front === '' || COMPARES.test(front)) ? match : null;
  }
  if (/新$/.test(words.slice(0, match.index))) return null;
  return match;
}

/** 平均每件`少用`9天, 每案`节省`3天: said of what was spared for each. */
function isSpared({ index, 0: found }: RegExpExecArray, words: string): boolean {
  return EACH.test(words.slice(0, index)) && (SPARED.test(found) || /^[多少]./.test(found));
}

const THIS_YEAR = /^(?:今年|本年|本期|本月)$/;
const SPARED = new RegExp(`^${anyOf('spared')}`);
const EACH = /(?:平均|(?:平均)?每[一-龥]{1,3})$/;

/** The verb of a mention that is a change; one without (增长10件、`22.1%`) takes that of `before`. */
export function changeVerb({ lead, clauseWords, figure }: Mention, before: ChangeVerb | null): ChangeVerb | null {
  const words = lead.trimEnd();
  const match = verbOf(words, clauseWords) ?? DIFFERENCE.exec(words);
  if (!match) return overAverage(lead, clauseWords, figure) ?? before;
  const [, word = ''] = match;
  const start = figure.span.start - lead.length + match.index;
  return {
    span: { start, end: start + word.length },
    word,
    // 负增长1.58%
    falls: FALLS.test(word) || words.charAt(match.index - 1) === '负',
    // A rate that is 提高 rises, however it is with times.
    ofNumber: !OF_WHAT.test(word) || /幅|比例/.test(match[0]) || (figure.kind === 'point' && RAISES.test(word)),
  };
}

/** 低于全市平均水平(11.2%)`2.3个百分点`: the verb stands in front of what it compares with. */
function overAverage(lead: string, clauseWords: string, { span }: Figure): ChangeVerb | null {
  const match = lead.trim() === '' ? AGAINST_AVERAGE.exec(clauseWords.trimEnd()) : null;
  if (!match) return null;
  const [, word = ''] = match;
  const start = span.start - clauseWords.length + match.index;
  return { span: { start, end: start + word.length }, word, falls: word.startsWith('低'), ofNumber: true };
}

const OPPOSITE: Readonly<Record<string, string>> = {
  增长: '下降',
  增加: '减少',
  增幅: '降幅',
  上升: '下降',
  提高: '降低',
  提升: '降低',
  下降: '上升',
  减少: '增加',
  降幅: '增幅',
  降低: '提高',
  升: '降',
  降: '升',
  增: '减',
  减: '增',
};

/** Counts 增长, rates and ranks 上升. */
const OPPOSITE_OF_COUNTS: Readonly<Record<string, string>> = { 下降: '增长' };

/** 降幅 for 增幅, and 增长 for 下降 of a count; null where no one word says the opposite. */
export function oppositeOf(word: string, ofCount: boolean): string | null {
  return (ofCount ? OPPOSITE_OF_COUNTS[word] : undefined) ?? OPPOSITE[word] ?? null;
}
