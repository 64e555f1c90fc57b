/** What is left of a whole when what was done of it is taken away: 受理58件，已审结54件，尚有4件正在审理. */
import { amountOf } from '../interval.ts';
import { comparable, isSumOf } from './comparable.ts';
import { isHandled } from './flows.ts';
import type { Equation, Mention } from './model.ts';
import { isLeft, isNotDue, isNotYetDue, isUnfinished } from './rest.ts';
import { strongest } from './strongest.ts';

/** 受理58件，已审结54件，…，尚有4件正在审理: what is left of a whole when its done part is taken away. */
export function* remainders(mentions: readonly Mention[], counts: readonly Mention[]): Generator<Equation> {
  yield* withoutSome(counts);
  for (const rest of counts) {
    const unfinished = !isLeft(rest) && isUnfinished(rest);
    if (rest.depth > 0 || !(isLeft(rest) || unfinished)) continue;
    const near = counts.filter(
      count =>
        count.index < rest.index && rest.sentence - count.sentence < 2 && count.depth === 0 && comparable(count, rest),
    );
    const several = severalAlike(near, rest) ?? severalByYear(near, rest) ?? outcomesAndRest(near, rest);
    if (several) yield several;
    const due = dueBefore(near, rest);
    // 应办结1702件，已办结1698件；未到期的144件 are of neither.
    if (!due && isNotYetDue(rest)) continue;
    const done =
      due ??
      near.findLast(({ lead, label, gap }) => {
        // 办理、审结案件分别为642件、598件
        const isOfRow = gap === 1 && lead.trim() === '' && label.stage === 'closed';
        return (isOfRow || (gap > 1 && DONE.test(lead))) && !label.negated && !label.due;
      });
    if (!done || several) continue;
    // 办结408条；办结线索中，查实255条，其余153条: left of what was done.
    if (near.some(part => part.index > done.index && isSumOf(done, part, rest))) continue;
    const larger = near.filter(
      count => count.index < done.index && count.role !== 'base' && amountOf(count.figure).gte(amountOf(done.figure)),
    );
    const named = larger.find(count => isNamedBy(count, done));
    // 审议项目3件、调研项目5件，已审议2件，余下1件: the one that is left over from.
    const whole = larger.find(count => isSumOf(count, done, rest)) ?? named ?? larger.at(-1);
    const reach = larger.length === 1 ? 3 : 2;
    if (!whole || (unfinished && !due && !areAlone(near, whole, done, rest))) continue;
    const isNear = whole.sentence === done.sentence && strongest(mentions, whole, done) <= reach;
    if (!named && !isNear && !goesOnAbout(whole, done, rest, near)) continue;
    // What was carried in is to be added to what was received.
    const isCarriedIn = near.some(({ label, index }) => label.stage === 'carried in' && index > whole.index);
    if (isCarriedIn || (whole.label.stage === 'received' && near.some(({ label }) => label.stage === 'carried in')))
      continue;
    yield {
      stated: rest,
      plus: [whole],
      minus: [done],
      certainty:
        due !== undefined ||
        near
          .filter(count => count.index > done.index && count.sentence === rest.sentence)
          .every(count => count.gap === 1 || amountOf(count.figure).lt(amountOf(done.figure)))
          ? 'proven'
          : 'slip',
    };
  }
}

/** 共146项，除涉密的`9项外`，137项实现网办: all but those. */
function* withoutSome(counts: readonly Mention[]): Generator<Equation> {
  for (const [at, some] of counts.entries()) {
    const [whole, others, next] = [counts[at - 1], counts[at + 1], counts[at + 2]];
    if (!whole || !others || !/^除/.test(some.lead.trim()) || !/^[^,;。]{0,8}外$/.test(some.rest)) continue;
    const isRun = [some, others].every(
      count => count.sentence === whole.sentence && count.depth === 0 && count.gap === 2 && comparable(count, whole),
    );
    // 除9项外，还有100项, 除9项外，新增100项; 除9项外，100项实现网办、37项实现自助办理
    const isAll = /^(?:其余|其他|剩余|余下)的?$/.test(others.lead.trim());
    const isAlone = others.lead.trim() === '' && !(next?.sentence === others.sentence && comparable(next, others));
    if (isRun && others.index === some.index + 1 && (isAll || isAlone))
      yield { stated: others, plus: [whole], minus: [some], certainty: isAll ? 'proven' : 'likely' };
  }
}

/** 受理1642件，到期应办结1575件，…，其余67件尚在办理期限内: what is not due is left of those that were due, done or not. */
function dueBefore(near: readonly Mention[], rest: Mention): Mention | undefined {
  return isNotDue(rest) ? near.findLast(({ lead }) => DUE.test(lead)) : undefined;
}

const DUE = /(?:到期|期满)[^,]{0,4}应|应[^,]{0,6}(?:到期|期满)/;

/** 受理412件，办结395件，另有17件正在调解: one after the other, and the whole in no list of a whole that has no number here, 受理的案件中. */
function areAlone(near: readonly Mention[], whole: Mention, done: Mention, rest: Mention): boolean {
  return (
    near.at(-1) === done && near.at(-2) === whole && done.sentence === rest.sentence && !OPENS_LIST.test(whole.between)
  );
}

const OPENS_LIST = /[^其]中,[^,]*$/;

/** 清理418项，2023年取消156项，2024年取消133项，2025年取消92项，尚余37项: what was done in several steps of one name. */
function severalAlike(near: readonly Mention[], rest: Mention): Equation | null {
  const last = near.at(-1);
  if (!last || last.label.words.length < 2 || last.sentence !== rest.sentence || last.index !== rest.index - 1)
    return null;
  let from = near.length - 1;
  while (from > 0 && near[from - 1]?.label.words === last.label.words) from--;
  const [steps, whole] = [near.slice(from), near[from - 1]];
  const isWhole = whole?.sentence === rest.sentence && whole.index === (steps[0]?.index ?? 0) - 1 && steps.length > 1;
  return isWhole ? { stated: rest, plus: [whole], minus: steps, certainty: 'proven' } : null;
}

/** 共53项，2024年底前完成38项，2025年完成11项，剩余4项: what was done in one year and in the next, and what is left. */
function severalByYear(near: readonly Mention[], rest: Mention): Equation | null {
  const steps = near.filter(({ sentence, lead }) => sentence === rest.sentence && OF_YEAR_DONE.test(lead.trim()));
  const [first] = steps;
  const whole = first && near.findLast(({ index }) => index < first.index);
  const isRun = steps.length > 1 && steps.every(({ index }, at) => index === (first?.index ?? 0) + at);
  return whole && isRun && whole.sentence === rest.sentence && rest.index === (steps.at(-1)?.index ?? 0) + 1
    ? { stated: rest, plus: [whole], minus: steps, certainty: 'proven' }
    : null;
}

/** 受理2980件，调解成功2911件，引导起诉42件，另有27件尚在调解中: the whole, what became of most, and what still waits. */
function outcomesAndRest(near: readonly Mention[], rest: Mention): Equation | null {
  const [whole, ...outcomes] = near.filter(({ sentence }) => sentence === rest.sentence);
  const isRun = outcomes.every(({ index, gap }) => gap === 2 && index > (whole?.index ?? 0));
  return whole?.label.stage === 'received' && isUnfinished(rest) && isRun && outcomes.length > 1 && rest.gap === 2
    ? { stated: whole, plus: [...outcomes, rest], minus: [], certainty: 'slip' }
    : null;
}

const OF_YEAR_DONE = /^(?:19|20)\d\d年[^,;。\d]{0,4}(?:完成|整改|办结|化解|销号|取消|建成)$/;

/** 共计办理800件。截至年底已办结733件，尚未办结67件: the sentence in front ends with the whole. */
function goesOnAbout(whole: Mention, done: Mention, rest: Mention, near: readonly Mention[]): boolean {
  const last = near.findLast(({ sentence }) => sentence === done.sentence - 1);
  return (
    whole === last &&
    isHandled(whole) &&
    rest.index === done.index + 1 &&
    rest.gap === 2 &&
    done.sentence === rest.sentence &&
    SINCE.test(done.clauseWords.trim())
  );
}

const SINCE = /^(?:(?:截至|截止|到|至)[^,]{0,8}|目前|全年|年内|现)?已[^,]{2,4}$/;

/** 一审97件、二审41件。一审案件已审结86件: the clause opens with the name of one count of the list in front. */
function isNamedBy({ label, sentence }: Mention, done: Mention): boolean {
  return (
    label.words.length > 1 &&
    done.sentence - sentence < 2 &&
    done.clauseWords.startsWith(label.words) &&
    done.clauseWords.length > label.words.length
  );
}

const DONE =
  /^(?:已|完成|整改|办结|审结|结案|化解|办理|解决|到年底|年内)|已[^,]{0,4}(?:完成|整改|办结|审结|化解|结案|办复|销号)|已作出[^,]{2,6}$|(?:完成|整改|办结|审结|化解|结案)(?:到位)?$/;
