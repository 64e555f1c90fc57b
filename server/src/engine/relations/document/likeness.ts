/** Whether two quantities of a report are the same one, told in other words. */
import { amountOf } from '../interval.ts';
import type { Mention } from '../reading/model.ts';
import type { Told } from './told.ts';

/** Dice's coefficient of pairs of characters from which names are alike. */
const ALIKE = 0.6;
/** 受援人挽回经济损失 and 帮助群众挽回经济损失 are alike by their end. */
const SAME_END = 4;
/** A rate of fewer characters does not say of what it is. */
export const SHORTEST_RATE = 5;

/** 2 where names, steps and scopes are the same, 1 where they may be, 0 where something tells them apart. */
export function likeness(a: Told, b: Told): 0 | 1 | 2 {
  if (a.kind !== b.kind || a.counted !== b.counted) return 0;
  if (a.step !== b.step && (a.kind === 'change' || (a.step !== '' && b.step !== ''))) return 0;
  if (a.negated !== b.negated) return 0;
  if (a.period !== b.period || (a.area !== b.area && a.area !== '' && b.area !== '')) return 0;
  const sameSubject = a.subject.endsWith(b.subject) || b.subject.endsWith(a.subject);
  if (!sameSubject) return 0;
  const names = likeNames(a, b);
  if (names === 0) return 0;
  // 废止21件 of 156件 that were 清理 is not 行政规范性文件12件 of 63件 that were 审查.
  if (a.step !== b.step && a.whole && b.whole && !likeWholes(a.whole, b.whole)) return 0;
  const sameStep = a.step === b.step || a.refersBack || b.refersBack;
  const sameScope = (a.subject === '') === (b.subject === '') && a.area === b.area && likeWholes(a.whole, b.whole);
  return names === 2 && sameStep && sameScope ? 2 : 1;
}

/** As `likeness`, of the names alone. */
export function likeNames(a: Told, b: Told): 0 | 1 | 2 {
  const [short, long] = a.name.length < b.name.length ? [a, b] : [b, a];
  // 整改率 alone is said of anything.
  if (short.name === long.name)
    return short.name.length < (short.kind === 'rate' ? SHORTEST_RATE : short.kind === 'average' ? 1 : 2) ? 1 : 2;
  if (short.name.length >= 2 && long.name.endsWith(short.name))
    return spellsOut(short.context, long.name.slice(0, -short.name.length)) ? 2 : 1;
  if (short.kind === 'rate') return 0;
  if (short.name.length >= 2 && long.name.includes(short.name)) return 1;
  if (short.name.length >= SAME_END && long.name.endsWith(short.name.slice(-SAME_END))) return 1;
  return areAlike(short.name, long.name) ? 1 : 0;
}

/** 合格率 in a paragraph that speaks of 食品抽检 is 食品抽检合格率. */
export function spellsOut(context: string, words: string): boolean {
  return context.includes(words) || (words.length > 2 && pairsOf(words).every(pair => context.includes(pair)));
}

/** Parts are the same where they are of one whole; what is no part may be a part elsewhere. */
function likeWholes(a: Mention | null, b: Mention | null): boolean {
  if (!a || !b) return a === b;
  return amountOf(a.figure).equals(amountOf(b.figure));
}

/** Whether two names, each with what tells it, share most of their pairs of characters: `受理案件数` and `受理行政复议案件`. */
export function areAlike(a: string, b: string): boolean {
  const [ofA, ofB] = [a.length - 1, b.length - 1];
  const alike = (shared: number) => (2 * shared) / (ofA + ofB) >= ALIKE;
  // Most names are too different in length for any pairs to make them alike.
  if (ofA < 1 || ofB < 1 || !alike(Math.min(ofA, ofB))) return false;
  let shared = 0;
  for (let at = 0; at < ofA; at++) if (b.includes(a.slice(at, at + 2))) shared++;
  return alike(shared);
}

function pairsOf(words: string): string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
}
