/** （… without ）, 《…》》: brackets and quotation marks that do not pair within their paragraph. */
import type { Paragraph, Report } from '../../report/model.ts';
import { defineRule, type Fault } from '../rule.ts';

interface Open {
  readonly char: string;
  readonly at: number;
  readonly paragraph: number;
}

const MARKS = new Set(Array.from('()《》〈〉“”〔〕', mark => mark.charCodeAt(0)));
const LAST_MARK = Math.max(...MARKS);
const PARTNERS: Readonly<Record<string, string>> = {
  ')': '(',
  '》': '《',
  '〉': '〈',
  '”': '“',
  '〕': '〔',
  '】': '【',
};
/** `1）` and `a)` count items and open nothing. */
const COUNTS = /[\da-zA-Z一二三四五六七八九十]/;

export default defineRule({
  id: 'format/brackets',
  title: { zh: '括号、引号不成对', en: 'Brackets or quotes that do not pair' },
  source: 'GB/T 15834—2011 4.8、4.9',
  severity: 'error',
  fix: 'none',
  options: {},
  *check(report) {
    const { prose, text } = report;
    let open: Open[] = [];
    let current = -1;
    for (const paragraph of report.paragraphs) {
      for (let at = paragraph.span.start; at < paragraph.span.end; at++) {
        const code = prose.charCodeAt(at);
        // Chinese characters lie above all marks and need no look into the set.
        if (code > LAST_MARK || !MARKS.has(code) || isOutside(report, paragraph, at)) continue;
        if (paragraph.index !== current) {
          // A sentence that line breaks cut up closes one or two paragraphs below.
          current = paragraph.index;
          for (const lost of open) if (lost.paragraph < current - 2) yield unclosed(text, lost);
          open = open.filter(lost => lost.paragraph >= current - 2);
        }
        const char = prose.charAt(at);
        const wanted = PARTNERS[char];
        if (wanted === undefined) {
          open.push({ char, at, paragraph: paragraph.index });
          continue;
        }
        const place = open.findLastIndex(other => other.char === wanted);
        if (place >= 0) {
          // What was opened inside stays open: （《…） lacks its 》.
          for (const lost of open.splice(place).slice(1)) yield unclosed(text, lost);
        } else if (char !== ')' || !COUNTS.test(prose.charAt(at - 1))) yield unopened(text, at);
      }
    }
    for (const lost of open) yield unclosed(text, lost);
  },
});

/** In front of the body stand menus of saved pages; 》》点击进入《《 is ornament; an ordinal's bracket is its own. */
function isOutside({ prose }: Report, { zone, span, ordinal }: Paragraph, at: number): boolean {
  if (zone === 'front' || (ordinal !== null && at < ordinal.span.end)) return true;
  return '》>'.includes(prose.charAt(span.start)) || prose[span.end - 1] === '《';
}

function unclosed(text: string, { at }: Open): Fault {
  const mark = text.charAt(at);
  return {
    span: { start: at, end: at + 1 },
    message: {
      zh: `「${mark}」没有配对的后一半。请补上，或删去这一个。`,
      en: `"${mark}" is not closed. Add its partner or remove it.`,
    },
  };
}

function unopened(text: string, at: number): Fault {
  const mark = text.charAt(at);
  return {
    span: { start: at, end: at + 1 },
    message: {
      zh: `「${mark}」没有配对的前一半。请补上，或删去这一个。`,
      en: `"${mark}" closes nothing. Add its partner or remove it.`,
    },
  };
}
