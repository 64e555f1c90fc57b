/** Writes edits as tracked changes, which the owner of the file may accept or reject. */
import type { Edit, Span } from '../../engine/index.ts';
import type { Paragraph, WordText } from '../model.ts';
import type { XmlElement } from '../xml.ts';
import type { Place, Places } from './places.ts';
import type { Revision } from './remark.ts';
import { type Marker, ORDER } from './splice.ts';
import { spacedText, type Writing } from './writing.ts';

export interface Change {
  readonly markers: readonly Marker[];
  readonly deletion: Span | null;
}

export interface Signature {
  readonly author: string;
  readonly date: string;
}

export interface ChangeWriter {
  readonly xml: string;
  readonly text: WordText;
  readonly places: Places;
  readonly writing: Writing;
  readonly signature: Signature;
  /** A number that no other change has. */
  nextId(): number;
}

/** The changes of a revision; null when one of its edits cannot be written as a change of text. */
export function changesOf({ edits }: Revision, writer: ChangeWriter): readonly Change[] | null {
  const changes = edits.map(edit => changeOf(edit, writer));
  return changes.every(change => change !== null) ? changes : null;
}

/** Null for an automatic number, for what reaches over paragraphs, links or fields, and for what adds a paragraph. */
function changeOf({ span, newText }: Edit, writer: ChangeWriter): Change | null {
  const { text, places } = writer;
  const target = targetOf(text, span);
  if (!target || /[\r\n]/.test(newText)) return null;
  const { paragraph, start, end } = target;
  if (paragraph.part !== undefined && paragraph.place !== 'body' && paragraph.place !== 'cell') return null;
  if (start === end)
    return insertionAt(places.after(paragraph, start) ?? places.before(paragraph, start), newText, writer);
  const from = places.before(paragraph, start);
  const to = places.after(paragraph, end);
  if (!from?.run || !to?.run || from.field || to.field || !isPlain(from.run, to.run)) return null;
  return {
    markers: [
      { at: from.at, order: ORDER.changeStart, markup: openChange('del', writer) },
      { at: to.at, order: ORDER.changeEnd, markup: `</${tagOf('del', writer)}>${inserted(newText, to.run, writer)}` },
    ],
    deletion: { start: from.at, end: to.at },
  };
}

interface Target {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
}

/** The words of one paragraph that the span covers from end to end; a span of no length lies at the end of some. */
function targetOf({ stretches }: WordText, { start, end }: Span): Target | null {
  // Where two meet at the place of an insertion, it goes on with the first.
  const last = lastAtOrBefore(stretches, start);
  const stretch = [stretches[last - 1], stretches[last]].find(each => each && start <= each.end && end <= each.end);
  if (!stretch || stretch.start > start) return null;
  const by = stretch.from - stretch.start;
  return { paragraph: stretch.paragraph, start: start + by, end: end + by };
}

/** Index of the last stretch that begins at or before `offset`. */
function lastAtOrBefore(stretches: WordText['stretches'], offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether everything from one run to the other is text in runs side by side. */
function isPlain(from: XmlElement, to: XmlElement): boolean {
  const parent = from.parent;
  if (!parent || parent !== to.parent || !PARENTS.has(parent.name)) return false;
  const siblings = parent.children.slice(parent.children.indexOf(from), parent.children.indexOf(to) + 1);
  if (siblings.some(({ name }) => name !== 'w:r' && name !== 'w:proofErr')) return false;
  const runs = siblings.filter(({ name }) => name === 'w:r');
  return runs.every(run => run.children.every(({ name }) => TEXT.has(name)));
}

/** Of an insertion that somebody else made, the change becomes a deletion in it and an insertion after it. */
const PARENTS: ReadonlySet<string> = new Set(['w:p', 'w:ins', 'w:sdtContent', 'w:smartTag']);
const TEXT: ReadonlySet<string> = new Set(['w:rPr', 'w:t', 'w:tab', 'w:br', 'w:lastRenderedPageBreak']);

function insertionAt(place: Place | null, newText: string, writer: ChangeWriter): Change | null {
  if (!place?.run || place.field || !isPlain(place.run, place.run)) return null;
  return {
    markers: [{ at: place.at, order: ORDER.changeEnd, markup: inserted(newText, place.run, writer) }],
    deletion: null,
  };
}

/** With the look of the run that it follows; outside of what somebody else inserted. */
function inserted(newText: string, run: XmlElement, writer: ChangeWriter): string {
  if (newText === '') return '';
  const { xml, writing } = writer;
  const properties = run.child('w:rPr');
  const look = properties ? xml.slice(properties.start, properties.end) : '';
  const content = writing.element('r', {}, look + spacedText(writing, newText));
  const change = `${openChange('ins', writer)}${content}</${tagOf('ins', writer)}>`;
  const outer = run.parent;
  return outer?.name === 'w:ins' ? `</${outer.tag}>${change}${xml.slice(outer.start, outer.openEnd)}` : change;
}

function openChange(name: 'ins' | 'del', { writing, signature, nextId }: ChangeWriter): string {
  return writing.element(name, { id: nextId(), ...signature }).replace(/\/>$/, '>');
}

function tagOf(name: 'ins' | 'del', { writing }: ChangeWriter): string {
  return /^<([^\s/>]+)/.exec(writing.element(name))?.[1] ?? name;
}
