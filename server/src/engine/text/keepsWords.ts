/** Whether edits touch marks and spaces alone. */
import type { Edit } from './edits.ts';

/** Characters on either side of an edit that may make one number with what it leaves. */
const AROUND = 16;

/** Whether `edits` leave every word and number of `text` as it is, up to the width of its characters. */
export function keepsWords(text: string, edits: readonly Edit[]): boolean {
  return edits.every(({ span: { start, end }, newText }) => {
    const front = text.slice(Math.max(0, start - AROUND), start);
    const after = text.slice(end, end + AROUND);
    return wordsOf(front + text.slice(start, end) + after) === wordsOf(front + newText + after);
  });
}

const NUMERAL = /\d+(?:[.,]\d+)*/g;
const NO_WORD = /[^\p{L}\p{N}\p{M}|]+/gu;

/** Letters and numerals in order, each Arabic numeral apart from the next. */
function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('|', ' ')
    .replace(NUMERAL, numeral => `|${numeral.replace(/[.,]/g, '')}|`)
    .replace(NO_WORD, '');
}
