/** A heading line that Markdown takes for a part of the paragraph above, or for code because of its indent. */
import type { Paragraph, Report } from '../../report/model.ts';
import { defineRule, type Fault } from '../rule.ts';
import { isNumbered, type Numbered } from './numbered.ts';

/** Where that many paragraphs stand apart, the writer works with blank lines and one missing is a slip. */
const SHARE_APART = 0.8;
const DEEPEST = 6;
const CODE_INDENT = /^(?: {4,}| {0,3}\t[ \t]*)$/;

export default defineRule({
  id: 'outline/swallowed-heading',
  title: { zh: '标题在预览中不成标题', en: 'Heading lost in Markdown' },
  source: 'CommonMark 4.4、4.8',
  severity: 'warning',
  fix: 'ask',
  medium: 'markdown',
  options: {},
  *check(report) {
    const { paragraphs, text, lines, allSections } = report;
    const apart = paragraphs.filter(paragraph => standsApart(report, paragraph)).length;
    const separated = paragraphs.length >= 4 && apart >= (paragraphs.length - 1) * SHARE_APART;
    for (const heading of allSections) {
      if (!isNumbered(heading) || heading.paragraph.depth > 0) continue;
      const { paragraph } = heading;
      const line = lines.lineSpan(paragraph.firstLine);
      const indent = text.slice(line.start, paragraph.span.start);
      const mark = indent.includes('#') ? indent.slice(indent.indexOf('#')) : '';
      if (mark !== '') yield isNoHeading(heading, line.start, indent, mark);
      else if (CODE_INDENT.test(indent) && standsApart(report, paragraph) && !followsList(report, paragraph)) {
        yield becomesCode(heading, line.start);
      } else if (separated && !paragraph.item && !standsApart(report, paragraph))
        yield isSwallowed(report, heading, line.start);
    }
  },
});

/** Whether no other paragraph stands on the line directly above. */
function standsApart({ paragraphs }: Report, { index, firstLine }: Paragraph): boolean {
  const above = paragraphs[index - 1];
  return !above || above.depth > 0 || above.lastLine < firstLine - 1;
}

const LIST_ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/;

/** An indented paragraph after a list item belongs to the item. */
function followsList({ paragraphs, text, lines }: Report, { index }: Paragraph): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const above = paragraphs[at];
    const line = above ? lines.lineSpan(above.firstLine) : { start: 0, end: 0 };
    const words = text.slice(line.start, Math.min(line.end, line.start + 24));
    if (LIST_ITEM.test(words)) return true;
    if (!/^[ \t]/.test(words)) return false;
  }
  return false;
}

/** `##二、` lacks the space, `    ## 二、` is indented like code. */
function isNoHeading({ ordinal, paragraph }: Numbered, start: number, indent: string, mark: string): Fault {
  const hashes = mark.trimEnd();
  const at = start + indent.lastIndexOf(mark);
  const isTight = mark === hashes;
  const front = indent.slice(0, indent.length - mark.length).trim();
  return {
    span: ordinal.span,
    message: {
      zh: isTight
        ? `「${ordinal.raw}」前的 ${hashes} 后面没有空格，Markdown 不会当作标题，目录里也没有这一条。请加一个空格。`
        : `「${ordinal.raw}」前的 ${hashes} 缩进太多，Markdown 不会当作标题，目录里也没有这一条。请删去行首空格。`,
      en: isTight
        ? `No space stands after the ${hashes} of "${ordinal.raw}", so Markdown shows no heading there. Add one.`
        : `The ${hashes} of "${ordinal.raw}" is indented, so Markdown shows no heading there. Remove the indent.`,
    },
    fixes:
      front !== '' || hashes.length > DEEPEST
        ? []
        : [
            {
              title: { zh: `写作「${hashes} ${ordinal.raw}」`, en: `Write "${hashes} ${ordinal.raw}"` },
              safety: 'ask',
              edits: [{ span: { start: isTight ? at : start, end: paragraph.span.start }, newText: `${hashes} ` }],
            },
          ],
  };
}

function becomesCode({ ordinal, paragraph }: Numbered, start: number): Fault {
  return {
    span: ordinal.span,
    message: {
      zh: `「${ordinal.raw}」前有四个以上半角空格或制表符，Markdown 会把这一段当作代码。请删去，或改用全角空格。`,
      en: `"${ordinal.raw}" is indented by four spaces or a tab, so Markdown takes the paragraph for code. Remove the indent.`,
    },
    fixes: [
      {
        title: { zh: '删去行首空格', en: 'Remove the indent' },
        safety: 'ask',
        edits: [{ span: { start, end: paragraph.span.start }, newText: '' }],
      },
    ],
  };
}

function isSwallowed({ text }: Report, { ordinal }: Numbered, start: number): Fault {
  return {
    span: ordinal.span,
    message: {
      zh: `「${ordinal.raw}」这一行与上一行之间没有空行，Markdown 会把两行连成一段。请空一行。`,
      en: `No blank line stands above "${ordinal.raw}", so Markdown joins it to the line above. Add one.`,
    },
    fixes: [
      {
        title: { zh: '上面空一行', en: 'Add a blank line above' },
        safety: 'ask',
        edits: [{ span: { start, end: start }, newText: text.includes('\r\n') ? '\r\n' : '\n' }],
      },
    ],
  };
}
