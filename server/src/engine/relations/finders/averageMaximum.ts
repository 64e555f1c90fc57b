/** 日均3770件，…单日最高3412件: the most of any day is no less than the average. */
import { intervalOf } from '../interval.ts';
import { sameMeasure } from '../reading/averages.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { samePeriod } from '../reading/roles.ts';
import type { Relation } from '../relation.ts';
import { describe, numberOf, operandsOf } from '../writing/describe.ts';

/** The relation that contradicts the average; null where no maximum is told or it is no less. */
export function beyondMaximum(reading: ParagraphReading, stated: Mention): Relation | null {
  const most = maximumOf(reading, stated);
  const isLess = most && intervalOf(most.figure).high?.lt(intervalOf(stated.figure).low ?? 0);
  if (!most || !isLess) return null;
  const { excerpt } = reading;
  const [{ figure }, { figure: average }] = [most, stated];
  return describe({
    kind: 'average',
    verdict: 'inconsistent',
    span: figure.span,
    stated: excerpt.text.slice(figure.span.start, figure.span.end),
    formula: `${numberOf(excerpt, figure)}<${numberOf(excerpt, average)}`,
    explanation: 'maximum',
    operands: operandsOf(excerpt, [average], '平均数', 'average'),
  });
}

function maximumOf({ mentions }: ParagraphReading, stated: Mention): Mention | undefined {
  const most = MOST.find(([every]) => every.test(stated.lead))?.[1];
  return (
    most &&
    mentions.find(
      count =>
        isCount(count) &&
        Math.abs(count.sentence - stated.sentence) < 2 &&
        sameMeasure(stated, count.figure.unit) &&
        samePeriod(count.frame, stated.frame) &&
        most.test(count.lead),
    )
  );
}

/** Words of an average, and those of the most of what it is per. */
const MOST: readonly (readonly [RegExp, RegExp])[] = [
  [/[日天]均|平均每[日天]/, /^[^比较]{0,6}(?:单[日天](?:[^,]{0,6})最[高多大]|最[高多大]的?一[日天])[^,]{0,6}$/],
  [/月均|平均每月/, /^[^比较]{0,6}(?:单月(?:[^,]{0,6})最[高多大]|最[高多大]的?(?:一个)?月(?:份)?)[^,]{0,6}$/],
  // 最长的58天，最短的12天，平均46天
  [/^平均(?:用时|时长|耗时)?为?$/, /^最[长高多大]的?(?:用时|耗时)?(?:为|是|达)?$/],
  [/[场期]均|平均每[场期]/, /^[^比较]{0,6}(?:单[场期](?:[^,]{0,6})最[高多大]|最[高多大]的?一[场期])[^,]{0,6}$/],
];
