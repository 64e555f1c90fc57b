/** 36场，参与1.08万人次，平均每场300人次: an average is a total over what it is per. */
import Fraction from 'fraction.js';
import type { Figure } from '../../report/model.ts';
import { amountOf, intervalOf } from '../interval.ts';
import { type Expression, NOTES, quotient, write } from '../judging/expression.ts';
import { meets } from '../judging/judge.ts';
import { settle } from '../judging/settle.ts';
import { looksLikeSlip } from '../judging/slips.ts';
import { hasItsOwn, type Per, perOf, sameMeasure, withAverageInFront } from '../reading/averages.ts';
import { comparable } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { samePeriod } from '../reading/roles.ts';
import type { Relation } from '../relation.ts';
import { beyondMaximum } from './averageMaximum.ts';
import { averageToldFirst } from './averageToldFirst.ts';

/** What is set or surveyed is no quotient of figures in the text. */
const STANDARD = /标准|收入|工资|水平|寿命|生产总值|预期|面积|年限|用时|时长|时间|周期|每[人户]每|拥有量/;
/** What is spent is a quotient only of what the sentence says was spent. */
const SPENT = /支出|补[贴助]|经费|花费|投入|奖补|资金/;

export function* findAverages(reading: ParagraphReading): Generator<Relation> {
  for (const stated of reading.mentions) {
    if (stated.role !== 'average' || stated.figure.inRange || STANDARD.test(stated.clauseWords)) continue;
    if (reading.moves.some(({ from, to }) => from === stated || to === stated)) continue;
    const relation = assess(reading, stated) ?? averageToldFirst(reading, stated);
    if (relation) yield relation;
    const beyond = beyondMaximum(reading, stated);
    if (beyond) yield beyond;
  }
  // 人均由去年的29件升到34件
  for (const { from, to } of reading.moves) {
    const words = PER_PERSON.exec(from.lead)?.[0];
    const relation = words ? assess(reading, { ...to, lead: words, role: 'average' }) : null;
    if (relation) yield relation;
  }
}

const PER_PERSON = /[人户村镇县局所场件月]均(?=由|从)/;

function assess(reading: ParagraphReading, stated: Mention): Relation | null {
  const per = perOf(stated, reading.mentions);
  const counts = reading.mentions.filter(
    count =>
      isCount(count) &&
      stated.sentence - count.sentence < 2 &&
      (count.index < stated.index || count.sentence === stated.sentence) &&
      // 举办12期，累计培训1536人次，平均每期128人次: 累计 is said of what is told before, too.
      (samePeriod(count.frame, stated.frame) ||
        count.frame.period === '' ||
        (stated.frame.period === 'cumulative' && count.sentence === stated.sentence) ||
        // 累计2.7万份，其中今年1.1万份，年均0.9万份: of all the years still.
        (count.frame.period === 'cumulative' && (YEARLY.test(stated.lead) || OF_YEARS.test(stated.lead)))),
  );
  const isPart = (count: Mention) =>
    // 广场25个、长廊总长2.4千米（14条，每条300米）
    count !== stated.owner &&
    (reading.splits.some(
      ({ by, parts, total }) =>
        by !== '' &&
        parts.includes(count) &&
        counts.includes(total) &&
        !hasItsOwn(reading.mentions, stated, count, total),
    ) ||
      (count.gap === 1 && isAmong(reading, count)));
  // 12家公证机构平均每家735件: of those twelve, and of nothing in front of them.
  const own = reading.mentions[stated.index - 1];
  const isOfOwn = per?.fixed === null && own !== undefined && stated.gap === 0 && per.units.includes(own.figure.unit);
  // 参与1824人次。16名顾问坐班768次，平均每名48次: of the very measure where its sentence tells one.
  const hasOwn = counts.some(
    ({ sentence, index, figure }) =>
      sentence === stated.sentence && index < stated.index && sameMeasure(stated, figure.unit),
  );
  // The most of a month is no total.
  const measured = counts
    .filter(count => !isOfOwn || count.sentence === own.sentence)
    .filter(
      count =>
        (sameMeasure(stated, count.figure.unit) || (!hasOwn && isOfVisits(stated, count.figure.unit, per))) &&
        !isPart(count) &&
        !/最[高多大少低小]/.test(count.lead),
    )
    .toReversed();
  // No total is less than its average, but for 亿 written for 万.
  const larger = measured.filter(count => amountOf(count.figure).gte(amountOf(stated.figure)));
  if (per === null) return null;
  const totals = withAverageInFront(
    reading.mentions,
    stated,
    per,
    larger.length > 0 || stated.figure.scale === 0 ? larger : measured,
  );
  const spent = SPENT.exec(stated.clauseWords)?.[0];
  if (spent !== undefined && !isSpentOn(stated, spent, totals, counts)) return null;
  const of = new Fraction(per.of);
  const readings: Expression[] = [];
  const atOnce = per.fixed === null ? pairInFront(reading, stated, per) : null;
  if (atOnce) {
    const found = quotient(reading, null, { plus: [atOnce.total] }, { plus: [atOnce.base] }, of);
    if (found) readings.push(found);
  }
  if (per.fixed !== null) {
    const [by = 1] = per.fixed;
    for (const total of totals) if (isOfThatTime(stated, total, per.fixed)) readings.push(...over(reading, total, by));
  } else {
    const bases = counts
      .filter(
        count =>
          per.units.includes(count.figure.unit) ||
          (isOfPeople(per.units) && PERSON.test(count.label.noun)) ||
          (per.noun !== '' && (isOfPlaces(count.label.noun, per.noun) || count.label.words.endsWith(per.noun))),
      )
      // 36万人。调解员1044名，平均每万人29名: no smaller count is told by the 万.
      .filter(count => !isPart(count) && amountOf(count.figure).gte(per.of))
      .toReversed();
    // The nearest figure of the very measure first; where people are told, 共30名, no place is one of them.
    const [unit] = per.units;
    const people = bases.filter(({ figure }) => PEOPLE.test(figure.unit));
    const fitting = unit !== undefined && PEOPLE.test(unit) && people.length > 0 ? people : bases;
    const front = fitting.filter(({ index, sentence }) => index < stated.index && sentence === stated.sentence);
    const used = front.length > 0 ? front : fitting;
    used.sort((a, b) => rank(stated, a, unit) - rank(stated, b, unit));
    for (const total of totals.slice(0, 2))
      for (const base of used.slice(0, 3)) {
        const isTold =
          total === base ||
          (per.of > 1 && amountOf(total.figure).gte(amountOf(base.figure))) ||
          (total === atOnce?.total && base === atOnce.base);
        const found = isTold ? null : quotient(reading, null, { plus: [total] }, { plus: [base] }, of);
        if (found) readings.push(found);
      }
  }
  if (readings.length === 0) return null;
  // 16支中队办理1144件，队均71.5件，其中3支超过100件: what is told after it makes no average where what is told in front does.
  const isOfFront = readings.every(({ operands }) => operands.every(({ mention }) => mention.index < stated.index));
  const before = isOfFront ? counts.filter(({ index }) => index < stated.index) : counts;
  return settle(reading, {
    kind: 'average',
    stated,
    readings,
    others:
      per.fixed === null
        ? others(reading, stated, before, ofSameUnit(before, per.units, readings), of)
        : [...totals, ...counts].flatMap(total => per.fixed?.flatMap(by => over(reading, total, by)) ?? []),
    certainty: readings.length === 1 ? 'proven' : 'likely',
  });
}

/** 其中`4家受理1102件`，站均275.5件: a count of what it is per and its total right in front. */
function pairInFront(
  { mentions }: ParagraphReading,
  stated: Mention,
  { units }: Per,
): { readonly base: Mention; readonly total: Mention } | null {
  const [base, total] = [mentions[stated.index - 2], mentions[stated.index - 1]];
  if (!base || !total || stated.gap > 2 || total.gap > 0 || total.sentence !== stated.sentence) return null;
  // 去年24名办案人员办结991件: both of last year.
  const isCounted = isCount(base) || (base.role === 'base' && total.frame.period === 'prior' && total.gap === 0);
  const isPair = isCounted && isCount(total) && base.sentence === total.sentence && base.depth === total.depth;
  return isPair && units.includes(base.figure.unit) && sameMeasure(stated, total.figure.unit) ? { base, total } : null;
}

/** 上半年受理420件，11月日均3件: of the count of that month; 升级工单4386件，日均1240件: of one that is not told. */
function isOfThatTime({ frame, lead, figure }: Mention, total: Mention, [by = 1, ...more]: readonly number[]): boolean {
  if (YEARLY.test(lead)) return !THIS_YEAR.test(total.lead);
  if (!/[日天]/.test(lead)) return true;
  const [said, given] = [amountOf(figure), amountOf(total.figure).div(by)];
  const isNear = given.lt(said.mul(2)) && said.lt(given.mul(2));
  // 按248个工作日计算，日均30件 for 60件: of days that are told.
  const isSlip = more.length === 0 && looksLikeSlip(figure, given);
  return samePeriod(frame, total.frame) && (isNear || isSlip || isOfOtherScale(figure, given));
}

/** 全年182500件，日均5000件: a zero too many. */
function isOfOtherScale(figure: Figure, given: Fraction): boolean {
  const stated = intervalOf(figure);
  return [10, 100].some(by => [given.mul(by), given.div(by)].some(value => meets(stated, { low: value, high: value })));
}

const YEARLY = /年均|每年/;
/** 五年人均投入20元 */
const OF_YEARS = /^[二两三四五六七八九十]年/;
const THIS_YEAR = /今年|本年|当年|全年/;

/** 186个`行政村现有`… for 每村, 12个`乡镇` for 每个乡镇 */
function isOfPlaces(noun: string, place: string): boolean {
  const at = noun.indexOf(place);
  return at >= 0 && at <= LONGEST_QUALIFIER;
}

const LONGEST_QUALIFIER = 12;

/** Where a count of the very measure is told, 1842名 beside 人均 or 平均每名, no other is what the average is per. */
function ofSameUnit(
  counts: readonly Mention[],
  [unit]: readonly string[],
  readings: readonly Expression[],
): readonly Mention[] {
  const isNamed =
    unit !== undefined &&
    PEOPLE.test(unit) &&
    readings.some(({ operands }) => PEOPLE.test(operands.at(-1)?.mention.figure.unit ?? ''));
  return isNamed ? counts.filter(({ figure }) => /^[人名元]/.test(figure.unit)) : counts;
}

const PEOPLE = /^[人名位]$/;

function isOfPeople([unit]: readonly string[]): boolean {
  return unit !== undefined && PEOPLE.test(unit);
}

/** 25个`公证员`, 人均办证370件 */
const PERSON = /^[一-龥]{1,4}[员师](?!工|范|资|额|训)/;

/** Whether 、 joins it to a figure of its kind, and not 学法、培训90场 to words. */
function isAmong({ mentions }: ParagraphReading, count: Mention): boolean {
  const before = mentions[count.index - 1];
  return before !== undefined && comparable(before, count);
}

/** 补贴127.5万元，办理850件，件均补贴1500元: the amount of that very name in front, and one figure more at the most between them. */
function isSpentOn(stated: Mention, word: string, totals: readonly Mention[], counts: readonly Mention[]): boolean {
  const [total, ...more] = totals;
  const between = counts.filter(({ index }) => total && index > total.index && index < stated.index);
  return (
    total !== undefined &&
    more.length === 0 &&
    total.sentence === stated.sentence &&
    (total.label.words + total.label.noun).includes(word) &&
    between.length === 1
  );
}

function rank(stated: Mention, count: Mention, unit: string | undefined): number {
  // 人均审结58件，而有3个县仅配备1名: what follows is hardly meant.
  const far = count.sentence === stated.sentence && count.index < stated.index ? 0 : 1;
  return (count.figure.unit === unit ? 0 : 2) + (count.index > stated.index ? 2 : far);
}

/** Months and the like, which nobody writes. */
function over(reading: ParagraphReading, total: Mention, by: number): readonly Expression[] {
  const { low, high } = intervalOf(total.figure);
  if (!low || !high) return [];
  return [
    {
      computed: { low: low.div(by), high: low === high ? low.div(by) : high.div(by) },
      exact: low === high ? low.div(by) : null,
      terms: `${write(reading, [total])}÷${by}`,
      operands: [{ mention: total, note: NOTES.term }],
      corrections: [],
    },
  ];
}

function* others(
  reading: ParagraphReading,
  stated: Mention,
  counts: readonly Mention[],
  bases: readonly Mention[],
  of: Fraction,
): Generator<Expression> {
  // 支出72万元，其中境外20万元，境内13期，平均每期4万元: of what is left of the whole.
  const rests = reading.splits.flatMap(({ total, parts }) => parts.map(part => ({ plus: [total], minus: [part] })));
  for (const base of bases) {
    if (amountOf(base.figure).lte(0)) continue;
    for (const total of [...counts.map(count => ({ plus: [count] })), ...rests]) {
      // 1638人次 are not what 平均每名48次 is of.
      if (total.plus.includes(base) || !total.plus.every(count => mayMeasure(stated, count))) continue;
      const found = quotient(reading, null, total, { plus: [base] }, of);
      if (found) yield found;
    }
  }
}

function mayMeasure(stated: Mention, count: Mention): boolean {
  return comparable(stated, count) || (/^人/.test(stated.figure.unit) && /^[人名]/.test(count.figure.unit));
}

/** 3102批5866人次，批均1.9人; 412人参训1320人次，人均3.2次 */
function isOfVisits({ figure }: Mention, unit: string, per: Per | null): boolean {
  if (unit !== '人次' || per === null || per.fixed !== null) return false;
  return isOfPeople(per.units) ? figure.unit === '次' : figure.unit === '人';
}
