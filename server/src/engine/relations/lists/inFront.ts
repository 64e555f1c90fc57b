/** 公安、城管、水利三个部门, 《甲》《乙》2件规章, 甲、乙等3家: the list in front of a stated number. */
import type { Span } from '../../text/span.ts';
import type { StatedCount } from './count.ts';
import { holdsFigures, readOnDays } from './days.ts';
import { type ItemList, readItems } from './items.ts';
import type { Label } from './label.ts';
import { readLevels } from './levels.ts';
import { ENDS_IN_BODY, ENDS_IN_PLACE, takesObject } from './lexicon.ts';
import type { Proposal } from './proposal.ts';
import { clauseStart, HIDDEN, type Stretch } from './stretch.ts';

/** What stands between the list and its number. */
const LINK =
  /(?:(等)([\u4e00-\u9fff]{0,16})|为(?:主要|核心|基本)?(内容|主题|核心|重点|抓手|载体|支撑|特征|特点|标志)的|(这|以上|上述|共计?|合计|总共|一共|的))$/;
/** 分别与甲局、乙局2家单位签订协议: the list follows. */
const OPENS = /^[^、]{0,20}分别[与同和跟向]/;
/** Words in front of a number that make it another one's: 前三名, 其他三项. */
const OTHERS = /(?:分别|[前近超余约了第每各其另和与及、]|其他|另外|以及|不少于|至少|不足|首批|又)$/;
/** What 《》 name, as far as it may stand between them and their number. */
const DOCUMENTS =
  /^(?:地方性|政府|部门|行政|法律|党内)*(?:法规|规章|文件|制度|条例|办法|规定|预案|方案|细则|意见|清单|标准|草案|规程|指引|规范性文件|法律法规|规划|决定|和|与|及)+(?:草案|项目)?$/;

/** What quotations name, of which each is held once at least. */
const EVENTS = /(?:培训|讲座|测试|活动|会议|课程|行动|宣讲|论坛)$/;

/** The stated numbers of `stretch` that count the list in front of them. */
export function* findInFront(stretch: Stretch, counts: readonly (StatedCount | Label)[]): Generator<Proposal> {
  const { words } = stretch;
  let before: StatedCount | undefined;
  for (const count of counts) {
    // A quotation next to others is an item like them: “放管服”“三项制度”.
    if (count.quoted && words.charAt(count.span.start - 1) === '”') continue;
    const start = listStart(words, count, before);
    if (!count.quoted) before = count;
    if (start === null) continue;
    const proposal =
      happenings(stretch, count, start) ?? compound(stretch, count, start) ?? propose(stretch, count, start);
    if (proposal) yield proposal;
  }
}

/** After the mark in front of the clause, or after the joint that follows an earlier number: 3个镇和`南门、东湖`2个街道. */
function listStart(words: string, { span }: StatedCount, before: StatedCount | undefined): number | null {
  const clause = clauseStart(words, span.start);
  const start = clause + (OPENS.exec(words.slice(clause, span.start))?.[0].length ?? 0);
  if (!before || before.numeral.end <= start) return start;
  const after = words.slice(before.numeral.end, span.start);
  const joint = /[和与及]/.exec(after);
  const mark = after.indexOf('、');
  // 3个镇、南门、东湖2个: the number in front may be an item itself.
  if (!joint || (mark >= 0 && mark < joint.index)) return null;
  return before.numeral.end + joint.index + 1;
}

/** 分别于3月、6月和12月召开`3次`会议: as many happenings as days. */
function happenings({ words }: Stretch, count: StatedCount, start: number): Proposal | null {
  const days = count.counted === 'happenings' ? readOnDays(words, start, count.span.start) : null;
  if (!days || days.list.items.length < 2) return null;
  const { span: stated, numeral, number } = count;
  const { items, readings } = days.list;
  return {
    kind: 'count',
    stated,
    numeral,
    number,
    items,
    readings,
    open: false,
    certainty: days.each ? 'proven' : null,
  };
}

/** 立法审查会、论证会、协调会和风险评估、廉洁性评估“三会两评”: each number counts the items that end in its noun. */
function compound({ words }: Stretch, count: StatedCount | Label, start: number): Proposal | null {
  if (!('parts' in count) || count.parts.length < 2 || count.fixed) return null;
  const items = (readItems(words, start, count.span.start)?.items ?? []).flatMap(
    ({ start: from, end }) => readItems(words, from, end)?.items ?? [{ start: from, end }],
  );
  const ofPart = count.parts.map(({ noun }) =>
    items.filter(({ start: from, end }) => words.slice(Math.max(from, end - noun.length - 1), end).includes(noun)),
  );
  if (ofPart.some(own => own.length === 0)) return null;
  const wrong = count.parts.findIndex(({ number }, index) => number !== ofPart[index]?.length);
  const part = count.parts[Math.max(0, wrong)];
  const own = wrong < 0 ? items : (ofPart[wrong] ?? []);
  if (!part || (wrong < 0 && items.length !== count.number)) return null;
  return {
    kind: 'count',
    stated: count.span,
    numeral: wrong < 0 ? null : part.numeral,
    number: wrong < 0 ? count.number : part.number,
    items: own,
    readings: [own.length],
    open: false,
    certainty: 'likely',
  };
}

const DOES = /(?:检查|整治|开展|推进|实施|执行|排查|监管|治理|巡查|走访|抽查|督查|清查)$/;

function propose(stretch: Stretch, count: StatedCount | Label, start: number): Proposal | null {
  const { words } = stretch;
  const at = count.span.start;
  const front = words.slice(start, at);
  if (!/[、》”和与及]|[市县乡村]$/.test(front) || holdsFigures(front)) return null;
  const levels = count.measure === '级' || count.measure === '层级' ? readLevels(words, start, at) : null;
  const link = LINK.exec(front);
  const open = link?.[1] !== undefined;
  const end = link ? at - link[0].length : at;
  const titles = link ? null : titlesInFront(words, start, at);
  const inner = innerList(stretch, start, end);
  if (count.fixed && !inner) return null;
  const list = levels ?? titles ?? inner ?? readItems(words, start, end, open);
  // 甲局、乙局、丙局联合检查“九小场所”: who does it is not what it counts.
  if (!link && DOES.test(front) && !countsSteps(count)) return null;
  if (!list || (list.items.length < 2 && !titles && !open)) return null;
  const listed = words.slice(start, end);
  if (!levels && !titles && OTHERS.test(listed)) return null;
  const proposal = { kind: 'count' as const, stated: count.span, numeral: count.numeral, number: count.number, open };
  const certainty = levels || inner ? spelledOut(count, list, link) : certaintyOf(words, count, list, listed, link);
  if (count.number === 1 && !(titles && certainty) && !open) return null;
  return { ...proposal, items: list.items, readings: list.readings, certainty };
}

/** 以“一窗受理、一网通办”为内容的“两个一”: the list spells the label out; what is 核心 or 抓手 of it may be less than all. */
function spelledOut({ number, ...count }: StatedCount | Label, { items }: ItemList, link: RegExpExecArray | null) {
  if (!link?.[3]) return 'proven';
  if (('parts' in count && count.parts.length > 1) || items.length < 3) return null;
  if (link[3] === '内容') return 'proven';
  return Math.abs(items.length - number) === 1 ? 'likely' : null;
}

function certaintyOf(
  words: string,
  count: StatedCount | Label,
  list: ItemList,
  listed: string,
  link: RegExpExecArray | null,
): Proposal['certainty'] {
  // “三医一张网” names three things and one more; which of them the list spells out is not said.
  if ('parts' in count && count.parts.length > 1) return null;
  if (link?.[2]) return list.style === 'quoted' && (DOCUMENTS.test(link[2]) || EVENTS.test(link[2])) ? 'proven' : null;
  if (link?.[4] === '的') return aboutEach(listed, count) ? 'likely' : null;
  if (list.style === 'quoted')
    return count.counted === 'cases' && !words.slice(0, count.span.start).endsWith('》') && !isDocument(words, list)
      ? null
      : 'proven';
  if (count.counted !== 'things' || isPredicate(words, count)) return null;
  if ((takesObject(listed) && !countsSteps(count)) || !belongs(words, list, count) || areOwners(words, list))
    return null;
  if (list.items.length > 2 || link?.[1]) return 'proven';
  return isTightPair(words, list, count) ? 'likely' : null;
}

/** 立案、告知、决定、执行五个环节: deeds are what such words count. */
function countsSteps({ measure, noun }: StatedCount | Label): boolean {
  return /^个?(?:环节|步骤|阶段|程序|节点|流程)/.test(measure + noun);
}

/** 全国人大、国务院、全国政协的有关文件22篇: whose papers they are, not how many bodies. */
function areOwners(words: string, { items }: ItemList): boolean {
  const last = items.at(-1);
  const owned = items.filter(({ start, end }) => words.slice(start, end).includes('的'));
  return last !== undefined && owned.length === 1 && owned[0] === last;
}

/** 港口通、铁路通项目26个。 says how many there are of the last, not how many are listed. */
function isPredicate(words: string, { span, numeral, noun, quoted, measure }: StatedCount): boolean {
  const digits = /\d/.test(words.slice(numeral.start, numeral.end));
  return (
    digits &&
    !quoted &&
    noun === '' &&
    /^[个项条处所座部份种件]$/.test(measure) &&
    !/[\u4e00-\u9fff“]/.test(words.charAt(span.end))
  );
}

/** 关于甲、乙、丙的3项报告 has one for each; 涉及甲、乙的3个问题 need not. */
function aboutEach(listed: string, { noun }: StatedCount): boolean {
  return /关于/.test(listed) && /报告|议案|决定|文件|方案|意见/.test(noun);
}

function isDocument(words: string, { items }: ItemList): boolean {
  const [first] = items;
  return first !== undefined && words.charAt(first.start) === '《';
}

/** Two items and a third that is missing are told from a modifier of the noun only where the number is one that closes. */
function isTightPair(words: string, { items }: ItemList, count: StatedCount): boolean {
  const { numeral, measure, number, quoted } = count;
  const [first, second] = items;
  if (!first || !second || second.end - second.start < 2 || words.charAt(first.end) !== '、' || number > 3)
    return false;
  if (second.end - second.start > Math.max(LONGEST_OF_PAIR, first.end - first.start)) return false;
  if (quoted || words.charAt(count.span.end) === '“') return true;
  return !/\d/.test(words.slice(numeral.start, numeral.end)) && /^(?:大|支|张|地|类|条|种|县|市|区|镇)$/.test(measure);
}

const LONGEST_OF_PAIR = 8;

const NAMES_OF_BODIES = /部门|单位|机构|机关|成员|组织|主体|企业|家|窗口$|地区|地方|示范|试点|平台|阵地|中心|站/;

/** 个镇街, 个乡镇街道 */
const LONGEST_PAIR_OF_KINDS = 5;

/** Whether the items can be what is counted: 青石镇、柳林镇 are no 5个村, 市司法局、市公安局 no 2项工作. */
function belongs(words: string, { items }: ItemList, { measure, noun }: StatedCount): boolean {
  const endings = items.map(({ start, end }) => words.slice(start, end).split('(', 1)[0] ?? '');
  const what = measure + noun;
  const places = endings.every(item => ENDS_IN_PLACE.test(item));
  const bodies = endings.every(item => ENDS_IN_BODY.test(item));
  if (places && !bodies) {
    const kinds = endings.map(item => ENDS_IN_PLACE.exec(item)?.[0] ?? '');
    return (
      what.includes(kinds.at(-1) ?? '') ||
      // 青石镇、柳林镇和新华街道3个镇街
      kinds.every(kind => what.slice(0, LONGEST_PAIR_OF_KINDS).includes(kind.charAt(0))) ||
      // 6个乡镇（街道）
      (/^个?乡镇/.test(what) && kinds.every(kind => /^(?:[乡镇]|街道)$/.test(kind))) ||
      /^(?:地|家)|地区|地方|单位|县|片区|试点|示范/.test(what)
    );
  }
  return (
    !bodies || NAMES_OF_BODIES.test(what) || endings.some(item => what.includes(ENDS_IN_BODY.exec(item)?.[0] ?? '　'))
  );
}

const AFTER_TITLES = new RegExp(`》(?:\\(${HIDDEN}*\\))?([\\u4e00-\\u9fff]{1,10})$`);

/** 《甲》《乙》`地方性法规`2件: the noun may stand between the names and their number; one name may be counted, too. */
function titlesInFront(words: string, start: number, end: number): ItemList | null {
  const [, noun = ''] = AFTER_TITLES.exec(words.slice(Math.max(start, end - 200), end)) ?? [];
  if (noun === '' || !DOCUMENTS.test(noun)) return null;
  return readItems(words, start, end - noun.length);
}

/** “问题、任务、责任、时限”五张清单: the list stands within one quotation. */
function innerList({ words, whole }: Stretch, start: number, end: number): ItemList | null {
  if (words.charAt(end - 1) !== '”') return null;
  const opening = words.lastIndexOf('“', end - 1);
  const quotation = whole.slice(opening, end);
  if (opening < start || /[,;]/.test(quotation)) return null;
  if (STEPS.test(quotation)) return stepsIn(whole, opening + 1, end - 1);
  if (!quotation.includes('、')) return null;
  const outer = readItems(words, start, end);
  if (outer && outer.items.length > 1) return null;
  return readItems(whole, opening + 1, end - 1);
}

const STEPS = /[—→][^—→]+[—→]/;

/** “发现—交办—整改—反馈”四步: the steps of one course. */
function stepsIn(whole: string, start: number, end: number): ItemList {
  const items: Span[] = [];
  let at = start;
  for (const step of whole.slice(start, end).split(/[—→]/)) {
    if (step !== '') items.push({ start: at, end: at + step.length });
    at += step.length + 1;
  }
  return { style: 'plain', items, readings: [items.length] };
}
