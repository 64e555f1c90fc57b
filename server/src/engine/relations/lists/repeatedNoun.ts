/** “三调”联动，推进行政调解与人民调解、司法调解: a label whose noun each following item repeats. */
import { allMatches } from '../../text/allMatches.ts';
import type { Span } from '../../text/span.ts';
import type { StatedCount } from './count.ts';
import type { Label } from './label.ts';
import type { Proposal } from './proposal.ts';
import type { Stretch } from './stretch.ts';

const FARTHEST = 400;
const ITEM = /[^、和与及,;:。!?]+/g;

/** The labels of `stretch` that a run of following items spells out. */
export function* findRepeatedNoun(stretch: Stretch, counts: readonly (StatedCount | Label)[]): Generator<Proposal> {
  for (const count of counts) {
    if (!('parts' in count) || count.parts.length !== 1 || count.fixed) continue;
    const items = headlinesWith(stretch, count) ?? clausesWith(stretch, count) ?? listWith(stretch, count);
    if (!items || items.length < 2) continue;
    yield {
      kind: 'list-count',
      stated: count.span,
      numeral: count.numeral,
      number: count.number,
      items,
      readings: [items.length],
      open: false,
      certainty: items.length > 2 && Math.abs(items.length - count.number) === 1 ? 'likely' : null,
    };
  }
}

/** “五新”，引育新主体…；拓展新市场…: every clause up to the full stop, separated by semicolons, opens with the noun. */
function clausesWith({ words }: Stretch, { span, noun }: StatedCount): readonly Span[] | null {
  const end = sentenceEnd(words, span.end);
  const clauses = words.slice(span.end, end).split(';');
  if (clauses.length < 3) return null;
  const items: Span[] = [];
  let at = span.end;
  for (const [index, clause] of clauses.entries()) {
    // In front of the first item the sentence goes on after the label.
    const head = index === 0 ? clause.slice(clause.indexOf(',') + 1) : clause;
    const opening = head.split(',', 1)[0] ?? '';
    if (!opening.includes(noun)) return null;
    const start = at + clause.length - head.length;
    items.push({ start, end: start + opening.length });
    at += clause.length + 1;
  }
  return items;
}

const SHORTEST_NOUN = 3;
const HEADLINE = /(?<=^|[。!?])[^,。;:!?]{4,28}(?=。)/g;

/** 打造“六大产业集群”。打造甲产业集群。…打造乙产业集群。…: short sentences that open alike and end in the noun. */
function headlinesWith({ words }: Stretch, { span, noun }: StatedCount): readonly Span[] | null {
  if (noun.length < SHORTEST_NOUN || !words.includes(`${noun}。`, span.end)) return null;
  const after = words.slice(span.end);
  const items = allMatches(after, HEADLINE)
    .filter(({ index, 0: sentence }) => index > 0 && sentence.endsWith(noun))
    .map(({ index, 0: sentence }) => ({ start: span.end + index, end: span.end + index + sentence.length }));
  const openings = new Set(items.map(({ start }) => words.slice(start, start + 2)));
  return items.length > 2 && openings.size === 1 ? items : null;
}

/** The first run of neighbouring items that all hold the noun, in the sentence after the label. */
function listWith({ words }: Stretch, { span, noun }: StatedCount): readonly Span[] | null {
  const end = sentenceEnd(words, span.end);
  const after = words.slice(span.end, end);
  let run: Span[] = [];
  let last = -1;
  for (const { index, 0: item } of allMatches(after, ITEM)) {
    const start = span.end + index;
    const joined = last >= 0 && start - last <= 2 && !/[,;:]/.test(words.slice(last, start));
    if (!joined || !item.includes(noun)) {
      if (run.length > 1) break;
      run = [];
    }
    if (item.includes(noun)) run.push({ start, end: start + item.length });
    last = start + item.length;
  }
  const ends = run.at(-1)?.end ?? end;
  // Where the noun comes again, or items hold figures of their own, more may be meant than this run.
  const isAll = !words.slice(ends, end).includes(noun) && run.every(item => isBare(words, item, noun));
  return run.length > 1 && isAll ? run : null;
}

function isBare(words: string, { start, end }: Span, noun: string): boolean {
  return /\d/.test(noun) || !/\d/.test(words.slice(start, end));
}

function sentenceEnd(words: string, from: number): number {
  const most = Math.min(words.length, from + FARTHEST);
  const end = words.slice(from, most).search(/[。!?]/);
  return end < 0 ? most : from + end;
}
