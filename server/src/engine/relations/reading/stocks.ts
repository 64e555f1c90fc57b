/** Equations of what there was, what came and what went: 清理前64件，新制定9件，废止12件，年末继续有效61件. */
import { amountOf } from '../interval.ts';
import { isKept } from './closing.ts';
import { comparable } from './comparable.ts';
import type { Equation, Mention } from './model.ts';
import { movementOf, movementsOf, WENT } from './movements.ts';

/**
 * 清理前64件，新制定9件，废止12件，年末继续有效61件: what there was, what came, what went, what there is. `isOne` where one sentence
 * says it all; else the first count is of the sentence in front, which may speak of more.
 */
export function* stocks(counts: readonly Mention[], isOne: boolean): Generator<Equation> {
  const outside = counts.filter(({ depth }) => depth === 0);
  if (isOne) yield* toldBackwards(outside, 'proven');
  const before = outside.find(({ between }) => BEFORE.test(between));
  if (!before) return;
  const after = outside.findLast(({ lead, clauseWords }) => AFTER.test(lead.length > 1 ? lead : clauseWords));
  if (!after || before.index >= after.index || !comparable(before, after)) return;
  if (!isOne && before !== counts[0]) return;
  const between = outside.filter(({ index }) => index > before.index && index < after.index);
  const moved = movementsOf(between);
  if (
    !moved ||
    moved.plus.length === 0 ||
    ALREADY.test(before.rest) ||
    [...between, after].some(count => namesOther(before, count)) ||
    !between.every(count => comparable(count, before))
  )
    return;
  yield {
    stated: after,
    plus: [before, ...moved.plus],
    minus: moved.minus,
    certainty:
      // 上年底累计建成78个，今年新建18个，目前累计建成96个: from what was ever built nothing goes.
      (moved.minus.length > 0 || [before, after].every(({ lead }) => lead.includes('累计'))) &&
      (isOne || isOfThat(after, before))
        ? 'proven'
        : 'slip',
  };
}

/** 2024年末现行有效规范性文件69件。…，`年末现行有效文件`64件: called as what there was, which is all that its sentence tells. */
export function isOfThat({ label }: Mention, { label: { words } }: Mention): boolean {
  const name = label.words.replace(/^(?:至|截至)?(?:年末|年底|期末|目前)/, '');
  // 年初全市持证服务机构, 年末持证机构
  const isShorter = words.includes(name.slice(0, 2)) && words.endsWith(name.slice(-2));
  return name.length > 1 && (words.includes(name) || isShorter);
}

/**
 * 新增46人，年末达851人，上年末为815人，年内注销10人: all counts of a sentence, in whatever order; 截至年末在册187人。年初186人，新接收143人，
 * 解除142人: or of one and the only count of the sentence in front.
 */
export function* toldBackwards(counts: readonly Mention[], certainty: Equation['certainty']): Generator<Equation> {
  const outside = counts.filter(({ depth }) => depth === 0);
  const before = outside.find(({ lead }) => OPENING.test(lead));
  const after = outside.find(({ between }) => UP_TO_NOW.test(between) && !OPENING.test(between));
  if (!before || !after || after.index > before.index) return;
  const others = outside.filter(count => count !== before && count !== after);
  const moved = movementsOf(others);
  if (!moved || moved.plus.length === 0 || moved.minus.length === 0) return;
  if ([after, ...others].every(count => comparable(count, before) && !namesOther(before, count)))
    yield { stated: after, plus: [before, ...moved.plus], minus: moved.minus, certainty };
}

/** 年初在办12件，上半年新增40件、办结35件，年中在办17件；下半年新增52件、办结58件，年末余11件: from each stock to the next. */
export function* chained(counts: readonly Mention[]): Generator<Equation> {
  const outside = counts.filter(({ depth }) => depth === 0);
  const places = outside.flatMap((count, at) => (isStock(count) || count.label.stage === 'carried out' ? [at] : []));
  if (places.length < 3) return;
  for (const [at, from] of places.slice(0, -1).entries()) {
    const [before, ...moving] = outside.slice(from, places[at + 1]);
    const after = outside[places[at + 1] ?? from];
    const moved = movementsOf(moving);
    if (!before || !after || !moved || moved.plus.length === 0 || moved.minus.length === 0) continue;
    // 继续有效41件、废止11件；新制定7件: what is kept is less what went already.
    if (isKept(before) && moving[0]?.gap === 1) continue;
    if ([after, ...moving].every(count => comparable(count, before) && !namesOther(before, count)))
      yield { stated: after, plus: [before, ...moved.plus], minus: moved.minus, certainty: 'proven' };
  }
}

/** 赋予权限87项，先后收回31项，现承接56项; 12项，年度内调出2项、新增3项，调整后共13项: what there was stands in front without a word for it. */
export function* adjusted(counts: readonly Mention[]): Generator<Equation> {
  const outside = counts.filter(({ depth }) => depth === 0);
  for (const [at, after] of outside.entries()) {
    const isAll = ADJUSTED.test(after.lead);
    // 现有在办20件 are cases on their way, of which more may have gone.
    if (!isAll && (!NOW.test(after.lead) || after.label.stage === 'carried out')) continue;
    let from = at;
    while (from > 0 && (outside[from]?.gap ?? 4) < 3 && isMoved(outside[from - 1])) from--;
    // 累计下放97项，收回28项，保留69项: what came in all stands in front; 目前在册 may be of those who were there before.
    if (from === 0 && KEPT.test(after.lead) && outside[0]?.frame.period === 'cumulative') from = 1;
    // 梳理97项，废止28项，保留60项，其余整合: what is kept may be told beside more of the list.
    if (KEPT.test(after.lead) && (after !== outside.at(-1) || outside.slice(from, at).some(isChanged))) continue;
    const before = outside[from - 1];
    const run = outside.slice(from, at);
    const moved = movementsOf(run);
    if (!before || !moved || run.length === 0 || OPENING.test(before.lead)) continue;
    // Of what came others may have gone; what went leaves less.
    if (
      !isAll &&
      (moved.plus.length > 0 || (!KEPT.test(after.lead) && amountOf(after.figure).gte(amountOf(before.figure))))
    )
      continue;
    if ([after, ...run].every(count => comparable(count, before)))
      yield { stated: after, plus: [before, ...moved.plus], minus: moved.minus, certainty: 'proven' };
  }
}

/** 截至2024年底建成168处。今年又建成23处。到今年底共有191处: one after the other, in sentences of their own. */
export function* grownSince(mentions: readonly Mention[]): Generator<Equation> {
  for (const [at, before] of mentions.entries()) {
    const [added, after] = [mentions[at + 1], mentions[at + 2]];
    if (!added || !after || before.sentence === after.sentence || after.sentence - before.sentence > 2) continue;
    const isInTurn = LAST_END.test(before.between) && NEWLY.test(added.lead.trim()) && UNTIL_NOW.test(after.between);
    if (!isInTurn || after.role !== 'total' || movementOf(added) !== 'came' || !isOfThat(after, before)) continue;
    if ([before, added, after].every(count => count.depth === 0 && comparable(count, after)))
      yield {
        stated: after,
        plus: [before, added],
        minus: [],
        certainty: STILL.test(after.between) ? 'likely' : 'slip',
      };
  }
}

const LAST_END = /(?:去年|上年度?|(?:19|20)\d\d年)[末底]/;
const NEWLY = /^(?:今年|本年|当年|年内|全年)[又再新已共]{0,2}/;
/** 到今年底，全县 */
const UNTIL_NOW = /(?:[到至]?(?:今年|本年|年)[末底]|目前|现)[^。\d]{0,24}$/;
/** 原有的都在使用，没有拆除合并 */
const STILL = new RegExp(`(?:没有|无|未)[^,。]{0,2}(?:${WENT.source})`);

/** 继续有效51件，废止8件；新出台4件后，现行有效文件共55件: what a review keeps and what came after it. */
export function* addedTo(counts: readonly Mention[]): Generator<Equation> {
  for (const [at, added] of counts.entries()) {
    const after = counts[at + 1];
    if (!after || !added.rest.startsWith('后') || !/^现行有效/.test(after.lead) || movementOf(added) !== 'came')
      continue;
    const front = counts.slice(0, at);
    const before = front.filter(({ lead }) => /^(?:继续有效|保留)的?$/.test(lead.trim()));
    const [only] = before;
    // What was changed is in force still.
    if (!only || before.length > 1 || front.some(isChanged)) continue;
    if ([added, after].every(count => comparable(count, only)))
      yield { stated: after, plus: [only, added], minus: [], certainty: 'proven' };
  }
}

const KEPT = /^保留/;

function isChanged(count: Mention): boolean {
  return movementOf(count) === 'changed';
}

function isMoved(count: Mention | undefined): boolean {
  return count !== undefined && movementOf(count) !== null;
}

const ADJUSTED = /^(?:调整|动态调整|增减|变动)后/;
const NOW = /^(?:年末|年底|目前)?(?:保有|实有|现有)|^现(?![场金行任])|^保留$/;

const OPENING = /[年期季月]初|上年度?[末底]|去年[末底]|上年结余/;
const UP_TO_NOW = /截[至止]|[年期季月][末底]|目前|现有/;

/** 上年末86名: what a balance starts from, though elsewhere the base of a change. */
export function isOpening({ figure, role, lead }: Mention): boolean {
  return role === 'base' && figure.kind === 'count' && opensWith(lead);
}

/** 区法院`去年末未结案件`129件 */
function opensWith(words: string): boolean {
  const at = words.search(/(?:上年度?|去年)[末底]/);
  return at >= 0 && !/[比较由从与和同]/.test(words.slice(0, at)) && !/[比较]/.test(words.slice(at));
}

/** 年初未结18件已全部审结 says what became of them. */
const ALREADY = /^[^,]{0,4}(?:已|均|全部)/;

const OTHER_KIND = /复议|应诉|诉讼|仲裁|信访|处罚|许可|强制|公证|调解|援助|赔偿|民事|刑事|执行/;

/** Whether both name a kind of case, and not the same: 行政应诉 and 行政复议. */
export function namesOther({ label: a }: Mention, { label: b }: Mention): boolean {
  const [one, other] = [OTHER_KIND.exec(a.words)?.[0], OTHER_KIND.exec(b.words)?.[0]];
  return one !== undefined && other !== undefined && one !== other;
}

/** 年初6080人 and 年末6248人 neither came nor went. */
export function isStock({ lead }: Mention): boolean {
  return BEFORE.test(lead) || AFTER.test(lead);
}

const BEFORE =
  /[年期季月]初|上年结[转存]|(?:19|20)\d\d年度?(?:末)?结[转存]|上年未结|上年结余|(?:^|[^至到])(?:19|20)\d\d年[底末](?!,?(?:共|累计))|截至(?:19|20)\d\d年[底末]|上年末|去年末|上年底|去年底|清理前|原有|调整前/;
const AFTER =
  /累计达|[至到]1?\d月底[尚仍还]?有$|年末[尚仍还]有|剩余|结余|累计为|总数达|[年期季月]末|年底|现有|继续有效|现行有效|保留|目前|调整后/;
