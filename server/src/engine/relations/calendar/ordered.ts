/** 由高到低依次为214件、187件…; 甲县97.6分，列第一位；乙县96.9分，列第二位: figures that are told in an order or with their places. */
import type { Excerpt, Figure } from '../../report/model.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import { amountOf } from '../interval.ts';
import type { Relation } from '../relation.ts';
import { numberOf, operandsOf } from '../writing/describe.ts';
import { judged } from './judged.ts';
import { FALLS, RISES } from './ranking.ts';

const SORTED =
  /([^,。;:]{0,20}?)(?:[由从](?:高到低|多到少|大到小|(低到高|少到多|小到大))(?=的?[顺次]序|(?:进行)?排|,?依次|[:为是])|[居列排名]前[三四五十3-5][位名]?的?[^,。;:\d]{0,10}依次[为是])/g;
const OF_RATES = /[率比度]|[增降]幅/;
/** Where the list is over, or a figure tells of something else. */
const LEAVES = /其[中他它余]|合计|共计|总计|同比|环比|[比较][上去]年|增|减|[升降]|分别|依次|。/;
const FARTHEST = 60;
/** 4907件`和`3581件: the last of a list. */
const JOINED = /^(?:[和与及]|以及)/;

/** 由高到低依次为214件、187件…: in one paragraph. */
export function* findSorted(excerpt: Excerpt): Generator<Relation> {
  const { prose, figures } = excerpt;
  for (const match of allMatches(prose, SORTED)) {
    const [words, subject = '', rises] = match;
    const end = match.index + words.length;
    const kind = OF_RATES.test(subject) ? 'percent' : 'count';
    const first = figures.find(({ span, kind: own }) => span.start >= end && own === kind);
    if (!first || first.span.start - end > FARTHEST || prose.slice(end, first.span.start).includes('。')) continue;
    yield* compareItems(excerpt, itemsFrom(excerpt, first), rises !== undefined);
  }
}

/** `first` and the figure that says the same of each item after it. */
function itemsFrom({ prose, figures }: Excerpt, first: Figure): readonly Figure[] {
  const { end } = first.sentence.span;
  const mark = [';', '、', ','].find(each => withoutBrackets(prose.slice(first.span.end, end)).includes(each));
  const items = [first];
  if (mark === undefined) return items;
  for (const figure of figures.slice(figures.indexOf(first) + 1)) {
    const last = items.at(-1) ?? first;
    if (figure.sentence !== first.sentence) break;
    const between = prose.slice(last.span.end, figure.span.start);
    const isNext = withoutBrackets(between).includes(mark) || JOINED.test(between);
    if (!isAlike(prose, first, figure) || !isNext) continue;
    if (LEAVES.test(between)) break;
    items.push(figure);
  }
  return items;
}

/** What stands in brackets, closed or not, belongs to the item in front of them. */
function withoutBrackets(words: string): string {
  return words.replace(/\([^()]*(?:\)|$)/g, '');
}

/** Of one unit, 分 among them, which is no measure word of its own. */
function isAlike(prose: string, a: Figure, b: Figure): boolean {
  return a.kind === b.kind && a.unit === b.unit && isScore(prose, a) === isScore(prose, b) && !b.inRange;
}

function isScore(prose: string, { span, unit }: Figure): boolean {
  return unit === '' && /^分(?![钟别之])/.test(prose.slice(span.end, span.end + 2));
}

function* compareItems(excerpt: Excerpt, items: readonly Figure[], rises: boolean): Generator<Relation> {
  for (const [index, figure] of items.slice(1).entries()) {
    const before = items[index];
    if (before) yield comparison(excerpt, before, figure, rises);
  }
}

function comparison(excerpt: Excerpt, before: Figure, figure: Figure, rises: boolean): Relation {
  const [a, b] = [amountOf(before), amountOf(figure)];
  const sign = b.gt(a) ? '>' : b.lt(a) ? '<' : '=';
  return judged(excerpt, {
    kind: 'rank',
    span: { start: figure.span.start, end: figure.span.end + (isScore(excerpt.prose, figure) ? 1 : 0) },
    holds: rises ? b.gte(a) : b.lte(a),
    isBound: true,
    formula: `${numberOf(excerpt, figure)}${sign}${numberOf(excerpt, before)}`,
    note: rises ? RISES : FALLS,
    operands: operandsOf(excerpt, [before], '前一名', 'ranked before'),
  });
}

const PLACE = '(?:第([一二三四五六七八九十]{1,3}|\\d{1,2})[位名]?|(首位|榜首))';
const PLACE_AFTER = new RegExp(
  `^分?[,(]?(?:综合)?(?:[位名]?[居列]|排名?|排在)(?:全[市县区省州镇])?(?:并列)?${PLACE}(?=[,。;、()]|$)`,
);
const PLACE_IN_FRONT = new RegExp(`${PLACE}(?:的?[是为]|:)?([^,。;:、\\d()]{2,12}?)[(,]?(?:得分|[为达以])?$`);
/** What is ranked are bodies or places, so that the figures say one thing of each: 甲县, 甲县受理. */
const NAME = /[^全我各本][县区市州镇乡道局委办院所村园校]([一-龥]{0,6})$/;
const FEWEST_PLACES = 3;

interface Placed {
  readonly figure: Figure;
  readonly place: number;
  /** What is said of each: 受理 of 甲县受理130件. */
  readonly deed: string;
}

/** 甲县97.6分，列第一位；乙县96.9分，列第二位: in one paragraph. */
export function* findPlaced(excerpt: Excerpt): Generator<Relation> {
  const { prose, figures } = excerpt;
  for (const read of [placeAfter, placeInFront]) {
    const placed = figures.flatMap(figure => read(excerpt, figure) ?? []);
    yield* comparePlaces(excerpt, runOf(prose, placed));
  }
}

/** 甲县97.6分，列第一位. */
function placeAfter({ prose }: Excerpt, figure: Figure): Placed | null {
  const { span, before } = figure;
  const match = PLACE_AFTER.exec(prose.slice(span.end, span.end + 20));
  return match && placedAt(figure, match, prose.slice(before.start, before.end));
}

/** 第一名甲县（97.6分）. */
function placeInFront({ prose }: Excerpt, figure: Figure): Placed | null {
  const { start } = figure.span;
  const match = PLACE_IN_FRONT.exec(prose.slice(Math.max(0, start - 24), start));
  return match && placedAt(figure, match, match[3] ?? '');
}

function placedAt(figure: Figure, [, numeral]: RegExpExecArray, words: string): Placed | null {
  const name = NAME.exec(words.replace(/(?:得分|以)$/, ''));
  const place = numeral === undefined ? 1 : parseNumeral(numeral);
  return name && place !== null ? { figure, place, deed: name[1] ?? '' } : null;
}

/** Those that go on from the first: one unit and deed (or none of its own), each place after the one in front. */
function runOf(prose: string, placed: readonly Placed[]): readonly Placed[] {
  const [first, ...others] = placed;
  if (!first) return [];
  const run = [first];
  for (const next of others) {
    const last = run.at(-1) ?? first;
    if (
      next.place <= last.place ||
      (next.deed !== '' && next.deed !== first.deed) ||
      !isAlike(prose, last.figure, next.figure)
    )
      break;
    run.push(next);
  }
  return run;
}

/** Scores fall from place to place. Other figures may rise where the least is best, but not both. */
function* comparePlaces(excerpt: Excerpt, run: readonly Placed[]): Generator<Relation> {
  const steps = run.slice(1).map(({ figure }, index) => ({ before: (run[index] as Placed).figure, figure }));
  const [first] = run;
  const areScores = first !== undefined && isScore(excerpt.prose, first.figure);
  const rises = steps.filter(({ before, figure }) => amountOf(figure).gt(amountOf(before))).length;
  if (!areScores && (run.length < FEWEST_PLACES || rises === steps.length)) return;
  for (const { before, figure } of steps) yield comparison(excerpt, before, figure, false);
}
