/** The fixes of a finding as print words them: of several, each after the first is another way. */
import type { Finding, Fix, Localized } from '../engine/index.ts';

/** Without those that change what the finding rests on. */
export function printedFixes({ fixes }: Pick<Finding, 'fixes'>): readonly Fix[] {
  return fixes.filter(({ altersBasis }) => !altersBasis);
}

/** `建议` in front of the first and `或者` in front of every other, since only one of them is to be made. */
export function leadOf(first: Localized, index: number): Localized {
  return index === 0 ? first : { zh: '或者', en: 'Or' };
}
