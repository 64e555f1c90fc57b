/** The blank after an ordinal that is put among others or written in another style: `4. 主动` becomes `（1）主动`. */
import type { Report, Section } from '../report/model.ts';
import { isNumbered, type Numbered } from '../rules/outline/numbered.ts';
import type { Edit } from '../text/edits.ts';
import { blankAfter } from '../text/ordinals.ts';
import { spacingEdit } from '../text/renumber.ts';
import type { Numbering } from './arrangement.ts';

/**
 * Ordinals get the blank of their new siblings: `（1）优化` raised among `4. 主动` becomes `5. 优化`. Where there are none, one
 * of another style gets that of the others in the report which have it, or none.
 */
export function followSpacing({ text }: Report, numbers: ReadonlyMap<Section, Numbering>): Edit[] {
  const headings = [...numbers.keys()].filter(isNumbered);
  const isPut = (heading: Numbered) => {
    const now = numbers.get(heading);
    return now?.style !== heading.ordinal.style || now.parent !== numberedAbove(heading);
  };
  const others = headings.filter(heading => !isPut(heading));
  return headings.filter(isPut).flatMap(heading => {
    const now = numbers.get(heading);
    const alike = others.filter(({ ordinal }) => ordinal.style === now?.style);
    const sibling = alike.find(other => numbers.get(other)?.parent === now?.parent);
    const model = sibling ?? (now?.style === heading.ordinal.style ? heading : alike[0]);
    return spacingEdit(text, heading.ordinal, model ? blankAfter(text, model.ordinal) : '');
  });
}

function numberedAbove({ parent }: Section): Section | null {
  let above = parent;
  while (above && !above.ordinal) above = above.parent;
  return above;
}
