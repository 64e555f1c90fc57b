/** Headings that carry an ordinal of the outline. */
import type { Section } from '../../report/model.ts';
import { type Ordinal, STANDARD_LEVEL } from '../../text/ordinals.ts';

/** A heading with an ordinal. */
export type Numbered = Section & { readonly ordinal: Ordinal };

/** Running ordinals of sentences, 一是 and 第一，, are a series and no outline, and a list within a list is its own. */
export function isNumbered(section: Section): section is Numbered {
  const style = section.ordinal?.style;
  return style !== undefined && style !== 'is' && style !== 'di' && !isNested(section);
}

/** Whether it is a numbered item of a Markdown list that stands in another. */
export function isNested({ ordinal, paragraph }: Section): boolean {
  return ordinal !== null && (paragraph.item?.depth ?? 0) > 1;
}

/** Level of the standard, the same for （一） and ㈠, which count as one another's siblings. */
export function levelOf({ ordinal }: Numbered): number {
  return STANDARD_LEVEL[ordinal.style];
}
