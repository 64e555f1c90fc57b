/** Finds counts of one sentence whose labels make an equation: what comes in, what goes out and what is left. */
import { amountOf } from '../interval.ts';
import { comparable } from './comparable.ts';
import { isCount } from './mentions.ts';
import type { Mention, ParagraphReading } from './model.ts';

export interface Equation {
  /** The figure that the others give. */
  readonly stated: Mention;
  readonly plus: readonly Mention[];
  readonly minus: readonly Mention[];
  /** Whether the words leave nothing out; else only a likely slip is reported. */
  readonly sure: boolean;
}

export function* equationsOf({ mentions }: ParagraphReading): Generator<Equation> {
  const all = mentions.filter(isCount);
  if (all.length < 2) return;
  yield* halves(all);
  yield* complements(all);
  yield* nets(mentions);
  for (let from = 0; from < mentions.length; ) {
    const sentence = mentions[from]?.sentence;
    const counts: Mention[] = [];
    for (; mentions[from]?.sentence === sentence && from < mentions.length; from++) {
      const mention = mentions[from];
      if (mention && isCount(mention)) counts.push(mention);
    }
    if (counts.length < 3) continue;
    yield* posts(counts);
    yield* flows(counts);
    yield* stocks(counts);
  }
}

/** 上半年检查1207家次，下半年检查1365家次，全年共检查2572家次. */
function* halves(counts: readonly Mention[]): Generator<Equation> {
  const of = (period: string) => counts.filter(({ frame }) => frame.period === period);
  const [first, second] = [of('上半年')[0], of('下半年')[0]];
  if (!first || !second || !comparable(first, second)) return;
  const year = counts.find(
    count => count.index > second.index && count.sentence - second.sentence < 2 && /全年|合计|共计|累计/.test(count.clauseWords) && comparable(count, first) && !/其中/.test(count.lead),
  );
  if (year) yield { stated: year, plus: [first, second], minus: [], sure: true };
}

/** 编制186名，实有163名，空编23名; 应训120人，实训108人，未训12人. */
function* posts(counts: readonly Mention[]): Generator<Equation> {
  const find = (pattern: RegExp) => counts.find(({ label, lead }) => pattern.test(label.words) || pattern.test(lead));
  for (const [all, there, left] of [
    [/编制(?!内)|核定|需配|应配/, /实有|在编|实际在岗|在岗|现有|已有/, /空编|缺编|空缺|空余|缺口|缺额|尚缺/],
    [/^应[^诉]/, /^实|实际/, /^未|缺|尚未/],
  ] as const) {
    const [whole, part, rest] = [find(all), find(there), find(left)];
    if (!whole || !part || !rest || whole === part || part === rest || whole === rest) continue;
    if (comparable(whole, part) && comparable(part, rest)) yield { stated: rest, plus: [whole], minus: [part], sure: true };
  }
}

/**
 * 上年结转21件，新收436件，共办理457件，审结429件，结转下年28件: what was there is what was carried in and what was taken in, and
 * what was closed and what is left.
 */
function* flows(counts: readonly Mention[]): Generator<Equation> {
  const outside = counts.filter(({ depth }) => depth === 0);
  const of = (stage: Mention['label']['stage']) => outside.filter(({ label }) => label.stage === stage);
  const [inward] = of('carried in');
  const [refused] = of('rejected');
  const [done] = of('closed');
  const outward = of('carried out').at(-1);
  const [fresh, ...more] = of('received');
  const accepted = more.find(({ lead }) => /受理|立案/.test(lead)) ?? fresh;
  const handled = inward && outside.find(count => isHandled(count) && count.index > Math.min(inward.index, accepted?.index ?? inward.index) && count !== accepted);
  if (inward && accepted && comparable(inward, accepted)) {
    if (handled && comparable(handled, accepted)) yield { stated: handled, plus: [inward, accepted], minus: [], sure: true };
    else if (done && outward && outward !== inward && comparable(done, accepted) && comparable(outward, done))
      yield { stated: outward, plus: [inward, accepted], minus: [done], sure: true };
  } else if (accepted && done && outward && !inward && comparable(accepted, done) && comparable(done, outward) && accepted.index < done.index) {
    yield { stated: accepted, plus: [done, outward], minus: [], sure: false };
  }
  if (handled && done && outward && comparable(done, outward) && comparable(handled, done) && done.index > handled.index && outward.index > done.index)
    yield { stated: handled, plus: [done, outward], minus: [], sure: true };
  if (fresh && accepted && fresh !== accepted && refused && /收|接/.test(fresh.lead) && comparable(fresh, accepted) && comparable(accepted, refused)) {
    const other = outside.find(count => /其他|其它/.test(count.lead) && comparable(count, refused));
    yield { stated: fresh, plus: other ? [accepted, refused, other] : [accepted, refused], minus: [], sure: false };
  }
}

function isHandled({ label, lead, role }: Mention): boolean {
  return label.stage === 'handled' || (role === 'total' && /合计|共计|共/.test(lead) && label.words.length < 3);
}

/** 清理前64件，新制定9件，废止12件，年末继续有效61件: what there was, what came, what went, what there is. */
function* stocks(counts: readonly Mention[]): Generator<Equation> {
  const outside = counts.filter(({ depth }) => depth === 0);
  const before = outside.find(({ between }) => BEFORE.test(between));
  const after = outside.findLast(({ lead, clauseWords }) => AFTER.test(lead.length > 1 ? lead : clauseWords));
  if (!before || !after || before.index >= after.index || !comparable(before, after)) return;
  const between = outside.filter(({ index }) => index > before.index && index < after.index);
  const plus = between.filter(({ lead }) => CAME.test(lead));
  const minus = between.filter(({ lead }) => WENT.test(lead) && !CAME.test(lead));
  if (plus.length === 0 || plus.length + minus.length !== between.length || !between.every(count => comparable(count, before))) return;
  yield { stated: after, plus: [before, ...plus], minus, sure: minus.length > 0 };
}

const BEFORE = /年初|上年结转|上年结余|截至(?:19|20)\d\d年底|上年末|去年末|上年底|去年底|清理前|原有|期初|调整前/;
const AFTER = /累计达|累计为|总数达|年末|年底|期末|现有|继续有效|现行有效|保留|目前|调整后/;
const CAME = /新|增|入库|补充|招录|调入|吸纳|到位|收入|加入|建成/;
const WENT = /废止|失效|注销|退出|减少|退休|退库|支出|发放|调离|解聘|撤销|取消|调出|清退|下放/;

/** 取消45项，新增19项，净减少26项. */
function* nets(mentions: readonly Mention[]): Generator<Equation> {
  for (const stated of mentions) {
    if (!/净/.test(stated.lead) || stated.figure.kind !== 'count') continue;
    const near = mentions.filter(({ index, sentence, figure }) => index < stated.index && sentence === stated.sentence && figure.kind === 'count');
    const [came, went] = [near.findLast(({ lead }) => CAME.test(lead) && !WENT.test(lead)), near.findLast(({ lead }) => WENT.test(lead))];
    if (!came || !went || !comparable(came, stated) || !comparable(went, stated)) continue;
    const falls = /净减|净下降|净流出/.test(stated.lead);
    yield { stated, plus: [falls ? went : came], minus: [falls ? came : went], sure: true };
  }
}

/** 检查3240户，未发现问题2817户，发现问题423户: a stage and its denial leave nothing out. */
function* complements(counts: readonly Mention[]): Generator<Equation> {
  for (const denied of counts) {
    if (!denied.label.negated || denied.label.stage === 'rejected') continue;
    const [, front = '', core = ''] = /^(.*?)(?:不予|未|不|没有|非)(.*)$/.exec(denied.label.words) ?? [];
    if (core.length < 2) continue;
    const said = counts.find(count => count !== denied && !count.label.negated && (count.label.words === core || count.label.words === front + core || count.label.words === `已${core}`) && comparable(count, denied));
    const whole = counts.findLast(count => count.index < Math.min(denied.index, said?.index ?? denied.index) && denied.sentence - count.sentence < 2 && count !== said && (!said || count.index < said.index) && comparable(count, denied) && (count.label.due || !count.label.words.includes(core)));
    // In a list of grades 合格 and 不合格 are not all.
    const alone = said && Math.abs(said.index - denied.index) < 3 && said.gap !== 1 && denied.gap !== 1;
    if (said && whole && alone && amountOf(whole.figure).gte(amountOf(said.figure))) yield { stated: whole, plus: [said, denied], minus: [], sure: Math.abs(said.index - denied.index) === 1 && whole.sentence === denied.sentence };
  }
}
