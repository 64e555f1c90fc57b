/** 青禾镇、白塔镇和云岭街道开展试点，其中镇2个、街道1个: how many items of a list there are of each kind, told by their endings. */
import { allMatches } from '../../text/allMatches.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Span } from '../../text/span.ts';
import { ENDS_IN_PLACE } from './lexicon.ts';
import type { Proposal } from './proposal.ts';

const NUMERAL = '[一两三四五六七八九]|十[一二三四五六七八九]?|\\d{1,2}';
const MEASURE = '[个家件部所条名]';
const KIND = '[\\u4e00-\\u9fff]{1,4}?';
const COUNT = `(?:(?:${NUMERAL})${MEASURE}${KIND}|${KIND}(?:${NUMERAL})${MEASURE})`;
/** 其中镇3个、街道2个; （3个镇、2个街道）. */
const COUNTS = new RegExp(
  `(?:其中[有为:]?|包括|含有?|涉及|分别[是为]|共有?|计|[(])(${COUNT}(?:[、,和与及]${COUNT}){0,4})(?=[,;。)]|$)`,
  'g',
);
const EACH = new RegExp(
  `(${NUMERAL})${MEASURE}([\\u4e00-\\u9fff]{1,4})|([\\u4e00-\\u9fff]{1,4}?)(${NUMERAL})${MEASURE}`,
  'g',
);
const FEWEST_ITEMS = 3;
/** A list that goes on, or of which only some are meant. */
const OPEN = /等|首批|新增|另|未|部分|除/;

interface Kind {
  readonly name: string;
  readonly stated: Span;
  readonly numeral: Span;
  readonly number: number;
}

/** The counts by kind in a paragraph that do or do not fit the list in front of them, in its own offsets. */
export function* findByKind(prose: string): Generator<Proposal> {
  for (const { index, 0: whole, 1: counts = '' } of allMatches(prose, COUNTS)) {
    const start = index + whole.length - counts.length;
    const kinds = kindsIn(counts, start);
    const list = listInFront(prose, start, kinds);
    if (!list) continue;
    const counted = kinds.map(kind => ({
      ...kind,
      items: list.filter(({ start, end }) => prose.slice(start, end).endsWith(kind.name)),
    }));
    const wrong = counted.filter(({ number, items }) => number !== items.length);
    const sum = (of: (each: (typeof counted)[number]) => number) => counted.reduce((all, each) => all + of(each), 0);
    // Where more than one does not fit, other things may be counted, unless the numbers only changed places; a kind told
    // alone may be only some.
    const isSure =
      kinds.length === 1
        ? counted.every(({ number, items }) => number > items.length)
        : wrong.length === 1 || sum(({ number }) => number) === sum(({ items }) => items.length);
    for (const { stated, numeral, number, items } of counted)
      yield {
        kind: 'count',
        stated,
        numeral,
        number,
        items,
        readings: [items.length],
        open: false,
        certainty: isSure ? 'proven' : null,
      };
  }
}

/** @param from where `words` stand in the paragraph */
function kindsIn(words: string, from: number): readonly Kind[] {
  return allMatches(words, EACH).map(({ index, 0: whole, 1: first, 2: after, 3: front, 4: second }) => {
    const numeral = first ?? second ?? '';
    const start = from + index;
    const place = start + whole.indexOf(numeral, front?.length ?? 0);
    return {
      name: after ?? front ?? '',
      stated: { start, end: start + whole.length },
      numeral: { start: place, end: place + numeral.length },
      number: parseNumeral(numeral) ?? 0,
    };
  });
}

/** The nearest clause in front, of the same sentence, that lists nothing but items of these kinds, of each at least one. */
function listInFront(prose: string, at: number, kinds: readonly Kind[]): readonly Span[] | null {
  const sentence = prose.lastIndexOf('。', at - 1) + 1;
  const front = prose.slice(sentence, at);
  let end = at;
  for (const clause of front.split(/[,;:(]/).reverse()) {
    const start = end - clause.length;
    if (clause.includes('、')) return OPEN.test(front.slice(start - sentence)) ? null : itemsIn(clause, start, kinds);
    end = start - 1;
  }
  return null;
}

function itemsIn(clause: string, start: number, kinds: readonly Kind[]): readonly Span[] | null {
  const names = kinds.map(({ name }) => name).sort((a, b) => b.length - a.length);
  const pieces = allMatches(clause, /(?:(?!以及)[^、和与及]){1,40}/g);
  const items = pieces.flatMap(({ index, 0: piece }, order) => {
    const last = order === pieces.length - 1;
    const end = last ? endOfName(piece, names) : piece.length;
    return end > 1 ? [{ start: start + index, end: start + index + end }] : [];
  });
  const isOfKind = ({ start: from, end }: Span) => {
    const item = clause.slice(from - start, end - start);
    return (
      names.some(name => item.endsWith(name) && item.length > name.length) ||
      (kinds.length === 1 && ENDS_IN_PLACE.test(item))
    );
  };
  if (items.length !== pieces.length || items.length < FEWEST_ITEMS || !items.every(isOfKind)) return null;
  const isFound = (name: string) =>
    items.some(({ start: from, end }) => clause.slice(from - start, end - start).endsWith(name));
  return names.every(isFound) ? items : null;
}

/** Where the name ends with which the last piece opens: 星港`街道`开展试点. */
function endOfName(piece: string, names: readonly string[]): number {
  const ends = names.flatMap(name => {
    const at = piece.indexOf(name, 1);
    return at < 0 ? [] : [at + name.length];
  });
  return ends.length === 0 ? piece.length : Math.min(...ends);
}
