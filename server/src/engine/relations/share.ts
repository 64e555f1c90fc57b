/** 其中予以公开843件,占80.6%: the count in front of a share over the whole that the sentence splits. */
import Fraction from 'fraction.js';
import type { Figure } from '../report/model.ts';
import { amountOf } from './interval.ts';
import { between, comparable, labelBefore, type Passage } from './passage.ts';
import { AMBIGUOUS, type Candidate, candidate, confirm, unassessedRatio, writeRatio } from './quotient.ts';
import type { Relation } from './relation.ts';

const SHARE = /占([\u4e00-\u9fff]{0,14})$/;
/** 占 with a whole of its own (占全市的60%) need not mean the one in the sentence. */
const OF_THE_WHOLE = /^(?:比|了|比为|总数的?|总量的?|全部的?|总数比例为?|比例为?|案件总数的?|其中的?)?$/;
const NEAR = /^[^。;:、\d]{0,8},?占[^。;:、\d]{0,14}$/;

interface Share {
  readonly stated: Figure;
  readonly found: Candidate | null;
  /** Whether the wording names part and whole, so that a wrong share is accused. */
  readonly named: boolean;
  readonly counts: readonly Figure[];
}

/** Every share (占…%) of a sentence. */
export function* findShares(passage: Passage): Generator<Relation> {
  if (!passage.words.includes('占')) return;
  const shares = readShares(passage);
  const forced = forcedShare(shares);
  for (const share of shares) {
    const relation = assess(passage, share);
    if (relation && share === forced && relation.verdict === 'inconsistent') {
      yield { ...relation, certainty: 'likely', explanation: 'forced', note: FORCED };
    } else if (relation) yield relation;
  }
}

function readShares(passage: Passage): Share[] {
  const counts: Figure[] = [];
  const shares: Share[] = [];
  for (const stated of passage.figures) {
    if (stated.kind === 'count' && !stated.inRange) counts.push(stated);
    if (stated.kind !== 'percent' || stated.inRange) continue;
    const operands = ofWholeInFront(passage, stated, counts) ?? ofWholeBetween(passage, stated, counts);
    if (!operands) continue;
    const { part, whole, named } = operands;
    shares.push({ stated, found: whole && candidate(stated, [part], [whole]), named, counts: [...counts] });
  }
  return shares;
}

interface Operands {
  readonly part: Figure;
  readonly whole: Figure | null;
  readonly named: boolean;
}

/** `申请1046件,其中予以公开843件,占80.6%` */
function ofWholeInFront(passage: Passage, stated: Figure, counts: readonly Figure[]): Operands | null {
  const label = SHARE.exec(labelBefore(passage.report, stated));
  const part = counts.at(-1);
  if (!label || !part) return null;
  const whole = wholeOf(passage, counts, part);
  const near = NEAR.test(between(passage.report, part.span.end, stated.span.start));
  return { part, whole, named: near && whole !== null && OF_THE_WHOLE.test(label[1] ?? '') };
}

/** `复议纠错案件9件,占审结案件68件的13.2%` */
function ofWholeBetween({ report }: Passage, stated: Figure, counts: readonly Figure[]): Operands | null {
  const [part, whole] = counts.slice(-2);
  if (!part || !whole || !comparable(part, whole)) return null;
  const splits = NEAR.test(between(report, part.span.end, whole.span.start));
  const named = splits && /^的(?:比例[为达]?)?$/.test(between(report, whole.span.end, stated.span.start));
  return named ? { part, whole, named } : null;
}

/** The only count in front that 其中 splits, 147个村中, or the one that a list of shares starts from. */
function wholeOf({ report }: Passage, counts: readonly Figure[], part: Figure): Figure | null {
  const named = counts.filter(
    whole =>
      whole !== part &&
      comparable(whole, part) &&
      SPLITS.test(between(report, whole.span.end, part.span.start).replace(BRACKET, '')),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

const SPLITS = /其中|^[^,。;:\d]{1,12}(?<!集)中,[^,。;:\d]{1,24}$/;
const BRACKET = /\([^()]*\)/g;

function assess(passage: Passage, { stated, found, named, counts }: Share): Relation | null {
  if (found && found.verdict !== 'inconsistent') {
    const relation = writeRatio(passage, stated, found);
    return named ? relation : { ...relation, basis: 'search' };
  }
  if (found && named) return writeRatio(passage, stated, found);
  return confirm(passage, stated, counts) ?? (counts.length > 1 ? unassessedRatio(passage, stated, AMBIGUOUS) : null);
}

/** The one share that fails while all add up to 100 % as printed: it was forced to make them do so. */
function forcedShare(shares: readonly Share[]): Share | null {
  const failing = shares.filter(({ found }) => found?.verdict === 'inconsistent');
  const total = shares.reduce((all, { stated }) => all.add(amountOf(stated)), new Fraction(0));
  return shares.length > 2 && failing.length === 1 && total.equals(100) ? (failing[0] ?? null) : null;
}

const FORCED = {
  zh: '各占比凑成 100%，这一项与件数不符',
  en: 'this share was forced so that all add up to 100 %',
};
