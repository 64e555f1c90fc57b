/** 由1863件上升到1574件: a rise that falls; 翻了一番 of what did not double. */
import Fraction from 'fraction.js';
import type { Excerpt } from '../../report/model.ts';
import type { Localized } from '../../text/localized.ts';
import { amountOf, expand, intervalOf, roundHalfUp } from '../interval.ts';
import type { Doubling, Mention, Move, ParagraphReading } from '../reading/model.ts';
import type { Relation } from '../relation.ts';
import { describe, numberOf, operandsOf } from '../writing/describe.ts';

export function* findDirections(reading: ParagraphReading): Generator<Relation> {
  for (const move of reading.moves) {
    const relation = move.verb.ofNumber ? judgeMove(reading, move) : null;
    if (relation) yield relation;
  }
  for (const to of reading.mentions) {
    const relation = judgeAverage(reading, to);
    if (relation) yield relation;
  }
  for (const doubling of reading.doublings) {
    const relation = judgeDoubling(reading, doubling);
    if (relation) yield relation;
  }
}

function judgeMove({ excerpt }: ParagraphReading, { from, to, verb }: Move): Relation | null {
  // Of a place in a ranking the smaller number is the higher.
  if (/排名|位次|名次|排序|第$/.test(from.clauseWords)) return null;
  const [a, b] = [amountOf(from.figure), amountOf(to.figure)];
  if (from.figure.unit !== to.figure.unit && from.figure.unit !== '' && to.figure.unit !== '') return null;
  const holds = verb.falls ? b.lt(a) : b.gt(a);
  const [low, high] = [intervalOf(from.figure), intervalOf(to.figure)];
  const sharp = low.low !== null && high.high !== null && from.figure.approximator === null;
  return compare(excerpt, to, from, holds, { zh: '原来', en: 'before' }, sharp ? 'grammar' : 'search');
}

/** `7.4件，高于全省平均数（8.1件）`: what is said to be above an average is above it. */
function judgeAverage({ excerpt, mentions }: ParagraphReading, to: Mention): Relation | null {
  const from = mentions[to.index + 1];
  if (!from || from.sentence !== to.sentence || from.gap > 2 || to.role === 'change') return null;
  const [, above] = COMPARED.exec(from.between.trim()) ?? [];
  if (above === undefined || from.figure.kind !== to.figure.kind || from.figure.unit !== to.figure.unit) return null;
  if (from.figure.approximator !== null || to.figure.approximator !== null) return null;
  const [a, b] = [amountOf(from.figure), amountOf(to.figure)];
  const holds = above === '高于' || above === '多于' ? b.gt(a) : b.lt(a);
  return compare(excerpt, to, from, holds, { zh: '平均', en: 'average' }, 'grammar');
}

const COMPARED = /^,?[^、,;。]{0,4}(高于|低于|多于|少于)[^、,;。()]{0,8}(?:平均|均值)[^、,;。()]{0,4}\(?$/;

/** `1574<1863`, said of the first. */
function compare(
  excerpt: Excerpt,
  { figure }: Mention,
  { figure: other }: Mention,
  holds: boolean,
  note: Localized,
  basis: Relation['basis'],
): Relation {
  const order = amountOf(figure).compare(amountOf(other));
  const { span } = figure;
  return describe({
    kind: 'direction',
    verdict: holds ? 'exact' : 'inconsistent',
    basis,
    span,
    stated: excerpt.text.slice(span.start, span.end),
    formula: `${numberOf(excerpt, figure)}${order > 0 ? '>' : order < 0 ? '<' : '='}${numberOf(excerpt, other)}`,
    operands: operandsOf(excerpt, [other], note.zh, note.en),
  });
}

const A_HUNDREDTH = new Fraction(1, 100);

function judgeDoubling({ excerpt }: ParagraphReading, { span, times, now, base }: Doubling): Relation | null {
  const [a, b] = [intervalOf(now.figure), intervalOf(base.figure)];
  if (!a.high || !b.low || b.low.lte(0)) return null;
  const factor = 2 ** times;
  const holds = a.high.gte(b.low.mul(factor));
  const stated = excerpt.text.slice(span.start, span.end);
  const given = amountOf(now.figure).div(amountOf(base.figure));
  // 2398 of 1200 are not 2.00 times as many.
  const isClose = !holds && given.add(A_HUNDREDTH).gt(factor);
  const told = isClose ? expand(given, 4) : roundHalfUp(given, 2);
  return describe({
    kind: 'multiple',
    verdict: holds ? 'exact' : 'inconsistent',
    basis: 'grammar',
    span,
    stated,
    formula: `${numberOf(excerpt, now.figure)}÷${numberOf(excerpt, base.figure)}=${expand(given, 3)}${holds ? '≥' : '<'}${factor}`,
    computed: `${told}倍`,
    ...(!holds && {
      explanation: 'doubling',
      note: {
        zh: `现为原来的${told}倍，${stated.replace('了', '')}应为${factor}倍`,
        en: `now ${told} times as many as before, while ${stated} means ${factor} times`,
      },
    }),
    operands: operandsOf(excerpt, [base.figure, now.figure], '前后数', 'figure'),
  });
}
