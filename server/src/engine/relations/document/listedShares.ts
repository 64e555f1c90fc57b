/** 申请1200件：/ 1. 自然人857件，占71.4%；/ 2. 企业238件，占19.8%；…: the shares told beside the items of a list that makes its total. */
import { moveFigure } from '../../report/excerpts.ts';
import type { Figure, Report } from '../../report/model.ts';
import { amountOf, decimalsOf, roundHalfUp } from '../interval.ts';
import { judge } from '../judging/judge.ts';
import type { Mention } from '../reading/model.ts';
import { readParagraph } from '../reading/read.ts';
import { agrees, type Relation } from '../relation.ts';
import { changeFigure, describe, numberOf, operandsOf } from '../writing/describe.ts';

/** A count with the paragraph in which it stands. */
export interface Placed {
  readonly mention: Mention;
  readonly paragraph: number;
}

/** Only of a list that makes its total: nothing else can be the whole then. */
export function* findListedShares(report: Report, total: Placed, parts: readonly Placed[]): Generator<Relation> {
  const whole = figureAt(report, total);
  if (amountOf(whole).lte(0)) return;
  for (const part of parts) {
    const share = shareBeside(report, part);
    if (!share) continue;
    const [figure, count] = [figureAt(report, { ...part, mention: share }), figureAt(report, part)];
    const exact = amountOf(count).mul(100).div(amountOf(whole));
    const verdict = judge(figure, { low: exact, high: exact });
    const given = roundHalfUp(exact, decimalsOf(figure.digits));
    const holds = agrees(verdict);
    // 71.41% cut off to 71.4 is no slip, and neither is 约七成.
    if (!holds && (verdict !== 'inconsistent' || figure.approximator !== null)) continue;
    yield describe({
      kind: 'ratio',
      verdict,
      basis: holds ? 'search' : 'grammar',
      certainty: 'likely',
      span: figure.span,
      stated: report.text.slice(figure.span.start, figure.span.end),
      formula: `${numberOf(report, count)}÷${numberOf(report, whole)}${verdict === 'rounded' ? '≈' : '='}${given}%`,
      computed: `${given}%`,
      operands: [...operandsOf(report, [count], '分项', 'part'), ...operandsOf(report, [whole], '总数', 'total')],
      repairs: holds ? [] : [changeFigure(report, figure, given)],
    });
  }
}

/** `857件`，占71.4% */
function shareBeside(report: Report, { mention, paragraph }: Placed): Mention | null {
  const excerpt = report.excerpts[paragraph];
  const reading = excerpt && readParagraph(excerpt).find(({ mentions }) => mentions.includes(mention));
  const next = reading?.mentions[mention.index + 1];
  const isOwn = next?.role === 'share' && next.figure.kind === 'percent' && OF_ALL.test(next.lead.trim());
  return isOwn && !next.figure.inRange ? next : null;
}

const OF_ALL = /^占(?:比|[总全][数量部体]的?)?(?:为|达到?)?$/;

export function figureAt({ paragraphs }: Report, { mention: { figure }, paragraph }: Placed): Figure {
  return moveFigure(figure, figure.sentence, paragraphs[paragraph]?.span.start ?? 0);
}
