/** The same sentence or paragraph twice: a passage that was pasted and left. */
import type { Paragraph, Report } from '../../report/model.ts';
import type { Span } from '../../text/span.ts';
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
    const paragraphs = new Map<string, Span>();
    const sentences = new Map<string, Span>();
    const repeated = new Set<Paragraph>();
    for (const paragraph of report.paragraphs) {
      if (paragraph.zone !== 'body') continue;
      const first = remember(paragraphs, wordsOf(report, bodyOf(report, paragraph)), paragraph.span, least);
      if (!first) continue;
      repeated.add(paragraph);
      yield faultOf(paragraph.span, first, { zh: '这一段', en: 'This paragraph' });
    }
    for (const { span, paragraph } of report.sentences) {
      const first = remember(sentences, wordsOf(report, span), span, least);
      if (first && !repeated.has(paragraph)) yield faultOf(span, first, { zh: '这一句', en: 'This sentence' });
    }
  },
});

/** The place where the same words stood before; null where they did not or are too few to tell. */
function remember(known: Map<string, Span>, words: string, span: Span, least: number): Span | null {
  if (words.length < least) return null;
  const first = known.get(words);
  if (!first) known.set(words, span);
  return first ?? null;
}

/** Without the ordinal, which differs where a point was pasted as another. */
function bodyOf({ prose }: Report, { span, ordinal }: Paragraph): Span {
  let start = ordinal?.span.end ?? span.start;
  while (prose[start] === ' ' && start < span.end) start++;
  return { start, end: span.end };
}

function wordsOf({ prose }: Report, { start, end }: Span): string {
  return prose.slice(start, end).replace(/[\s*_]/g, '');
}

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
