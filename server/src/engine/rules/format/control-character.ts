/** Characters that nobody sees: zero-width spaces, soft hyphens, control characters from a paste. */
import { allMatches } from '../../text/allMatches.ts';
import { defineRule } from '../rule.ts';

const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\ufffd]/gu;

export default defineRule({
  id: 'format/control-character',
  title: { zh: '有看不见的字符', en: 'Characters that cannot be seen' },
  source: '惯例',
  severity: 'info',
  fix: 'safe',
  options: {},
  *check({ text }) {
    // A BOM at the head marks the encoding.
    const found = allMatches(text, UNSEEN).filter(({ index, 0: char }) => index > 0 || char !== '\ufeff');
    const [first, ...others] = found.map(({ index }) => ({ start: index, end: index + 1 }));
    if (!first) return;
    yield {
      span: first,
      message: {
        zh: `这里有一个看不见的字符（U+${codeOf(text, first.start)}），多半是粘贴带来的，查找、排版时会出错；全文有${found.length}个，可一次删去。`,
        en: `A character that cannot be seen (U+${codeOf(text, first.start)}) stands here, perhaps from a paste; ${found.length} in the text. One fix removes all.`,
      },
      evidence: others.map(span => ({ span, note: { zh: '看不见的字符', en: 'another' } })),
      fixes: [
        {
          title: { zh: '删去看不见的字符', en: 'Remove them' },
          safety: 'safe',
          edits: [first, ...others].map(span => ({ span, newText: '' })),
        },
      ],
    };
  },
});

function codeOf(text: string, at: number): string {
  return text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
}
