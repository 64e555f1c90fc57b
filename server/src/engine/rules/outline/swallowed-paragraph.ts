/** A line directly below a list item: Markdown takes the paragraph for a part of the last item. */
import type { Paragraph, Report } from '../../report/model.ts';
import { defineRule } from '../rule.ts';

const ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/;
const INDENT = /^[ \t\u3000>|]/;

export default defineRule({
  id: 'outline/swallowed-paragraph',
  title: { zh: '列表后的段落并进了列表', en: 'Paragraph swallowed by a list' },
  source: 'CommonMark 5.2',
  severity: 'hint',
  fix: 'ask',
  options: {},
  *check(report) {
    const places = report.paragraphs.filter(paragraph => isSwallowed(report, paragraph));
    const [first, ...others] = places.map(({ span }) => ({ start: span.start, end: span.start + 1 }));
    if (!first) return;
    const eol = report.text.includes('\r\n') ? '\r\n' : '\n';
    yield {
      span: first,
      message: {
        zh: `这一段与上面的列表之间没有空行，Markdown 会把它并进列表的最后一项${others.length > 0 ? `；全文有${places.length}处` : ''}。请空一行。`,
        en: `No blank line parts this paragraph from the list above, so Markdown makes it a part of the last item${others.length > 0 ? ` (${places.length} such places)` : ''}. Add one.`,
      },
      evidence: others.map(span => ({ span, note: { zh: '同样的段落', en: 'the same' } })),
      fixes: [
        {
          title: { zh: '上面空一行', en: 'Add a blank line above' },
          safety: 'ask',
          edits: places.map(({ firstLine }) => {
            const at = report.lines.lineSpan(firstLine).start;
            return { span: { start: at, end: at }, newText: eol };
          }),
        },
      ],
    };
  },
});

function isSwallowed(
  { paragraphs, text, lines }: Report,
  { index, firstLine, depth, ordinal, zone }: Paragraph,
): boolean {
  const above = paragraphs[index - 1];
  if (!above || above.lastLine !== firstLine - 1 || depth > 0 || above.depth > 0 || ordinal || zone !== 'body')
    return false;
  const lineOf = (line: number) => text.slice(lines.lineSpan(line).start, lines.lineSpan(line).end);
  return ITEM.test(lineOf(above.firstLine)) && !ITEM.test(lineOf(firstLine)) && !INDENT.test(lineOf(firstLine));
}
