/** Totals and the counts that they are split into, as the wording puts them: 其中, brackets, 合计, 共. */
import type { Figure, Report } from '../report/model.ts';
import { isExact } from './interval.ts';
import { labelOf, type Passage } from './passage.ts';

export interface Split {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /**
   * How far the wording says that the parts are all there are: `closed` of 其他… and brackets, `complete` of a list that
   * opens the sentence and is added up behind, `some` of 其中.
   */
  readonly listed: 'closed' | 'complete' | 'some';
  /** Whether 等 follows. */
  readonly open: boolean;
}

const OF_WHICH = /^[^,。;:()]{0,12}[,。;:(]? ?其中[:,]?/;
const BRACKET = /\([^()]*\)/g;
const CLOSING_PART = /其他|其它|其余|继续有效/;
const OPEN_END = /等/;
const NEW_SUBJECT =
  /新增|新建|完成|建成|开展|办理|制发|组织|实施|召开|举办|投入|发放|查处|整改|应当?出庭|实际|[应实]到/;

/** No list of parts is longer; without an end, a paragraph of many totals would take quadratic time. */
const MOST_PARTS = 100;

/** The total that `counts[at]` is and its parts, or null; `counts` are those of a paragraph, `readers` those for it. */
export function readSplit(
  readers: readonly SplitReader[],
  passage: Passage,
  counts: readonly Figure[],
  at: number,
): Split | null {
  const from = Math.max(0, at - MOST_PARTS);
  const figures = counts.slice(from, at + 1 + MOST_PARTS);
  const index = at - from;
  for (const read of readers) {
    const split = read(passage, figures, index);
    if (split) return split.parts.length < MOST_PARTS ? split : null;
  }
  return null;
}

export type SplitReader = (passage: Passage, figures: readonly Figure[], index: number) => Split | null;

/** Those that may find something in a paragraph by the words it has; most have words for one or none. */
export function splitReadersFor({ prose }: Report): readonly SplitReader[] {
  const readers: SplitReader[] = [];
  if (prose.includes('其中')) readers.push(readOfWhich);
  if (prose.includes('(')) readers.push(readBrackets);
  if (prose.includes(':')) readers.push(readColon);
  if (LOWEST.test(prose)) readers.push(readGrades);
  if (IS_TOTAL.test(prose)) readers.push(readTotalBehind);
  return readers;
}

/** Whether the parts stand in one list, without a semicolon or a verb that may start something else. */
export function isOneList({ report }: Passage, parts: readonly Figure[]): boolean {
  return parts.every((part, index) => {
    const before = parts[index - 1];
    const between = before ? report.prose.slice(before.span.end, part.span.start) : '';
    return /^[^;。]{0,16}$/.test(between) && !NEW_SUBJECT.test(between);
  });
}

/** `共6800件,其中:不予处罚463件,…`: the parts are the counts of the total's own unit up to the next total. */
function readOfWhich(passage: Passage, figures: readonly Figure[], index: number): Split | null {
  const total = figures[index];
  const next = figures[index + 1];
  if (!total || !next) return null;
  const { prose } = passage.report;
  const gap = prose.slice(total.span.end, next.span.start);
  const wordsTo = (figure: Figure) => prose.slice(total.span.end, figure.span.start).replace(BRACKET, '');
  // Other figures (a growth rate, an amount of money, a bracket on last year) may stand between a total and its 其中.
  let at = index + 1;
  while (at < figures.length && !isPartOf(figures[at], total, wordsTo)) at++;
  const first = figures[at];
  // (去年同期33件),其中: what stands in a bracket is no total of what follows it.
  if (!first || wordsTo(first).includes(')')) return null;
  const lead = prose.slice(Math.max(total.span.end, first.span.start - 24), first.span.start);
  if (!/其中[^,。;:]{0,16}$|其中[:,][^,。;:]{0,16}$/.test(lead)) return null;
  if (!OF_WHICH.test(gap) && !/[。;,] ?其中/.test(prose.slice(total.span.end, first.span.start))) return null;
  // …1616.85万宗。其中,…: parts that begin a sentence of their own may go on in the next.
  const spread = prose.slice(total.span.end, first.span.start).includes('。');
  const parts: Figure[] = [];
  for (const part of figures.slice(at)) {
    if (part.unit !== total.unit) continue;
    const between = prose.slice(parts.at(-1)?.span.end ?? total.span.end, part.span.start).replace(BRACKET, '');
    // 处罚40件(其中简易程序15件)、许可60件: a part of a part.
    if (parts.length > 0 && between.includes('(')) continue;
    if (parts.length > 0 && /其中|共|合计|总计/.test(between)) break;
    if (parts.length > 0 && !spread && between.includes('。')) break;
    // A bracket that closes ends the list inside it: 12件(其中转送10件),受理91件.
    if (parts.length > 0 && between.includes(')')) break;
    parts.push(part);
  }
  const end = parts.at(-1)?.span.end ?? total.span.end;
  return {
    total,
    parts,
    listed: parts.some(part => CLOSING_PART.test(labelOf(passage.report, part))) ? 'closed' : 'some',
    open: OPEN_END.test(prose.slice(end, end + 4)),
  };
}

/** A count in the total's unit, outside a bracket that is about something else than what the total holds. */
function isPartOf(figure: Figure | undefined, total: Figure, wordsTo: (figure: Figure) => string): boolean {
  if (!figure || figure.unit !== total.unit) return false;
  const words = wordsTo(figure);
  return !words.includes('(') || words.includes('其中');
}

/** `督察4次:一季度1次、二季度1次、三季度1次、四季度1次`: the list that a colon opens, to its end. */
function readColon(passage: Passage, figures: readonly Figure[], index: number): Split | null {
  const { prose } = passage.report;
  const total = figures[index];
  if (!total || !/^[^,。;:()\d]{0,8}:/.test(prose.slice(total.span.end, total.span.end + 9))) return null;
  const parts = figures.slice(index + 1).filter(part => part.sentence === total.sentence);
  const end = parts.at(-1)?.span.end ?? total.span.end;
  if (parts.length < 2 || parts.some(part => part.unit !== total.unit) || !isOneList(passage, parts)) return null;
  return { total, parts, listed: 'complete', open: OPEN_END.test(prose.slice(end, end + 4)) };
}

const GRADE = /优秀|良好|优良|合格|较好|一般|较差|达标/;
const LOWEST = /不合格|较差|不达标/;

/** `评查案卷108份,优秀32份、合格70份、不合格6份`: grades that go down to the lowest are all there are. */
function readGrades({ report }: Passage, figures: readonly Figure[], index: number): Split | null {
  const total = figures[index];
  const behind = figures.slice(index + 1);
  const end = behind.findIndex(part => part.sentence !== total?.sentence || !GRADE.test(labelOf(report, part)));
  const parts = end < 0 ? behind : behind.slice(0, end);
  if (!total || parts.length < 2 || parts.some(part => part.unit !== total.unit)) return null;
  if (GRADE.test(labelOf(report, total)) || !parts.some(part => LOWEST.test(labelOf(report, part)))) return null;
  return { total, parts, listed: 'complete', open: false };
}

/** `12件(新制定5件、修改4件、废止3件)`. */
function readBrackets({ report: { prose } }: Passage, figures: readonly Figure[], index: number): Split | null {
  const total = figures[index];
  if (!total || !/^[^,。;:()\d]{0,8}\(/.test(prose.slice(total.span.end, total.span.end + 10))) return null;
  const open = prose.indexOf('(', total.span.end);
  const close = prose.indexOf(')', open);
  if (close < 0) return null;
  const inside = figures.slice(index + 1).filter(({ span }) => span.end <= close);
  const words = prose.slice(open, close);
  if (inside.length < 2 || inside.some(part => part.unit !== total.unit && part.unit !== '')) return null;
  return { total, parts: inside, listed: /其中|含|包括|等/.test(words) ? 'some' : 'closed', open: /等/.test(words) };
}

const IS_TOTAL = /共|合计|总计/;
const ADDED_UP = /(?:合计|共计|总计)[^,。;:\d]{0,4}$/;
/** 上年结转5件,共38件; 168个村级共181个 */
const IN_ALL = /^[^,、。;:\d]{0,6},?共有?$/;
/** 简易程序案件1174件,共办理行政处罚案件1500件 */
const IN_ALL_OF = /^[^,、。;:\d]{0,6},?(?:全年|累计)?共[^,、。;:\d]{2,14}$/;

/** `甲3件、乙4件,合计7件`. */
function readTotalBehind(passage: Passage, figures: readonly Figure[], index: number): Split | null {
  const { prose } = passage.report;
  const [last, total] = [figures[index - 1], figures[index]];
  if (!last || !total || last.sentence !== total.sentence) return null;
  const gap = prose.slice(last.span.end, total.span.start);
  const isSum = ADDED_UP.test(gap) || IN_ALL.test(gap);
  if (!isSum && !IN_ALL_OF.test(gap)) return null;
  const parts: Figure[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const part = figures[at];
    if (!part || part.sentence !== total.sentence || part.unit !== total.unit) break;
    if (/[;:]/.test(prose.slice(part.span.end, figures[at + 1]?.span.start))) break;
    parts.unshift(part);
  }
  if (parts.length < 2 || (!isSum && !countTheSame(passage, [...parts, total]))) return null;
  const isWhole = figures[index - parts.length - 1]?.sentence !== total.sentence && isOneList(passage, parts);
  if (!isWhole && !ADDED_UP.test(gap)) return null;
  return { total, parts, listed: isSum && isWhole ? 'complete' : 'some', open: false };
}

/** Whether all labels end in one noun, …案件. */
function countTheSame({ report }: Passage, figures: readonly Figure[]): boolean {
  const [first, ...others] = figures.map(figure => labelOf(report, figure).slice(-2));
  return first?.length === 2 && others.every(noun => noun === first);
}

/**
 * Search only confirms: the counts right behind a total that happen to add up to it. They must count the same thing
 * (…案卷22卷、…案卷5卷、…卷2卷), or chance would confirm what the text does not say.
 */
export function confirmingRun(passage: Passage, figures: readonly Figure[], index: number): readonly Figure[] | null {
  const total = figures[index];
  const first = figures[index + 1];
  if (!total || !first || first.sentence !== total.sentence || !isExact(total) || !isExact(first)) return null;
  const { report } = passage;
  const counted = labelOf(report, first).at(-1);
  const whole = BigInt(total.digits);
  let added = 0n;
  for (let end = index + 1; end < figures.length; end++) {
    const part = figures[end];
    if (!part || part.sentence !== total.sentence || !isExact(part) || part.unit !== first.unit) return null;
    if (labelOf(report, part).at(-1) !== counted || report.prose.slice(total.span.end, part.span.start).includes(';'))
      return null;
    added += BigInt(part.digits);
    const next = figures[end + 1];
    const goesOn = next && report.prose.slice(part.span.end, next.before.start) === '、' && next.unit === part.unit;
    if (end > index + 1 && added === whole) return goesOn ? null : figures.slice(index + 1, end + 1);
    if (added > whole) return null;
  }
  return null;
}
