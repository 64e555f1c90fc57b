/** A、B、C三个领域, 市、县、乡三级, 《甲》《乙》地方性法规2件: a stated count against the items listed with it. */
import { allMatches } from '../text/allMatches.ts';
import { parseNumeral } from '../text/hanNumerals.ts';
import type { Span } from '../text/span.ts';
import { confirmQuoted, confirmRespectively } from './countConfirmed.ts';
import { joinedCount, listItems, listStart, readCount, writeCount } from './listing.ts';
import type { Passage } from './passage.ts';
import type { Relation } from './relation.ts';

const NUMBER = '([二两三四五六七八九十]{1,2}|\\d{1,2})';
/** Count words whose number tells how many items are listed right in front; looser ones only confirm. */
const STRICT =
  '大类|大[^,。;:、()“”]{0,6}?(?:领域|行业|平台|体系|机制|行动|工程|任务|板块|重点|方面)|级|地|类|个?方面|个领域|个环节|个重点领域|个部门|个单位|个行业|个层面|个维度|张清单|项(?:制度|机制|清单|改革|行动|工程|任务|工作)';
const ANCHOR = new RegExp(`${NUMBER}(${STRICT})`, 'g');
/** 等 closes or leaves open a list: any count word may follow. */
const OPEN_ANCHOR = /等(\d{1,2}|[二两三四五六七八九十])(?:[大个项类家部件种条名位]|方面)/g;
/** “三项制度”, “四张清单”. */
const QUOTED = /“([两二三四五六七八九十])([项张个大类种])([\u4e00-\u9fff]{1,6})”/g;
const NAME = /[《“][^《》“”]*[》”]/g;
const NAMES = /(?:[《“][^《》“”]*[》”][、和与及]?)+/g;
const COUNT_OF_NAMES = /(等?)([\u4e00-\u9fff、]{0,44}?)(\d{1,2})(件|部|项|个|次|场|份|期|条)/y;
/** Words between list and number that make the number another one's: 新增三项制度. */
const OTHER_TAIL =
  /(?:新增|增加|共|共计|合计|达到?|分别|等|前|近|超|余|约|为|有|的|了|第|每|各|这|其他|另外|以及|和|与|及)$/;
const DOCUMENTS = /^(?:等)?(?:地方性法规|政府规章|规章|行政规范性文件|规范性文件|文件|制度|条例|办法)$/;

/** The counts of a sentence, with or without figures. */
export function* findCounts(passage: Passage): Generator<Relation> {
  const { words } = passage;
  const lists = words.includes('、');
  const quoted = words.includes('“');
  if (lists || /[和与及两]/.test(words)) {
    for (const match of allMatches(words, ANCHOR)) yield* assessAnchor(passage, match);
  }
  if (lists && words.includes('等'))
    for (const match of allMatches(words, OPEN_ANCHOR)) yield* assessOpen(passage, match);
  if (quoted) for (const match of allMatches(words, QUOTED)) yield* assessQuoted(passage, match);
  if (quoted || words.includes('大')) yield* confirmQuoted(passage);
  if (lists && words.includes('分别')) yield* confirmRespectively(passage);
  if ((quoted || words.includes('《')) && passage.figures.length > 0) {
    for (const { index, 0: names } of allMatches(words, NAMES)) yield* assessNamed(passage, index, names);
  }
}

function* assessAnchor(passage: Passage, match: RegExpExecArray): Generator<Relation> {
  const { words } = passage;
  const [whole, numeral = '', unit = ''] = match;
  const at = match.index;
  const number = parseNumeral(numeral);
  if (number === null || number < 2) return;
  const start = listStart(words, at);
  const list = words.slice(start, at);
  const place = {
    stated: { start: at, end: at + whole.length },
    numeral: { start: at, end: at + numeral.length },
    number,
  };
  if (unit === '级' && endsWithLevels(list, number)) {
    const items = [{ start: at - number, end: at }];
    yield writeCount(passage, { ...place, counted: number, items, verdict: 'exact', basis: 'search' });
    return;
  }
  const items = listItems(words, start, at);
  if (items.length < 2) yield* assessBracket(passage, place);
  if (items.length < 2 || OTHER_TAIL.test(list) || /\d/.test(list)) return;
  const accusable = isPlainList(list, number) || (unit === '级' && areLevels(words, items));
  yield* write(passage, place, items, accusable);
}

interface Place {
  readonly stated: Span;
  readonly numeral: Span;
  readonly number: number;
}

function* write(
  passage: Passage,
  place: Place,
  items: readonly Span[],
  accusable: boolean,
  kind: 'count' | 'list-count' = 'count',
): Generator<Relation> {
  const reading = readCount(passage.words, items, place.number);
  const fails = reading.verdict === 'inconsistent';
  if (fails && (!accusable || Math.abs(items.length - place.number) > MOST_MISSED)) return;
  const { stated, numeral, number } = place;
  const basis = accusable ? 'grammar' : 'search';
  yield writeCount(passage, { stated, numeral, number, ...reading, items, kind, basis });
}

/** `聚焦五大领域(公安、城管、…)`: the bracket right behind lists what was counted. */
function* assessBracket(passage: Passage, place: Place): Generator<Relation> {
  const bracket = bracketBehind(passage.words, place.stated.end);
  const list = bracket ? passage.words.slice(bracket.start, bracket.end) : '';
  if (!bracket || !list.includes('、') || /等$|\d|[,。;:“”《》()]/.test(list) || IN_PART.test(list)) return;
  yield* write(passage, place, listItems(passage.words, bracket.start, bracket.end), true, 'list-count');
}

/** 三类场所(含学校、医院) names some only. */
const IN_PART = /^(?:含|其中|不含|除|如|例如|以|详见)/;

/** What stands in the bracket right behind a count, `(即…)`; null where there is none. */
function bracketBehind(words: string, end: number): Span | null {
  const opening = /^[^,。;:()]{0,6}\((?:即|包括|指|分别[是为])?:?/.exec(words.slice(end, end + 14));
  if (!opening) return null;
  const start = end + opening[0].length;
  const close = words.indexOf(')', start);
  return close < 0 ? null : { start, end: close };
}

const LEVELS = /^[市县乡村省区镇街道州国家自治]+$/;
const MOST_MISSED = 2;

/** 市县两级: each character in front names a level. */
function endsWithLevels(list: string, number: number): boolean {
  return (
    LEVELS.test(list.slice(-number)) &&
    list.length >= number &&
    !list.endsWith('、') &&
    !list.slice(-number - 1).includes('、')
  );
}

/** 市、县、乡三级: every item but the first, which may carry a verb, is the bare name of a level. */
function areLevels(words: string, items: readonly Span[]): boolean {
  return items.slice(1).every(({ start, end }) => end - start <= 2 && LEVELS.test(words.slice(start, end)));
}

/**
 * Three items at least, without inner lists, so that no item of another list is counted in. Two of them joined may be
 * meant alone (低保、供养和补贴两项).
 */
function isPlainList(list: string, number = 3): boolean {
  if (list.split('、').length < 3 || /[“”《》()]/.test(list)) return false;
  const last = list.lastIndexOf('、');
  return !/[和与及或]/.test(list.slice(0, last)) && (number > 2 || !/[和与及]/.test(list.slice(last)));
}

/** `甲、乙等3个…`: more listed than stated cannot be; fewer can. */
function* assessOpen(passage: Passage, match: RegExpExecArray): Generator<Relation> {
  const { words } = passage;
  const [whole, numeral = ''] = match;
  const number = parseNumeral(numeral);
  const start = listStart(words, match.index);
  const list = words.slice(start, match.index);
  if (number === null || !list.includes('、') || /\d/.test(list)) return;
  const items = listItems(words, start, match.index);
  // The join of the last two may belong to a name, so the lower count is the one that is certain.
  const counted = joinedCount(words, items);
  const over = counted > number;
  if (over && (counted - number > 3 || !isPlainList(list))) return;
  const at = match.index + 1;
  yield writeCount(passage, {
    stated: { start: at, end: match.index + whole.length },
    numeral: { start: at, end: at + numeral.length },
    number,
    counted,
    items,
    verdict: over ? 'inconsistent' : 'exact',
    basis: isPlainList(list) ? 'grammar' : 'search',
    sign: over ? '>' : '≤',
  });
}

const ACCUSABLE_NOUN = /^(?:制度|机制|清单|改革|行动|工程|任务|领域|平台|体系)/;

/** “三项制度” with its list right in front, or in brackets right behind. */
function* assessQuoted(passage: Passage, match: RegExpExecArray): Generator<Relation> {
  const { words } = passage;
  const [whole, numeral = '', , noun = ''] = match;
  const number = parseNumeral(numeral);
  if (number === null) return;
  const end = match.index + whole.length;
  const place = {
    stated: { start: match.index, end },
    numeral: { start: match.index + 1, end: match.index + 1 + numeral.length },
    number,
  };
  const bracket = bracketBehind(words, end);
  const { start: from, end: to } = bracket ?? { start: listStart(words, match.index), end: match.index };
  const list = words.slice(from, to);
  const items = listItems(words, from, to);
  if (items.length < 2 || /等$|\d/.test(list) || OTHER_TAIL.test(list)) return;
  const accusable = bracket !== null || (isPlainList(list, number) && ACCUSABLE_NOUN.test(noun));
  yield* write(passage, place, items, accusable);
}

/** `《甲条例》《乙条例》地方性法规2件`; plain items may follow the names, and 等 leaves the list open. */
function* assessNamed(passage: Passage, start: number, names: string): Generator<Relation> {
  COUNT_OF_NAMES.lastIndex = start + names.length;
  const match = COUNT_OF_NAMES.exec(passage.words);
  if (!match) return;
  const [whole, open = '', tail = '', numeral = '', measure = ''] = match;
  const number = Number(numeral);
  const items = allMatches(names, NAME).map(({ index, 0: name }) => ({
    start: start + index,
    end: start + index + name.length,
  }));
  const at = match.index + whole.length - measure.length - numeral.length;
  const place = {
    stated: { start: at, end: at + numeral.length + measure.length },
    numeral: { start: at, end: at + numeral.length },
    number,
  };
  if (open === '等' || tail.includes('等')) {
    if (items.length <= number)
      yield writeCount(passage, {
        ...place,
        counted: items.length,
        items,
        verdict: 'exact',
        basis: 'search',
        sign: '≤',
      });
    return;
  }
  const others =
    names.endsWith('、') || tail.startsWith('、') ? tail.split('、').length - (tail.startsWith('、') ? 1 : 0) : 0;
  const counted = items.length + others;
  const accusable = others === 0 && names.startsWith('《') && DOCUMENTS.test(tail);
  if (counted !== number && !accusable) return;
  const verdict = counted === number ? 'exact' : 'inconsistent';
  yield writeCount(passage, { ...place, counted, items, verdict, basis: accusable ? 'grammar' : 'search' });
}
