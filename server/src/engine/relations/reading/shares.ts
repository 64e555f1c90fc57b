/** What a share says of itself: 网络申请占70.0% names its part, 占评查总数的27.19% its whole. */
import { anyOf } from './lexicon.ts';
import { isCount } from './mentions.ts';
import type { Mention } from './model.ts';

const SHARE = /所占比[例重]|占比|占[到了]?|比[重例]|相当于/;
/** 占全部事项的 is of all of them. */
const ALL = /^(?:全部|所有)[一-龥]{0,6}(?=的)/;
const INTRODUCES =
  /^(?:按(?:金额|件数|人数|户数|宗数|面积)(?:计算|计)?|其中|分别|依次|共|合计|各|约|已|仅|的|则|均|也)+/;
/** 总数, 全部 and the like name no whole of their own. */
const GENERAL =
  /^(?:比[例重]?|总(?:数|量|体|件数|人数|额)?|全[部体年]|案件|办件|申请|所有|其中?|同期|到|达|为|了|约|近|的|超过?|分别|依次|仅有?|只有?|已|均|高|最[高低大小多少] ?)*$/;

/** 占调整后预算: how far a plan is fulfilled, which may be more than all of it. */
const OF_PLAN = new RegExp(`${anyOf('plan')}$`);

export function isOfPlan(stated: Mention): boolean {
  return OF_PLAN.test(shareOf(stated).whole ?? '');
}

const INTAKE = /^(?:受理|收到|接收|办理)$/;
const CUMULATIVE = /累计$/;

/** What every case is called, and where it stands on its way: of such words alone nothing tells one class from another. */
const UNMARKED = new RegExp(
  `${anyOf('received', 'handled', 'closed', 'carried in')}|案件|事项|问题|申请|诉求|人数|各类|依法|[已共的]`,
  'g',
);
const ALL_OF_PLACE = /^全[省市县区州国]/;
const PLACES_BELOW = /^(?:各|所辖|下辖|其他)?个?(?:市州|县|旗|区|市|州|乡|镇|街道)(?!政府)/;
const CLOSED = new RegExp(`^${anyOf('closed')}`);
const HEADS = /(?:案件|事项|问题|申请|诉求|人数|人员|单位|企业|对象|文件|机构|主体|案卷|线索|项目)$/;

/**
 * Whether the words of a share name the count: 占评查总数 is of 评查案卷120卷, 占合同总金额 not of 合同287份, 占刑事案件总数 not of
 * 民事案件1570件, but of 受理案件500件.
 */
export function namesWhole({ label, lead, frame }: Mention, of: string): boolean {
  const words = of.replace(OWN_PLACE, '');
  const all = label.words + label.noun;
  // 占全省新收总数 is not of what 13个市州 received.
  const area = ALL_OF_PLACE.exec(words)?.[0];
  if (
    area !== undefined &&
    (PLACES_BELOW.test(lead.trimStart()) || (frame.area !== '' && !frame.area.startsWith('全')))
  )
    return false;
  // 占受理总数 is of what was handled where nothing else is told of it.
  if (INTAKE.test(words) && label.stage === 'handled' && !label.negated) return true;
  // 占五年累计数 is of what was counted over the years.
  if (CUMULATIVE.test(words)) return /累计/.test(lead);
  // 立刑事案件1284起 is what 占立案总数 is of.
  if (words === '立案' && /^立(?!法|项)/.test(label.words)) return true;
  const class_ = words.replace(HEADS, '').replace(UNMARKED, '');
  // 占审结案件 is of what was closed, not of every count of 案件.
  if (class_ === '' && CLOSED.test(words)) return label.stage === 'closed' && !label.negated;
  if (!HEADS.test(words) || class_.length < 2) return all.includes(words.slice(-2));
  return all.includes(class_.slice(-2)) || (all.includes(words.slice(-2)) && all.replace(UNMARKED, '') === '');
}

/**
 * The counts whose name is that of the whole, 审结 of 占审结案件总数 and 民事 of 占民事案件; null where none is. What was received is
 * none: of 受理15件 only those that were decided may be meant.
 */
export function namedOutright(counts: readonly Mention[], words: string): readonly Mention[] | null {
  if (CUMULATIVE.test(words)) return onlyCumulative(counts, words);
  const core = words.replace(HEADS, '');
  if (core.length < 2) return null;
  const bare = core.replace(UNMARKED, '');
  const found = counts.filter(({ label }) => {
    const name = (label.words || label.noun).replace(HEADS, '');
    return name === core || (bare !== '' && name.replace(UNMARKED, '') === bare);
  });
  return found.length > 0 && (bare !== '' || found.every(({ label }) => label.stage !== 'received'))
    ? found.toReversed()
    : null;
}

/** 占累计数 is of the one count that is told as 累计. */
function onlyCumulative(counts: readonly Mention[], words: string): readonly Mention[] | null {
  const found = counts.filter(count => namesWhole(count, words));
  return found.length === 1 ? found : null;
}

/** Whether the whole is named as that of the place that reports: 占本区新收案件的. */
export function isOfOwnPlace(words: string): boolean {
  return OWN_PLACE.test(words);
}

const OWN_PLACE = /^[本我](?:[省市县区州旗镇乡局院]|街道|机关)(?=[一-龥]{2})/;

/** `全程网办` of 全程网办事项; the name itself where less than two characters would be left. */
export function bareName(name: string): string {
  const core = name.replace(HEADS, '');
  return core.length < 2 ? name : core;
}

/** The share that is said of a count alone, before the next: `577件，同比增长46.3%，占59.9%`; null where there is none. */
export function ownShareOf(mentions: readonly Mention[], count: Mention): Mention | null {
  for (const next of mentions.slice(count.index + 1, count.index + 4)) {
    if (next.sentence !== count.sentence || isCount(next)) return null;
    if (next.role === 'share') return next;
  }
  return null;
}

/** The words that name the part, '' where it is the count in front; those that name the whole, null where they name none. */
export function shareOf({ lead }: Mention): { readonly named: string; readonly whole: string | null } {
  const words = lead.trim();
  const clause = words.lastIndexOf(',') + 1;
  const found = SHARE.exec(words.slice(clause));
  const front = found ? words.slice(0, clause + found.index) : '';
  const after = found ? words.slice(clause + found.index + found[0].length).replace(ALL, '') : '';
  // 二者…占总采购额的 is of the figures in front, whatever else is said of them.
  const isOfThose = /^(?:以上|上述|这)?[二两三四五六]者/.test(front);
  const named = front
    .replace(/^.*(?<!其)中/, '')
    .replace(INTRODUCES, '')
    .replace(
      /^(?:(?:以上|上述)?[二两三四五六七八九](?:项|类|者|种|部分|个)?(?:[一-龥]{0,4}(?=合计|总计))?(?:共|合计|总计|一共)?|合计|共)$/,
      '',
    )
    .replace(/的$|(?<=[一-龥]{2})[数量]$/, '');
  const whole = after.replace(
    /(?:的|总数|总量|总额|总件数|总人数|(?<=[一-龥]{2})[件人户次起宗份卷项家]数|(?<=[一-龥]{2})(?<![案文证条信])件|(?<=[一-龥]{2})[量数]|(?<=[一-龥]{4})面积|比例|比重|为|达|约|近|超过?|到){1,4}$/,
    '',
  );
  return { named: named.length > 1 && !isOfThose ? named : '', whole: GENERAL.test(whole) ? null : whole };
}
