/** Two spaces at the end of a line: Markdown breaks the line there though the paragraph goes on. */
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'format/hard-break',
  title: { zh: '行尾空格造成强制换行', en: 'Trailing spaces that break the line' },
  source: 'CommonMark 6.7',
  severity: 'hint',
  fix: 'ask',
  medium: 'markdown',
  options: {},
  *check({ paragraphs, lines, text }) {
    if (!/ {2}\r?\n/.test(text)) return;
    for (const { zone, lastLine } of paragraphs) {
      const line = lines.lineSpan(lastLine);
      const below = lines.lineSpan(lastLine + 1);
      let start = line.end;
      while (text[start - 1] === ' ') start--;
      // Sign-offs are set line by line on purpose; above a blank line the spaces do nothing.
      if (zone !== 'body' || line.end - start < 2 || text.slice(below.start, below.end).trim() === '') continue;
      yield {
        span: { start, end: line.end },
        message: {
          zh: '行尾有两个以上空格，Markdown 会在这里强制换行，上下两行并成一段。分段请用空行。',
          en: 'Two spaces at the end of a line force a break inside one paragraph. Use a blank line to part paragraphs.',
        },
        fixes: [
          {
            title: { zh: '删去行尾空格，空一行', en: 'Use a blank line instead' },
            safety: 'ask',
            edits: [{ span: { start, end: line.end }, newText: text.includes('\r\n') ? '\r\n' : '\n' }],
          },
        ],
      };
    }
  },
});
