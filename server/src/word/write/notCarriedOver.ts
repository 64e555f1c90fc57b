/** Names what an official document does not know: code and HTML, quotations, lists in lists, lines inside a paragraph. */
import type { Report } from '../../engine/index.ts';
import type { Notice } from './elements.ts';

const MARKS_ALONE = /^[\s#>*_=|:~+-]*$/;

export function notCarriedOver(report: Report): Notice[] {
  return [...linesOfNeither(report), ...flattened(report), ...joined(report)];
}

/** Lines that are neither text nor table. */
function linesOfNeither(report: Report): Notice[] {
  const { text, lines } = report;
  const covered = new Uint8Array(lines.count);
  const cover = (first: number, last: number) => covered.fill(1, first, last + 1);
  for (const { firstLine, lastLine } of report.paragraphs) cover(firstLine, lastLine);
  for (const { span } of [...report.tables, ...report.comments, ...(report.frontMatter ? [report.frontMatter] : [])]) {
    const { start, end } = lines.rangeOf(span);
    // A front matter ends at the start of the line after it.
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

const QUOTATION = /^[ \t]*>/;
const NESTED_BULLET = /^(?: {2}|\t)[ \t]*[-*+] /;

/** What becomes body text: one notice each, at the first. */
function flattened(report: Report): Notice[] {
  const { text, lines, paragraphs } = report;
  const lineOf = (line: number) => text.slice(lines.lineSpan(line).start, lines.lineSpan(line).end);
  const noticeFor = (pattern: RegExp, message: (count: number) => Notice['message']): Notice[] => {
    const found = paragraphs.filter(({ firstLine }) => pattern.test(lineOf(firstLine)));
    return found[0] ? [{ span: found[0].span, message: message(found.length) }] : [];
  };
  return [
    ...noticeFor(QUOTATION, count => ({
      zh: `引用（>）${count} 段排成正文。`,
      en: `${count} quoted paragraphs became body text.`,
    })),
    ...noticeFor(NESTED_BULLET, count => ({
      zh: `列表中的下级列表 ${count} 项排成正文，层次没有导出。`,
      en: `${count} items of lists in lists became body text; their depth is lost.`,
    })),
  ];
}

/** A sentence broken by a line break is printed as one; a reader of the file can no longer see that it was broken. */
function joined({ paragraphs }: Report): Notice[] {
  const broken = paragraphs.filter(({ firstLine, lastLine, zone }) => lastLine > firstLine && zone !== 'front');
  const [first] = broken;
  if (!first) return [];
  const message = {
    zh: `断成几行的段落 ${broken.length} 段接成了一行。`,
    en: `${broken.length} paragraphs in several lines were joined.`,
  };
  return [{ span: first.span, message }];
}
