/** Cases told from section to section: 上年结转86件 and 新收1142件 in one, 审结1135件 in the next, 尚未审结83件 in a third. */
import type { Report } from '../../report/model.ts';
import { amountOf, isExact } from '../interval.ts';
import { looksLikeSlip } from '../judging/slips.ts';
import type { Stage } from '../reading/model.ts';
import type { Relation } from '../relation.ts';
import { describeCalculated, numberOf, operandsOf } from '../writing/describe.ts';
import { figureIn, type Place } from './places.ts';

/**
 * What was carried in and received, less what was closed, is what is left, where a report tells each of the four with one value
 * only and not all in one paragraph.
 */
export function* findFlows(report: Report, places: readonly Place[]): Generator<Relation> {
  const [inward, received, closed, left] = FLOW.map(stage => onlyOf(places, stage));
  if (!inward || !received || !closed || !left) return;
  const operands = [inward, received, closed].map(place => figureIn(report, place));
  if (new Set([inward, received, closed, left].map(({ paragraph }) => paragraph)).size === 1) return;
  const figure = figureIn(report, left);
  if (![...operands, figure].every(isExact)) return;
  const given = amountOf(inward.figure).add(amountOf(received.figure)).sub(amountOf(closed.figure));
  const holds = given.equals(amountOf(figure));
  if (!holds && (given.lte(0) || !looksLikeSlip(figure, given))) return;
  const [a, b, c] = operands.map(each => numberOf(report, each));
  yield describeCalculated(report, {
    kind: 'balance',
    figure,
    terms: `${a}+${b}−${c}`,
    given,
    operands: operandsOf(report, operands, '相关数', 'operand'),
  });
}

const FLOW: readonly Stage[] = ['carried in', 'received', 'closed', 'carried out'];

/** The place of the one value that is told of a stage; null where there are several or none. */
function onlyOf(places: readonly Place[], stage: Stage): Place | null {
  const told = places.filter(
    ({ told: { kind, mention, period, area, subject, whole } }) =>
      kind === 'count' &&
      mention.label.stage === stage &&
      [period, area, subject].every(scope => scope === '') &&
      !whole &&
      /^[件起宗]$/.test(mention.figure.unit),
  );
  const [first] = told;
  return first && told.every(({ figure }) => amountOf(figure).equals(amountOf(first.figure))) ? first : null;
}
