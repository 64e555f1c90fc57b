/** What a change begins at without saying of which year, 满意率由95.2%提高到97.1%, against what last year's report gives. */
import { moveFigure } from '../../report/excerpts.ts';
import type { Figure, Report } from '../../report/model.ts';
import { amountOf } from '../interval.ts';
import { readParagraph } from '../reading/read.ts';
import { isOpenBase, isPlan, type Known, type Quantity, quantitiesIn, toldBy } from './quantities.ts';

interface Base {
  readonly figure: Figure;
  /** What last year's report gives. */
  readonly then: Quantity;
}

/** A figure that last year's report tells of the same thing in any place, 由20天压缩至9天, may be where both changes begin. */
export function* openBases(report: Report, previous: Report, known: Known): Generator<Base> {
  for (const [index, excerpt] of report.excerpts.entries()) {
    const start = report.paragraphs[index]?.span.start ?? 0;
    if (isPlan(report, start)) continue;
    for (const { moves } of readParagraph(excerpt))
      for (const { from } of moves) {
        const { key } = toldBy(excerpt, from);
        const then = key !== null && isOpenBase(excerpt, moves, from) ? known.get(key) : undefined;
        if (!then || isToldElsewhere(previous, then, from.figure)) continue;
        yield { figure: moveFigure(from.figure, from.figure.sentence, start), then };
      }
  }
}

function isToldElsewhere(previous: Report, then: Quantity, figure: Figure): boolean {
  return quantitiesIn(previous).some(
    other => other !== then && other.key === then.key && amountOf(other.figure).equals(amountOf(figure)),
  );
}
