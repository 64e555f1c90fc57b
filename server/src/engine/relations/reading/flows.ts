/** Equations of cases on their way: what was carried in and taken in, what was closed, refused and is left. */
import { amountOf } from '../interval.ts';
import { comparable, isSumOf, sumOf } from './comparable.ts';
import type { Equation, Mention } from './model.ts';

/**
 * 上年结转21件，新收436件，共办理457件，审结429件，结转下年28件: what was there is what was carried in and what was taken in, and
 * what was closed and what is left.
 */
export function* flows(counts: readonly Mention[]): Generator<Equation> {
  const outside = counts.filter(({ depth }) => depth === 0);
  const of = (stage: Mention['label']['stage']) => outside.filter(({ label }) => label.stage === stage);
  const [carried] = of('carried in');
  // 受理152件，其中上年结转11件: it is counted already; 办结903件，含上年转入的46件: it was to be closed beside what came in.
  const isCounted = carried && INCLUDED.test(carried.between);
  const isOfClosed = isCounted && outside[outside.indexOf(carried) - 1]?.label.stage === 'closed';
  const inward = isCounted && !isOfClosed ? undefined : (carried ?? besides(counts));
  const both = carried && !inward ? heldIn(outside, carried) : undefined;
  yield* freshOf(counts);
  const [refused] = of('rejected');
  const done = of('closed').find(({ label }) => !label.negated);
  const left = of('carried out').at(-1);
  const outward = left && done && left.index < done.index && INCLUDED.test(left.between) ? undefined : left;
  const listed = listedBefore(outside, left);
  const [fresh, ...more] = of('received');
  const accepted = more.find(({ lead }) => /受理|立案/.test(lead)) ?? fresh;
  const handled =
    both ??
    (inward &&
      outside.find(
        count =>
          isHandled(count) &&
          count !== listed &&
          count.index > Math.min(inward.index, accepted?.index ?? inward.index) &&
          count !== accepted,
      ));
  if (inward && accepted && comparable(inward, accepted)) {
    // 新收218件，上年结转6件。办理结果合计216件；结转下年8件: what was done, with what is left.
    const isDone = handled && outward && sumOf([handled, outward]).equals(sumOf([inward, accepted]));
    if (handled && !isDone && comparable(handled, accepted))
      yield { stated: handled, plus: [inward, accepted], minus: [], certainty: 'proven' };
    else if (outward && outward !== inward && comparable(outward, accepted)) {
      const minus = exits([inward, accepted], outside, outward);
      if (minus.length > 0)
        yield {
          stated: outward,
          plus: [inward, accepted],
          minus,
          certainty: minus.every(count => isExit(count) || count.role === 'total')
            ? inward.owner || isOfClosed
              ? 'likely'
              : 'proven'
            : 'slip',
        };
    }
  } else if (
    accepted &&
    done &&
    outward &&
    !inward &&
    comparable(accepted, done) &&
    comparable(done, outward) &&
    accepted.index < done.index &&
    !outside.some(count => isHandled(count) && count.index > accepted.index && count.index < done.index)
  ) {
    yield { stated: accepted, plus: [done, outward], minus: [], certainty: 'slip' };
  }
  if (
    handled &&
    done &&
    outward &&
    comparable(done, outward) &&
    comparable(handled, done) &&
    done.index > handled.index &&
    outward.index > done.index
  )
    yield { stated: handled, plus: [done, outward], minus: [], certainty: 'proven' };
  if (
    fresh &&
    accepted &&
    fresh !== accepted &&
    refused &&
    /收|接/.test(fresh.lead) &&
    comparable(fresh, accepted) &&
    comparable(accepted, refused)
  ) {
    const others = outside.filter(count => NEITHER.test(count.lead) && comparable(count, refused));
    yield { stated: fresh, plus: [accepted, refused, ...others], minus: [], certainty: 'slip' };
  }
}

/** 受理233件（含旧存18件），审结217件；`新收案件`215件: what was there less what was carried in. */
function* freshOf(counts: readonly Mention[]): Generator<Equation> {
  for (const carried of counts) {
    const whole = carried.owner;
    if (carried.label.stage !== 'carried in' || !whole || !/^(?:其中)?(?:含|包括)/.test(carried.lead.trim())) continue;
    const fresh = counts.filter(
      ({ index, lead, depth }) => index > carried.index && depth === 0 && FRESH.test(lead.trim()),
    );
    const [only, ...more] = fresh;
    if (only && more.length === 0 && comparable(only, whole) && TAKEN_IN.test(whole.lead))
      yield { stated: only, plus: [whole], minus: [carried], certainty: 'proven' };
  }
}

/** 予以公开281件、部分公开46件、…，`共`524件；结转下年度继续办理16件: what became of them is all that stands in front of what is left. */
function listedBefore(outside: readonly Mention[], left: Mention | undefined): Mention | undefined {
  const at = left ? outside.indexOf(left) : -1;
  const [last, total] = [outside[at - 2], outside[at - 1]];
  const isList = last && !CAME_IN.has(last.label.stage);
  return isList && total?.role === 'total' && /^(?:合|总)?共计?$/.test(total.lead.trim()) ? total : undefined;
}

const CAME_IN: ReadonlySet<Mention['label']['stage']> = new Set(['carried in', 'received']);

const FRESH = /^(?:其中)?(?:本年|当年|全年)?新收(?:案件)?$/;
const TAKEN_IN = /受理|办理|收案/;

/**
 * 受理1086件，终止17件，结案1058件，未结205件: all that stands between what was taken in and what is left went out, but what a 其中
 * tells of again; where those that were closed make the equation alone, the others are some of them.
 */
function exits(came: readonly Mention[], outside: readonly Mention[], left: Mention): readonly Mention[] {
  // 审结517件（含上年结转43件），受理548件: those that were closed stand in front of their bracket.
  const from = Math.min(...came.map(({ index, owner }) => (owner ? owner.index - 1 : index)));
  const refused = refusedBeside(came, outside);
  // 年末未结57件：上年结转38件，受理294件，审结285件
  const to = left.index < from ? Number.POSITIVE_INFINITY : left.index;
  const between = outside.filter(
    count =>
      count.index > from &&
      count.index < to &&
      !came.includes(count) &&
      !refused.includes(count) &&
      comparable(count, left),
  );
  const told = between.findIndex(({ between: words }) => INCLUDED.test(words));
  const all = told < 0 ? between : between.slice(0, told);
  const listed = listedBefore(outside, left);
  const closed = listed ? [listed] : all.filter(({ label }) => label.stage === 'closed').slice(0, 1);
  const isAll = closed.length > 0 && sumOf(came).equals(sumOf([left, ...closed]));
  return isAll || !all.every(isExit) ? closed : all;
}

/** 新收212件，受理198件，不予受理8件，转送6件: those that with the ones taken in make all that came were never taken in. */
function refusedBeside(came: readonly Mention[], outside: readonly Mention[]): readonly Mention[] {
  const accepted = came.find(({ label }) => label.stage === 'received');
  const at = accepted ? outside.indexOf(accepted) : -1;
  const all = outside[at - 1];
  if (!accepted || all?.label.stage !== 'received' || !comparable(all, accepted)) return [];
  for (let to = at + 2; to <= outside.length; to++) {
    const run = outside.slice(at + 1, to);
    if (run.at(-1)?.sentence !== accepted.sentence) return [];
    if (sumOf([accepted, ...run]).equals(amountOf(all.figure))) return run;
  }
  return [];
}

function isExit({ label, lead }: Mention): boolean {
  return label.stage === 'closed' || label.stage === 'rejected' || WENT_OUT.test(lead);
}

/** 终止17件, 转其他机关18件, 不予共享28件, 已满足451件 */
const WENT_OUT =
  /^(?:已|依法|另)?(?:终止|撤[回销诉]|中止|驳回|退回|退出|转(?!化|型)|移[送交]|不予|不属|作其他|注销|销[账号]|满足|化解|整改|解决|办理完|答复)/;

/** 办理553件，其中上年结转67件、本年受理486件: the count that holds both. */
function heldIn(outside: readonly Mention[], carried: Mention): Mention | undefined {
  const at = outside.indexOf(carried);
  const [whole, fresh] = [outside[at - 1], outside[at + 1]];
  const isHeld =
    whole &&
    fresh?.label.stage === 'received' &&
    fresh.gap === 1 &&
    comparable(whole, carried) &&
    isSumOf(whole, carried, fresh);
  return isHeld ? whole : undefined;
}

const INCLUDED = /其中|含|包括/;

/** 审结517件（含上年结转43件）, 受理672件（不含上年未结88件）: what came in is less than what was there. */
function besides(counts: readonly Mention[]): Mention | undefined {
  return counts.find(({ label, owner, lead }) => {
    if (label.stage !== 'carried in' || !owner) return false;
    const stage = LEFT_OUT.test(lead) ? 'received' : INCLUDED.test(lead) ? 'closed' : null;
    return owner.label.stage === stage && owner.depth === 0;
  });
}

const LEFT_OUT = /^不(?:含|包括)/;

/** 受理前撤回8件 was received and neither taken in nor refused. */
const NEITHER = /其他|其它|(?:受理|立案|登记)之?前/;

/** 共办理892件, 应审结1501件, 共计800件; 共办结892件 and 共调解210件 tell what became of some. */
export function isHandled({ label, lead, role }: Mention): boolean {
  // 办理结果合计386件 is what was closed.
  if (/结果/.test(lead)) return false;
  return (
    (label.stage === 'handled' && /共|全年|应|合计|总|本年/.test(lead)) ||
    /共有在办/.test(lead) ||
    (role === 'total' &&
      /合计|共计|共/.test(lead) &&
      (label.stage === 'received' ? label.words.length < 3 : SAYS_NO_MORE.test(label.words)))
  );
}

const SAYS_NO_MORE = /^(?:案件|事项|申请|问题|诉求|线索|纠纷)?$/;

/** Whether a sentence has enough of the flow to calculate with. */
export function tellsFlow(counts: readonly Mention[]): boolean {
  return counts.some(
    ({ label }) => label.stage === 'carried in' || label.stage === 'carried out' || label.stage === 'rejected',
  );
}

/** Whether one sentence tells of both ends and what came in, or of one end alone. */
export function sentencesTell(counts: readonly Mention[]): boolean {
  const carriedIn = counts.find(({ label }) => label.stage === 'carried in');
  const left = counts.find(({ label }) => label.stage === 'carried out');
  if (carriedIn === undefined || left === undefined) return true;
  return (
    carriedIn.sentence === left.sentence &&
    counts.some(({ label, sentence }) => label.stage === 'received' && sentence === left.sentence)
  );
}

/** The counts of a paragraph up to the later end of its flow; null where it tells of several flows: each of the ends is told once. */
export function onlyFlow(counts: readonly Mention[]): readonly Mention[] | null {
  const ends = counts.filter(({ label }) => label.stage === 'carried in' || label.stage === 'carried out');
  // 审结21690件，年末未结1513件。审结案件中，以和解方式结案6224件: what is told after both ends goes into detail.
  const told = counts.filter(({ sentence }) => sentence <= (ends.at(-1)?.sentence ?? 0));
  const of = (stage: Mention['label']['stage']) => told.filter(({ label }) => label.stage === stage);
  const isOne = (some: readonly Mention[]) => some.filter(({ lead }) => !/其中/.test(lead)).length === 1;
  const closed = of('closed').filter(({ label }) => !label.negated);
  return isOne(of('carried in')) && isOne(of('carried out')) && (closed.length < 1 || isOne(closed)) ? told : null;
}
