/** Equations of what there was, what came and what went: 清理前64件，新制定9件，废止12件，年末继续有效61件. */
import { comparable } from './comparable.ts';
import { isCount } from './mentions.ts';
import type { Equation, Mention, Move } from './model.ts';

/**
 * 清理前64件，新制定9件，废止12件，年末继续有效61件: what there was, what came, what went, what there is. `isOne` where one sentence
 * says it all; else the first count is of the sentence in front, which may speak of more.
 */
export function* stocks(counts: readonly Mention[], isOne: boolean): Generator<Equation> {
  const outside = counts.filter(({ depth }) => depth === 0);
  const before = outside.find(({ between }) => BEFORE.test(between));
  if (!before) return;
  const told = isOne ? toldBackwards(outside, before) : null;
  if (told) yield told;
  const after = outside.findLast(({ lead, clauseWords }) => AFTER.test(lead.length > 1 ? lead : clauseWords));
  if (!after || before.index >= after.index || !comparable(before, after)) return;
  if (!isOne && before !== counts[0]) return;
  const between = outside.filter(({ index }) => index > before.index && index < after.index);
  const plus = between.filter(({ lead }) => CAME.test(lead));
  const minus = between.filter(({ lead, label, between: words }) => goesOut(label, lead || words) && !CAME.test(lead));
  if (
    plus.length === 0 ||
    ALREADY.test(before.rest) ||
    [...between, after].some(count => namesOther(before, count)) ||
    plus.length + minus.length !== between.length ||
    !between.every(count => comparable(count, before))
  )
    return;
  yield { stated: after, plus: [before, ...plus], minus, sure: isOne && minus.length > 0 };
}

/** 新增46人，年末达851人，上年末为815人，年内注销10人，`无其他增减`: all counts of a sentence, in whatever order. */
function toldBackwards(outside: readonly Mention[], before: Mention): Equation | null {
  const after = outside.find(
    ({ lead, index }) => index < before.index && /年末|年底|期末/.test(lead) && !/[上去]年/.test(lead),
  );
  if (!after || !isOpening(before) || !comparable(before, after)) return null;
  const between = outside.filter(count => count !== before && count !== after);
  const plus = between.filter(({ lead }) => CAME.test(lead) && !WENT.test(lead));
  const minus = between.filter(({ lead }) => WENT.test(lead));
  const isAll = plus.length > 0 && minus.length > 0 && plus.length + minus.length === between.length;
  return isAll && between.every(count => comparable(count, before))
    ? { stated: after, plus: [before, ...plus], minus, sure: true }
    : null;
}

/** 截至12月31日在册187人。年初在册186人，新接收143人，解除151人: what there is was told in the sentence in front. */
export function* stocksTold(now: Mention, counts: readonly Mention[]): Generator<Equation> {
  const [before, ...moved] = counts.filter(({ depth }) => depth === 0);
  if (!before || !BEFORE.test(before.lead) || !UP_TO_NOW.test(now.between) || namesOther(now, before)) return;
  const plus = moved.filter(({ lead }) => CAME.test(lead) && !WENT.test(lead));
  const minus = moved.filter(({ label, lead }) => goesOut(label, lead) && !CAME.test(lead));
  const isAll = plus.length > 0 && minus.length > 0 && plus.length + minus.length === moved.length;
  if (isAll && [now, ...moved].every(count => comparable(count, before)))
    yield { stated: now, plus: [before, ...plus], minus, sure: false };
}

const UP_TO_NOW = /截[至止]|年末|年底|期末|目前|现有/;

/** 上年末86名: what a balance starts from, though elsewhere the base of a change. */
export function isOpening({ figure, role, lead }: Mention): boolean {
  return role === 'base' && figure.kind === 'count' && /^(?:上年度?|去年)[末底][^比较]*$/.test(lead.trim());
}

function goesOut({ stage, negated }: Mention['label'], lead: string): boolean {
  return WENT.test(lead) || (!negated && (stage === 'closed' || /化解|整改|销号/.test(lead)));
}

/** 年初未结18件已全部审结 says what became of them. */
const ALREADY = /^[^,]{0,4}(?:已|均|全部)/;

const OTHER_KIND = /复议|应诉|诉讼|仲裁|信访|处罚|许可|强制|公证|调解|援助|赔偿|民事|刑事|执行/;

/** Whether both name a kind of case, and not the same: 行政应诉 and 行政复议. */
function namesOther({ label: a }: Mention, { label: b }: Mention): boolean {
  const [one, other] = [OTHER_KIND.exec(a.words)?.[0], OTHER_KIND.exec(b.words)?.[0]];
  return one !== undefined && other !== undefined && one !== other;
}

const BEFORE =
  /年初|上年结[转存]|(?:19|20)\d\d年度?(?:末)?结[转存]|上年未结|上年结余|(?:^|[^至到])(?:19|20)\d\d年[底末](?!,?(?:共|累计))|截至(?:19|20)\d\d年[底末]|上年末|去年末|上年底|去年底|清理前|原有|期初|调整前/;
const AFTER = /累计达|剩余|结余|累计为|总数达|年末|年底|期末|现有|继续有效|现行有效|保留|目前|调整后/;
const CAME =
  /新|增|制定|入库|补充|招录|调入|吸纳|到位|收入|加入|建成|转入$|拨入|拨付|划入|承接|接收|聘用|引进|调增|购置/;
const WENT =
  /下放|取消|废止|失效|注销|退出|减少|流失|退休|退库|支出|发放|调离|解聘|撤销|撤并|取消|调出|清退|离[岗职任]|辞职|辞退|划出|转出|合并|报废|出库|核销|核减|调减|使用|解除|期满|收监|死亡|终止|解矫|脱贫|[销拆]户|拆除|销[账号]|整治/;

/** 取消45项，新增19项，净减少26项. */
export function* nets(mentions: readonly Mention[]): Generator<Equation> {
  for (const stated of mentions) {
    if (!stated.lead.includes('净') || stated.figure.kind !== 'count') continue;
    // 年初6080人 and 年末6248人 neither came nor went.
    const near = mentions.filter(
      ({ index, sentence, figure, lead }) =>
        index < stated.index &&
        sentence === stated.sentence &&
        figure.kind === 'count' &&
        !BEFORE.test(lead) &&
        !AFTER.test(lead),
    );
    const came = near.filter(count => CAME.test(count.lead) && !WENT.test(count.lead) && comparable(count, stated));
    const went = near.filter(count => WENT.test(count.lead) && comparable(count, stated));
    if (came.length === 0 || went.length === 0 || came.length + went.length !== near.length) continue;
    const falls = /净减|净下降|净流出/.test(stated.lead);
    yield { stated, plus: falls ? went : came, minus: falls ? came : went, sure: true };
  }
}

/** 新增42名、无人退出; 期间无注销、转出 */
const NOBODY = new RegExp(`(?:无|没有|未有?|未发生)(?:人员?)?(?:其他增减|其他变动|${WENT.source})`);

/** What is said at once after the new number; 其中无退休人员 tells who they are. */
const NOBODY_AFTER = new RegExp(`^,(?:期间|其间|年内|全年|同期|同时|且|并|均){0,2}${NOBODY.source}`);

/** 制定3件，废止5件，由年初的27件调整为25件. `wordsAfter` gives what is said after a mention up to the end of its sentence. */
export function* adjustments(
  mentions: readonly Mention[],
  moves: readonly Move[],
  wordsAfter: (mention: Mention) => string,
): Generator<Equation> {
  for (const { from, to } of moves) {
    const near = mentions.filter(
      count =>
        isCount(count) &&
        count.index < from.index &&
        count.sentence === to.sentence &&
        comparable(count, to) &&
        (CAME.test(count.lead) || WENT.test(count.lead) || /修改|修订/.test(count.lead)),
    );
    const plus = near.filter(({ lead }) => CAME.test(lead) && !WENT.test(lead));
    const minus = near.filter(({ lead }) => WENT.test(lead));
    const isAll =
      minus.length > 0 ||
      near.some(({ rest, lead }) => NOBODY.test(rest) || NOBODY.test(lead)) ||
      NOBODY.test(from.between) ||
      NOBODY_AFTER.test(wordsAfter(to));
    if (plus.length === 0 || !isAll || !/年初|上年|原|清单|总数|由/.test(from.lead)) continue;
    yield { stated: to, plus: [from, ...plus], minus, sure: true };
  }
}
