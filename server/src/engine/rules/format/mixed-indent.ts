/** Paragraphs indented here by full-width spaces, there by half-width spaces or tabs. */
import type { Paragraph, Report } from '../../report/model.ts';
import { structureOf } from '../../report/structure.ts';
import { applyEdits, type Edit } from '../../text/edits.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'format/mixed-indent',
  title: { zh: '首行缩进不统一', en: 'Indents of different kinds' },
  source: '惯例',
  severity: 'hint',
  fix: 'safe',
  options: {},
  *check(report) {
    const indents = report.paragraphs.flatMap(paragraph => indentOf(report, paragraph));
    const wide = indents.filter(({ isWide }) => isWide);
    const narrow = indents.filter(({ isWide }) => !isWide);
    const [first, ...others] = narrow;
    // Full-width spaces are the custom; others are a slip where those have the majority.
    if (!first || wide.length <= narrow.length) return;
    const edits: Edit[] = narrow.map(({ span }) => ({ span, newText: '　　' }));
    // Half-width spaces may hold a paragraph in a list.
    const isSame = structureOf(applyEdits(report.text, edits)) === structureOf(report.text);
    const safety = isSame ? 'safe' : 'ask';
    yield {
      span: first.span,
      message: {
        zh: `这一段用半角空格或制表符缩进，别处用两个全角空格；这样的有${narrow.length}段，可一次改好。`,
        en: `This paragraph is indented by half-width spaces or tabs, others by two full-width ones; ${narrow.length} differ. One fix changes all.`,
      },
      evidence: others.map(({ span }) => ({ span, note: { zh: '同样的缩进', en: 'the same' } })),
      fixes: [{ title: { zh: '都改为两个全角空格', en: 'Indent all by full-width spaces' }, safety, edits }],
    };
  },
});

/** The indent of a running paragraph, none for headings by #, lists, quotations and title or sign-off. */
function indentOf(
  { text, lines }: Report,
  { span, firstLine, depth, zone }: Paragraph,
): { span: Span; isWide: boolean }[] {
  const { start } = lines.lineSpan(firstLine);
  const indent = text.slice(start, span.start);
  if (depth > 0 || zone !== 'body' || indent === '' || !/^\ufeff?[ \t\u3000]+$/.test(indent)) return [];
  return [{ span: { start, end: span.start }, isWide: indent.includes('\u3000') }];
}
