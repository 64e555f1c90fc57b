/** Headings that carry an ordinal of the outline. */
import type { Section } from '../../report/model.ts';
import { type Ordinal, STANDARD_LEVEL } from '../../text/ordinals.ts';

/** A heading with an ordinal. */
export type Numbered = Section & { readonly ordinal: Ordinal };

/** Running ordinals of sentences, 一是 and 第一，, are a series and no outline. */
export function isNumbered(section: Section): section is Numbered {
  const style = section.ordinal?.style;
  return style !== undefined && style !== 'is' && style !== 'di';
}

/** Level of the standard, the same for （一） and ㈠, which count as one another's siblings. */
export function levelOf({ ordinal }: Numbered): number {
  return STANDARD_LEVEL[ordinal.style];
}
