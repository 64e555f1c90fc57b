/** The same sentence or paragraph twice: a passage that was pasted and left. */
import type { Paragraph, Report } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import { moveSpan, type Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'sections/repeated-text',
  title: { zh: '语句重复', en: 'Sentence or paragraph twice' },
  source: '逻辑',
  severity: 'warning',
  fix: 'none',
  options: {
    /** From this many characters on a sentence does not stand twice by chance. */
    least: 24,
  },
  *check(report, { least }) {
    const paragraphs = new Map<string, Paragraph>();
    const sentences = new Map<string, Paragraph>();
    const repeated = new Set<Paragraph>();
    for (const paragraph of report.paragraphs) {
      const excerpt = report.excerpts[paragraph.index];
      if (paragraph.zone !== 'body' || !excerpt) continue;
      const first = remember(paragraphs, wordsIn(excerpt).all, paragraph, least);
      if (!first) continue;
      repeated.add(paragraph);
      yield faultOf(paragraph.span, first.span, { zh: '这一段', en: 'This paragraph' });
    }
    for (const paragraph of report.paragraphs) {
      const excerpt = report.excerpts[paragraph.index];
      if (!excerpt) continue;
      for (const { span, words } of wordsIn(excerpt).sentences) {
        const first = remember(sentences, words, paragraph, least);
        if (!first || repeated.has(paragraph)) continue;
        const placed = moveSpan(span, paragraph.span.start);
        yield faultOf(placed, sentenceOf(report, first, words), { zh: '这一句', en: 'This sentence' });
      }
    }
  },
});

/** The paragraph in which the same words stood before; null where they did not or are too few to tell. */
function remember(known: Map<string, Paragraph>, words: string, paragraph: Paragraph, least: number): Paragraph | null {
  if (words.length < least) return null;
  const first = known.get(words);
  if (!first) known.set(words, paragraph);
  return first ?? null;
}

/** Where the sentence of these words stands in `paragraph`, the first of two. */
function sentenceOf({ excerpts }: Report, { index, span }: Paragraph, words: string): Span {
  const excerpt = excerpts[index];
  const first = excerpt && wordsIn(excerpt).sentences.find(sentence => sentence.words === words);
  return first ? moveSpan(first.span, span.start) : span;
}

/** The words of a paragraph and of its sentences, without spaces and marks of emphasis. */
const wordsIn = once(({ prose, paragraph, sentences }) => {
  const wordsOf = ({ start, end }: Span) => prose.slice(start, end).replace(/[\s*_]/g, '');
  return {
    // Without the ordinal, which differs where a point was pasted as another.
    all: wordsOf({ start: paragraph.ordinal?.span.end ?? 0, end: prose.length }),
    sentences: sentences.map(({ span }) => ({ span, words: wordsOf(span) })),
  };
});

function faultOf(span: Span, first: Span, what: { readonly zh: string; readonly en: string }) {
  return {
    span,
    message: {
      zh: `${what.zh}与前面的重复。请核对是否误粘贴，删去一处。`,
      en: `${what.en} stands twice. Check whether it was pasted by mistake, and remove one.`,
    },
    evidence: [{ span: first, note: { zh: '前一处', en: 'the first one' } }],
  };
}
