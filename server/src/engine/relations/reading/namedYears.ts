/** 2024年受理512件；2025年受理637件，受理量比上年增长24.4%: a change that names what it is of, told of two years in front. */
import { placed, yearNamed } from './bases.ts';
import { subjectOf } from './changeSubject.ts';
import { comparable } from './comparable.ts';
import type { Change, ChangeVerb, Mention } from './model.ts';

/** The one figure of that name in each of two years, or the one of each year where the words name only the years; else null. */
export function betweenNamedYears(mentions: readonly Mention[], stated: Mention, verb: ChangeVerb): Change | null {
  const { kind } = stated.figure;
  if (verb.word === '' || kind === 'point' || stated.depth > 0) return null;
  const told = mentions.filter(
    ({ index, sentence, role, depth, figure }) =>
      index < stated.index &&
      stated.sentence - sentence < 2 &&
      role !== 'change' &&
      depth === 0 &&
      figure.kind === 'count',
  );
  const [now, base] = byName(told, stated) ?? byYears(told, stated) ?? [];
  if (!now || !base || !comparable(now, base) || (kind === 'count' && !comparable(now, stated))) return null;
  const than = yearNamed(stated);
  return than === undefined || base.role === 'base' || base.frame.period === than
    ? placed(stated, verb, now, base)
    : null;
}

/** What nearly everything is called. */
const GENERAL = /^(?:案件|事项|行政|总量|数量)$/;

type Pair = readonly [now: Mention, base: Mention];

/** `立案`数增长15.7% after 立案59件 and 上年立案51件 */
function byName(told: readonly Mention[], stated: Mention): Pair | null {
  const name = subjectOf(stated)
    .replace(/^(?:19|20)\d\d年度?/, '')
    .replace(/(?<=[一-龥]{2})[数量]$/, '');
  if (name.length < 2 || GENERAL.test(name)) return null;
  const named = told.filter(({ label }) => label.words.includes(name));
  // 受案量 of 受理仲裁案件1834件
  const { stage } = stated.label;
  const [a, b, ...more] =
    named.length > 0 || stage === null || name.length > 2 ? named : told.filter(({ label }) => label.stage === stage);
  if (!a || !b || more.length > 0) return null;
  if (isYearBefore(a, b)) return [b, a];
  return isYearBefore(b, a) ? [a, b] : null;
}

/** 2022年450件，2023年600件，2024年540件。`2024年比2023年`下降10%，但`与2022年相比`仍增长20%: 2024 goes on. */
function byYears(told: readonly Mention[], stated: Mention): Pair | null {
  const [, own, than] = YEARS.exec(stated.lead.trim()) ?? [];
  if (than === undefined) return null;
  const ofYear = (year: string | undefined) => {
    const [only, ...more] = told.filter(({ frame }) => frame.period === year);
    return more.length === 0 ? only : undefined;
  };
  const latest = String(Math.max(...told.map(({ frame }) => Number(frame.period) || 0)));
  const [now, base] = [ofYear(own ?? latest), ofYear(than)];
  return now && base ? [now, base] : null;
}

const YEARS =
  /^(?:但|而|则)?(?:((?:19|20)\d\d)年)?[比较与同]((?:19|20)\d\d)年(?:相比)?(?:仍|则|也|还|又|累计|共|均)?[一-龥]{2}$/;

function isYearBefore(base: Mention, now: Mention): boolean {
  if (base.role === 'base') return now.role !== 'base' && now.frame.period !== 'prior';
  return Number(now.frame.period) - Number(base.frame.period) === 1;
}
