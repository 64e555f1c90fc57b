/** 健全应急⏎预案体系: a line break in the middle of a sentence. */
import { wholeCharacters } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** A file with more of them was wrapped on purpose. */
const MOST_BROKEN = 5;

export default defineRule({
  id: 'format/broken-paragraph',
  title: { zh: '一句话中间断行', en: 'Line break inside a sentence' },
  source: '惯例',
  severity: 'info',
  fix: 'safe',
  options: {},
  *check({ paragraphs, lines, prose, text }, _, { layout }) {
    const broken = paragraphs.filter(({ firstLine, lastLine }) => lastLine > firstLine);
    if (broken.length > MOST_BROKEN) return;
    for (const { firstLine, lastLine } of broken) {
      for (let line = firstLine; line < lastLine; line++) {
        let { end: start } = lines.lineSpan(line);
        const next = lines.lineSpan(line + 1);
        let end = next.start;
        while (' \\'.includes(prose[start - 1] ?? 'x')) start--;
        while (end < next.end && prose[end] === ' ') end++;
        if (prose[end] === '>') continue; // A quotation carries its mark on every line.
        yield {
          span: wholeCharacters(text, { start: start - 1, end: end + 1 }),
          message: messageOf(text.charAt(start - 1), layout !== null),
          fixes: [
            {
              title: { zh: '接成一行', en: 'Join the lines' },
              safety: 'safe',
              edits: [{ span: { start, end }, newText: '' }],
            },
          ],
        };
      }
    }
  },
});

function messageOf(before: string, isWord: boolean) {
  return isWord
    ? {
        zh: `一句话在「${before}」后面被手动换行（Shift+Enter）断开了。请删去换行。`,
        en: `A sentence is broken by hand (Shift+Enter) after "${before}". Delete the break.`,
      }
    : {
        zh: `一句话在「${before}」后面断成了两行，预览时中间会多出空格。请接成一行。`,
        en: `A sentence is broken after "${before}"; previews show a space there. Join the lines.`,
      };
}
