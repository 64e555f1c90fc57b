/** Lists of items in a sentence (A、B和C) and the relation that counts them. */
import { formatHan } from '../text/hanNumerals.ts';
import type { Span } from '../text/span.ts';
import type { Passage } from './passage.ts';
import type { Relation, Repair, Verdict } from './relation.ts';
import { describe } from './writing/describe.ts';

const HEADS_OF_LIST = ',。;:!?()“”\n';
/** Chinese characters lie above all of them and need no look. */
const HIGHEST_HEAD = 0x3002;
const LONGEST_LIST = 2000;
const LAST_JOIN = /(?:以及|及其|和|与|及)(?=[^和与及]+$)/;

/**
 * Where the list that ends at `end` begins: behind the last mark of its clause. Offsets are the sentence's. A clause
 * without end is taken for no list, so that looking for one takes no longer the more numbers it holds.
 */
export function listStart(words: string, end: number): number {
  const least = Math.max(0, end - LONGEST_LIST);
  let start = end;
  while (start > least && !isHead(words, start - 1)) start--;
  return start > 0 && start === least ? end : start;
}

function isHead(words: string, at: number): boolean {
  return words.charCodeAt(at) <= HIGHEST_HEAD && HEADS_OF_LIST.includes(words.charAt(at));
}

/** Items parted by 、; the last one also by 和、与、及、以及 when it is the only such join. */
export function listItems(words: string, start: number, end: number): Span[] {
  const items: Span[] = [];
  let at = start;
  for (const item of words.slice(start, end).split('、')) {
    items.push({ start: at, end: at + item.length });
    at += item.length + 1;
  }
  const last = items.at(-1);
  const join = last ? LAST_JOIN.exec(words.slice(last.start, last.end)) : null;
  if (last && join && join.index > 0) {
    items.pop();
    items.push({ start: last.start, end: last.start + join.index });
    items.push({ start: last.start + join.index + join[0].length, end: last.end });
  }
  return items.filter(item => item.end > item.start);
}

/** The count when the join in the last item belongs to its name (考核评价结果与运用). */
export function joinedCount(words: string, items: readonly Span[]): number {
  const [last, before] = [items.at(-1), items.at(-2)];
  const joined = last && before && !words.slice(before.end, last.start).includes('、');
  return joined ? items.length - 1 : items.length;
}

/** How a stated count agrees with its list: as it reads, or only if the join in its last item is read the other way. */
export function readCount(words: string, items: readonly Span[], number: number): CountReading {
  const joined = joinedCount(words, items);
  const [usual, other] = isOneItem(items) ? [joined, items.length] : [items.length, joined];
  if (usual === number) return { counted: number, verdict: 'exact' };
  if (other !== number) return { counted: usual, verdict: 'inconsistent' };
  return { counted: number, verdict: 'feasible', formula: `${joined}或${items.length}=${number}`, note: ONE_READING };
}

/** 问题线索收集、案件办理督办、考核评价结果与运用: a last piece much shorter than all others is no item of its own. */
function isOneItem(items: readonly Span[]): boolean {
  const lengths = items.map(({ start, end }) => end - start);
  return (lengths.at(-1) ?? 0) <= 2 && lengths.slice(0, -1).every(length => length >= 4);
}

type CountReading = Pick<Count, 'counted' | 'verdict' | 'formula' | 'note'>;

const ONE_READING = {
  zh: '末项里的“和”可分可合，有一种读法相符',
  en: 'the last item may be one or two; one of them agrees',
};

export interface Count {
  readonly kind?: 'count' | 'list-count';
  /** What states the count, `五大领域`, and the numeral in it. */
  readonly stated: Span;
  readonly numeral: Span;
  readonly number: number;
  /** How many items are listed. */
  readonly counted: number;
  readonly items: readonly Span[];
  readonly verdict: Verdict;
  readonly basis: Relation['basis'];
  readonly sign?: string;
  readonly formula?: string;
  readonly note?: Relation['note'];
}

/** Writes a count as a relation of the ledger; a wrong one offers the numeral that the list gives. */
export function writeCount({ report, sentence }: Passage, count: Count): Relation {
  const { start } = sentence.span;
  const shift = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
  const span = shift(count.stated);
  const fails = count.verdict === 'inconsistent';
  return describe({
    kind: count.kind ?? 'count',
    verdict: count.verdict,
    basis: count.basis,
    span,
    stated: report.text.slice(span.start, span.end),
    formula: count.formula ?? `${count.counted}${count.sign ?? (fails ? '≠' : '=')}${count.number}`,
    ...(count.note && { note: count.note }),
    computed: String(count.counted),
    operands: count.items.map((item, index) => ({
      span: shift(item),
      note: { zh: `第${index + 1}项`, en: `item ${index + 1}` },
    })),
    repairs: fails ? [changeNumeral(report.text, shift(count.numeral), count.counted)] : [],
  });
}

/** Writes `value` in the numeral's own script: 五大领域 → 六大领域, 5个 → 6个. */
export function changeNumeral(text: string, numeral: Span, value: number): Repair {
  const from = text.slice(numeral.start, numeral.end);
  // 主要做法有二: nothing is measured, so no 两.
  const measured = !/[:：]/.test(text.charAt(numeral.end));
  const to = /[\d０-９]/.test(from) ? String(value) : value === 2 && measured ? '两' : formatHan(value);
  return {
    title: { zh: `把 ${from} 改为 ${to}`, en: `Change ${from} to ${to}` },
    edits: [{ span: numeral, newText: to }],
  };
}
