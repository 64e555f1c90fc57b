/** Marks of bold type and italics, which are not read aloud: `121** 件` is shown as `121 件`. */
const BOLD = /\*{2,3}|_{2,3}/g;
/** One asterisk alone is a mark of another kind: `*` for a note, 张* for a name that is not told. */
const ITALICS = /\*([^\s*]{1,80})\*/g;

export function withoutBold(words: string): string {
  return words.replace(BOLD, '').replace(ITALICS, '$1');
}
