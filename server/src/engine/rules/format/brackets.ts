/** （… without ）, 《…》》: brackets and quotation marks that do not pair within their paragraph. */
import type { Paragraph } from '../../report/model.ts';
import { once } from '../../report/once.ts';
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
const PAIRS = '()（）《》〈〉“”〔〕';
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
    for (const [index, excerpt] of report.excerpts.entries()) {
      const marks = marksOf(excerpt);
      if (marks.length === 0) continue;
      // A sentence that line breaks cut up closes one or two paragraphs below.
      for (const lost of open) if (lost.paragraph < index - 2) yield unclosed(text, lost);
      open = open.filter(lost => lost.paragraph >= index - 2);
      const start = report.paragraphs[index]?.span.start ?? 0;
      for (const offset of marks) {
        const at = start + offset;
        const char = prose.charAt(at);
        const wanted = PARTNERS[char];
        if (wanted === undefined) {
          open.push({ char, at, paragraph: index });
          continue;
        }
        const place = lastOpen(open, wanted);
        if (place >= 0) {
          // What was opened inside stays open: （《…） lacks its 》.
          for (const lost of open.slice(place + 1)) yield unclosed(text, lost);
          open.length = place;
        } else if (char !== ')' || !COUNTS.test(prose.charAt(at - 1))) yield unopened(text, at);
      }
    }
    for (const lost of open) yield unclosed(text, lost);
  },
});

function lastOpen(open: readonly Open[], char: string): number {
  return open.findLastIndex(other => other.char === char);
}

/** Where in a paragraph brackets and quotation marks stand. */
const marksOf = once(({ prose, paragraphs: [paragraph] }): readonly number[] => {
  const marks: number[] = [];
  if (!paragraph || isOrnament(prose, paragraph)) return marks;
  // An ordinal's bracket is its own.
  for (let offset = paragraph.ordinal?.span.end ?? 0; offset < prose.length; offset++) {
    const code = prose.charCodeAt(offset);
    // Chinese characters lie above all marks and need no look into the set.
    if (code <= LAST_MARK && MARKS.has(code)) marks.push(offset);
  }
  return marks;
});

/** In front of the body stand menus of saved pages; 》》点击进入《《 is ornament. */
function isOrnament(prose: string, { zone }: Paragraph): boolean {
  return zone === 'front' || '》>'.includes(prose.charAt(0)) || prose.endsWith('《');
}

function unclosed(text: string, { at }: Open): Fault {
  const mark = text.charAt(at);
  const partner = partnerOf(mark);
  return {
    span: { start: at, end: at + 1 },
    message: {
      zh: `「${mark}」后面没有与它配对的「${partner}」。请补上，或删去这一个。`,
      en: `"${mark}" is not closed by "${partner}". Add that or remove this.`,
    },
  };
}

function unopened(text: string, at: number): Fault {
  const mark = text.charAt(at);
  const partner = partnerOf(mark);
  return {
    span: { start: at, end: at + 1 },
    message: {
      zh: `「${mark}」前面没有与它配对的「${partner}」。请补上，或删去这一个。`,
      en: `"${mark}" has no "${partner}" in front. Add that or remove this.`,
    },
  };
}

/** What pairs with `mark`, in its own width. */
function partnerOf(mark: string): string {
  const at = PAIRS.indexOf(mark);
  return PAIRS.charAt(at % 2 === 0 ? at + 1 : at - 1);
}
