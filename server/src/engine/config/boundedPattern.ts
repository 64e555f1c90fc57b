/** Proves that a pattern of a configuration takes time in proportion to the text. */
import type { Localized } from '../text/localized.ts';

/** How many ways a pattern may go on at one place of the text. */
const MOST_WAYS = 2000;

/**
 * What is wrong with a pattern, or null. Every repetition must have an upper bound, `\\d{1,4}` and not `\\d+`; then the
 * pattern looks at no more characters, from any place of a text, than its bounds multiply to, and that product is limited.
 */
export function faultOfPattern(source: string): Localized | null {
  try {
    new RegExp(source, 'u');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { zh: `写法有误（${reason}）`, en: `it cannot be read (${reason})` };
  }
  const plain = source.replace(/\\[^\d k]/gu, 'x').replace(/\[(?:[^\]]|\\.)*\]/gu, 'x');
  if (/\\[\dk]/.test(plain)) return { zh: '不能用反向引用', en: 'it may not refer back to its groups' };
  if (/[*+]|\{\d*,\}/.test(plain)) {
    return {
      zh: '重复次数要写上限，如 \\d{1,4}，不用 * 和 +',
      en: 'repetitions need an upper bound, as \\d{1,4}; * and + have none',
    };
  }
  let ways = 1;
  for (const [whole, , most] of plain.matchAll(/\{(\d+)(?:,(\d+))?\}|\?(?![:=!<])|\|/g)) {
    ways *= whole.startsWith('{') ? Number(most ?? whole.slice(1, -1)) + 1 : 2;
  }
  return ways > MOST_WAYS
    ? { zh: '重复太多，会拖慢检查，请缩小次数', en: 'its repetitions multiply to too many; lower them' }
    : null;
}
