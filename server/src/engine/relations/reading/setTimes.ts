/** 法定审理期限为60日，平均32日，比法定期限缩短28日: the time that is set by law or promise, as the base of what it took less. */
import { comparable } from './comparable.ts';
import type { Mention } from './model.ts';

const SET = '(法定|规定|承诺|约定)(?:的)?[^,;。:]{0,6}(?:期限|时限|时间|时长|期间)';
const AGAINST = new RegExp(`[比较]${SET}[^,;。]{0,8}$`);
const TOLD = new RegExp(`${SET}(?:一般|均|[为是]|不超过){0,2}$`);
/** 3.2个工作日（承诺5个工作日，法定20个工作日） */
const TOLD_IN_BRACKET = /^(法定|规定|承诺|约定)$/;

/** The told time that `stated`, 比法定期限缩短28日, is counted from; null where its wording names none or none is told. */
export function setTimeOf(mentions: readonly Mention[], stated: Mention): Mention | null {
  const by = AGAINST.exec(stated.lead)?.[1];
  if (by === undefined) return null;
  const told = mentions.filter(
    mention =>
      mention.index < stated.index &&
      saysSet(mention) === by &&
      (stated.figure.kind === 'percent' ? TIMES.includes(mention.figure.unit) : comparable(mention, stated)),
  );
  return told.length === 1 ? (told[0] ?? null) : null;
}

function saysSet(mention: Mention): string | undefined {
  const words = wordsInFront(mention);
  return (TOLD.exec(words) ?? (mention.depth > 0 ? TOLD_IN_BRACKET.exec(words) : null))?.[1];
}

/** 法定审理期限（60日） */
function wordsInFront({ lead, between, depth }: Mention): string {
  return depth > 0 && lead === '' ? between.slice(0, -1) : lead;
}

const FROM_ROW = /[比较](?:法定|规定|承诺|约定)的?$/;

/** Whether a row opens with it that others are compared with: 比法定的60日、30日分别缩短31.5日、13.8日. */
export function isSetTime({ lead }: Mention): boolean {
  return FROM_ROW.test(lead);
}

/** 压缩到3.8个工作日，法定时限为20个工作日，压缩81%; 为9.6个工作日（法定15个工作日），缩短36%: the set time told right after. */
export function setTimeAfter(mentions: readonly Mention[], stated: Mention, now: Mention): Mention | null {
  const after = mentions[now.index + 1];
  const isSet =
    after !== undefined &&
    after.index < stated.index &&
    after.sentence === now.sentence &&
    isSetByLaw(after, stated, now) &&
    comparable(after, now);
  return isSet ? after : null;
}

/** 法定时限18.6个工作日，承诺时限5.2个工作日，压减72.04%: whether `set` and not `now` is by law, and the change shortens it. */
export function isSetByLaw(set: Mention, stated: Mention, now: Mention): boolean {
  return BY_LAW.test(set.lead) && !BY_LAW.test(now.lead) && SHORTENS.test(stated.lead);
}

const BY_LAW = /法定/;
const SHORTENS = /压|缩|减|提速/;

const TIMES = ['天', '日', '工作日', '个工作日', '个自然日', '小时', '个小时', '分钟'];

/** A change in days is said of days: 审结128件，比法定期限缩短28天 is not said of the cases. */
export function mayChangeBy(mention: Mention, stated: Mention): boolean {
  // 得分87.42分，…，位次上升3位
  if (stated.figure.unit === '位' && mention.figure.unit === '') return false;
  return stated.figure.kind !== 'count' || !TIMES.includes(stated.figure.unit) || comparable(mention, stated);
}
