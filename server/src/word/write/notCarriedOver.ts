/** Names the lines of a draft that are neither text nor table: code and HTML, which an official document does not know. */
import type { Report } from '../../engine/index.ts';
import type { Notice } from './elements.ts';

const MARKS_ALONE = /^[\s#>*_=|:~+-]*$/;

export function notCarriedOver(report: Report): Notice[] {
  const { text, lines } = report;
  const covered = new Uint8Array(lines.count);
  const cover = (first: number, last: number) => covered.fill(1, first, last + 1);
  for (const { firstLine, lastLine } of report.paragraphs) cover(firstLine, lastLine);
  for (const { span } of [...report.tables, ...report.comments, ...(report.frontMatter ? [report.frontMatter] : [])]) {
    const { start, end } = lines.rangeOf(span);
    // A front matter ends at the start of the line behind it.
    cover(start.line, end.character === 0 && end.line > start.line ? end.line - 1 : end.line);
  }
  const notices: Notice[] = [];
  for (let line = 0; line < lines.count; line++) {
    if (covered[line]) continue;
    const span = lines.lineSpan(line);
    const words = text.slice(span.start, span.end).replace(/^\uFEFF/, '');
    if (MARKS_ALONE.test(words)) continue;
    const last = notices.at(-1);
    if (last && last.span.end + 2 >= span.start)
      notices[notices.length - 1] = { ...last, span: { ...last.span, end: span.end } };
    else notices.push({ span, message: MESSAGE });
  }
  return notices;
}

const MESSAGE = {
  zh: '代码块或 HTML 不是公文的内容，没有导出。',
  en: 'Code or HTML is no part of an official document and was left out.',
};
