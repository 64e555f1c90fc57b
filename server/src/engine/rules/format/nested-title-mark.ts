/** 《…印发<…的通知>》: 书名号 inside 书名号 written with other signs, or closed in the wrong place. */
import type { Report } from '../../report/model.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Fault } from '../rule.ts';
import { scanner } from '../scan.ts';

const findNestedTitles = scanner(/《([^《》<〈\n]{0,60})([<〈《][^<>〈〉《》\n]{2,80}[>〉》])[^《》\n]{0,30}》/g, {
  front: true,
});
/** What belongs to the outer name, drawn into the inner one: <…方案的通知>》. */
const DRAWN_IN = /(?:的通知|的决定|的意见|的函|的公告|的批复)[>〉》]$/;

export default defineRule({
  id: 'format/nested-title-mark',
  title: { zh: '书名号套用有误', en: 'Title marks nested wrongly' },
  source: 'GB/T 15834—2011',
  severity: 'warning',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const { span: outer, match } of findNestedTitles(report)) {
      const [, front = '', words = ''] = match;
      const start = outer.start + 1 + front.length;
      const inner: Inner = { words, span: { start, end: start + words.length } };
      if (DRAWN_IN.test(words) && inner.span.end === outer.end - 1) yield drawnIn(report, inner);
      if (!words.startsWith('〈')) yield otherSigns(report, inner);
    }
  },
});

/** The inner title with its marks. */
interface Inner {
  readonly words: string;
  readonly span: Span;
}

function drawnIn({ text }: Report, { span, words }: Inner): Fault {
  const tail = DRAWN_IN.exec(words)?.[0].slice(0, -1) ?? '';
  const close = span.end - 1;
  const at = close - tail.length;
  return {
    span: { start: at, end: span.end },
    message: {
      zh: `「${tail}」属于外层文件名，里层书名号应当在它前面结束。`,
      en: `"${tail}" belongs to the outer title; the inner title mark should close in front of it.`,
    },
    fixes: [
      {
        title: { zh: `把里层书名号移到「${tail}」前面`, en: `Close the inner mark in front of "${tail}"` },
        safety: 'ask',
        edits: [{ span: { start: at, end: span.end }, newText: text.charAt(close) + tail }],
      },
    ],
  };
}

function otherSigns({ text }: Report, { span }: Inner): Fault {
  const { start, end } = span;
  const open = { start, end: start + 1 };
  return {
    span: open,
    message: {
      zh: `书名号里面再用书名号，里层应当用「〈〉」，这里用的是「${text.charAt(start)}${text.charAt(end - 1)}」。`,
      en: `Inside 《》 the inner title takes 〈〉, not "${text.charAt(start)}${text.charAt(end - 1)}".`,
    },
    severity: 'hint',
    fixes: [
      {
        title: { zh: '里层改为「〈〉」', en: 'Use 〈〉 inside' },
        safety: 'ask',
        edits: [
          { span: open, newText: '〈' },
          { span: { start: end - 1, end }, newText: '〉' },
        ],
      },
    ],
  };
}
