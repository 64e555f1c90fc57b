/** Cross-references to parts of the same document: 详见第三部分, 如前述（二）, 见附件2. */

import type { Report, Section } from '../../report/model.ts';
import { perReport } from '../../report/perReport.ts';
import { allMatches } from '../../text/allMatches.ts';
import type { Edit } from '../../text/edits.ts';
import { parseHan } from '../../text/hanNumerals.ts';
import { formatNumeral } from '../../text/ordinals.ts';
import type { Span } from '../../text/span.ts';

export interface Reference {
  readonly span: Span;
  readonly numeral: Span;
  readonly value: number;
  /** `part` points at a top section by 第三部分, `section` at a （二） by its ordinal. */
  readonly to: 'part' | 'section' | 'attachment';
}

// A word that points must stand in front: 第三部分 alone may be a part of some other document.
const POINTER =
  /(?:详见|参见|见|如|按照|本报告|前述|上述|前文|后文|上文|下文|本文)(?:本报告|本文|前述|上述|前文|后文|上文|下文)?/;
const REFERENCE = new RegExp(
  `${POINTER.source}(?:第([一二三四五六七八九十]{1,3})(?:部分|大点)|\\(([一二三四五六七八九十]{1,3})\\)|附件(\\d{1,2}))`,
  'g',
);

/** Every reference of the body in order. `见《…》第三部分` points elsewhere and is none. */
export const readReferences = perReport(({ prose, paragraphs }): readonly Reference[] => {
  if (!/部分|大点|附件|[见述文](?=\()/.test(prose)) return [];
  const found: Reference[] = [];
  for (const { span, zone } of paragraphs) {
    if (zone !== 'body') continue;
    for (const match of allMatches(prose.slice(span.start, span.end), REFERENCE)) {
      const [whole, part, section, attachment] = match;
      const digits = part ?? section ?? attachment ?? '';
      const value = attachment === undefined ? parseHan(digits) : Number(digits);
      if (value === null) continue;
      const start = span.start + match.index;
      const at = start + whole.lastIndexOf(digits);
      found.push({
        span: { start, end: start + whole.length },
        numeral: { start: at, end: at + digits.length },
        value,
        to: part !== undefined ? 'part' : section !== undefined ? 'section' : 'attachment',
      });
    }
  }
  return found;
});

/** Moves the references along when `headings` get the numbers `wanted`; one that fits two headings is left as it is. */
export function referenceEdits(report: Report, headings: readonly Section[], wanted: readonly number[]): Edit[] {
  const [first] = headings;
  const to = first?.ordinal?.style === 'han' && first.parent === null ? 'part' : 'section';
  if (!first?.ordinal || (to === 'section' && !first.ordinal.style.startsWith('han-'))) return [];
  return readReferences(report).flatMap(reference => {
    if (reference.to !== to) return [];
    const targets = headings.flatMap(({ ordinal }, index) => (ordinal?.value === reference.value ? [index] : []));
    const value = targets.length === 1 ? wanted[targets[0] ?? -1] : undefined;
    const newText = value === undefined || value === reference.value ? null : formatNumeral(value, 'han');
    return newText === null ? [] : [{ span: reference.numeral, newText }];
  });
}
