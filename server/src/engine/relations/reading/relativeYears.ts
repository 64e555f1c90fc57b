/** 今明两年分别安排380万元、420万元，明年较今年增长10.5%: rows of years that are told from this one. */
import { placed } from './bases.ts';
import type { Change, ChangeVerb, Mention, Row } from './model.ts';

/** The figures of the row in front that are of the two years that the words name. */
export function betweenRelativeYears(rows: readonly Row[], stated: Mention, verb: ChangeVerb): Change | null {
  const [, now = '', base = ''] = COMPARES.exec(stated.lead.trim()) ?? [];
  if (now === '' || verb.word === '') return null;
  for (const { mentions } of rows.toReversed()) {
    const [first] = mentions;
    // 今年比上年分别增长10.0%和15.0% tells of no years that the row itself is of.
    if (
      !first ||
      first.index > stated.index ||
      mentions.includes(stated) ||
      first.sentence !== stated.sentence ||
      first.depth !== stated.depth
    )
      continue;
    const years = relativeYears(first.clauseWords, mentions.length);
    const [later, earlier] = [mentions[years.indexOf(yearOf(now))], mentions[years.indexOf(yearOf(base))]];
    if (later && earlier) return placed(stated, verb, later, earlier);
  }
  return null;
}

const YEAR = '前年|[去上]年|[今本]年|[明下]年|后年';
const COMPARES = new RegExp(`^(${YEAR})(?:度)?[比较](${YEAR})`);
const YEARS = new RegExp(`${YEAR}|[去今明]{2,3}[两三]年`, 'g');

/** How far each year of a row is from this one; none where they are not as many as its figures. */
function relativeYears(words: string, size: number): readonly number[] {
  const years = Array.from(words.matchAll(YEARS), ([name]) => name).flatMap(name =>
    /[两三]年$/.test(name) ? Array.from(name.slice(0, -2), yearOf) : [yearOf(name)],
  );
  return years.length === size ? years : [];
}

/** `今年` and the 今 of 今明两年. */
function yearOf(name: string): number {
  return ORDER[name.charAt(0)] ?? Number.NaN;
}

const ORDER: Readonly<Record<string, number>> = { 前: -2, 去: -1, 上: -1, 今: 0, 本: 0, 明: 1, 下: 1, 后: 2 };
