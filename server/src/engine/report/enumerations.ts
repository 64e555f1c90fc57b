/** Finds lists of items in a sentence: A、B和C, 《甲》《乙》, “甲”“乙”. */
import { allMatches } from '../text/allMatches.ts';
import { BLANK } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Enumeration, Sentence } from './model.ts';

// Items hold no clause mark and no digit; a comma, a digit or a bracket ends the list.
const STRETCH = new RegExp(`[^,。;:!?()\\d ${BLANK}]+`, 'g');
const NAMES = /(?:《[^《》]*》[、和与及]?)+|(?:“[^“”]*”[、和与及]?)+/g;
const NAME = /《[^《》]*》|“[^“”]*”/g;
const LAST_JOIN = /(?:以及|和|与|及)(?=[^和与及]+$)/;

/** The enumerations of `sentence`, in order. The first item may still carry the words in front of the list. */
export function readEnumerations(prose: string, { span }: Sentence): Enumeration[] {
  const words = prose.slice(span.start, span.end);
  const found: Enumeration[] = [];
  const ends = new Map<number, number>();
  const add = (items: Span[], end: number) => {
    const [first, second] = items;
    // 《甲》、《乙》 is read as names and as a list; once is enough.
    if (first && second && ends.get(first.start) !== end) {
      ends.set(first.start, end);
      found.push({ span: { start: first.start, end }, items, open: words.startsWith('等', end - span.start) });
    }
  };
  if (words.includes('》《') || words.includes('”“') || /[》”][、和与及]/.test(words)) {
    for (const { index, 0: whole } of allMatches(words, NAMES)) {
      const end = span.start + index + whole.replace(/[、和与及]$/, '').length;
      add(namedItems(whole, span.start + index), end);
    }
  }
  if (words.includes('、')) {
    for (const { index, 0: stretch } of allMatches(words, STRETCH)) {
      const whole = stretch.split('等', 1)[0] ?? '';
      if (whole.includes('、')) add(listedItems(whole, span.start + index), span.start + index + whole.length);
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function namedItems(whole: string, start: number): Span[] {
  return allMatches(whole, NAME).map(({ index, 0: item }) => ({
    start: start + index,
    end: start + index + item.length,
  }));
}

function listedItems(whole: string, start: number): Span[] {
  const items: Span[] = [];
  let at = start;
  for (const item of whole.split('、')) {
    items.push({ start: at, end: at + item.length });
    at += item.length + 1;
  }
  const last = items.at(-1);
  const join = last ? LAST_JOIN.exec(whole.slice(last.start - start)) : null;
  if (last && join && join.index > 0) {
    items.pop();
    items.push({ start: last.start, end: last.start + join.index });
    items.push({ start: last.start + join.index + join[0].length, end: last.end });
  }
  return items;
}
