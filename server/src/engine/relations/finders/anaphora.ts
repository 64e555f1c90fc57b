/** 制定规范性文件9件。上述6件文件…; 审结269件…审结的296件中: a number taken up again must be the number that was told. */

import { hasSlipOfDigits } from '../../text/digitSlips.ts';
import { amountOf, intervalOf } from '../interval.ts';
import { meets } from '../judging/judge.ts';
import { takesUp } from '../reading/anaphora.ts';
import { comparable } from '../reading/comparable.ts';
import { isCount } from '../reading/mentions.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import type { Relation } from '../relation.ts';
import { changeFigure, describe, operandsOf } from '../writing/describe.ts';

export function* findAnaphora(reading: ParagraphReading): Generator<Relation> {
  for (const mention of reading.mentions) {
    if (!isCount(mention)) continue;
    const takes = takesUp(mention);
    const candidates = takes
      ? reading.mentions.filter(
          other => other.index < mention.index && isCount(other) && comparable(other, mention) && takes(other),
        )
      : [];
    const same = candidates.findLast(other => meets(intervalOf(other.figure), intervalOf(mention.figure)));
    const [meant, ...more] =
      candidates.length > 1
        ? candidates.filter(({ figure }) => hasSlipOfDigits(figure.digits, mention.figure.digits))
        : candidates;
    if (same) yield write(reading, mention, same, candidates.length === 1);
    else if (meant && more.length === 0) yield write(reading, mention, meant, true);
  }
}

function write({ excerpt }: ParagraphReading, mention: Mention, told: Mention, sure: boolean): Relation {
  const same = amountOf(told.figure).equals(amountOf(mention.figure));
  const agrees = same || meets(intervalOf(told.figure), intervalOf(mention.figure));
  const textOf = ({ figure }: Mention) => excerpt.text.slice(figure.span.start, figure.span.end);
  return describe({
    kind: 'repeat',
    verdict: same ? 'exact' : agrees ? 'rounded' : 'inconsistent',
    basis: sure ? 'grammar' : 'search',
    span: mention.figure.span,
    stated: textOf(mention),
    formula: `${textOf(told)}${same ? '=' : agrees ? '≈' : '≠'}${textOf(mention)}`,
    operands: operandsOf(excerpt, [told.figure], '前文', 'earlier'),
    repairs: agrees
      ? []
      : [
          changeFigure(excerpt, mention.figure, told.figure.digits),
          changeFigure(excerpt, told.figure, mention.figure.digits),
        ],
  });
}
