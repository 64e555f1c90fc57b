/** 7个单位（甲、乙…）, 4部，即《甲》…, “三调”联动，推进…: the list after a stated number. */
import type { StatedCount } from './count.ts';
import { holdsFigures, readDays, readDaysAfter } from './days.ts';
import { type ItemList, readItems } from './items.ts';
import type { Label } from './label.ts';
import { isSummedUp, isTitle, isWholeName, LEVELS } from './lexicon.ts';
import type { Proposal } from './proposal.ts';
import { clauseEnd, clauseStart, HIDDEN, type Stretch } from './stretch.ts';

/** Words between a number and its bracket or colon. */
const OPENING =
  /^[\u4e00-\u9fff]{0,12}?(?:(\()|:(?![一①⑴(])|,?(?:即|就是|分别(?:位|设)?[是为于在]|依次[是为]|具体[是为]|时间(?:分别)?[是为]|(包括|主要[是为有包括]+)):?)/;
const IN_BRACKET = /^(?:即|包括|指|分别[是为于]?|依次[是为]):?/;
/** 三类场所(含学校、医院) names some only. */
const IN_PART = /^(?:含|其中|不含|除|如|例如|以|详见|见|附|注|涉及|按|截至|下同|原|简称|以下)/;
/** What a following bracket names the kinds of, not each one. */
const BY_KIND = /(?:问题|隐患|线索|案件|事项|意见|建议|诉求|矛盾|纠纷|人员|风险|情形)$/;

const KINDS = /类|种|方面|领域|环节/;

/** The stated numbers of `stretch` that count a list after them; `inner` are the stretches within it, by their start. */
export function* findAfter(
  stretch: Stretch,
  counts: readonly (StatedCount | Label)[],
  inner: ReadonlyMap<number, Stretch>,
): Generator<Proposal> {
  const { words } = stretch;
  for (const [index, count] of counts.entries()) {
    const end = count.quoted ? count.span.end : count.numeral.end + count.measure.length;
    const opening = OPENING.exec(words.slice(end, end + 24));
    if (!opening) {
      const told = afterPredicate(stretch, count, counts[index + 1], end);
      if (told) yield told;
      continue;
    }
    const from = end + opening[0].length;
    const open = opening[2] !== undefined;
    const isBracket = opening[1] !== undefined;
    // A list after two numbers may be of both: 废止2部、修改1部，分别为….
    const shared = counts[index - 1] && (counts[index - 1]?.span.end ?? 0) > clauseStart(words, count.span.start);
    if (isBracket) {
      const bracket = inner.get(stretch.start + from);
      const proposal =
        pastBracket(stretch, count, from, shared === true) ??
        (bracket ? inBracket(stretch, count, bracket, shared === true) : null);
      if (proposal) yield proposal;
    } else if (!count.fixed && (!count.quoted || count.measure !== '')) {
      const proposal = inClause(stretch, count, from, open, shared === true);
      if (proposal) yield proposal;
    }
  }
}

/** 两个社区获评“…示范社区”，分别是甲社区和乙社区: what is said of them stands between, and each item is called as what is counted. */
function afterPredicate(
  stretch: Stretch,
  count: StatedCount | Label,
  next: StatedCount | Label | undefined,
  end: number,
): Proposal | null {
  const predicate = 'measure' in count && count.noun.length > 1 ? PREDICATE.exec(stretch.words.slice(end)) : null;
  if (!predicate || (next && next.span.start < end + predicate[0].length)) return null;
  const found = inClause(stretch, count, end + predicate[0].length, false, false);
  const areNamed = found?.items.every(({ start, end: to }) => stretch.words.slice(start, to).endsWith(count.noun));
  return found && areNamed ? found : null;
}

const PREDICATE = /^[^,。;:、(\d]{2,40},(?:即|分别(?:位|设)?[是为于在]|依次[是为]|具体[是为]):?/;

/** 8个乡镇(街道)作为督察对象,分别是:…: the bracket says more of what is counted, the list follows it. */
function pastBracket(stretch: Stretch, count: StatedCount, from: number, shared: boolean): Proposal | null {
  const close = stretch.words.indexOf(')', from) + 1;
  const opening = close > 0 && !count.quoted ? OPENING.exec(stretch.words.slice(close, close + 24)) : null;
  if (!opening || opening[1] !== undefined) return null;
  return inClause(stretch, count, close + opening[0].length, opening[2] !== undefined, shared);
}

function inBracket(stretch: Stretch, count: StatedCount, bracket: Stretch, shared: boolean): Proposal | null {
  const { words } = bracket;
  const from = IN_BRACKET.exec(words)?.[0].length ?? 0;
  const listed = words.slice(from);
  if (IN_PART.test(words) || /[,。;:]/.test(listed) || holdsFigures(listed)) return null;
  const open = words.endsWith('等');
  const list = readDays(words, from, words.length) ?? readItems(words, from, words.length - (open ? 1 : 0));
  if (!list || list.items.length < 2 || areLevels(words, list)) return null;
  const by = bracket.start - stretch.start;
  const moved = list.items.map(({ start, end }) => ({ start: start + by, end: end + by }));
  const noun = count.noun || stretch.words.slice(Math.max(0, count.span.start - 4), count.span.start);
  const names = list.style === 'quoted' || readDays(listed, 0, listed.length) !== null;
  const proves = names || (count.counted === 'things' && (KINDS.test(count.measure) || !BY_KIND.test(noun)));
  return {
    kind: count.quoted ? 'count' : 'list-count',
    stated: count.span,
    numeral: count.numeral,
    number: count.number,
    items: moved,
    readings: list.readings,
    open,
    certainty: proves && !shared ? 'proven' : null,
  };
}

/** Longer ones are sentences that explain the number. */
const LONGEST_ITEM = 16;

/** 6个县(市、区): other names of the same level. */
function areLevels(words: string, { items }: ItemList): boolean {
  return items.every(({ start, end }) => LEVELS.has(words.slice(start, end)));
}

/** 市财政局、市应急管理局,并组织现场观摩: whole names, and the next clause is none. */
function endsInNames(listed: string, next: string): boolean {
  return listed.split(/[、和及与]/).every(isWholeName) && !next.includes('、') && !isWholeName(next);
}

/** 甲公园、乙广场、丙基地，年接待群众14.6万人次: a clause with a figure is no item of a list without any. */
function tellsOfAll(listed: string, next: string): boolean {
  return listed.split('、').length > 2 && holdsFigures(next) && !next.includes('、');
}

/** 2月讲民法典、4月讲保密法: each of them happened at a time of its own. */
function areDated(words: string, { items }: ItemList): boolean {
  return items.length > 2 && items.every(({ start, end }) => /^\d{1,2}月/.test(words.slice(start, end)));
}

function inClause(stretch: Stretch, count: StatedCount, from: number, open: boolean, shared: boolean): Proposal | null {
  const { words } = stretch;
  const end = clauseEnd(words, from);
  const listed = words.slice(from, end);
  if (holdsFigures(listed) || /等/.test(listed)) return null;
  // A list whose items hold commas goes on after the first.
  if (
    words.charAt(end) === ',' &&
    !isSummedUp(words.slice(end + 1)) &&
    !/[》”日月]$/.test(listed) &&
    !endsInNames(listed, words.slice(end + 1, clauseEnd(words, end + 1))) &&
    !tellsOfAll(listed, words.slice(end + 1, clauseEnd(words, end + 1))) &&
    readDaysAfter(listed, 0, listed.length) === null
  )
    return null;
  const list = readDaysAfter(words, from, end) ?? readItems(words, from, end);
  if (!list || list.items.length < 2) return null;
  const longest = Math.max(...list.items.map(item => item.end - item.start));
  if (list.style === 'plain' && (longest > LONGEST_ITEM || listed.includes(HIDDEN))) return null;
  const names = list.style === 'quoted' || readDaysAfter(listed, 0, listed.length) !== null || areDated(words, list);
  const papers = list.items.every(({ start, end: to }) => isTitle(words.slice(start, to)));
  const proves = !shared && (names || papers || count.counted === 'things');
  return {
    kind: 'list-count',
    stated: count.span,
    numeral: count.numeral,
    number: count.number,
    items: list.items,
    readings: list.readings,
    open,
    certainty: proves ? (names ? 'proven' : 'likely') : null,
  };
}
