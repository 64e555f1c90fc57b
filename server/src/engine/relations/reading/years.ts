/** Lists by years: 其中2023年320万元、2024年365万元; 2021年至2024年1950次，2025年690次. */
import { parseHan } from '../../text/hanNumerals.ts';
import type { Mention } from './model.ts';

/** Whether `next` is of the year after that, or before that, or the span of years, of which `last` is. */
export function areYears(last: Mention, next: Mention): boolean {
  const [a, b] = [yearsOf(last), yearsOf(next)];
  return a !== null && b !== null && (b.from === a.to + 1 || b.to === a.from - 1);
}

/** Whether the parts are of all years of which the total is: 三年来, 2021年以来, 自2021年设立以来, 2023年至2025年. */
export function areAllYears({ clauseWords, between }: Mention, parts: readonly Mention[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  const [from, to] = [first && yearsOf(first)?.from, last && yearsOf(last)?.to];
  if (from === undefined || to === undefined || parts.length < 2) return false;
  const words = between.includes('来') ? between : clauseWords;
  const size = parseHan(SEVERAL.exec(words)?.[1] ?? '') ?? 0;
  if (size > 0) return to - from + 1 === size;
  const [, since, until] = SPAN.exec(between) ?? [];
  return Number(SINCE.exec(words)?.[1]) === from || (Number(since) === from && Number(until) === to);
}

/** 2023年启动的9件、2024年启动的15件、当年启动的23件: one year after the other up to this one. */
export function areYearsUntilNow(parts: readonly Mention[]): boolean {
  const last = parts.at(-1);
  return (
    parts.length > 2 &&
    last !== undefined &&
    /^(?:当年|本年|今年)/.test(last.lead.trimStart()) &&
    parts.slice(1, -1).every((part, at) => (yearsOf(part)?.from ?? 0) - 1 === yearsOf(parts[at] ?? part)?.to)
  );
}

/** 一至三季度5340件，四季度1920件; 上半年…，下半年…; 一季度…，二季度…，三季度…，四季度…: all parts of a year. */
export function areAllOfYear(parts: readonly Mention[]): boolean {
  return ALL_PARTS.some(
    names =>
      names.length === parts.length &&
      names.every((name, at) => {
        const part = parts[at];
        return part !== undefined && (name.test(part.lead.trimStart()) || name.test(part.label.words));
      }),
  );
}

const ALL_PARTS: readonly (readonly RegExp[])[] = [
  [/^(?:其中)?(?:一至三季度|前三季度|1[至—-]9月)/, /^(?:第?四季度|10[至—-]12月)/],
  [/^(?:其中)?上半年/, /^下半年/],
  [/^(?:其中)?第?一季度/, /^第?二季度/, /^第?三季度/, /^第?四季度/],
];
const SEVERAL = /([二三四五六七八九十])年(?:来|间)/;
const SINCE = /((?:19|20)\d\d)年[^。;]{0,12}?以来/;

const SPAN = /((?:19|20)\d\d)年?(?:至|到|-|—|~)((?:19|20)\d\d)年/;

function yearsOf({ lead, clauseWords, frame }: Mention): { readonly from: number; readonly to: number } | null {
  // 2023年、2024年、2025年分别为361件、342件、314件: its place in the row says of which year it is.
  if (ONE_BY_ONE.test(clauseWords) && YEAR.test(frame.period))
    return { from: Number(frame.period), to: Number(frame.period) };
  const words = OF_YEARS.exec(lead) ?? OF_YEARS.exec(clauseWords);
  return words ? { from: Number(words[1]), to: Number(words[2] ?? words[1]) } : null;
}

const ONE_BY_ONE = /分别|依次/;
const YEAR = /^\d{4}$/;
const OF_YEARS =
  /^(?:其中[,:]?|包括|包含|含|和|与)?(?:[^\d,;]{0,4}[,:])?((?:19|20)\d\d)年?(?:(?:至|到|-|—|~)((?:19|20)\d\d))?年/;
