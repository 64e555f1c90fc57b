/** Lets cross-references follow the headings they mean: 详见第二部分 becomes 第三部分, or 第一部分（三） where the part became a section. */
import type { Report, Section } from '../report/model.ts';
import { usesFullWidth } from '../report/width.ts';
import { REFERRED_STYLES, type Reference, readReferences, referredSection } from '../rules/outline/references.ts';
import type { Edit } from '../text/edits.ts';
import { formatHan } from '../text/hanNumerals.ts';
import type { Span } from '../text/span.ts';
import type { Numbering } from './arrangement.ts';

export interface Followed {
  readonly edits: readonly Edit[];
  /** References whose heading is gone, or has an ordinal that no reference can name. */
  readonly lost: readonly Reference[];
}

type Numbers = ReadonlyMap<Section, Numbering>;
type Form = keyof typeof REFERRED_STYLES;

/** The edits by which every reference of `report` means the same heading when headings are numbered as `numbers` says. */
export function followReferences(report: Report, numbers: Numbers): Followed {
  const edits: Edit[] = [];
  const lost: Reference[] = [];
  const references = readReferences(report);
  for (const [index, reference] of references.entries()) {
    const half = references[index + 1];
    // 第一部分（二） was followed by its first half.
    if (reference.within !== null && references[index - 1]?.span.start === reference.span.start) continue;
    const pair = half?.within !== null && half?.span.start === reference.span.start ? half : undefined;
    const target = referredSection(report, pair ?? reference) ?? referredSection(report, reference);
    if (!target) continue;
    const wanted = wordsFor(report, numbers, reference, target, pair);
    if (wanted === null) lost.push(reference);
    else edits.push(...wanted);
  }
  return { edits, lost };
}

/** Null where there are no words for the heading. */
function wordsFor(
  report: Report,
  numbers: Numbers,
  reference: Reference,
  target: Section,
  pair: Reference | undefined,
): Edit[] | null {
  const numbering = numbers.get(target);
  const form = numbering && formOf(numbering);
  if (!numbering || !form) return null;
  const own = pair && referredSection(report, pair) ? pair : reference;
  const part = partOf(numbers, target);
  const partNumber = part && numbers.get(part);
  if (form === own.to && own === reference && (form === 'part' || isPlain(report, numbers, reference, target)))
    return renamed(reference, numbering, form);
  if (form === own.to && pair && part && partNumber && isOnlyIn(part, numbers, target))
    return [...renamed(reference, partNumber, 'part'), ...renamed(pair, numbering, form)];
  if (pair && own === reference) return null;
  if (form !== 'part' && !(part && partNumber && isOnlyIn(part, numbers, target))) return null;
  const width = usesFullWidth(report) ? 'full' : 'half';
  const words = [
    ...(partNumber && form !== 'part' ? [`第${formatHan(partNumber.value)}部分`] : []),
    ownWords(numbering, form, width),
  ];
  const last = own === reference ? reference : (pair ?? reference);
  const start = extentOf(report, reference).start;
  return [{ span: { start, end: extentOf(report, last).end }, newText: words.join('') }];
}

function renamed({ numeral, value }: Reference, numbering: Numbering, form: Form): Edit[] {
  if (numbering.value === value) return [];
  const newText = form === 'item' ? String(numbering.value) : formatHan(numbering.value);
  return [{ span: numeral, newText }];
}

function ownWords({ value }: Numbering, form: Form, width: 'full' | 'half'): string {
  if (form === 'part') return `第${formatHan(value)}部分`;
  if (form === 'item') return `第${value}项`;
  return width === 'full' ? `（${formatHan(value)}）` : `(${formatHan(value)})`;
}

/** How a heading so numbered is referred to. */
function formOf({ style, parent }: Numbering): Form | undefined {
  if (style === 'han') return parent === null ? 'part' : undefined;
  return (['section', 'item'] as const).find(form => REFERRED_STYLES[form].includes(style));
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

/** Whether `part` will hold no other heading with the ordinal of `target`. */
function isOnlyIn(part: Section, numbers: Numbers, target: Section): boolean {
  return alike(numbers, target).every(other => other === target || partOf(numbers, other) !== part);
}

/** The headings that the words for `target` alone could mean. */
function alike(numbers: Numbers, target: Section): Section[] {
  const own = numbers.get(target);
  return [...numbers].flatMap(([section, other]) =>
    own && other.value === own.value && formOf(other) === formOf(own) ? [section] : [],
  );
}

/** The words of the reference's own half: `第二部分` of 详见第二部分, `第（五）项` of 如上述第（五）项. */
function extentOf({ prose }: Report, { numeral, to }: Reference): Span {
  const before = to === 'part' ? /第$/ : /第? ?\(?$/;
  const after = to === 'part' ? /^(?:部分|大点)/ : /^\)?[项点条款]?/;
  const front = before.exec(prose.slice(Math.max(0, numeral.start - 3), numeral.start))?.[0] ?? '';
  const rest = after.exec(prose.slice(numeral.end, numeral.end + 2))?.[0] ?? '';
  return { start: numeral.start - front.length, end: numeral.end + rest.length };
}
