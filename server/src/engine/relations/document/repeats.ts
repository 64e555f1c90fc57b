/** One quantity told at several places: the same noun, step, unit, period and subject must have one value. */
import type Fraction from 'fraction.js';
import type { Figure, Report } from '../../report/model.ts';
import { hasSlipOfDigits } from '../../text/digitSlips.ts';
import { amountOf, intervalOf } from '../interval.ts';
import { agreementOf, meets, SIGN } from '../judging/judge.ts';
import { isOtherScale, isSwapped, resemblance } from '../judging/resemblance.ts';
import type { Relation } from '../relation.ts';
import { changeFigure, describe, noteOf, operandsOf } from '../writing/describe.ts';
import { likeness } from './likeness.ts';
import { figureIn, type Place } from './places.ts';
import { SHORTEST_CHANGE } from './quantity.ts';
import { besideOf, type Told } from './told.ts';

/** Where names and scopes are the same the odd one out of three is accused, of two both. */
export function* findRepeats(report: Report, places: readonly Place[]): Generator<Relation> {
  for (const group of groupsOf(places)) if (group.length > 1) yield* compareAll(report, group);
}

/** Places of one name, step, unit, period, area and subject, in the order of the text. */
function groupsOf(places: readonly Place[]): Iterable<readonly Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const { told, paragraph } = place;
    if (told.group === null) continue;
    const group = groups.get(told.group);
    // 按期办结58件；…按期办结41件 in one sentence are of two subjects.
    const beside = group?.some(
      other =>
        other.paragraph === paragraph &&
        (told.kind !== 'count' ||
          other.told.mention.sentence === told.mention.sentence ||
          haveOwnWholes(other.told, told)),
    );
    if (!beside) gather(groups, told.group, place);
  }
  return groups.values();
}

/**
 * 农资216批次，不合格11批次；农药85批次，不合格1批次: each is of the other count in front of it; 简易程序案件48726件，…，处罚612万元。一般
 * 程序案件2108件，…，处罚834万元: money is of the cases in front.
 */
function haveOwnWholes(a: Told, b: Told): boolean {
  const [one, other] = [a, b].map(told => {
    const { index: at, figure: own } = told.mention;
    return own.unit === '元'
      ? besideOf(told).findLast(({ index, figure }) => index < at && figure.unit !== '元')
      : besideOf(told).find(({ index, figure }) => index === at - 1 && figure.unit === own.unit);
  });
  return one !== undefined && other !== undefined && !amountOf(one.figure).equals(amountOf(other.figure));
}

/** A name that is told with more values than these is the name of several things. */
const SEVERAL = 3;

function* compareAll(report: Report, told: readonly Place[]): Generator<Relation> {
  const [first, ...later] = told;
  if (!first) return;
  const usual = mostUsual(told) ?? first;
  const odd = told.filter(place => !meets(intervalOf(place.figure), intervalOf(usual.figure)));
  if (odd.length === 0) {
    for (const [at, place] of later.entries()) {
      const earlier = told[at];
      if (earlier) yield compare(report, place, [earlier]);
    }
    return;
  }
  if (new Set(odd.map(place => place.told.value)).size >= SEVERAL) return;
  const right = told.filter(place => !odd.includes(place));
  for (const place of odd) yield weigh(compare(report, place, right), place.figure, usual.figure);
  // Neither of two places is likelier to be the wrong one.
  if (told.length === 2)
    for (const place of odd) yield weigh(compare(report, usual, [place]), usual.figure, place.figure);
}

/** 省厅立案152家, 市县立案1268家: numbers so far apart are asked about only, since they are more likely of two scopes. */
function weigh(relation: Relation, a: Figure, b: Figure): Relation {
  const [less, more] = [amountOf(a), amountOf(b)].sort((x, y) => x.compare(y)) as [Fraction, Fraction];
  return less.mul(2n).lt(more) && resemblance(a, b) === 0 && !hasSlipOfDigits(a.digits, b.digits)
    ? { ...relation, certainty: 'asks' }
    : relation;
}

/** The place whose value is told most often, the earlier of two. */
function mostUsual(told: readonly Place[]): Place | undefined {
  const times = new Map<string, number>();
  const written = told.map(({ figure }) => amountOf(figure).toFraction());
  for (const value of written) times.set(value, (times.get(value) ?? 0) + 1);
  const most = Math.max(...times.values());
  return told[written.findIndex(value => times.get(value) === most)];
}

/** What name, digits and neighbours must say together that one number is a slip of another. */
const ENOUGH = 3;
/** Of so many numbers with the same digits none is a slip of another. */
const MOST_ALIKE = 12;

/** Where names and scopes only may be the same, a value is accused that looks like a slip of the other's digits. */
export function* findSlips(report: Report, places: readonly Place[]): Generator<Relation> {
  const alike = new Map<string, Place[]>();
  const equal = byValue(places);
  const values = new Map<string, Set<string>>();
  for (const { told } of places) {
    const known = values.get(told.thing);
    if (known) known.add(told.value);
    else values.set(told.thing, new Set([told.value]));
  }
  for (const place of places) {
    // What is told with ever other values is the name of several things.
    if ((values.get(place.told.thing)?.size ?? 0) > SEVERAL) continue;
    for (const key of place.told.alike) gather(alike, key, place, MOST_ALIKE);
  }
  for (const bucket of alike.values()) {
    for (let at = 1; at < bucket.length; at++) {
      for (let before = 0; before < at; before++) {
        const [earlier, later] = [bucket[before], bucket[at]];
        if (!earlier || !later) continue;
        const evidence = evidenceOf(earlier, later);
        if (evidence === 0) continue;
        const [a, b] = [isToldAgain(earlier, equal), isToldAgain(later, equal)];
        if ((a && b) || evidence + (a || b ? 1 : 0) < ENOUGH) continue;
        if (!b) yield { ...compare(report, later, [earlier]), certainty: 'likely' };
        if (!a) yield { ...compare(report, earlier, [later]), certainty: 'likely' };
      }
    }
  }
}

/** What names, digits and neighbours say for one of two numbers being a slip of the other; 0 where nothing does. */
function evidenceOf(a: Place, b: Place): number {
  // Equal numbers are by far the most of what is alike.
  if (a.figure.digits === b.figure.digits && a.figure.scale === b.figure.scale) return 0;
  if (a.figure.approximator !== null || b.figure.approximator !== null) return 0;
  if (a.told.mention.sentence === b.told.mention.sentence && a.paragraph === b.paragraph) return 0;
  // Growth of all and growth of some kinds often stand beside each other.
  if (a.told.kind === 'change' && (a.paragraph === b.paragraph || a.told.name.length < SHORTEST_CHANGE)) return 0;
  // 经济审判…结案率101%；行政审判…结案率110%
  if (a.told.kind === 'rate' && a.paragraph === b.paragraph) return 0;
  const names = likeness(a.told, b.told);
  const digits = resemblance(a.figure, b.figure);
  // 整改率94.3% and 整改率98.3% are likely of two things.
  if (
    names === 0 ||
    digits === 0 ||
    (names === 1 && !isSwapped(a.figure, b.figure) && !isOtherScale(a.figure, b.figure))
  )
    return 0;
  return names + digits + sharedBeside(a.told, b.told);
}

/** 1 where both are told beside one and the same other figure: 听证23场，座谈会41场 and 听证会32场，座谈会41场. */
function sharedBeside(a: Told, b: Told): 0 | 1 {
  const others = besideOf(b);
  const shared = besideOf(a).some(
    ({ figure }) =>
      figure.digits.length > 1 &&
      others.some(
        other =>
          other.figure.unit === figure.unit &&
          other.figure.kind === figure.kind &&
          amountOf(other.figure).equals(amountOf(figure)),
      ),
  );
  return shared ? 1 : 0;
}

/** The places of one value, which may tell the same quantity; of more than so many no one counts for another. */
const MOST_EQUAL = 40;

function byValue(places: readonly Place[]): ReadonlyMap<string, readonly Place[]> {
  const equal = new Map<string, Place[]>();
  for (const place of places) gather(equal, place.told.value, place, MOST_EQUAL);
  return equal;
}

/** Adds `place` to its group, unless that has `most` already. */
function gather(groups: Map<string, Place[]>, key: string, place: Place, most = Number.POSITIVE_INFINITY): void {
  const group = groups.get(key);
  if (!group) groups.set(key, [place]);
  else if (group.length < most) group.push(place);
}

/** Whether another place tells the same quantity with the same value. */
function isToldAgain(place: Place, equal: ReadonlyMap<string, readonly Place[]>): boolean {
  return equal.get(place.told.value)?.some(other => other !== place && likeness(place.told, other.told) > 0) ?? false;
}

/** How far back what looks like its slip is looked for, whatever it is called. */
const BESIDE = 8;
/** How far back a reference is looked for. */
const REACH = 80;

/** 在全年办理的175件案件中, 全部302卷: what points back must have been told. */
export function* findReferences(report: Report, places: readonly Place[]): Generator<Relation> {
  for (const [at, place] of places.entries()) {
    const { told, figure } = place;
    if (!told.refersBack || told.kind !== 'count') continue;
    const before = places.slice(Math.max(0, at - REACH), at).filter(other => other.told.counted === told.counted);
    if (before.some(other => meets(intervalOf(other.figure), intervalOf(figure)))) continue;
    const meant =
      before.findLast(other => isMeant(other.told, told)) ??
      before.findLast(other => isNamedAgain(other.told, told)) ??
      before.slice(-BESIDE).findLast(other => resemblance(other.figure, figure) > 1);
    if (meant) yield { ...compare(report, place, [meant]), certainty: 'likely' };
  }
}

function isMeant(earlier: Told, told: Told): boolean {
  if (earlier.mention.figure.sentence === told.mention.figure.sentence) return false;
  const { label, lead } = told.mention;
  // 上述37件`行政规范性文件`已全部报送备案
  const isNamed = POINTS_BACK.test(lead) && told.name.length >= SHORTEST_NOUN && label.noun.startsWith(told.name);
  const noun = isNamed ? told.name : label.noun;
  // 全部28次常务会议: the noun says what was told, whoever is spoken of.
  if (noun.length >= SHORTEST_NOUN && earlier.mention.label.words.endsWith(noun))
    return told.step === '' || earlier.step === told.step;
  return earlier.step === told.step && likeness(earlier, told) === 2 && told.name.length > 2;
}

/** 废止和失效41件。…废止和失效的`31件`已集中公布: called by the same words, and one digit off. */
function isNamedAgain({ mention: earlier }: Told, { mention: { label, lead, figure } }: Told): boolean {
  return (
    /的$/.test(lead) &&
    label.words.length >= SHORTEST_NOUN &&
    earlier.label.words === label.words &&
    earlier.figure.digits.length > 1 &&
    hasSlipOfDigits(earlier.figure.digits, figure.digits)
  );
}

const SHORTEST_NOUN = 4;
const POINTS_BACK = /(?:上述|前述|以上)$/;

function compare(report: Report, place: Place, others: readonly Place[]): Relation {
  const [first] = others as readonly [Place, ...Place[]];
  const verdict = agreementOf(first.figure, place.figure);
  const figure = figureIn(report, place);
  const figures = others.map(other => figureIn(report, other));
  const [other] = figures as [Figure, ...Figure[]];
  const textOf = ({ span }: Figure) => report.text.slice(span.start, span.end);
  const earlier = other.span.start < figure.span.start;
  const [left, right] = earlier ? [other, figure] : [figure, other];
  return describe({
    kind: 'repeat',
    verdict,
    note: noteOf(verdict, report, figure, ...figures),
    span: figure.span,
    stated: textOf(figure),
    formula: `${textOf(left)}${SIGN[verdict]}${textOf(right)}`,
    operands: operandsOf(report, figures, earlier ? '前文' : '后文', earlier ? 'earlier' : 'later'),
    repairs:
      verdict !== 'inconsistent'
        ? []
        : [changeFigure(report, right, left.digits), changeFigure(report, left, right.digits)],
  });
}
