/** Lets cross-references follow the headings they mean: 详见第二部分 becomes 第三部分, or 第一部分（三） where the part became a section. */
import type { Report, Section } from '../report/model.ts';
import { usesFullWidth } from '../report/width.ts';
import { type Level, OPEN } from '../rules/outline/referenceSteps.ts';
import {
  isToHeading,
  numeralEdit,
  REFERRED_STYLES,
  readReferences,
  referredSection,
} from '../rules/outline/references.ts';
import type { Reference } from '../rules/outline/referenceWords.ts';
import type { Edit } from '../text/edits.ts';
import { formatHan } from '../text/hanNumerals.ts';
import { formatOrdinal } from '../text/ordinals.ts';
import type { Numbering } from './arrangement.ts';

export interface Followed {
  readonly edits: readonly Edit[];
  /** References whose heading is gone, or has an ordinal that no reference can name. */
  readonly lost: readonly Reference[];
}

type Numbers = ReadonlyMap<Section, Numbering>;

/** What becomes of a reference: numbers in place of its own, or other words. */
interface Change {
  readonly values: ReadonlyMap<Reference, number>;
  readonly edits: readonly Edit[];
}

/** The edits by which every reference of `report` means the same heading when headings are numbered as `numbers` says. */
export function followReferences(report: Report, numbers: Numbers): Followed {
  const references = readReferences(report).filter(isToHeading);
  const above = new Set<Reference | null>(references.map(({ within }) => within));
  const chains = new Map<number, Reference[]>();
  for (const reference of references) {
    const { start } = reference.span;
    // 第一部分 of 第一部分（二） is followed together with （二）.
    if (!above.has(reference)) chains.set(start, [...(chains.get(start) ?? []), reference]);
  }
  const edits: Edit[] = [];
  const lost: Reference[] = [];
  for (const joined of chains.values()) {
    const followed = follow(report, numbers, joined);
    if (followed) edits.push(...followed);
    else lost.push(...joined.slice(0, 1));
  }
  return { edits, lost };
}

/** Of 第一部分（二）和（三） both or, where no words are for both, none: null. */
function follow(report: Report, numbers: Numbers, joined: readonly Reference[]): Edit[] | null {
  const edits: Edit[] = [];
  const values = new Map<Reference, number>();
  for (const reference of joined) {
    const path = pathOf(reference);
    const own = path.findLast(step => referredSection(report, step) !== null);
    const target = own && referredSection(report, own);
    if (!own || !target) continue;
    const change = changeFor(report, numbers, path, own, target);
    const isAlone =
      joined.length === 1 || change?.edits.every(({ span }) => span.start >= reference.words.start && reference.title);
    if (!change || !isAlone) return null;
    for (const [step, value] of change.values) {
      if ((values.get(step) ?? value) !== value) return null;
      values.set(step, value);
    }
    edits.push(...change.edits);
  }
  for (const [step, value] of values) {
    const edit = numeralEdit(step, value);
    if (!edit) return null;
    edits.push(...edit);
  }
  return edits;
}

/** `reference` with the numbers in front of it, the outer one first. */
function pathOf(reference: Reference): readonly Reference[] {
  return reference.within ? [...pathOf(reference.within), reference] : [reference];
}

/** Null where there are no words for `target`, which `own`, the last of `path` that is there, means. */
function changeFor(
  report: Report,
  numbers: Numbers,
  path: readonly Reference[],
  own: Reference,
  target: Section,
): Change | null {
  const numbering = numbers.get(target);
  if (!numbering) return null;
  const steps = path.slice(0, path.indexOf(own) + 1);
  const values = valuesFor(numbers, steps, target);
  if (own.title) return quotedAs(report, numbering, steps, values);
  if (values && isNamed(report, numbers, steps, target)) return { values, edits: [] };
  const form = formOf(numbering);
  const part = partOf(numbers, target);
  const partNumber = part && numbers.get(part);
  // What is left of 第五部分（九） could not be told from new words.
  if (!form || own !== path.at(-1)) return null;
  if (form !== 'part' && !(partNumber && isOnlyIn(part, 'part', numbers, target))) return null;
  const width = usesFullWidth(report) ? 'full' : 'half';
  const words = [
    ...(partNumber && form !== 'part' ? [`第${formatHan(partNumber.value)}部分`] : []),
    ownWords(numbering, form, width),
  ];
  return { values: new Map(), edits: [{ span: spanOf(steps), newText: words.join('') }] };
}

/** The numbers with which `steps` lead to `target`; null where it no longer stands below such headings. */
function valuesFor(
  numbers: Numbers,
  steps: readonly Reference[],
  target: Section,
): ReadonlyMap<Reference, number> | null {
  const values = new Map<Reference, number>();
  for (const step of steps) {
    const heading = step === steps.at(-1) ? target : aboveIn(numbers, target, step.to);
    const numbering = heading && numbers.get(heading);
    if (!numbering || !isOf(numbering, step.to)) return null;
    values.set(step, numbering.value);
  }
  return values;
}

/** A quoted heading gets the ordinal that it has and keeps its words: “（二）规范执法” becomes “三、规范执法”. */
function quotedAs(
  report: Report,
  { value, style }: Numbering,
  steps: readonly Reference[],
  values: ReadonlyMap<Reference, number> | null,
): Change | null {
  if (values) return { values, edits: [] };
  const ordinal = formatOrdinal(value, style, usesFullWidth(report) ? 'full' : 'half');
  const span = spanOf(steps);
  const quote = report.text.slice(span.start, steps.at(-1)?.words.start).replace(NO_QUOTE, '');
  return ordinal === null ? null : { values: new Map(), edits: [{ span, newText: quote + ordinal }] };
}

const NO_QUOTE = new RegExp(`[^${OPEN}]`, 'g');

function spanOf(steps: readonly Reference[]): Edit['span'] {
  const [first, last] = [steps[0], steps.at(-1)];
  return { start: first?.words.start ?? 0, end: last?.words.end ?? 0 };
}

function ownWords({ value }: Numbering, form: Level, width: 'full' | 'half'): string {
  if (form === 'part') return `第${formatHan(value)}部分`;
  if (form === 'item') return `第${value}项`;
  return width === 'full' ? `（${formatHan(value)}）` : `(${formatHan(value)})`;
}

/** How a heading so numbered is referred to. */
function formOf(numbering: Numbering): Level | undefined {
  return (['part', 'section', 'item'] as const).find(form => isOf(numbering, form));
}

function isOf({ style, parent }: Numbering, to: Reference['to']): boolean {
  return to in REFERRED_STYLES && REFERRED_STYLES[to as Level].includes(style) && (to !== 'part' || parent === null);
}

/** Whether `steps` will mean `target` and nothing else. */
function isNamed(report: Report, numbers: Numbers, steps: readonly Reference[], target: Section): boolean {
  const [first, before] = [steps[0], steps.at(-2)];
  const opening = first && (steps.length === 1 ? target : aboveIn(numbers, target, first.to));
  if (!first || !opening || (first.to !== 'part' && !isPlain(report, numbers, first, opening))) return false;
  return !before || isOnlyIn(aboveIn(numbers, target, before.to), before.to, numbers, target);
}

/** The heading of such a level that `section` will stand below. */
function aboveIn(numbers: Numbers, section: Section, to: Reference['to']): Section | null {
  return ancestorsOf(numbers, section).find(above => isOf(numbers.get(above) as Numbering, to)) ?? null;
}

/** The part that a heading will stand in; null where that is no 一、 or the heading itself. */
function partOf(numbers: Numbers, section: Section): Section | null {
  const top = ancestorsOf(numbers, section).at(-1);
  return top && numbers.get(top)?.style === 'han' ? top : null;
}

function ancestorsOf(numbers: Numbers, section: Section): Section[] {
  const found: Section[] = [];
  for (let above = numbers.get(section)?.parent; above; above = numbers.get(above)?.parent) found.push(above);
  return found;
}

/** Whether （二） alone will mean `target`: it is the one in the part of the reference, or the only one there is. */
function isPlain(report: Report, numbers: Numbers, { span }: Reference, target: Section): boolean {
  const here = report.allSections.findLast(section => section.span.start <= span.start && span.end <= section.span.end);
  const around = new Set<Section | null | undefined>(here ? [here, ...ancestorsOf(numbers, here)] : []);
  const found = alike(numbers, target);
  const near = found.filter(section => around.has(numbers.get(section)?.parent));
  const fits = near.length > 0 ? near : found;
  return fits.length === 1 && fits[0] === target;
}

/** Whether `above`, of level `to`, will hold no other heading with the ordinal of `target`. */
function isOnlyIn(above: Section | null, to: Reference['to'], numbers: Numbers, target: Section): boolean {
  return alike(numbers, target).every(other => other === target || aboveIn(numbers, other, to) !== above);
}

/** The headings that the words for `target` alone could mean. */
function alike(numbers: Numbers, target: Section): Section[] {
  const own = numbers.get(target);
  return [...numbers].flatMap(([section, other]) =>
    own && other.value === own.value && formOf(other) === formOf(own) ? [section] : [],
  );
}
