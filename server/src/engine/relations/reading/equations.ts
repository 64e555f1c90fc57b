/** Finds counts of one sentence whose labels make an equation: what comes in, what goes out and what is left. */
import { comparable } from './comparable.ts';
import { complements } from './complements.ts';
import { flows, onlyFlow, sentencesTell, tellsFlow } from './flows.ts';
import { isCount } from './mentions.ts';
import type { Equation, Mention, ParagraphReading, Split } from './model.ts';
import { WENT } from './movements.ts';
import { adjustments, nets } from './nets.ts';
import { remainders } from './remainders.ts';
import { isNotDue } from './rest.ts';
import { savings } from './savings.ts';
import { addedTo, adjusted, chained, grownSince, isOfThat, isOpening, stocks, toldBackwards } from './stocks.ts';

export function* equationsOf({ excerpt, mentions, moves, splits }: ParagraphReading): Generator<Equation> {
  const all = mentions.filter(mention => isCount(mention) && !isLeftOfAnother(mention, splits, mentions));
  if (all.length < 2) return;
  const counted = new Set(all);
  yield* halves(all);
  yield* lastAndThis(mentions);
  if (excerpt.prose.includes('季度')) yield* quarters(all, mentions);
  yield* complements(all, splits);
  yield* nets(mentions);
  yield* savings(mentions);
  yield* grownSince(mentions);
  yield* remainders(mentions, all);
  yield* adjustments(mentions, moves, ({ figure }) => excerpt.prose.slice(figure.span.end, figure.sentence.span.end));
  const told: readonly (readonly Mention[])[] = bySentence(mentions);
  for (const [at, stock] of told.entries()) {
    const counts = stock.filter(mention => counted.has(mention));
    const [before = [], earlier = []] = [told[at - 1], told[at - 2]];
    const last = before.at(-1);
    if (stock.length > 2) {
      yield* posts(counts);
      if (tellsFlow(counts)) yield* flows(stock.filter(each => counted.has(each) || isOpening(each)));
      yield* stocks(stock, true);
      yield* chained(stock);
      yield* adjusted(counts);
      yield* addedTo(counts);
      if (last) {
        yield* stocks([last, ...counts], false);
        yield* toldBackwards([last, ...counts], before.length === 1 ? 'proven' : 'slip');
      }
    }
    // 年初有效173件，废止21件、失效11件；新制定19件。年末继续有效160件。
    const [opening, ...moving] = before;
    const closing = opening && stock.find(count => comparable(count, opening));
    if (moving.length > 1 && closing && (closing.label.words.length < 5 || isOfThat(closing, opening)))
      yield* stocks([...before, closing], true);
    if (earlier.length === 1 && before.length > 1) yield* stocks([...earlier, ...before, ...counts.slice(0, 1)], true);
  }
  const flow = sentencesTell(all) ? null : onlyFlow(all.filter(({ depth }) => depth === 0));
  if (flow) yield* flows(all.filter(count => count.depth > 0 || flow.includes(count)));
}

/** The counts of each sentence with figures, and what a balance may start from. */
function bySentence(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const sentences: Mention[][] = [];
  for (const [at, mention] of mentions.entries()) {
    if (mention.sentence !== mentions[at - 1]?.sentence) sentences.push([]);
    if (isCount(mention) || isOpening(mention) || isMovedBy(mention)) sentences.at(-1)?.push(mention);
  }
  return sentences;
}

/** 解除矫正等`减少`228人 went, and is no change of another figure. */
function isMovedBy({ role, figure, lead }: Mention): boolean {
  return role === 'change' && figure.kind === 'count' && MOVED_BY.test(lead.trim());
}

const MOVED_BY = new RegExp(`^(?:年内|当年|全年|因)?(?:${WENT.source})[^,比较]{0,6}减少$`);

/** 办结27件，产生复议7件，其中维持6件，尚未审结1件: it is left of what 其中 is of, and not of what was closed in front. */
function isLeftOfAnother(rest: Mention, splits: readonly Split[], mentions: readonly Mention[]): boolean {
  if (rest.label.stage !== 'carried out') return false;
  return splits.some(
    ({ by, total, parts }) =>
      by === 'of which' &&
      parts.includes(rest) &&
      mentions.some(
        ({ label, index, sentence }) => label.stage === 'closed' && sentence === rest.sentence && index < total.index,
      ),
  );
}

/** 上半年检查1207家次，下半年检查1365家次，全年共检查2572家次. */
function* halves(counts: readonly Mention[]): Generator<Equation> {
  const of = (period: string) => counts.filter(({ frame }) => frame.period === period);
  // 24宗86.5公顷: of each measure the first.
  const firsts = of('上半年').filter((count, at, all) => all.findIndex(other => comparable(other, count)) === at);
  for (const first of firsts) {
    const second = of('下半年').find(count => comparable(count, first));
    const equation = second && halvesOf(counts, first, second);
    if (equation) yield equation;
  }
}

function halvesOf(counts: readonly Mention[], first: Mention, second: Mention): Equation | null {
  const year = counts.find(
    count =>
      count !== first &&
      count !== second &&
      Math.abs(count.sentence - second.sentence) < 2 &&
      /全年|合计|共计|累计/.test(count.clauseWords) &&
      comparable(count, first) &&
      !/其中/.test(count.lead) &&
      isOfSameThing(count, first),
  );
  return year ? { stated: year, plus: [first, second], minus: [], certainty: 'proven' } : null;
}

/** `近两年累计`清理164项，去年清理97项，今年67项 */
function* lastAndThis(mentions: readonly Mention[]): Generator<Equation> {
  for (const [at, stated] of mentions.entries()) {
    const [last, now] = [mentions[at + 1], mentions[at + 2]];
    if (!last || !now || !OF_TWO_YEARS.test(stated.lead) || now.sentence !== stated.sentence) continue;
    const isBoth =
      /^(?:其中)?(?:去年|上年)(?!同期)/.test(last.lead) && /^(?:今年|本年)(?![^,]*[比较多少])/.test(now.lead);
    if (isBoth && isCount(stated) && isCount(now) && comparable(last, stated) && comparable(now, stated))
      yield { stated, plus: [last, now], minus: [], certainty: 'proven' };
  }
}

const OF_TWO_YEARS = /^(?:近|这|两)(?:两)?年(?:来|间)?(?:累计|共|合计)/;

/** 一至四季度分别受理27件、35件、41件、39件。全年共受理142件. */
function* quarters(counts: readonly Mention[], all: readonly Mention[]): Generator<Equation> {
  const named = counts.findIndex((_, at) =>
    [...'一二三四'].every((name, next) => counts[at + next]?.lead.includes(`${name}季度`)),
  );
  const at =
    named < 0
      ? counts.findIndex(({ clauseWords, between }) => QUARTERS.test(clauseWords) || QUARTERS.test(between))
      : named;
  const row = at < 0 ? [] : counts.slice(at, at + 4);
  const [first, ...more] = row;
  if (!first || more.length !== 3 || more.some(count => (named < 0 && count.gap > 1) || !comparable(count, first)))
    return;
  const less = all.find(({ lead, sentence }) => sentence - first.sentence < 2 && OF_HALVES.test(lead.trim()));
  const [second, third, fourth] = more;
  if (less && second && third && fourth && comparable(less, first)) {
    const [later, earlier] = [
      [third, fourth],
      [first, second],
    ];
    const falls = /[少降减低]/.test(less.lead);
    yield { stated: less, plus: falls ? earlier : later, minus: falls ? later : earlier, certainty: 'proven' };
  }
  const year = counts[at + 4];
  if (
    year &&
    comparable(year, first) &&
    year.sentence - first.sentence < 2 &&
    OF_YEAR.test(year.clauseWords) &&
    isOfSameThing(year, first)
  )
    yield { stated: year, plus: row, minus: [], certainty: 'proven' };
}

/** 四个季度分别为97件、112件、105件、131件，`下半年比上半年多`27件 */
const OF_HALVES = /^下半年[比较]上半年[增减]?(?:多|少|增|减|加|上升|下降|增长)(?:了)?$/;

const QUARTERS = /一至四季度|四个季度|各季度|[1一][-—~至][4四]季度/;
const OF_YEAR = /全年|共|合计/;

/** 全年纠错40件 is no year of 上半年受理230件; 全年共640件 is. */
function isOfSameThing(year: Mention, half: Mention): boolean {
  const [all = '', part = ''] = [year, half].map(({ label }) =>
    (label.words + label.noun).replace(/[上下]半年|占?全年|占$/g, ''),
  );
  if (all === '') return true;
  if (part === '') return year.index < half.index;
  if (year.label.stage !== null && year.label.stage === half.label.stage) return true;
  return all.includes(part.slice(0, 2)) || part.includes(all.slice(0, 2));
}

/** 编制186名，实有163名，空编23名; 应参加轮训120人，实际参训108人，因故未能参训的12人. */
function* posts(counts: readonly Mention[]): Generator<Equation> {
  const said = (pattern: RegExp) => counts.find(({ label, lead }) => pattern.test(label.words) || pattern.test(lead));
  const planned = said(/编制(?!内)|核定|需配|应配/);
  if (planned)
    yield* difference(planned, said(/实有|在编|实际在岗|在岗|现有|已有/), said(/空编|缺编|空缺|空余|缺口|缺额|尚缺/));
  const due =
    counts.find(({ label }) => label.due || /^应[^诉]/.test(label.words)) ??
    counts.find(({ label }) => REGISTERED.test(label.words));
  if (due)
    yield* difference(
      due,
      said(/^实|实际/),
      counts.find(count => count.index > due.index && isAbsent(count, due)),
    );
}

function* difference(whole: Mention, part: Mention | undefined, rest: Mention | undefined): Generator<Equation> {
  if (!part || !rest || whole === part || part === rest || whole === rest) return;
  if (comparable(whole, part) && comparable(part, rest))
    yield { stated: rest, plus: [whole], minus: [part], certainty: 'proven' };
}

/** 因故未能参训 is said of 应参加轮训, 未参加考试 is not; 缺考 and 未到 leave no doubt. */
function isAbsent(count: Mention, due: Mention): boolean {
  const { label, lead } = count;
  // 尚未到期的35项 are none of those due.
  if (isNotDue(count)) return false;
  const deed = /(?:^|[^已])(?:尚?未能?|没有|缺)([^,;的]{0,6})/.exec(label.words || lead)?.[1];
  if (deed === undefined) return false;
  const end = deed.at(-1);
  return end === undefined || due.label.words.includes(end) || (deed === '考' && REGISTERED.test(due.label.words));
}

/** 报名428人，实考405人，缺考23人 */
const REGISTERED = /^报(?:名|考)/;
