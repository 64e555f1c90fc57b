/** The lexicon of rates: which words name the numerator and the denominator of a rate. The data is seeds/rates.json. */
import entries from '../../../../seeds/rates.json' with { type: 'json' };

export interface Rate {
  readonly name: RegExp;
  /** Surveys and samples are never tested against case counts. */
  readonly survey: boolean;
  readonly numerator: RegExp;
  readonly denominator: RegExp;
  /** Grades that make up the whole when it is not stated itself: 优秀、良好、合格. */
  readonly sumOfParts: RegExp | null;
}

const NEVER = /(?!)/;

const rates: readonly Rate[] = entries.map(entry => ({
  name: new RegExp(`(?:${entry.name})`),
  survey: entry.survey ?? false,
  numerator: entry.numerator ? new RegExp(entry.numerator) : NEVER,
  denominator: entry.denominator ? new RegExp(entry.denominator) : NEVER,
  sumOfParts: entry.sumOfParts ? new RegExp(entry.sumOfParts) : null,
}));

/** The entry for a rate's name as it stands in the text, `行政应诉胜诉率`, or null. */
export function findRate(name: string): Rate | null {
  return rates.find(rate => rate.name.test(name)) ?? null;
}
