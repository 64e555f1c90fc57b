/** 出台《甲》《乙》《丙》，上述三项制度…; “五严禁”…上述五条严禁: a number that takes up what the paragraph has listed or counted before. */
import type { Excerpt } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { moveSpan, type Span } from '../../text/span.ts';
import type { Relation } from '../relation.ts';
import { describe } from '../writing/describe.ts';
import type { StatedCount } from './count.ts';
import type { Label } from './label.ts';
import { ENDS_IN_BODY, ENDS_IN_PLACE, HEAD_NOUN } from './lexicon.ts';
import { changeNumeral, judgeProposal, type Proposal } from './proposal.ts';
import { clauseStart, type Stretch } from './stretch.ts';

/** 3年以上 takes nothing up. */
const TAKES_UP = /(?:上述|前述|(?:^|[,;。:对就将按照据把])以上)$/;

/** The numbers of the outermost stretch of a paragraph that open with 上述, against what stands in front. */
export function findTakenUp(
  excerpt: Excerpt,
  stretch: Stretch,
  counts: readonly (StatedCount | Label)[],
  lists: readonly Proposal[],
): readonly Relation[] {
  const found: Relation[] = [];
  for (const [index, count] of counts.entries()) {
    if (count.quoted) continue;
    const takesUp = TAKES_UP.test(stretch.words.slice(0, count.span.start));
    if (!takesUp && !(isBodies(count) && speaksOfAll(stretch, count))) continue;
    const counted = takesUp ? countedBefore(excerpt, stretch, counts.slice(0, index), count) : null;
    const proposal =
      counted === null
        ? ((takesUp ? (papersBefore(stretch, count) ?? listedBefore(lists, count)) : null) ??
          namesBefore(stretch, count))
        : null;
    const relation = counted ?? (proposal && judgeProposal(excerpt, proposal, stretch.start));
    if (relation) found.push(relation);
  }
  return found;
}

/** “五严禁”, 八项承诺: what is called as the number calls it. Several may be meant together. */
function countedBefore(
  { text }: Excerpt,
  { start, words }: Stretch,
  before: readonly (StatedCount | Label)[],
  count: StatedCount,
): Relation | null {
  const after = words.slice(count.numeral.end, count.numeral.end + 12).replace(MEASURE, '');
  // Two figures are held against each other as such.
  const isHan = ({ numeral }: StatedCount) => !/\d/.test(words.slice(numeral.start, numeral.end));
  const named = before.filter(each => (isHan(each) || isHan(count)) && isCalledAs(each, count, after));
  const [first] = named;
  if (!first) return null;
  const sums = [...named.map(({ number }) => number), named.reduce((sum, { number }) => sum + number, 0)];
  const holds = sums.includes(count.number);
  if (!holds && new Set(named.map(({ number }) => number)).size > 1) return null;
  const [span, told] = [moveSpan(count.span, start), moveSpan(first.span, start)];
  const [own, other] = [text.slice(span.start, span.end), text.slice(told.start, told.end)];
  return describe({
    kind: 'repeat',
    verdict: holds ? 'exact' : 'inconsistent',
    certainty: 'likely',
    basis: 'search',
    span,
    stated: own,
    formula: `${own}${holds ? '=' : '≠'}${other}`,
    computed: String(holds ? count.number : first.number),
    operands: named.map(each => ({ span: moveSpan(each.span, start), note: BEFORE })),
    repairs: holds ? [] : [changeNumeral(text, moveSpan(count.numeral, start), first.number)],
  });
}

/** 七不准 and 上述七项不准, 三项便民措施 and 上述三项措施; but 5项制度清单 are no 制度. */
function isCalledAs({ noun, measure }: StatedCount, count: StatedCount, after: string): boolean {
  if (noun.length < 2) return false;
  if (measure === count.measure && count.noun.length > 1 && noun.endsWith(count.noun)) return true;
  return after.startsWith(noun) && !HEAD_NOUN.test(count.noun.slice(noun.length));
}

const BEFORE = { zh: '前文', en: 'before' };
const MEASURE = /^[个项条件类种部家张点]/;

const OF_PAPERS = /制度|文件|规定|办法|规章|法规|方案|意见|细则|规程|规范|标准|条例|政策|指引/;
/** What is only gone by was not made here, and may be counted otherwise. */
const MAKES = /出台|印发|制定|修订|修改|发布|公布|起草|形成|建立|编制|完善|废止|审议|审查|推出|通过|颁布/;
const TITLE = /《[^《》]*》(?:\([^()]*\))?/g;
const JOINT = /^(?:、|和|与|及|以及)?$/;
const FARTHEST = 80;

/** 出台《甲》《乙》《丙》: the run of titles in front, alone or with those before it. */
function papersBefore({ words }: Stretch, count: StatedCount): Proposal | null {
  if (!OF_PAPERS.test(count.noun)) return null;
  const titles = allMatches(words.slice(0, count.span.start), TITLE).map(({ index, 0: title }) => ({
    start: index,
    end: index + title.length,
  }));
  let first = titles.length - 1;
  while (first > 0 && JOINT.test(words.slice(titles[first - 1]?.end, titles[first]?.start))) first--;
  const run = titles.slice(Math.max(0, first));
  const [opening, closing] = [run[0], run.at(-1)];
  if (!opening || !closing || run.length < 2 || count.span.start - closing.end > FARTHEST) return null;
  if (
    !MAKES.test(words.slice(clauseStart(words, opening.start), opening.start)) ||
    /等/.test(words.slice(closing.end, count.span.start))
  )
    return null;
  return proposalOf(count, run, [run.length, ...readingsWith(titles, first)], MOST_OF_PAPERS);
}

/** The run with each of the titles in front of it. */
function readingsWith(titles: readonly Span[], first: number): readonly number[] {
  return titles.slice(0, Math.max(0, first)).map((_, index) => titles.length - index);
}

const MOST_OF_PAPERS = 3;

/** 在甲、乙、丙设立3个受理点，上述三家单位…: the one list in front, of which the number is right. */
function listedBefore(lists: readonly Proposal[], count: StatedCount): Proposal | null {
  const front = lists.filter(({ stated }) => stated.end <= count.span.start);
  const [list, ...others] = front;
  const isRight = list !== undefined && list.readings.length === 1 && list.items.length === list.number;
  if (!isRight || list.open || others.length > 0 || list.items.length < FEWEST_NAMES || !isBodies(count)) return null;
  return count.span.start - list.stated.end > FARTHEST ? null : proposalOf(count, list.items, list.readings, 1);
}

function isBodies({ measure, noun }: StatedCount): boolean {
  return measure === '家' ? noun === '' || OF_BODIES.test(noun) : OF_BODIES.test(noun);
}

/** 甲局、乙局、丙局报送…，3个单位共报送12件: the next clause sums up. */
function speaksOfAll({ words }: Stretch, { span }: StatedCount): boolean {
  return words.charAt(span.start - 1) === ',' && /^(?:合计|共计?|累计|总共|均|全部)/.test(words.slice(span.end));
}

const OF_BODIES = /^(?:单位|部门|机构|机关|企业)/;
const OF_PLACES = /^(?:[镇乡县区村]|街道|社区|乡镇|镇街)/;
const FEWEST_NAMES = 3;
const NAMES = /(?<=^|[,;。:])[^,;。:()]*、[^,;。:()]*/g;

const LED = /牵头|会同|联合|主办|召集|参加|配合|协助/;

/** 甲局、乙局、丙局率先完成清理。上述三家单位…: the nearest list of bodies or places; who miscounts it is out by one. */
function namesBefore({ words }: Stretch, count: StatedCount): Proposal | null {
  const what = count.measure + count.noun;
  const isBody = isBodies(count);
  if (!isBody && !OF_PLACES.test(what.replace(/^个/, ''))) return null;
  const front = words.slice(0, count.span.start);
  const [list, ...others] = allMatches(front, NAMES).toReversed();
  // 由甲局牵头，乙局、丙局、丁局参加的专班，上述4个部门: one more is named in front.
  if (!list || LED.test(front.slice(front.lastIndexOf('。', list.index) + 1))) return null;
  if (others.length > 0 || front.length - list.index - list[0].length > FARTHEST) return null;
  const items = namesIn(list[0], list.index, isBody ? ENDS_IN_BODY : ENDS_IN_PLACE);
  return items && proposalOf(count, items, [items.length], 1);
}

/** The names that a clause opens with, the last followed by what is said of them; null where one is none. */
function namesIn(clause: string, at: number, ends: RegExp): readonly Span[] | null {
  const items: Span[] = [];
  const pieces = allMatches(clause, /[^、]+/g);
  for (const [index, { index: from, 0: piece }] of pieces.entries()) {
    const start = at + from;
    // 丁局报送20件、25件: figures follow the names.
    const isLast = index === pieces.length - 1 || (index > 1 && /\d/.test(piece));
    if (!isLast) {
      if (!ends.test(piece)) return null;
      items.push({ start, end: start + piece.length });
      continue;
    }
    const own = lastNames(piece, ends);
    if (!own) return null;
    for (const { start: first, end } of own) items.push({ start: start + first, end: start + end });
    break;
  }
  return items.length < FEWEST_NAMES ? null : items;
}

/** 丁镇`和戊镇`被列为试点 */
function lastNames(piece: string, ends: RegExp): readonly Span[] | null {
  const joint = /和|与|及|以及/.exec(piece);
  const left = joint ? piece.slice(0, joint.index) : '';
  const isJoined = joint !== null && ends.test(left);
  const from = isJoined ? joint.index + joint[0].length : 0;
  for (let end = from + 2; end <= Math.min(piece.length, from + LONGEST_NAME); end++) {
    if (!ends.test(piece.slice(from, end))) continue;
    // 新河镇司法所 is none of the places.
    if (OTHER_NAME.test(piece.slice(end)) || /等/.test(piece.slice(end))) return null;
    return [...(isJoined ? [{ start: 0, end: joint.index }] : []), { start: from, end }];
  }
  return null;
}

const LONGEST_NAME = 14;
const OTHER_NAME = /^[一-龥]{0,6}?(?:局|所|站|中心|办|院|队|村|社区|园)/;

function proposalOf(
  { span: stated, numeral, number }: StatedCount,
  items: readonly Span[],
  readings: readonly number[],
  most: number,
): Proposal | null {
  const [usual = 0] = readings;
  if (!readings.includes(number) && Math.abs(number - usual) > most) return null;
  return { kind: 'count', stated, numeral, number, items, readings, open: false, certainty: 'likely' };
}
