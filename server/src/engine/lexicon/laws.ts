/** Laws, regulations and papers that reports on law-based government cite. The data is seeds/words/laws.json. */
import { distance } from 'fastest-levenshtein';
import entries from '../../../../seeds/words/laws.json' with { type: 'json' };

export interface Law {
  /** In full, without the period in brackets: 中华人民共和国行政处罚法, 法治政府建设实施纲要. */
  readonly name: string;
  /** Year in which it was adopted or last changed. */
  readonly revised?: number;
  /** Names in full of those that it replaced. */
  readonly replaces?: readonly string[];
}

const laws = entries as readonly Law[];
const STATE = '中华人民共和国';

/** Without the name of the State in front and without brackets at the end: 行政处罚法. */
function shortOf(name: string): string {
  const bare = name.replace(/\([^()]*\)$/, '');
  return bare.startsWith(STATE) ? bare.slice(STATE.length) : bare;
}

const byShort = new Map(laws.map(law => [shortOf(law.name), law]));
/** The same as a list, which is gone through at every name of a paper. */
const named: readonly (readonly [string, Law])[] = [...byShort];
const successors = new Map(laws.flatMap(law => (law.replaces ?? []).map((old): [string, Law] => [shortOf(old), law])));

/** The law cited as `name`, in full or short, or null. */
export function lawNamed(name: string): Law | null {
  return byShort.get(shortOf(name)) ?? null;
}

/** The law that replaced the one cited as `name`, or null. */
export function successorOf(name: string): Law | null {
  return successors.get(shortOf(name)) ?? null;
}

/** Shorter names are too easily another law's. */
const SHORTEST = 5;
/** From this length on two characters may differ. */
const LONG = 10;
/** What kind of paper it is, which no slip of a character changes: 条例 and 办法 are two papers. */
const KIND =
  /(?:法|典|条例|规定|办法|纲要|规划|意见|计划|通知|方案|要点|规则|细则|决定|标准|指引|清单|报告|措施|制度)$/;

/** The law that `name` differs from by a slip, written as the report writes it, in full or short; null for known names. */
export function nearLaw(name: string): string | null {
  const short = shortOf(name);
  if (short.length < SHORTEST || byShort.has(short) || successors.has(short)) return null;
  const most = short.length >= LONG ? 2 : 1;
  const kind = KIND.exec(short)?.[0];
  const isFull = name.length - short.length >= STATE.length;
  for (const [known, law] of named) {
    if (known.length < SHORTEST || Math.abs(known.length - short.length) > most) continue;
    // After the name of a place stands a paper of that place: 某市优化营商环境条例.
    if (short.endsWith(known) || (kind !== undefined && !known.endsWith(kind))) continue;
    if (distance(known, short) <= most) return isFull && law.name.startsWith(STATE) ? law.name : known;
  }
  return null;
}
