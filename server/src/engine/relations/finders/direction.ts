/** 由1863件上升到1574件: a rise that falls; 翻了一番 of what did not double. */
import { changeFigure, changeTo, describe, numberOf, operandsOf } from '../describe.ts';
import { amountOf, intervalOf } from '../interval.ts';
import type { Doubling, Move, ParagraphReading } from '../reading/model.ts';
import type { Relation, Repair } from '../relation.ts';

const OPPOSITE: Readonly<Record<string, string>> = {
  增长: '下降', 增加: '减少', 上升: '下降', 下降: '上升', 减少: '增加', 降低: '提高', 提高: '降低', 提升: '降低', 降: '升', 升: '降', 增: '减', 减: '增',
};

export function* findDirections(reading: ParagraphReading): Generator<Relation> {
  for (const move of reading.moves) {
    const relation = move.verb.ofNumber ? judgeMove(reading, move) : null;
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
  const [rises, falls] = [b.gt(a), b.lt(a)];
  const holds = verb.falls ? falls : rises;
  const [low, high] = [intervalOf(from.figure), intervalOf(to.figure)];
  const sharp = low.low !== null && high.high !== null && from.figure.approximator === null;
  const sign = rises ? '>' : falls ? '<' : '=';
  const span = { start: verb.span.start, end: to.figure.span.end };
  const opposite = OPPOSITE[verb.word];
  const repairs: Repair[] = [];
  if (!holds && opposite) {
    const { text } = excerpt;
    repairs.push({
      title: { zh: `把 ${verb.word} 改为 ${opposite}`, en: `Change ${verb.word} to ${opposite}` },
      edits: [{ span: verb.span, newText: opposite }],
    });
    const swap = (into: typeof from, other: typeof from) => changeFigure(excerpt, into.figure, other.figure.digits).edits;
    if (from.figure.scale === to.figure.scale)
      repairs.push({
        title: {
          zh: `对调 ${text.slice(from.figure.span.start, from.figure.span.end)} 和 ${text.slice(to.figure.span.start, to.figure.span.end)}`,
          en: 'Swap the two figures',
        },
        edits: [...swap(from, to), ...swap(to, from)],
      });
  }
  return describe({
    kind: 'direction',
    verdict: holds ? 'exact' : 'inconsistent',
    basis: sharp ? 'grammar' : 'search',
    span,
    stated: excerpt.text.slice(span.start, span.end),
    formula: `${numberOf(excerpt, to.figure)}${sign}${numberOf(excerpt, from.figure)}`,
    operands: operandsOf(excerpt, [from.figure], '原来', 'before'),
    repairs,
  });
}

function judgeDoubling({ excerpt }: ParagraphReading, { span, times, now, base }: Doubling): Relation | null {
  const [a, b] = [intervalOf(now.figure), intervalOf(base.figure)];
  if (!a.high || !b.low || b.low.lte(0)) return null;
  const factor = 2 ** times;
  const holds = a.high.gte(b.low.mul(factor));
  return describe({
    kind: 'multiple',
    verdict: holds ? 'exact' : 'inconsistent',
    basis: 'grammar',
    span,
    stated: excerpt.text.slice(span.start, span.end),
    formula: `${numberOf(excerpt, now.figure)}${holds ? '≥' : '<'}${numberOf(excerpt, base.figure)}×${factor}`,
    computed: `${factor}倍`,
    operands: operandsOf(excerpt, [base.figure, now.figure], '前后数', 'figure'),
  });
}

export { changeTo };
