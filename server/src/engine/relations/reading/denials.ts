/** What is denied of one count and said of another: 不批准逮捕117人 beside 批准逮捕283人. */
import { comparable } from './comparable.ts';
import { isCount } from './mentions.ts';
import type { Label, Mention } from './model.ts';

const DENIAL = /^.*?(?:不予|未予|未|不|没有|非)/;

/** What the label denies: 批准逮捕 of 不批准逮捕; '' where it denies nothing. */
export function deniedBy({ words, negated }: Label): string {
  return negated ? words.replace(DENIAL, '') : '';
}

/** Whether `denied` says of its cases that what `said` tells of others was not done: 不予许可 and 准予许可. */
export function denies(denied: Label, said: Label): boolean {
  const core = deniedBy(denied);
  if (core === '' || said.negated) return false;
  return (
    said.words.endsWith(core) ||
    // 支持申请人请求 and 不支持请求
    (core.length > 3 && said.words.startsWith(core.slice(0, 2)) && said.words.endsWith(core.slice(-2)))
  );
}

/** Whether it tells how cases were decided, 不予许可 or 不起诉, and not that they wait (未办结) or were not taken in (不予受理). */
export function isDecision({ words, negated, stage }: Label): boolean {
  return negated && stage === null && /不(?!合格|达标)/.test(words);
}

/** The count of the same sentence that says of others what `mention` denies or denies what it says; null where there is none. */
export function oppositeOf(mentions: readonly Mention[], mention: Mention): Mention | null {
  return (
    mentions.find(
      other =>
        other !== mention &&
        other.sentence === mention.sentence &&
        isCount(other) &&
        other.figure.unit === mention.figure.unit &&
        comparable(other, mention) &&
        (denies(mention.label, other.label) || denies(other.label, mention.label)),
    ) ?? null
  );
}
