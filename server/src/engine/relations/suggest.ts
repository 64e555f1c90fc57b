/** The percentage that a sentence is about to state: 受理159件，办结151件，办结率 → 95.0%. For whoever is still writing it. */
import { readAlone } from '../report/excerpts.ts';
import type { Report } from '../report/model.ts';
import { growthExpressions } from './finders/growth.ts';
import { rateExpressions } from './finders/rate.ts';
import { shareExpressions } from './finders/share.ts';
import type { Expression } from './judging/expression.ts';
import { decimalsOf, expand, roundHalfUp } from './judging/interval.ts';
import type { ParagraphReading } from './reading/model.ts';
import { type AddedRates, rateOf } from './reading/rates.ts';
import { readParagraph } from './reading/read.ts';

export interface SuggestedFigure {
  /** As it is to be written: `95.0%`. */
  readonly text: string;
  /** `151÷159=94.968…%` */
  readonly formula: string;
}

const MOST = 3;

/**
 * What the counts in front of `offset` in its paragraph give for the rate, share or change named there, the likeliest
 * first. Empty where nothing is named or nothing can be computed.
 */
export function suggestFigures(report: Report, offset: number, rates: AddedRates = {}): SuggestedFigure[] {
  const paragraph = report.paragraphs.find(
    ({ span, zone }) => zone === 'body' && span.start < offset && offset <= span.end,
  );
  if (!paragraph) return [];
  // Read as if a percentage stood there already.
  const reading = readParagraph(readAlone(`${report.text.slice(paragraph.span.start, offset)}1%`)).at(-1);
  if (!reading) return [];
  const decimals = usualDecimals(report);
  const found = expressionsAtEnd(reading, rates).flatMap(({ exact, terms }) => {
    if (!exact || exact.lte(0)) return [];
    return [{ text: `${roundHalfUp(exact, decimals)}%`, formula: `${terms}=${expand(exact, decimals + 2)}%` }];
  });
  return [...new Map(found.map(each => [each.text, each])).values()].slice(0, MOST);
}

function expressionsAtEnd(reading: ParagraphReading, rates: AddedRates): readonly Expression[] {
  const stated = reading.mentions.at(-1);
  if (stated?.figure.kind !== 'percent') return [];
  if (stated.role === 'share') return shareExpressions(reading, stated);
  if (stated.role === 'change')
    return reading.changes.flatMap(change => (change.stated === stated ? growthExpressions(reading, change) : []));
  const rate = rateOf(stated, rates);
  return rate && !rate.survey ? rateExpressions(reading, stated, rate) : [];
}

/** The number of decimals that most percentages of the report have, 1 where it has none with any. */
function usualDecimals({ figures }: Report): number {
  const counts = new Map<number, number>();
  for (const { kind, digits } of figures) {
    const decimals = decimalsOf(digits);
    if (kind === 'percent' && decimals > 0) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 1;
}
