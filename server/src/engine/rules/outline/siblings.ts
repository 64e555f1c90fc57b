/** Runs of headings that must be numbered consecutively, shared by the rules of the outline. */
import type { Report, Section } from '../../report/model.ts';
import type { Edit } from '../../text/edits.ts';
import { formatNumeral, type Ordinal, type OrdinalStyle } from '../../text/ordinals.ts';

/** A heading with an ordinal. */
export type Numbered = Section & { readonly ordinal: Ordinal };

/**
 * The runs of the outline. Siblings of one style make a run; where a style does not restart below each parent but is
 * counted through the document (1–23 in a work plan), all of them make one run.
 */
export function siblingRuns(report: Report): readonly (readonly Numbered[])[] {
  const byParent = new Map<string, Numbered[]>();
  for (const section of report.allSections) {
    if (!isNumbered(section)) continue;
    const key = `${section.ordinal.style} ${section.parent?.headingSpan.start ?? -1}`;
    const run = byParent.get(key);
    if (run) run.push(section);
    else byParent.set(key, [section]);
  }
  const byStyle = new Map<OrdinalStyle, Numbered[][]>();
  for (const run of byParent.values()) {
    const style = run[0]?.ordinal.style ?? 'han';
    byStyle.set(style, [...(byStyle.get(style) ?? []), run]);
  }
  return [...byStyle.values()].flatMap(runs => (isCountedThrough(runs) ? [runs.flat()] : runs));
}

/** Rewrites the numerals of a run so that they count 1, 2, 3 …; only those that differ. */
export function renumber(ordinals: readonly Ordinal[]): Edit[] {
  return ordinals.flatMap(({ value, style, numeral }, index) => {
    const newText = formatNumeral(index + 1, style);
    return value === index + 1 || newText === null ? [] : [{ span: numeral, newText }];
  });
}

/** Running ordinals of sentences, 一是 and 第一，, are a series and no outline. */
function isNumbered(section: Section): section is Numbered {
  const style = section.ordinal?.style;
  return style !== undefined && style !== 'is' && style !== 'di';
}

/** Whether more runs go on from where the run before ended than start again at 1. */
function isCountedThrough(runs: readonly (readonly Numbered[])[]): boolean {
  let restarts = 0;
  let continues = 0;
  for (let index = 1; index < runs.length; index++) {
    const first = runs[index]?.[0]?.ordinal.value ?? 0;
    const last = runs[index - 1]?.at(-1)?.ordinal.value ?? 0;
    if (first === 1) restarts++;
    else if (first > last) continues++;
  }
  return continues > restarts;
}
