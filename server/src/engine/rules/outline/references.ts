/** Cross-references to parts of the same document: 详见第三部分, 本报告第一部分第（五）项, 如前述（二）, 第13项所述, 见附件2, 见表4. */

import type { Report, Section } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import { perReport } from '../../report/perReport.ts';
import { allMatches } from '../../text/allMatches.ts';
import type { Edit } from '../../text/edits.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import { formatNumeral, type OrdinalStyle } from '../../text/ordinals.ts';
import { contains, moveSpan, type Span } from '../../text/span.ts';

export interface Reference {
  readonly span: Span;
  /** The words that name this target alone: 第一部分 or 第（五）项 of 见第一部分第（五）项; else the same as `span`. */
  readonly half: Span;
  readonly numeral: Span;
  readonly value: number;
  /** `part` points at a top section by 第三部分, `section` at a （二） by its ordinal, `item` at a 5. by 第5项. */
  readonly to: 'part' | 'section' | 'item' | 'attachment' | 'table';
  /** The part in which a section or item is looked for: 1 in `第一部分第（五）项`; null where none is named. */
  readonly within: number | null;
}

const HAN = '[一二三四五六七八九十]{1,3}';
// A word that points must stand in front, or 所述 after it: 第三部分 alone may be a part of some other document.
const POINTER =
  '(?:详见|参见|见|如|按照|本报告|前述|上述|前文|后文|上文|下文|本文)(?:本报告|本文|前述|上述|前文|后文|上文|下文)?';
const PART = `第(${HAN})(?:部分|大点)`;
const ITEM = `(?:第? ?\\((${HAN})\\)[项点条款]?|第(\\d{1,2})[项点条])`;
const TOLD = '(?=所(?:述|列|提|说|指)|中(?:提到|所述|所列))';
const REFERENCE = new RegExp(
  `${POINTER}(?:${PART}(?:中?的?${ITEM})?|${ITEM}|附件(\\d{1,2}))|(?<![》\\d])${PART}(?:中?的?${ITEM})?${TOLD}|(?<![》\\d单例案法定])${ITEM}${TOLD}|${POINTER}附?表 ?(\\d{1,2}|${HAN})(?![-—.\\d])`,
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
        half: moveSpan(reference.half, span.start),
        numeral: moveSpan(reference.numeral, span.start),
      });
  }
  return found;
});

/** Those of a paragraph, in its own offsets; of 第一部分第（五）项 both halves. */
const referencesIn = once(({ prose }): readonly Reference[] =>
  TARGET.test(prose) ? allMatches(prose, REFERENCE).flatMap(halvesOf) : NONE,
);

/** What every reference has; most paragraphs have none of it, so that the long pattern need not even be compiled. */
const TARGET =
  /第[一二三四五六七八九十\d]{1,3}(?:部分|大点|[项点条])|附件\d|表 ?[\d一二三四五六七八九十]|[见述文如告照]第? ?\(|\)[项点条款]?[所中]/;
const NONE: readonly Reference[] = [];

function halvesOf({ index: start, 0: whole, ...groups }: RegExpExecArray): Reference[] {
  const [part, section, item] = [
    groups[1] ?? groups[7],
    groups[2] ?? groups[4] ?? groups[8] ?? groups[10],
    groups[3] ?? groups[5] ?? groups[9] ?? groups[11],
  ];
  const span = { start, end: start + whole.length };
  const within = part === undefined ? null : parseNumeral(part);
  // 第一部分 and 第一大点 end two characters after their numeral.
  const partEnd = part && (section ?? item) ? start + whole.indexOf(part) + part.length + 2 : null;
  const half = (numeral: string | undefined, to: Reference['to']): Reference[] => {
    const value = numeral === undefined ? null : parseNumeral(numeral);
    if (numeral === undefined || value === null) return [];
    const at = start + (to === 'part' ? whole.indexOf(numeral) : whole.lastIndexOf(numeral));
    const inPart = to === 'section' || to === 'item' ? within : null;
    const own = to === 'part' ? { ...span, end: partEnd ?? span.end } : { ...span, start: partEnd ?? span.start };
    return [{ span, half: own, numeral: { start: at, end: at + numeral.length }, value, to, within: inPart }];
  };
  return [
    ...half(part, 'part'),
    ...half(section, 'section'),
    ...half(item, 'item'),
    ...half(groups[6], 'attachment'),
    ...half(groups[12], 'table'),
  ];
}

/** The styles of the headings that a reference may mean. */
export const REFERRED_STYLES: Readonly<Record<'part' | 'section' | 'item', readonly OrdinalStyle[]>> = {
  part: ['han'],
  section: ['han-paren', 'han-glyph'],
  item: ['arabic'],
};

/** The one heading that `reference` means; null for an attachment or a table, and where none or several fit. */
export function referredSection({ allSections }: Report, { to, value, within, span }: Reference): Section | null {
  if (to === 'attachment' || to === 'table') return null;
  const fits = (sections: readonly Section[], styles: readonly OrdinalStyle[], number: number) =>
    sections.filter(({ ordinal }) => ordinal?.value === number && styles.includes(ordinal.style));
  const only = (found: readonly Section[]) => (found.length === 1 ? (found[0] ?? null) : null);
  const named = fits(allSections, REFERRED_STYLES[to], value);
  if (within === null) {
    // （二） without more words means the one in the same part.
    const near = named.filter(({ parent }) => parent && contains(parent.span, span));
    return only(near.length > 0 ? near : named);
  }
  const part = only(fits(allSections, REFERRED_STYLES.part, within));
  return only(named.filter(section => part && contains(part.span, section.span)));
}

/** Moves the references along when `headings` get the numbers `wanted`; one that fits two headings is left as it is. */
export function referenceEdits(report: Report, headings: readonly Section[], wanted: readonly number[]): Edit[] {
  const [first] = headings;
  const to = first?.ordinal?.style === 'han' && first.parent === null ? 'part' : 'section';
  if (!first?.ordinal || (to === 'section' && !first.ordinal.style.startsWith('han-'))) return [];
  const around = first.parent?.ordinal?.value ?? null;
  return readReferences(report).flatMap(reference => {
    if (reference.to !== to || (reference.within !== null && reference.within !== around)) return [];
    const targets = headings.flatMap(({ ordinal }, index) => (ordinal?.value === reference.value ? [index] : []));
    const value = targets.length === 1 ? wanted[targets[0] ?? -1] : undefined;
    const newText = value === undefined || value === reference.value ? null : formatNumeral(value, 'han');
    return newText === null ? [] : [{ span: reference.numeral, newText }];
  });
}
