/** Puts markup between the characters of a part: runs are cut where it falls inside them, and nothing else is touched. */
import type { Span } from '../../engine/index.ts';
import type { XmlElement } from '../xml.ts';

/** What stands first where several things are put at one place. */
export const ORDER = { changeEnd: 0, rangeEnd: 1, reference: 2, rangeStart: 3, changeStart: 4 } as const;

export interface Marker {
  /** Offset in the part’s text: between two elements, or within the text of a run. */
  readonly at: number;
  readonly order: number;
  readonly markup: string;
}

/** A replaced stretch of the part. */
interface Patch extends Span {
  readonly text: string;
}

/**
 * `runs` are all runs that a marker or a deletion may touch; `deletions` stretches whose text becomes deleted text, from
 * and to places where a marker may stand.
 */
export function splice(
  xml: string,
  runs: readonly XmlElement[],
  markers: readonly Marker[],
  deletions: readonly Span[],
): string {
  const patches: Patch[] = [];
  const sorted = markers.toSorted((a, b) => a.at - b.at || a.order - b.order);
  const gone = deletions.toSorted((a, b) => a.start - b.start);
  const inside = new Set<Marker>();
  for (const run of runs) {
    const own: Marker[] = [];
    for (let index = firstAfter(sorted, run.start); (sorted[index]?.at ?? run.end) < run.end; index++) {
      own.push(sorted[index] as Marker);
    }
    for (const marker of own) inside.add(marker);
    if (own.length > 0 || isWithin(run, gone))
      patches.push({ start: run.start, end: run.end, text: rewritten(xml, run, own, gone) });
  }
  for (const marker of sorted)
    if (!inside.has(marker)) patches.push({ start: marker.at, end: marker.at, text: marker.markup });
  // Stable: what is put in front of a run stands there before the run that takes its place.
  patches.sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let from = 0;
  for (const { start, end, text } of patches) {
    result += xml.slice(from, start) + text;
    from = end;
  }
  return result + xml.slice(from);
}

/** Index of the first marker after `offset`. */
function firstAfter(sorted: readonly Marker[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one of the spans, of which no two overlap, holds the whole of `span`. */
function isWithin({ start, end }: Span, spans: readonly Span[]): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (spans[low - 1]?.end ?? -1) >= end;
}

/** The run, split at the markers. */
function rewritten(xml: string, run: XmlElement, markers: readonly Marker[], deletions: readonly Span[]): string {
  const cuts = [...new Set(markers.map(({ at }) => at))];
  const bounds = [run.start, ...cuts, run.end];
  return bounds
    .slice(0, -1)
    .map((start, index) => {
      const segment = { start, end: bounds[index + 1] ?? run.end };
      const isDeleted = isWithin(segment, deletions);
      const between = markers.filter(({ at }) => at === segment.end).map(({ markup }) => markup);
      return segmentOf(xml, run, segment, isDeleted) + between.join('');
    })
    .join('');
}

/** A run of the children that lie in the segment, with the properties of the whole; '' when there are none. */
function segmentOf(xml: string, run: XmlElement, { start, end }: Span, isDeleted: boolean): string {
  const properties = run.child('w:rPr');
  const content = run.children
    .filter(child => child !== properties && child.end > start && child.start < end)
    .map(child => childWithin(xml, child, { start, end }, isDeleted))
    .join('');
  if (content === '') return '';
  const head = xml.slice(run.start, run.openEnd) + (properties ? xml.slice(properties.start, properties.end) : '');
  return `${head}${content}</${run.tag}>`;
}

function childWithin(xml: string, child: XmlElement, { start, end }: Span, isDeleted: boolean): string {
  if (child.name !== 'w:t') return start <= child.start && child.end <= end ? xml.slice(child.start, child.end) : '';
  const text = xml.slice(Math.max(child.openEnd, start), Math.min(child.closeStart, end));
  if (text === '') return '';
  const isWhole = text.length === child.closeStart - child.openEnd;
  if (isWhole && !isDeleted) return xml.slice(child.start, child.end);
  const tag = isDeleted ? child.tag.replace(/t$/, 'delText') : child.tag;
  return `<${tag} xml:space="preserve">${text}</${tag}>`;
}
