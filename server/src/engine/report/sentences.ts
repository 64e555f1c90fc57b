/** Cuts paragraphs into sentences. */
import type { Paragraph, Sentence } from './model.ts';

const END = /[。!?][”’"')】》]*/g;

/** Sentences end at 。！？ with the closing quotes after them; a semicolon does not end one. `prose` is the paragraph's. */
export function readSentences(prose: string, paragraph: Paragraph): Sentence[] {
  const sentences: Sentence[] = [];
  let start = paragraph.ordinal?.span.end ?? 0;
  END.lastIndex = start;
  while (END.test(prose)) {
    const end = END.lastIndex;
    sentences.push({ span: { start, end }, paragraph });
    start = end;
  }
  if (start < prose.length) sentences.push({ span: { start, end: prose.length }, paragraph });
  return sentences;
}
