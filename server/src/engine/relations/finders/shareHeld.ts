/** Holds a share against what its wording says that it is of. */
import { amountOf } from '../interval.ts';
import { type Expression, quotient } from '../judging/expression.ts';
import { settle } from '../judging/settle.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import type { Relation } from '../relation.ts';
import { countsAround, otherQuotients } from './operands.ts';
import { notOfPartsBeside, ofThese, withComplements, withSiblings } from './shareOthers.ts';
import { besideOf } from './shareSubjects.ts';

/** What the wording says of the whole of a share. */
interface Wording {
  readonly sure: boolean;
  /** Whether it stands on the other side of 占. */
  readonly named?: boolean;
  /** Whether the words name a whole that no count bears. */
  readonly elsewhere?: boolean;
  /** The wholes that the words name outright, beside which no other is tried. */
  readonly strict?: readonly Mention[] | null;
  /** Whether a row tells of which count each share is. */
  readonly placed?: boolean;
}

/** The relation of `stated` to the likeliest of `subjects` in `wholes`, or null where there is nothing to hold it against. */
export function holdShare(
  reading: ParagraphReading,
  stated: Mention,
  subjects: readonly (readonly Mention[])[],
  wholes: readonly Mention[],
  { sure, named = false, elsewhere = false, strict = null, placed = false }: Wording,
): Relation | null {
  const readings: Expression[] = [];
  for (const parts of subjects)
    for (const whole of wholes) {
      if (parts.includes(whole)) continue;
      const found = quotient(reading, stated, { plus: parts }, { plus: [whole] });
      if (found) readings.push(found);
    }
  const counts = countsAround(reading, stated);
  if (readings.length === 0 && counts.length < 2) return null;
  const [parts] = subjects;
  const [whole] = wholes;
  const within =
    !named && parts?.length === 1 && parts[0] && whole ? amountOf(parts[0].figure).lte(amountOf(whole.figure)) : true;
  return settle(reading, {
    kind: 'ratio',
    stated,
    readings,
    others: ofThese(
      strict,
      withSiblings(
        reading,
        stated,
        subjects,
        notOfPartsBeside(
          reading,
          sure,
          otherQuotients(
            reading,
            stated,
            counts,
            sure || elsewhere ? [...subjects, ...withComplements(reading, stated), ...besideOf(reading, stated)] : null,
            false,
            !sure && !elsewhere,
          ),
        ),
      ),
    ),
    certainty:
      sure && within && readings.length > 0
        ? stated.figure.approximator && !stated.figure.denominator
          ? 'likely'
          : 'proven'
        : 'none',
    bound: strict !== null || placed,
    note: NO_WHOLE,
  });
}

export const NO_WHOLE = { zh: '没有写明占的是哪个总数', en: 'the whole is not named' };
