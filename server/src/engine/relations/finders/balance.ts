/** 上年结转+新收=审结+结转下年, 编制−实有=空编, 上半年+下半年=全年: equations whose slots the labels fill. */
import type Fraction from 'fraction.js';
import { amountOf } from '../interval.ts';
import { addUp, total } from '../judging/expression.ts';
import { meets } from '../judging/judge.ts';
import { settle } from '../judging/settle.ts';
import { isOneSlip, isSwap } from '../judging/slips.ts';
import { equationsOf } from '../reading/equations.ts';
import type { Equation, Mention, ParagraphReading } from '../reading/model.ts';
import type { Relation } from '../relation.ts';

export function* findBalances(reading: ParagraphReading): Generator<Relation> {
  for (const equation of equationsOf(reading)) {
    const { stated, plus, minus } = equation;
    const found = total(reading, stated, plus, minus);
    const [whole, added] = [addUp([stated]), addUp(plus, minus)];
    if (!found || !whole || !added) continue;
    const certainty =
      equation.certainty !== 'slip'
        ? equation.certainty
        : !meets(whole, added) && found.exact && tellsOfSlip(equation, found.exact)
          ? 'likely'
          : 'none';
    const relation = settle(reading, { kind: 'balance', stated, readings: [found], certainty });
    if (relation) yield relation;
  }
}

/** Whether the figure is near what the others give, and one slip of any of them explains the miss. */
function tellsOfSlip({ stated, plus, minus }: Equation, given: Fraction): boolean {
  const miss = amountOf(stated.figure).sub(given);
  return isSlip([stated, ...plus, ...minus], miss) && miss.abs().mul(8n).lte(amountOf(stated.figure));
}

/** Of numbers of two digits any is one digit off another: only what is near, or digits that changed places, tells of a slip. */
function isSlip(mentions: readonly [Mention, ...Mention[]], miss: Fraction): boolean {
  const [{ figure }] = mentions;
  const isNear = figure.digits.length > 2 || miss.abs().mul(16n).lte(amountOf(figure));
  return isNear ? isOneSlip(mentions, miss) : isSwap(mentions, miss);
}
