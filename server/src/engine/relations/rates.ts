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

/** A rate as a project adds it: plain words, no patterns; `销号率` of `整改到位` among `发现`. */
export interface RateWords {
  /** Surveys and samples are never tested against case counts. */
  readonly survey?: boolean;
  readonly numerator?: readonly string[];
  readonly denominator?: readonly string[];
}

/** By name. */
export type AddedRates = Readonly<Record<string, RateWords>>;

const compiled = new WeakMap<AddedRates, readonly Rate[]>();

/** The rates that ship, with those of a project in front of them. */
export function knownRates(added?: AddedRates): readonly Rate[] {
  if (!added) return rates;
  const known = compiled.get(added) ?? [...Object.entries(added).map(compile), ...rates];
  compiled.set(added, known);
  return known;
}

function compile([name, { survey = false, numerator = [], denominator = [] }]: [string, RateWords]): Rate {
  const anyOf = (words: readonly string[]) => (words.length === 0 ? NEVER : new RegExp(words.map(literal).join('|')));
  return {
    name: anyOf([name]),
    survey,
    numerator: anyOf(numerator),
    denominator: anyOf(denominator),
    sumOfParts: null,
  };
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** The entry for a rate's name as it stands in the text, `行政应诉胜诉率`, or null. */
export function findRate(name: string, among: readonly Rate[] = rates): Rate | null {
  return among.find(rate => rate.name.test(name)) ?? null;
}

const CLOSED =
  /(?:覆盖|办结|结案|审结|合格|优良|优秀|出庭应诉|出庭|满意|公开|公示|合法性审查|审查|审核|备案|认领|化解|调解成功|败诉|胜诉|知晓|参与|参检|参考|通过|及格|一致|可网办|网办|上线|持证|执结|采纳|纠错)(?:率|度|占比)(?:均|都)?$|占比(?:均|都)?$/;

/** Whether a rate of this name counts a part of a whole and so never passes 100 %; 完成率 and 增长率 may. */
export function isClosedRate(name: string): boolean {
  return CLOSED.test(name);
}
