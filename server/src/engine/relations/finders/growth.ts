/** 417件，比上年的243件增长71.6%: every stated change against the figures that its wording names. */
import Fraction from 'fraction.js';
import { amountOf, decimalsOf, roundHalfUp } from '../interval.ts';
import { type Expression, quotient } from '../judging/expression.ts';
import { difference, growth, increase } from '../judging/growth.ts';
import { settle } from '../judging/settle.ts';
import { isDigitSlip } from '../judging/slips.ts';
import { subjectOf } from '../reading/changeSubject.ts';
import { comparable } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Change, Mention, ParagraphReading } from '../reading/model.ts';
import { isOfPart } from '../reading/rates.ts';
import { oppositeOf } from '../reading/roles.ts';
import type { Relation, RelationKind, Repair } from '../relation.ts';
import { changeTo, describe, describeUnassessed, operandsOf } from '../writing/describe.ts';

/** Growth at constant prices, on a comparable scope or per year is no plain quotient. */
const ADJUSTED = /可比口径|可比价|不变价|扣除|年均|年平均|平均每年|同口径|剔除/;
/** Growth of output is told at constant prices, its values at current ones. */
const OUTPUT = /生产总值|GDP|增加值|产值/;
const ONE = new Fraction(1);

export function* findGrowth(reading: ParagraphReading): Generator<Relation> {
  for (const change of reading.changes) {
    const { stated } = change;
    if (stated.figure.inRange || ADJUSTED.test(stated.clauseWords) || ADJUSTED.test(stated.between)) continue;
    const relation = inPoints(reading, change) ?? assess(reading, change);
    if (relation) yield relation;
  }
}

/** What the figures that a change names give for it, the likeliest first. */
export function growthExpressions(reading: ParagraphReading, change: Change): readonly Expression[] {
  const { stated, now, by, verb } = change;
  // 1.76万元，较上年1.81减少0.05万元: a measure left out may be any.
  const base = change.base && (!now || hasOwnScale(change.base, now)) ? change.base : null;
  const readings: Expression[] = [];
  const add = (found: Expression | null) => {
    if (found) readings.push(found);
  };
  if (now && base) {
    switch (stated.figure.kind) {
      case 'point':
        if (now.figure.kind === 'percent' && verb.word !== '') add(difference(reading, stated, verb, now, base));
        break;
      case 'count':
        add(difference(reading, stated, verb, now, base));
        // 214人次，较上年的225人次下降了5: a percent sign may be lost.
        if (stated.figure.unit === '' && now.figure.unit !== '') add(growth(reading, stated, verb, now, base));
        break;
      case 'multiple':
        if (verb.word === '') add(quotient(reading, stated, { plus: [now] }, { plus: [base] }, ONE));
        else add(growth(reading, stated, verb, now, base, true));
        break;
      case 'percent':
        // 由12.5%降至8.2%，降幅34.4%
        if (now.figure.kind === 'count' || RELATIVE.test(stated.lead)) add(growth(reading, stated, verb, now, base));
        break;
    }
  }
  if (by && now && stated.figure.kind !== 'point') {
    add(increase(reading, stated, verb, by, now, false, stated.figure.kind === 'multiple'));
  }
  if (by && base && stated.figure.kind !== 'point') add(increase(reading, stated, verb, by, base, true));
  return readings;
}

const RELATIVE = /[增降涨减]幅(?:达到?|为)?$/;

function hasOwnScale({ figure: base }: Mention, { figure: now }: Mention): boolean {
  return base.unit !== '' || now.unit === '' || base.scale === now.scale;
}

function assess(reading: ParagraphReading, change: Change): Relation | null {
  const { stated, now, apart } = change;
  const kind = kindOf(change);
  const readings = growthExpressions(reading, change);
  if (readings.length === 0) return null;
  if (stated.figure.kind === 'percent' && now && OUTPUT.test(now.label.words)) return null;
  const certainty = apart ? 'none' : stated.figure.approximator ? 'likely' : 'proven';
  const rival = change.placed ? null : rivalOf(reading, change);
  const [own] = readings;
  const isOwn = own?.exact ? isDigitSlip(stated.figure, own.exact) : false;
  const slip =
    rival && !isOwn
      ? growthExpressions(reading, { ...change, now: rival }).find(
          ({ exact }) => exact && isDigitSlip(stated.figure, exact),
        )
      : null;
  const ordered = slip ? [slip, ...readings] : readings;
  const isGiven = change.placed || isSaidAtOnce(reading, change);
  const settled = settle(reading, {
    kind,
    stated,
    readings: ordered,
    others: isGiven ? upToNow(reading, change) : otherBases(reading, change),
    bound: change.placed,
    certainty: certainty === 'proven' && slip ? 'likely' : certainty,
  });
  const isRival = rival !== null && settled?.operands.some(({ span }) => span.start === rival.figure.span.start);
  return settled && reversed(isRival ? { ...change, now: rival } : change, settled);
}

/** 收到178件，受理163件，比上年的142件增长25.35%: the count in front, of which a change without a subject may be said as well. */
function rivalOf({ mentions }: ParagraphReading, { stated, now, base }: Change): Mention | null {
  if (!now || !base || base.index !== now.index + 1 || base.gap !== 2 || subjectOf(stated) !== '') return null;
  const front = mentions[now.index - 1];
  const isBeside =
    front &&
    isCount(front) &&
    front.sentence === now.sentence &&
    now.gap === 2 &&
    comparable(front, now) &&
    front.depth === now.depth;
  return isBeside ? front : null;
}

/** 满意率96.7%，较上年（97.4%）下降1.7个百分点; 由81%提高到97%，提升18个百分点: both stand directly in front. */
function isSaidAtOnce({ splits }: ParagraphReading, { stated, now, base, apart }: Change): boolean {
  if (!now || !base || apart || now.sentence !== stated.sentence || base.sentence !== stated.sentence) return false;
  // 废止1部，与上年末的27部相比净增1部: what came less what went, of no one count.
  if (NET.test(stated.lead)) return false;
  // 2148件，其中电话1016件、来信289件；较上年的2406件减少258件: said of the whole.
  if (splits.some(({ by, parts }) => by !== '' && parts.includes(now))) return false;
  return Math.min(now.index, base.index) === stated.index - 2 && Math.max(now.index, base.index) === stated.index - 1;
}

const NET = /净/;

/** 合格率由85.5%提高到96.3%，提高10.8%: a change of a rate by a percentage, where points are mostly meant. */
function inPoints(reading: ParagraphReading, change: Change): Relation | null {
  const { stated, now, verb } = change;
  if (stated.figure.kind !== 'percent' || now?.figure.kind !== 'percent') return namedInPercent(reading, change);
  const before = change.base ? null : rateBefore(reading, now);
  const base = change.base ?? before;
  if (!base) return namedInPercent(reading, change);
  const found = difference(reading, stated, verb, now, base);
  if (!found?.exact || !isDifference(stated, found.exact, base)) return before ? namedInPercent(reading, change) : null;
  const { span } = stated.figure;
  const text = reading.excerpt.text.slice(span.start, span.end);
  return describe({
    kind: 'point',
    // The number holds, and what is written does not: a rise of 10.8 % would be one to 94.7 %.
    verdict: 'inconsistent',
    note: MEANT,
    span,
    stated: text,
    formula: `${found.terms}${found.exact.equals(amountOf(stated.figure)) ? '=' : '≈'}${stated.figure.digits}%`,
    explanation: 'points',
    operands: operandsOf(reading.excerpt, [base.figure, now.figure], '比率', 'rate'),
    repairs: [changeTo(reading.excerpt, stated.figure, `${stated.figure.digits}个百分点`)],
  });
}

/** 49.27%，上年48.85%，增长0.4%: of the two rates the difference and no growth. */
function isDifference({ figure }: Mention, given: Fraction, base: Mention): boolean {
  const rounded = (value: Fraction) => roundHalfUp(value, decimalsOf(figure.digits)) === figure.digits;
  return rounded(given) && !rounded(given.mul(100).div(amountOf(base.figure)));
}

/** 2023年得分率为58.40%；2024年得分率为60.94%，上升2.54%: the rate of the same name that stands last in front. */
function rateBefore({ mentions }: ParagraphReading, now: Mention): Mention | null {
  const before = mentions.findLast(
    ({ index, role, label, depth }) =>
      index < now.index && role === 'rate' && depth === now.depth && label.words === now.label.words,
  );
  return before && now.label.words.length > 2 && now.sentence - before.sentence < 2 ? before : null;
}

/** 负责人出庭应诉率提高5% */
function namedInPercent({ excerpt }: ParagraphReading, { stated, now }: Change): Relation | null {
  if (stated.figure.kind !== 'percent') return null;
  const own = NAMED_RATE.exec(stated.lead)?.[1];
  const name =
    own ??
    (subjectOf(stated) === '' && now?.figure.kind === 'percent' && now.index === stated.index - 1
      ? now.label.words.replace(/率$/, '')
      : '');
  if (!isOfPart(name)) return null;
  return { ...describeUnassessed(excerpt, 'point', stated.figure.span, UNCLEAR), explanation: 'points' };
}

const NAMED_RATE = /([一-龥]{2,12}?)率[^率,]{0,8}$/;

const MEANT = {
  zh: '是两个比率之差，应当写「个百分点」',
  en: 'the difference of two rates, to be written in percentage points (个百分点)',
};
const UNCLEAR = {
  zh: '比率的增减写的是百分比，可能是百分点',
  en: 'the change of a rate is given in per cent; points may be meant',
};

function kindOf({ stated }: Change): RelationKind {
  if (stated.figure.kind === 'point') return 'point';
  return stated.figure.kind === 'multiple' ? 'multiple' : 'growth';
}

/** Every other figure or pair of figures of which the change could be said. */
function* otherBases(reading: ParagraphReading, { stated, verb, now, base, by }: Change): Generator<Expression> {
  const before = reading.mentions
    .filter(({ index, sentence }) => index < stated.index && stated.sentence - sentence < 2)
    .slice(-8);
  // 1183件，其中不予处罚142件，比上年减少67件，下降5.4%: the change may be that of the whole.
  for (const other of by ? before : []) {
    if (!by || other === now || other.role === 'change' || other.role === 'base' || !comparable(other, by)) continue;
    const found = increase(reading, stated, verb, by, other, false, stated.figure.kind === 'multiple');
    if (found) yield found;
  }
  for (const a of before)
    for (const b of before) {
      if (
        a === b ||
        (a === now && b === base) ||
        (a === base && b === now) ||
        a.figure.kind !== b.figure.kind ||
        a.role === 'change' ||
        b.role === 'change'
      )
        continue;
      const found =
        stated.figure.kind === 'point' || stated.figure.kind === 'count'
          ? difference(reading, stated, verb, a, b)
          : growth(reading, stated, verb, a, b, stated.figure.kind === 'multiple');
      if (found?.computed.low?.gt(0)) yield found;
    }
}

/** 压缩到9.4个工作日。2023年15.2个工作日，2024年12个工作日，两年累计压缩5.8个工作日: what is now may be told in the sentence in front. */
function upToNow(reading: ParagraphReading, change: Change): readonly Expression[] {
  const { lead, sentence } = change.stated;
  if (!/累计/.test(lead)) return [];
  const isInFront = ({ operands }: Expression) => operands.some(({ mention }) => mention.sentence < sentence);
  return [...otherBases(reading, change)].filter(isInFront);
}

/** A change the other way than its verb says is shown as that. */
function reversed(change: Change, relation: Relation): Relation {
  const { now, base, verb } = change;
  if (relation.verdict !== 'inconsistent' || !now || !base || !verb.ofNumber || verb.word === '') return relation;
  const falls = amountOf(now.figure).lt(amountOf(base.figure));
  if (falls === verb.falls || amountOf(now.figure).equals(amountOf(base.figure))) return relation;
  const opposite = oppositeOf(verb.word, now.figure.kind === 'count');
  const rename: readonly Repair[] = opposite
    ? [
        {
          title: { zh: `把 ${verb.word} 改为 ${opposite}`, en: `Change ${verb.word} to ${opposite}` },
          edits: [{ span: verb.span, newText: opposite }],
        },
      ]
    : [];
  // What the figures give is right of the other verb alone.
  return { ...relation, explanation: 'direction', repairs: [...rename, ...relation.repairs.slice(1)] };
}
