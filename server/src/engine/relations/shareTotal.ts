/** 分别占42.3%、31.5%、26.2%: shares of one whole that must not pass 100 %, nor miss it where nothing is left out. */
import Fraction from 'fraction.js';
import type { Figure } from '../report/model.ts';
import { describe, operandsOf } from './describe.ts';
import { amountOf, expand, placeOf } from './interval.ts';
import { between, labelBefore, type Passage, textOf } from './passage.ts';
import type { Relation } from './relation.ts';

interface ShareList {
  readonly shares: readonly Figure[];
  /** From the names of the first parts to the last share. */
  readonly words: string;
  /** Whether the wording makes them parts of one whole beside each other. */
  readonly sameWhole: boolean;
}

const SHARED_OUT = /(?:分别占|占比分别|比重分别|占比为)[^,。;:、\d]{0,12}$/;
/** 占全省的: each part may be one of a whole of its own, the grain of all grain and the fruit of all fruit. */
const OWN_WHOLE = /分别占(?!比|总[数量]|案件总[数量]|全部)[^,。;:、\d]{1,24}$|占[^,。;:、\d]{1,8}比重/;
const SHARE_NAME = /^([^,。;:、\d]{1,16}?)占(?:比|(?:案件)?总[数量]的?|全部案件的?)?$/;
const CLOSED = /其他|其它|其余|三次产业|三大产业|构成/;
/** A respondent may tick several boxes, and one person may be young, a graduate and a member. */
const OVERLAP = /可?多选|不定项|学历|党员|团员|[男女]性|岁|职称|持证|骨干/;
const NOT_SHARES = /增长|同比|提高|下降|率/;
const FEWEST = 3;
/** Shares that pass 100 % by half are hardly of one whole. */
const FARTHEST = 150;

export function* findShareTotals(passage: Passage): Generator<Relation> {
  if (!passage.words.includes('占') && !passage.words.includes('比重')) return;
  for (const list of readLists(passage)) {
    const relation = list.shares.length < FEWEST || NOT_SHARES.test(list.words) ? null : assess(passage, list);
    if (relation) yield relation;
  }
}

function* readLists(passage: Passage): Generator<ShareList> {
  const percents = passage.figures.filter(({ kind, inRange }) => kind === 'percent' && !inRange);
  for (let at = 0; at < percents.length; ) {
    const list = readAnnounced(passage, percents.slice(at)) ?? readNamed(passage, percents.slice(at));
    if (list) yield list;
    at += list?.shares.length ?? 1;
  }
}

/** `处罚、许可、其他案件分别占42.3%、31.5%、26.2%` */
function readAnnounced(passage: Passage, percents: readonly Figure[]): ShareList | null {
  const [first] = percents;
  const label = first ? labelBefore(passage.report, first) : '';
  if (!first || !SHARED_OUT.test(label)) return null;
  const shares = runOf(percents, (share, next) =>
    /^[、,和及]?$/.test(between(passage.report, share.span.end, next.span.start)),
  );
  return { shares, words: wordsOf(passage, shares), sameWhole: !OWN_WHOLE.test(label) };
}

/** `处罚案件占42.3%,许可案件占31.5%,其他案件占26.2%`; names of one sort are said of one whole. */
function readNamed({ report, ...passage }: Passage, percents: readonly Figure[]): ShareList | null {
  const [first] = percents;
  const nameOf = (share: Figure) => SHARE_NAME.exec(labelBefore(report, share))?.[1];
  const name = first && nameOf(first);
  if (!first || name === undefined) return null;
  const shares = runOf(
    percents,
    (share, next) =>
      /^[、,;] ?$/.test(between(report, share.span.end, next.before.start)) && !/其中/.test(nameOf(next) ?? '其中'),
  );
  const sameWhole =
    shares.every(share => nameOf(share)?.at(-1) === name.at(-1)) ||
    shares.some(share => CLOSED.test(nameOf(share) ?? ''));
  return { shares, words: wordsOf({ report, ...passage }, shares), sameWhole };
}

function runOf(percents: readonly Figure[], goesOn: (share: Figure, next: Figure) => boolean): readonly Figure[] {
  const end = percents.findIndex((share, index) => {
    const next = percents[index + 1];
    return !next || !goesOn(share, next);
  });
  return percents.slice(0, end + 1);
}

function wordsOf({ report, sentence }: Passage, shares: readonly Figure[]): string {
  const [first, last] = [shares[0], shares.at(-1)];
  if (!first || !last) return '';
  const front = between(report, sentence.span.start, first.span.start);
  return (
    front.slice(Math.max(front.lastIndexOf(';'), front.lastIndexOf(':')) + 1) +
    between(report, first.span.start, last.span.end)
  );
}

function assess({ report, sentence }: Passage, { shares, words, sameWhole }: ShareList): Relation | null {
  const [first, last] = [shares[0], shares.at(-1)];
  if (!first || !last || shares.some(({ approximator, denominator }) => approximator !== null || denominator))
    return null;
  const total = shares.reduce((sum, share) => sum.add(amountOf(share)), new Fraction(0));
  const tolerance = shares.reduce((sum, share) => sum.add(placeOf(share).div(2)), new Fraction(0));
  const difference = total.sub(100);
  const holds = difference.abs().lte(tolerance);
  const closed = sameWhole && CLOSED.test(words);
  const paragraph = between(report, sentence.paragraph.span.start, sentence.paragraph.span.end);
  const passes = sameWhole && difference.gt(0) && total.lte(FARTHEST) && !OVERLAP.test(paragraph);
  if (!holds && !closed && !passes) return null;
  const span = { start: first.span.start, end: last.span.end };
  return describe({
    kind: 'share-total',
    verdict: difference.equals(0) ? 'exact' : holds ? 'rounded' : 'inconsistent',
    basis: closed ? 'grammar' : holds ? 'search' : 'grammar',
    certainty: closed ? 'proven' : 'likely',
    span,
    stated: textOf(report, span),
    formula: `${shares.map(({ digits }) => `${digits}%`).join('+')}=${expand(total, 4)}%`,
    computed: '100%',
    operands: operandsOf(report, shares, '占比', 'share'),
  });
}
