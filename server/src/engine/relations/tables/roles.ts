/** What a row or column is, by its headings. */
import type { Line, Role } from './model.ts';
import { anyOf, holds } from './words.ts';

/** 受理（件）, 金额/万元, 同比(%); brackets that say more than a unit are part of the name. */
const UNIT = /^(.*?)(?:\((?:单位:?)?([^()]{1,4})\)|\/([千百十万亿]*[元件人次宗起家户]))$/;
const MEASURE =
  /^(?:%|‰|百分点|个百分点|[千百十万亿]{0,2}[元件人次宗起份家户场项部卷个条名例所期座处本台辆批户吨页班](?:次)?|人次|家次|公里|平方米)$/;
const NAMED_UNIT = new RegExp(`(${anyOf('units in names')})数$`);
const TOTAL = new RegExp(`^(?:全[市县区省州镇乡局]|本年|年度)?.{0,8}(?:${anyOf('total')})$`);
const SURE_TOTAL = new RegExp(`(?:${anyOf('sure total')})$`);
const SUBTOTAL = new RegExp(`(?:${anyOf('subtotal')})$`);
const OF_WHICH = new RegExp(`^(?:${anyOf('of which')}):?`);
const saysShare = holds('share');
/** 占比, 占审结总数比例. */
const isShare = (name: string) => saysShare(name) || /占.{1,10}比/.test(name);
const isChange = holds('growth');
const isApart = holds('apart');
const isAverage = holds('average');
const RATE = new RegExp(`(?:${anyOf('rate')})$`);
const RATE_OF_CHANGE = /增长率|增减率|变化率|升降率|增长比例|下降率|压减率/;
const ORDINAL = /^(?:\(?[一二三四五六七八九十]{1,3}[)、.]|\(?\d{1,2}[)、.](?!\d))/;

export function isMeasure(words: string): boolean {
  return MEASURE.test(words);
}

/** `受理（件）` as name and unit. */
function splitUnit(heading: string): { readonly name: string; readonly unit: string } {
  const match = UNIT.exec(heading);
  const unit = match?.[2] ?? match?.[3] ?? '';
  if (match && MEASURE.test(unit)) return { name: match[1] ?? '', unit: unit.replace('个百', '百') };
  return { name: heading, unit: NAMED_UNIT.exec(heading)?.[1] ?? '' };
}

/** A row or column with these headings, the outer one first; `unit` is that of the table where they name none. */
export function readLine(headings: readonly string[], head: Line['head'], unit: string): Line {
  let own = '';
  const path: string[] = [];
  for (const heading of headings) {
    const split = splitUnit(heading);
    own = split.unit || own;
    const name = split.name.replace(ORDINAL, '');
    if (name !== '' && name !== path.at(-1)) path.push(name);
  }
  const words = path.map(name => name.replace(OF_WHICH, '')).join('');
  const role = roleOf(path, own);
  return { path, words, unit: own || (ADDABLE.has(role) ? unit : ''), role, head };
}

const ADDABLE: ReadonlySet<Role> = new Set<Role>(['item', 'total', 'subtotal', 'of which']);

function roleOf(path: readonly string[], unit: string): Role {
  const last = path.at(-1) ?? '';
  if (path.some(isShare)) return 'share';
  if (path.some(name => RATE_OF_CHANGE.test(name) || (isChange(name) && !/(?:新增|增加).{2}/.test(name))))
    return 'change';
  if (RATE.test(last)) return 'rate';
  if (isAverage(last)) return 'average';
  if (isApart(last)) return 'other';
  if (SUBTOTAL.test(last)) return 'subtotal';
  if (path.some(name => TOTAL.test(name))) return path.length > 1 && !TOTAL.test(path[0] ?? '') ? 'subtotal' : 'total';
  if (path.some(name => OF_WHICH.test(name))) return 'of which';
  return unit === '%' || unit === '‰' ? 'rate' : 'item';
}

/** 合计 and 总计 say for certain that everything listed is added; 总数 and 累计 need not. */
export function isSureTotal({ path, words, role }: Line): boolean {
  return role === 'subtotal' || (role === 'total' && isWholeYear(words)) || path.some(name => SURE_TOTAL.test(name));
}

/** 全年 as the name of a row; below quarters or months it is their total. */
export function isWholeYear(words: string): boolean {
  return /^(?:全年度?|年度)$/.test(words);
}

/** Numbers of a line that may be added up. */
export function isAddable({ role }: Line): boolean {
  return role === 'item' || role === 'of which';
}

export function isSummary({ role }: Line): boolean {
  return role === 'total' || role === 'subtotal';
}

/** The headings above the innermost, which lines of one group share. */
export function groupOf({ path }: Line): string {
  return path.slice(0, -1).join(' ');
}

const YEAR = /((?:19|20)\d\d)年?/;

export function yearOf({ path }: Line): number | null {
  for (const name of path) {
    const digits = YEAR.exec(name)?.[1];
    if (digits) return Number(digits);
  }
  return null;
}

/** 2024 of 2024, 2024年 and 2024年度 as the whole name of a line; null of any other. */
export function namedYear({ path }: Line): number | null {
  const name = path.length === 1 ? (path[0] ?? '') : '';
  return /^(?:19|20)\d\d年?度?$/.test(name) ? Number(name.slice(0, 4)) : null;
}

const isOpening = holds('opening');
const isClosing = holds('closing');

/** What is there at one moment, which does not add up over months: 年初, 期末, 未结. */
export function isStock(words: string): boolean {
  return isOpening(words) || isClosing(words);
}

const PERIOD =
  /^(?:(?:(?:19|20)\d\d年)?第?[一二三四1-4]季度?|(?:(?:19|20)\d\d年)?(?:\d{1,2}月?[-—~至])?\d{1,2}月份?|(?:19|20)\d\d年?度?|[上下]半年)$/;

/** 一季度, 3月, 2024年 as the name of a row or column. */
export function isPeriod(line: Line | undefined): boolean {
  return PERIOD.test(line?.path.at(-1) ?? '');
}

const saysDifference = holds('difference');

/** 增减（件）, 净增: how many more, not by how much per cent. */
export function isDifference({ role, unit, words }: Line): boolean {
  return role === 'change' && unit !== '%' && (unit !== '' || saysDifference(words));
}

/** Numbers of things, totals included. */
export function isCount(line: Line | undefined): boolean {
  return line !== undefined && COUNTS.has(line.role);
}

const COUNTS: ReadonlySet<Role> = new Set<Role>(['item', 'of which', 'total', 'subtotal']);
