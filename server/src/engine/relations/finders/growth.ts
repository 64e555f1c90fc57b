/** 417件，比上年的243件增长71.6%: every stated change against the figures that its wording names. */
import Fraction from 'fraction.js';
import { describe } from '../describe.ts';
import { amountOf, expand, intervalOf, isExact } from '../interval.ts';
import { difference, growth, increase } from '../judging/growth.ts';
import { type Expression, quotient } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import type { Change, ParagraphReading } from '../reading/model.ts';
import type { Relation, RelationKind } from '../relation.ts';

/** Growth at constant prices, on a comparable scope or per year is no plain quotient. */
const ADJUSTED = /可比口径|可比价|不变价|扣除|年均|年平均|平均每年|同口径|剔除/;
/** Growth of output is told at constant prices, its values at current ones. */
const OUTPUT = /生产总值|GDP|增加值|产值/;
const ONE = new Fraction(1);

export function* findGrowth(reading: ParagraphReading): Generator<Relation> {
  for (const change of reading.changes) {
    const { stated } = change;
    if (stated.figure.inRange || ADJUSTED.test(stated.clauseWords) || ADJUSTED.test(stated.between)) continue;
    const relation = assess(reading, change);
    if (relation) yield relation;
  }
}

function assess(reading: ParagraphReading, change: Change): Relation | null {
  const { stated, now, base, by, verb, apart } = change;
  const kind = kindOf(change);
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
        break;
      case 'multiple':
        if (verb.word === '') add(quotient(reading, stated, { plus: [now] }, { plus: [base] }, ONE));
        else add(growth(reading, stated, verb, now, base, true));
        break;
      case 'percent':
        if (now.figure.kind === 'count') add(growth(reading, stated, verb, now, base));
        break;
    }
  }
  if (by && now && stated.figure.kind !== 'point') {
    add(increase(reading, stated, verb, by, now, false, stated.figure.kind === 'multiple'));
  }
  if (by && base && stated.figure.kind !== 'point') add(increase(reading, stated, verb, by, base, true));
  if (readings.length === 0) return null;
  if (stated.figure.kind === 'percent' && now && OUTPUT.test(now.label.words)) return null;
  const certainty = apart ? 'none' : stated.figure.approximator ? 'likely' : 'proven';
  const settled = settle(reading, { kind, stated, readings, others: change.placed ? [] : otherBases(reading, change), certainty });
  return settled && reversed(reading, change, settled);
}

function kindOf({ stated }: Change): RelationKind {
  if (stated.figure.kind === 'point') return 'point';
  return stated.figure.kind === 'multiple' ? 'multiple' : 'growth';
}

/** Every other pair of figures of which the change could be said. */
function* otherBases(reading: ParagraphReading, { stated, verb, now, base }: Change): Generator<Expression> {
  const before = reading.mentions.filter(({ index, sentence }) => index < stated.index && stated.sentence - sentence < 2).slice(-8);
  for (const a of before)
    for (const b of before) {
      if (a === b || (a === now && b === base) || (a === base && b === now) || a.figure.kind !== b.figure.kind || a.role === 'change' || b.role === 'change') continue;
      const found =
        stated.figure.kind === 'point' || stated.figure.kind === 'count'
          ? difference(reading, stated, verb, a, b)
          : growth(reading, stated, verb, a, b, stated.figure.kind === 'multiple');
      if (found && found.computed.low?.gt(0)) yield found;
    }
}

/** A change the other way than its verb says is shown as that. */
function reversed(reading: ParagraphReading, change: Change, relation: Relation): Relation {
  const { now, base, verb } = change;
  if (relation.verdict !== 'inconsistent' || !now || !base || !verb.ofNumber || verb.word === '') return relation;
  const falls = amountOf(now.figure).lt(amountOf(base.figure));
  if (falls === verb.falls || amountOf(now.figure).equals(amountOf(base.figure))) return relation;
  void reading;
  return { ...relation, explanation: 'direction' };
}

export { describe, expand, intervalOf, isExact };
