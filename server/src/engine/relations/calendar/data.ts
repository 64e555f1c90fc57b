/** What happened in which year, from seeds/calendar.json: plans, congresses, terms, founding years. */
import data from '../../../../../seeds/calendar.json' with { type: 'json' };

/** A plan or a campaign of some years, `“十四五”` or `“八五”普法`; both years belong to it. */
export interface Term {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

export const PLANS: readonly Term[] = data.plans;

/** `of` is the word after the name: “八五”`普法`规划. */
export const CAMPAIGNS: readonly (Term & { readonly of: string })[] = data.campaigns;

/** Papers whose title carries their period. */
export const PAPERS: readonly {
  readonly name: string;
  readonly periods: readonly { readonly first: number; readonly last: number }[];
}[] = data.papers;

/** The year in which a national congress of the Party met or is due, or null: 20 → 2022. */
export function congressYear(number: number): number | null {
  return data.congresses.find(congress => congress.number === number)?.year ?? null;
}

/** What may stand between 第十三届 and 第一次会议. */
export const LEGISLATURES: readonly string[] = data.legislatures.flatMap(({ names }) => names);

/** The year in which the term `number` of a legislature began, or null: 全国人大, 13 → 2018. */
export function termStart(name: string, number: number): number | null {
  const legislature = data.legislatures.find(({ names }) => names.includes(name));
  return legislature?.terms.find(term => term.number === number)?.first ?? null;
}

export const COMMEMORATED: readonly string[] = data.anniversaries.flatMap(({ names }) => names);

/** The year of what is commemorated: 中国共产党成立 → 1921. */
export function yearOf(name: string): number | null {
  return data.anniversaries.find(({ names }) => names.includes(name))?.year ?? null;
}

/** Each of `words` as one alternative of a pattern, the longest first. */
export function anyOf(words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).join('|');
}
