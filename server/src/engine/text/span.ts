/** A half-open range of UTF-16 offsets into the unchanged text of a report. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** `span` in a text that has `by` more characters in front of it. */
export function moveSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Orders by start, then by end; for `Array.sort`. */
export function bySpan(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/** The index of the last element whose start is at or before `offset`, or -1; `starts` ascends. */
export function lastAtOrBefore(starts: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** `span` widened where it splits a character that takes two units, as 𪚥 does: for places that are calculated by length. */
export function wholeCharacters(text: string, { start, end }: Span): Span {
  return { start: partsCharacter(text, start) ? start - 1 : start, end: partsCharacter(text, end) ? end + 1 : end };
}

function partsCharacter(text: string, offset: number): boolean {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}
