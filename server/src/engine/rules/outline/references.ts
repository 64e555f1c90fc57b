/** Cross-references to parts of the same document: 详见第三部分, 如前述（二）, 见附件2, 见表4. */

import type { Report, Section } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import { perReport } from '../../report/perReport.ts';
import { allMatches } from '../../text/allMatches.ts';
import type { Edit } from '../../text/edits.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import { formatNumeral } from '../../text/ordinals.ts';
import { moveSpan, type Span } from '../../text/span.ts';

export interface Reference {
  readonly span: Span;
  readonly numeral: Span;
  readonly value: number;
  /** `part` points at a top section by 第三部分, `section` at a （二） by its ordinal. */
  readonly to: 'part' | 'section' | 'attachment' | 'table';
}

// A word that points must stand in front: 第三部分 alone may be a part of some other document.
const POINTER =
  /(?:详见|参见|见|如|按照|本报告|前述|上述|前文|后文|上文|下文|本文)(?:本报告|本文|前述|上述|前文|后文|上文|下文)?/;
const REFERENCE = new RegExp(
  `${POINTER.source}(?:第([一二三四五六七八九十]{1,3})(?:部分|大点)|\\(([一二三四五六七八九十]{1,3})\\)|附件(\\d{1,2})|附?表 ?(\\d{1,2}|[一二三四五六七八九十]{1,3})(?![-—.\\d]))`,
  'g',
);

/** Every reference of the body in order. `见《…》第三部分` points elsewhere and is none. */
export const readReferences = perReport(({ excerpts, paragraphs }): readonly Reference[] => {
  const found: Reference[] = [];
  for (const { index, span, zone } of paragraphs) {
    const excerpt = zone === 'body' ? excerpts[index] : undefined;
    for (const reference of excerpt ? referencesIn(excerpt) : NONE)
      found.push({
        ...reference,
        span: moveSpan(reference.span, span.start),
        numeral: moveSpan(reference.numeral, span.start),
      });
  }
  return found;
});

/** Those of a paragraph, in its own offsets. */
const referencesIn = once(({ prose }): readonly Reference[] => {
  if (!TARGET.test(prose)) return NONE;
  return allMatches(prose, REFERENCE).flatMap(
    ({ index: start, 0: whole, 1: part, 2: section, 3: attachment, 4: table }) => {
      const digits = part ?? section ?? attachment ?? table ?? '';
      const value = parseNumeral(digits);
      if (value === null) return [];
      const at = start + whole.lastIndexOf(digits);
      const to =
        part !== undefined ? 'part' : section !== undefined ? 'section' : table !== undefined ? 'table' : 'attachment';
      return [
        { span: { start, end: start + whole.length }, numeral: { start: at, end: at + digits.length }, value, to },
      ];
    },
  );
});

const TARGET = /部分|大点|附件|表|[见述文]\(/;
const NONE: readonly Reference[] = [];

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
