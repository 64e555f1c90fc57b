/** Equations of what was done and what was not, which leave nothing out: 检查3240户，未发现问题2817户，发现问题423户. */
import { amountOf } from '../interval.ts';
import { comparable, isSumOf } from './comparable.ts';
import { isDecision } from './denials.ts';
import type { Equation, Mention, Split } from './model.ts';
import { isRest } from './rest.ts';

export function* complements(counts: readonly Mention[], splits: readonly Split[]): Generator<Equation> {
  for (const denied of counts) {
    if (denied.label.stage === 'rejected' || !DENIAL.test(denied.label.words)) continue;
    const said = counts.find(count => count !== denied && isSaidOf(count, denied));
    const whole = counts.findLast(
      count =>
        count.index < Math.min(denied.index, said?.index ?? denied.index) &&
        denied.sentence - count.sentence < 2 &&
        count !== said &&
        (!said || count.index < said.index) &&
        comparable(count, denied) &&
        !isPartOfOther(count, said, splits) &&
        (count.label.due || !count.label.words.includes(said?.label.words ?? coreOf(denied))),
    );
    // Not all that was taken in need be decided.
    if (whole?.label.stage === 'received' && isDecision(denied.label)) continue;
    if (!whole || !said || GRADE.test(whole.label.words) || areOfLongerList(whole, said, denied, splits)) continue;
    // 163件，其中上年结转11件、新收152件，审结150件，未审结13件: another count in front is the whole.
    const others = counts.filter(({ index, sentence }) => index < said.index && sentence === said.sentence);
    if (others.some(other => other !== whole && makes(other, said, denied))) continue;
    const isNext = Math.abs(said.index - denied.index) === 1 && whole.sentence === denied.sentence;
    const certainty = isNext ? 'proven' : mayBeOlder(whole, denied) ? 'slip' : 'likely';
    if (areAlone(counts, said, denied, splits) && amountOf(whole.figure).gte(amountOf(said.figure)))
      yield { stated: whole, plus: [said, denied], minus: [], certainty };
  }
}

/** 新收79.3万件；审结71.4万件；未结21.2万件 may hold cases of earlier years; 未办结的163件 are those of what was told. */
function mayBeOlder(whole: Mention, { label, lead }: Mention): boolean {
  return whole.label.stage === 'received' && label.stage === 'carried out' && !lead.endsWith('的');
}

const DENIAL = /^([^未不没非]*)(?:不予|未|不|没有|非)(.*)/;

function coreOf({ label }: Mention): string {
  return DENIAL.exec(label.words)?.[2] ?? '';
}

/** Whether `count` says what `denied` denies: 实际使用29项 and 未使用的39项, 合格331户 and 对21户不合格单位责令整改. */
function isSaidOf(count: Mention, denied: Mention): boolean {
  const [, front = '', core = ''] = DENIAL.exec(denied.label.words) ?? [];
  const { words, negated } = count.label;
  // 其他处理 is what neither is.
  if (core.length < 2 || negated || isRest(count) || !comparable(count, denied)) return false;
  const isNoun = denied.lead.trim().length < 2 && words.length > 1 && core.startsWith(words);
  // 52个同时挂牌，尚未挂牌的14个
  const isAfter = count.rest.slice(0, LONGEST_DEED).includes(core);
  return words === front + core || isNoun || isAfter || (front === '' && words.endsWith(core));
}

const LONGEST_DEED = 8;

/** In a list of grades 合格 and 不合格 are not all; what a 其中 tells of the one is no count of its own. */
function areAlone(counts: readonly Mention[], said: Mention, denied: Mention, splits: readonly Split[]): boolean {
  const inside = splits.flatMap(({ total, by, parts }) => (total === said && by === 'of which' ? parts : []));
  return (
    Math.abs(said.index - denied.index) < 4 &&
    said.gap !== 1 &&
    denied.gap !== 1 &&
    !counts.some(
      count =>
        count.index > Math.min(said.index, denied.index) &&
        count.index < Math.max(said.index, denied.index) &&
        !(inside.includes(count) && count.sentence === said.sentence) &&
        comparable(count, said),
    )
  );
}

/** 787件，其中诉讼536件，非诉讼24件，公益服务256件: two of more parts are not all. */
function areOfLongerList(whole: Mention, said: Mention, denied: Mention, splits: readonly Split[]): boolean {
  return splits.some(
    ({ by, total, parts }) =>
      by !== '' && total === whole && parts.length > 2 && parts.includes(said) && parts.includes(denied),
  );
}

/** 68项，其中行政处罚61项、行政强制7项；实际使用29项: after the list the whole is meant again. */
function isPartOfOther(count: Mention, said: Mention | undefined, splits: readonly Split[]): boolean {
  return (
    said !== undefined &&
    said.gap > 2 &&
    splits.some(({ by, parts }) => by === 'of which' && parts.includes(count) && !parts.includes(said))
  );
}

/** 优秀288卷；合格29卷；不合格3卷: a grade is no whole of others. */
const GRADE = /^(?:评定)?(?:为)?(?:优秀|优良|良好|中等|称职)/;

function makes(whole: Mention, a: Mention, b: Mention): boolean {
  return comparable(whole, a) && isSumOf(whole, a, b);
}
