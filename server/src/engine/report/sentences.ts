/** Cuts paragraphs into sentences. */
import type { Paragraph, Sentence } from './model.ts';

const CLOSERS = '”’"\')】》';
const STOP = 0x3002;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;

/** Sentences end at 。！？ with the closing quotes behind them; a semicolon does not end one. */
export function readSentences(prose: string, paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const paragraph of paragraphs) {
    let start = paragraph.ordinal?.span.end ?? paragraph.span.start;
    for (let at = start; at < paragraph.span.end; at++) {
      const code = prose.charCodeAt(at);
      if (code !== STOP && code !== EXCLAMATION && code !== QUESTION) continue;
      while (at + 1 < paragraph.span.end && CLOSERS.includes(prose[at + 1] ?? '')) at++;
      sentences.push({ span: { start, end: at + 1 }, paragraph });
      start = at + 1;
    }
    if (start < paragraph.span.end) sentences.push({ span: { start, end: paragraph.span.end }, paragraph });
  }
  return sentences;
}
