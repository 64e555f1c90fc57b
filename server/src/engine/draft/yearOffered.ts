/** The year that a new report is most likely on, from the day on which it is begun. */
import type { Kind } from '../kinds/kind.ts';

/** `month` is 1 for January. */
interface Day {
  readonly year: number;
  readonly month: number;
}

/** From November offices draw up the report on the year that ends and the plan for the one that comes. */
const FIRST_MONTH = 11;

/**
 * In December 2026, as in February 2027, an annual report is on 2026 and a plan for 2027; until October 2026 they are on 2025
 * and for 2026. A report on a matter is of the year in which it is written.
 */
export function yearOffered({ period }: Pick<Kind, 'period'>, { year, month }: Day): number {
  if (period === 'none') return year;
  const coming = month >= FIRST_MONTH ? year + 1 : year;
  return period === 'coming' ? coming : coming - 1;
}
