/** Marks of bold type, which are not read aloud: `121** 件` is shown as `121 件`. */
const MARKS = /\*{2,3}|_{2,3}/g;

export function withoutBold(words: string): string {
  return words.replace(MARKS, '');
}
