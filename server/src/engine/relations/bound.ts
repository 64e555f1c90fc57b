/** A rate that by its nature cannot pass 100 %. */
import { describe, describeUnassessed, operandsOf } from './describe.ts';
import { amountOf } from './interval.ts';
import { labelBefore, type Passage, textOf } from './passage.ts';
import { isClosedRate } from './rates.ts';
import type { Relation } from './relation.ts';

const CHANGE =
  /(?:增长|增加|上升|提高|提升|增幅|下降|降低|减少|压缩|缩短|回升|回落|超额|翻|涨|跌|同比|环比)[^,;]{0,6}$/;

/** Each percentage that is a share or rate, growth left out: above 100 it fails when its name is one of a closed rate. */
export function* findBounds({ report, figures }: Passage): Generator<Relation> {
  for (const figure of figures) {
    if (figure.kind !== 'percent' || figure.denominator) continue;
    const label = labelBefore(report, figure);
    if (label === '' || CHANGE.test(label)) continue;
    const stated = textOf(report, figure.span);
    // Two digits in front of the point need no arithmetic.
    if (/^\d\d?(?:\.|$)/.test(figure.digits) || amountOf(figure).lte(100)) {
      yield describe({
        kind: 'bound',
        verdict: 'exact',
        basis: isClosedRate(label) ? 'grammar' : 'search',
        span: figure.span,
        stated,
        formula: `0≤${figure.digits}≤100`,
      });
    } else if (isClosedRate(label)) {
      yield describe({
        kind: 'bound',
        verdict: 'inconsistent',
        span: figure.span,
        stated,
        formula: `${figure.digits}%>100%`,
        operands: operandsOf(report, [figure], '比率', 'rate'),
      });
    } else yield describeUnassessed(report, 'bound', figure.span, OPEN);
  }
}

const OPEN = { zh: '可以超过 100%，或无法判断', en: 'may pass 100 %, or cannot be told' };
