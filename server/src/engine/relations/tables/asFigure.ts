/** A cell as a figure of the text, so that 498.5 below 罚没款（万元） and 498.5万元 are compared alike. */
import type { Figure, Report } from '../../report/model.ts';
import type { Term } from './claims.ts';

const SCALES: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };

/** `万元` as 元 with the power of ten that it adds. */
export function plainUnit(unit: string): { readonly unit: string; readonly scale: number } {
  let scale = 0;
  let at = 0;
  for (; at < unit.length - 1; at++) {
    const added = SCALES[unit[at] ?? ''];
    if (added === undefined) break;
    scale += added;
  }
  return { unit: unit.slice(at), scale };
}

export function asFigure({ quantity, unit: written }: Term, report: Report): Figure {
  const { span, digits } = quantity;
  const nothing = { start: span.start, end: span.start };
  const { unit, scale } = plainUnit(written);
  return {
    span,
    digits,
    scale: quantity.scale + scale,
    denominator: null,
    kind: written === '%' ? 'percent' : 'count',
    unit: written === '%' ? '' : unit,
    approximator: null,
    inRange: false,
    before: nothing,
    after: nothing,
    sentence: { span, paragraph: report.paragraphs[0] as never },
  };
}
