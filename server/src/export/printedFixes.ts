/** The fixes of a finding as print words them: of several, each after the first is another way. */
import type { Finding, Fix, Localized } from '../engine/index.ts';

/** Without those that change what the finding rests on. */
export function printedFixes({ fixes }: Pick<Finding, 'fixes'>): readonly Fix[] {
  return fixes.filter(({ altersBasis }) => !altersBasis);
}

/**
 * Said after them where a figure that the finding rests on may be the wrong one (100+200+210, not the total 500件): which
 * of them, and what it should be, only the sources tell.
 */
export function otherWays({ fixes }: Pick<Finding, 'fixes'>): readonly Localized[] {
  return fixes.some(({ altersBasis }) => altersBasis) ? [BASIS_MAY_BE_WRONG] : [];
}

const BASIS_MAY_BE_WRONG: Localized = {
  zh: '也可能是上面列出的某个依据写错：请对照原始材料，错了就改那一个',
  en: 'Or one of the figures that it rests on, listed above, is wrong: look at the sources, and correct that one',
};

/** `建议` in front of the first and `或者` in front of every other, since only one of them is to be made. */
export function leadOf(first: Localized, index: number): Localized {
  return index === 0 ? first : { zh: '或者', en: 'Or' };
}
