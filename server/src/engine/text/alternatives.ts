/** `合计|总计|共` of words, the longer ones first, so that a pattern built of them takes the whole word. */
export function alternatives(words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).join('|');
}
