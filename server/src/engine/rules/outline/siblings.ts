/** Runs of headings that must be numbered consecutively, and what is wrong in them; shared by the rules of the outline. */

import type { Paragraph, Report, Section } from '../../report/model.ts';
import { perReport } from '../../report/perReport.ts';
import { usesFullWidth } from '../../report/width.ts';
import type { Edit } from '../../text/edits.ts';
import { blankAfter, type OrdinalStyle } from '../../text/ordinals.ts';
import { numberEdit, spacingEdit } from '../../text/renumber.ts';
import type { Fix } from '../rule.ts';
import { readAttachments } from './attachments.ts';
import { isNested, isNumbered, levelOf, type Numbered } from './numbered.ts';
import { referenceEdits } from './references.ts';
import { findStrays } from './strays.ts';

/** One heading whose ordinal does not follow from those before it. */
interface Misnumbering {
  readonly fault: 'gap' | 'part' | 'duplicate' | 'out-of-order' | 'restart' | 'mixed-style';
  readonly heading: Numbered;
  /** The heading it must follow, or the one whose ordinal it repeats; none at the head of a run. */
  readonly before: Numbered | undefined;
}

export interface Run {
  readonly headings: readonly Numbered[];
  readonly faults: readonly Misnumbering[];
  /** Numbers the whole run 1, 2, 3 … in its one style and moves the references along; empty when nothing is to change. */
  readonly edits: readonly Edit[];
  /** The same for what may be a part of a report, 三、四、, as if it were the whole; else empty. */
  readonly asWhole: readonly Edit[];
}

/** Above so many edits in all, not every finding of a run carries the fix of the run, only the first ones. */
const MOST_EDITS = 2000;

/** The runs of the outline with their faults. */
export const siblingRuns: (report: Report) => readonly Run[] = perReport(readRuns);

/** The headings in the style of another level, which outline/mixed-style speaks of and no other rule need judge. */
export function misstyled(report: Report): ReadonlySet<Section> {
  return new Set(Array.from(faultsNamed(report, 'mixed-style'), ({ heading }) => heading));
}

/** All faults of one name, each with the fix that renumbers its run. */
export function* faultsNamed(
  report: Report,
  fault: Misnumbering['fault'],
): Generator<Misnumbering & { readonly fixes: readonly Fix[] }> {
  for (const { faults, edits: own, asWhole } of siblingRuns(report)) {
    const found = faults.filter(other => other.fault === fault);
    const edits = fault === 'part' ? asWhole : own;
    const fixes: readonly Fix[] =
      edits.length > 0
        ? [{ title: { zh: '把同级序号依次重排', en: 'Renumber these headings' }, safety: 'ask', ordinals: true, edits }]
        : [];
    const fixed = Math.max(1, MOST_EDITS / edits.length);
    for (const [index, misnumbering] of found.entries()) {
      yield { ...misnumbering, fixes: index < fixed ? fixes : [] };
    }
  }
}

/**
 * Siblings of one level make a run; where a level does not restart below each parent but is counted through the
 * document (1–23 in a work plan), all of it makes one run. A heading in the style of another level counts where it
 * stands and not where its style would put it.
 */
function readRuns(report: Report): Run[] {
  // The list of attachments below the text is no outline; outline/attachment-list checks it.
  const listed = new Set(readAttachments(report).listed.map(({ span }) => span.start));
  const numbered = report.allSections.filter(isNumbered).filter(({ span }) => !listed.has(span.start));
  const strays = findStrays(numbered);
  const byLevel = new Map<number, Map<Section | null, Numbered[]>>();
  const above = parentsOf(numbered, strays);
  for (const [index, section] of numbered.entries()) {
    const model = strays.get(section);
    const level = levelOf(model ?? section);
    const parents = byLevel.get(level) ?? new Map<Section | null, Numbered[]>();
    byLevel.set(level, parents);
    const parent = above[index] ?? null;
    const run = parents.get(parent);
    if (run) run.push(section);
    else parents.set(parent, [section]);
  }
  const outline = [...byLevel.values()].flatMap(parents => {
    const runs = [...parents.values()];
    return isCountedThrough(runs) ? [runs.flat()] : runs;
  });
  return [...outline, ...nestedLists(report)].map(run => judge(report, run, strays));
}

/** Each Markdown list within another counts for itself. */
function nestedLists({ allSections }: Report): Numbered[][] {
  const lists = new Map<string, Numbered[]>();
  for (const section of allSections) {
    if (!isNested(section)) continue;
    const { ordinal, paragraph } = section as Numbered;
    const list = `${paragraph.item?.list} ${ordinal.style}`;
    const items = lists.get(list);
    if (items) items.push(section as Numbered);
    else lists.set(list, [section as Numbered]);
  }
  return [...lists.values()];
}

/** The heading that each stands below, by the levels that they should have; with no stray that is the tree's own. */
function parentsOf(numbered: readonly Numbered[], strays: ReadonlyMap<Section, Numbered>): (Section | null)[] {
  if (strays.size === 0) return numbered.map(({ parent }) => parent);
  const path: { section: Numbered; level: number }[] = [];
  return numbered.map(section => {
    const level = levelOf(strays.get(section) ?? section);
    while ((path.at(-1)?.level ?? 0) >= level) path.pop();
    const parent = path.at(-1)?.section ?? null;
    path.push({ section, level });
    return parent;
  });
}

/** Whether more runs go on from where the run before ended than start again at 1. */
function isCountedThrough(runs: readonly (readonly Numbered[])[]): boolean {
  let restarts = 0;
  let continues = 0;
  for (let index = 1; index < runs.length; index++) {
    const run = runs[index] ?? [];
    const last = runs[index - 1]?.at(-1)?.ordinal.value ?? 0;
    if (run.some(({ ordinal }) => ordinal.value === 1)) restarts++;
    else if ((run[0]?.ordinal.value ?? 0) > last) continues++;
  }
  return continues > restarts;
}

function judge(report: Report, headings: readonly Numbered[], strays: ReadonlyMap<Section, Numbered>): Run {
  const faults: Misnumbering[] = [];
  const wanted: number[] = [];
  const seen = new Map<number, Numbered>();
  const first = firstNumber(report, headings);
  let last = first - 1;
  for (const [index, heading] of headings.entries()) {
    const { value } = heading.ordinal;
    const before = headings[index - 1];
    const next = headings[index + 1]?.ordinal.value;
    const introduced = value === 1 && before !== undefined && isIntroduced(report, heading);
    const restarts = introduced || (value === 1 && index > 1 && next === 2);
    if (restarts) seen.clear();
    wanted.push(restarts ? 1 : (wanted.at(-1) ?? first - 1) + 1);
    const twin = seen.get(value);
    let expected = last + 1;
    while (seen.has(expected)) expected++; // It stood too early and was reported there.
    if (restarts && !introduced) faults.push({ fault: 'restart', heading, before });
    if (restarts || value === expected) last = value;
    else {
      const fault = twin ? 'duplicate' : value < expected || next === expected ? 'out-of-order' : 'gap';
      faults.push({ fault, heading, before: twin ?? before });
      // One slip is one finding: 一、二、四、四、 goes on as if the first 四 were the 三 that it stands for.
      if (next === expected + 1) {
        last = expected;
        continue;
      }
      if (fault !== 'out-of-order') last = value;
    }
    seen.set(value, twin ?? heading);
  }
  const style = commonStyle(headings, strays);
  const model = headings.find(({ ordinal }) => ordinal.style === style);
  for (const heading of headings) {
    if (!isSameStyle(heading.ordinal.style, style)) faults.push({ fault: 'mixed-style', heading, before: model });
  }
  const edits = faults.length > 0 ? repair(report, headings, wanted, style) : [];
  const [head] = headings;
  if (first <= 1 || !head) return { headings, faults, edits, asWhole: [] };
  const fromOne = wanted.map((value, index) => (value === first + index ? index + 1 : value));
  const part: Misnumbering = { fault: 'part', heading: head, before: undefined };
  return { headings, faults: [part, ...faults], edits, asWhole: repair(report, headings, fromOne, style) };
}

/** What a run counts from: 0 where the writer does, and in a part of a report, 三、四、 without a title, where that begins. */
export function firstNumber({ title, allSections }: Report, [first, second]: readonly Numbered[]): number {
  const value = first?.ordinal.value ?? 1;
  if (value === 0) return 0;
  const isPart = title === null && first === allSections.find(isNumbered) && second?.ordinal.value === value + 1;
  return isPart ? value : 1;
}

/** Whether a new count begins with `heading`. */
export function isIntroduced(report: Report, heading: Numbered): boolean {
  return introductionOf(report, heading) !== null;
}

/** What announces a new count: a colon (`主要任务如下：`) or a caption since the heading before (`附件2`); else null. */
export function introductionOf({ paragraphs, prose }: Report, { paragraph }: Numbered): Paragraph | null {
  for (let index = paragraph.index - 1; index >= 0; index--) {
    const above = paragraphs[index];
    if (!above || above.ordinal) return null;
    const words = prose.slice(above.span.start, above.span.end);
    if (!/[。;!?,]/.test(words) || (index === paragraph.index - 1 && words.endsWith(':'))) return above;
  }
  return null;
}

/** The style that most have; of equals the one that most should have by their places. */
function commonStyle(headings: readonly Numbered[], strays: ReadonlyMap<Section, Numbered>): OrdinalStyle {
  const votes = new Map<OrdinalStyle, number>();
  const vote = (style: OrdinalStyle, weight: number) => votes.set(style, (votes.get(style) ?? 0) + weight);
  for (const heading of headings) {
    vote(heading.ordinal.style, headings.length + 1);
    vote((strays.get(heading) ?? heading).ordinal.style, 1);
  }
  const [first] = [...votes].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? 'han';
}

/** ㈠ and （一） differ in the sign only; outline/glyph speaks of it. */
function isSameStyle(one: OrdinalStyle, other: OrdinalStyle): boolean {
  return one.replace('glyph', 'paren') === other.replace('glyph', 'paren');
}

function repair(report: Report, headings: readonly Numbered[], wanted: readonly number[], style: OrdinalStyle): Edit[] {
  const width = usesFullWidth(report) ? 'full' : 'half';
  const model = headings.find(({ ordinal }) => ordinal.style === style);
  const blank = model ? blankAfter(report.text, model.ordinal) : '';
  const edits = headings.flatMap(({ ordinal }, index) => {
    const value = wanted[index] ?? ordinal.value;
    if (isSameStyle(ordinal.style, style)) return numberEdit(ordinal, value) ?? [];
    const edit = numberEdit(ordinal, value, style, width);
    return edit ? [...edit, ...spacingEdit(report.text, ordinal, blank)] : [];
  });
  return [...edits, ...referenceEdits(report, headings, wanted)];
}
