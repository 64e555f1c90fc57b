/** 分别占42.3%、31.5%、26.2%: shares of one whole that must add up to 100 %. */
import Fraction from 'fraction.js';
import type { Figure, Report } from '../report/model.ts';
import { describe, operandsOf } from './describe.ts';
import { amountOf, expand, placeOf } from './interval.ts';
import { labelBefore, type Passage, textOf } from './passage.ts';
import type { Relation } from './relation.ts';

const SHARED_OUT = /分别占|占比分别|比重分别|占比为/;
const CLOSED = /其他|其它|其余|三次产业|三大产业|构成/;
/** A respondent may tick several boxes, and growth rates are no shares. */
const NOT_SHARES = /多选|增长|同比|提高|下降|率/;

export function* findShareTotals({ report, figures, words }: Passage): Generator<Relation> {
  const announced = SHARED_OUT.exec(words);
  if (!announced || NOT_SHARES.test(words.slice(announced.index))) return;
  const from = figures[0] ? figures[0].sentence.span.start + announced.index : 0;
  const shares = listedFrom(
    report,
    figures.filter(({ kind, span, inRange }) => kind === 'percent' && span.start >= from && !inRange),
  );
  const [first, last] = [shares[0], shares.at(-1)];
  if (!first || !last || shares.length < 3) return;
  const total = shares.reduce((sum, share) => sum.add(amountOf(share)), new Fraction(0));
  const tolerance = shares.reduce((sum, share) => sum.add(placeOf(share).div(2)), new Fraction(0));
  const difference = total.sub(100).abs();
  const holds = difference.lte(tolerance);
  const closed = CLOSED.test(words) || /分别占$/.test(labelBefore(report, first));
  if (!holds && !(closed && CLOSED.test(words))) return;
  yield describe({
    kind: 'share-total',
    verdict: difference.equals(0) ? 'exact' : holds ? 'rounded' : 'inconsistent',
    span: { start: first.span.start, end: last.span.end },
    stated: textOf(report, { start: first.span.start, end: last.span.end }),
    formula: `${shares.map(({ digits }) => `${digits}%`).join('+')}=${expand(total, 4)}%`,
    computed: '100%',
    operands: operandsOf(report, shares, '占比', 'share'),
  });
}

/** The percentages that stand in one list, 42.3%、31.5%和26.2%. */
function listedFrom({ prose }: Report, percents: readonly Figure[]): readonly Figure[] {
  const end = percents.findIndex((share, index) => {
    const next = percents[index + 1];
    return !next || !/^[、,和及]?$/.test(prose.slice(share.span.end, next.span.start));
  });
  return percents.slice(0, end + 1);
}
