/** A、B、C三个领域, 市、县、乡三级, 《甲》《乙》地方性法规2件: a stated count against the items listed with it. */
import { parseHan } from '../text/hanNumerals.ts';
import type { Span } from '../text/span.ts';
import { describe } from './describe.ts';
import type { Passage } from './passage.ts';
import type { Relation, Verdict } from './relation.ts';

const NUMBER = '([二两三四五六七八九十]{1,2}|\\d{1,2})';
/** Count words whose number tells how many items were listed right in front; looser ones only confirm. */
const STRICT =
  '大[^,。;:、()“”]{0,6}?(?:领域|行业|平台|体系|机制|行动|工程|任务|板块|重点|方面)|级|地|类|个?方面|个领域|个环节|个重点领域|张清单|项(?:制度|机制|清单|改革|行动|工程|任务|工作)';
const ANCHOR = new RegExp(`${NUMBER}(${STRICT})`, 'g');
/** “三项制度”, “四张清单” in quotation marks or plain 双下降 and the like. */
const QUOTED = /“([两双二三四五六七八九十])(项|张|个|大)?([\u4e00-\u9fff])[^“”\d]{0,6}”/g;
const NAMED_COUNT =
  /((?:《[^《》]*》[、和与及]?)+)(等?)([\u4e00-\u9fff、]{0,24}?)(\d{1,2})(件|部|项|个|次|场|份|期|条)/g;
/** Words between list and number that make the number another one's: 新增三项制度. */
const OTHER_TAIL =
  /(?:新增|增加|共|共计|合计|达到?|分别|等|前|近|超|余|约|为|有|的|了|第|每|各|这|其他|另外|以及|和|与|及)$/;
const HEAD_OF_LIST = /[,。;:!?()“”\n]/;

export function* findCounts(passage: Passage): Generator<Relation> {
  const { words } = passage;
  if (words.includes('、') || /[和与及两]/.test(words)) {
    for (const match of words.matchAll(ANCHOR)) yield* assessAnchor(passage, match);
    for (const match of words.matchAll(QUOTED)) yield* assessQuoted(passage, match);
  }
  if (words.includes('《')) for (const match of words.matchAll(NAMED_COUNT)) yield* assessNamed(passage, match);
}

function* assessAnchor(passage: Passage, match: RegExpExecArray): Generator<Relation> {
  const { words } = passage;
  const [whole, numeral = '', unit = ''] = match;
  const stated = numberOf(numeral);
  if (stated === null || stated < 2) return;
  const start = listStart(words, match.index);
  const list = words.slice(start, match.index);
  if (/等$/.test(list)) {
    yield* assessOpen(passage, { start, end: match.index - 1 }, stated, match.index, whole);
    return;
  }
  if (
    /^[市县乡村省区镇街]+$/.test(list.slice(-stated)) &&
    unit === '级' &&
    !list.endsWith('、') &&
    !/、.?$/.test(list.slice(0, -stated + 1))
  ) {
    yield write(
      passage,
      { start: match.index - stated, end: match.index },
      match.index,
      whole,
      stated,
      stated,
      'exact',
      [],
    );
    return;
  }
  if (OTHER_TAIL.test(list) || /\d/.test(list)) return;
  const items = listItems(words, start, match.index);
  if (items.length < 2) return;
  const verdict =
    items.length === stated || joinedCount(words, items) === stated ? 'exact' : accuses(list, items, stated);
  if (verdict)
    yield write(passage, { start, end: match.index }, match.index, whole, stated, items.length, verdict, items);
}

/**
 * More or fewer than stated accuses only a plain list of at least three items that starts its clause or follows a verb,
 * so that no item of another list is counted in.
 */
function accuses(list: string, items: readonly Span[], stated: number): Verdict | null {
  const dots = list.split('、').length;
  if (dots < 3 || Math.abs(items.length - stated) > 2 || /[“”《》()]/.test(list)) return null;
  if (/[和与及或]/.test(list.slice(0, list.lastIndexOf('、')))) return null;
  return 'inconsistent';
}

/** `甲、乙等3个…`: more listed than stated cannot be; fewer can. */
function* assessOpen(passage: Passage, list: Span, stated: number, at: number, whole: string): Generator<Relation> {
  const items = listItems(passage.words, list.start, list.end);
  if (items.length < 2) return;
  if (items.length <= stated) yield write(passage, list, at, whole, stated, items.length, 'exact', items, '≤');
  else if (
    /、/.test(passage.words.slice(list.start, list.end)) &&
    items.length > stated + 0 &&
    items.length - stated <= 3
  ) {
    yield write(passage, list, at, whole, stated, items.length, 'inconsistent', items, '>');
  }
}

/** Quoted counts (“三项制度”, “两证”, “双下降”): a list in front or behind only confirms. */
function* assessQuoted(passage: Passage, match: RegExpExecArray): Generator<Relation> {
  const { words } = passage;
  const [whole, numeral = '', measure = '', noun = ''] = match;
  const stated = numeral === '双' ? 2 : numberOf(numeral);
  if (stated === null) return;
  const start = listStart(words, match.index);
  const items = listItems(words, start, match.index);
  const before = [
    items.length,
    joinedCount(words, items),
    items.filter(item => words.slice(item.start, item.end).includes(noun)).length,
  ];
  if (items.length >= 2 && before.includes(stated)) {
    yield write(passage, { start, end: match.index }, match.index, whole, stated, stated, 'exact', items);
    return;
  }
  const bracket = /^[^,。;()]{0,6}\((?:即|包括|指)?:?/.exec(words.slice(match.index + whole.length));
  const open = match.index + whole.length + (bracket?.[0].length ?? 0);
  const close = words.indexOf(')', open);
  if (!bracket || close < 0 || measure === '') return;
  const inside = listItems(words, open, close);
  if (inside.length < 2) return;
  const verdict = inside.length === stated ? 'exact' : 'inconsistent';
  yield write(passage, { start: open, end: close }, match.index, whole, stated, inside.length, verdict, inside);
}

/** `《甲条例》《乙条例》地方性法规2件`. */
function* assessNamed(passage: Passage, match: RegExpExecArray): Generator<Relation> {
  const { words } = passage;
  const [whole, names = '', open = '', tail = '', numeral = ''] = match;
  const stated = Number(numeral);
  const items = Array.from(names.matchAll(/《[^》]*》/g), ({ index, 0: name }) => ({
    start: match.index + index,
    end: match.index + index + name.length,
  }));
  const at = match.index + whole.lastIndexOf(numeral);
  const list = { start: match.index, end: match.index + names.length };
  if (/\d/.test(words.charAt(at + numeral.length))) return;
  if (open === '等' || tail.includes('等')) {
    if (items.length <= stated) yield write(passage, list, at, numeral, stated, items.length, 'exact', items, '≤');
    return;
  }
  const others = tail.startsWith('、') ? tail.split('、').length - 1 : 0;
  const counted = items.length + others;
  if (counted === stated) yield write(passage, list, at, numeral, stated, counted, 'exact', items);
  else if (
    others === 0 &&
    tail.length > 0 &&
    tail.length <= 8 &&
    !OTHER_TAIL.test(tail) &&
    /^(?:地方性法规|政府规章|规章|行政规范性文件|规范性文件|文件|制度|条例|办法)$/.test(tail)
  ) {
    yield write(passage, list, at, numeral, stated, counted, 'inconsistent', items);
  }
}

function listStart(words: string, end: number): number {
  let start = end;
  while (start > 0 && !HEAD_OF_LIST.test(words.charAt(start - 1))) start--;
  return start;
}

/** Items parted by 、; the last one also by 和、与、及、以及 when it is the only such join. */
function listItems(words: string, start: number, end: number): Span[] {
  const items: Span[] = [];
  let at = start;
  for (const item of words.slice(start, end).split('、')) {
    items.push({ start: at, end: at + item.length });
    at += item.length + 1;
  }
  const last = items.at(-1);
  const join = last ? /(?:以及|及其|和|与|及)(?=[^和与及]+$)/.exec(words.slice(last.start, last.end)) : null;
  if (last && join && join.index > 0) {
    items.pop();
    items.push({ start: last.start, end: last.start + join.index });
    items.push({ start: last.start + join.index + join[0].length, end: last.end });
  }
  return items.filter(item => item.end > item.start);
}

/** The count when the join in the last item belongs to its name (考核评价结果与运用). */
function joinedCount(words: string, items: readonly Span[]): number {
  const [last, before] = [items.at(-1), items.at(-2)];
  const joined = last && before && !words.slice(before.end, last.start).includes('、');
  return joined ? items.length - 1 : items.length;
}

function numberOf(numeral: string): number | null {
  return /^\d/.test(numeral) ? Number(numeral) : parseHan(numeral);
}

function write(
  { report, sentence }: Passage,
  list: Span,
  at: number,
  stated: string,
  number: number,
  counted: number,
  verdict: Verdict,
  items: readonly Span[],
  sign = verdict === 'exact' ? '=' : '≠',
): Relation {
  const { start } = sentence.span;
  const shift = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
  const span = shift({ start: at, end: at + stated.length });
  return describe({
    kind: 'count',
    verdict,
    span,
    stated: report.text.slice(span.start, span.end),
    formula: `${counted}${sign}${number}`,
    computed: String(counted),
    operands: (items.length > 0 ? items : [list]).map((item, index) => ({
      span: shift(item),
      note: { zh: `第${index + 1}项`, en: `item ${index + 1}` },
    })),
  });
}
