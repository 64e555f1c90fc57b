/** Cuts paragraphs into sentences. */
import type { Paragraph, Sentence } from './model.ts';

const CLOSERS = '”’"\')】》';

/** Sentences end at 。！？ with the closing quotes behind them; a semicolon does not end one. */
export function readSentences(prose: string, paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const paragraph of paragraphs) {
    let start = paragraph.ordinal?.span.end ?? paragraph.span.start;
    for (let at = start; at < paragraph.span.end; at++) {
      const char = prose[at];
      if (char !== '。' && char !== '!' && char !== '?') continue;
      while (at + 1 < paragraph.span.end && CLOSERS.includes(prose[at + 1] ?? '')) at++;
      sentences.push({ span: { start, end: at + 1 }, paragraph });
      start = at + 1;
    }
    if (start < paragraph.span.end) sentences.push({ span: { start, end: paragraph.span.end }, paragraph });
  }
  return sentences;
}
