/** （… without ）, 《…》》: brackets and quotation marks that do not pair within their paragraph. */
import { defineRule, type Fault } from '../rule.ts';
import { ALL_PAIRED, isOpening, partnerOf, unpairedIn } from './unpaired.ts';

interface Open {
  readonly at: number;
  readonly paragraph: number;
}

const ROUND = ')'.charCodeAt(0);
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
    for (const { index, span } of report.paragraphs) {
      const excerpt = report.excerpts[index];
      const { lost, left } = excerpt ? unpairedIn(excerpt) : ALL_PAIRED;
      const { start } = span;
      for (const offset of lost) yield unclosed(text, start + offset);
      if (left.length === 0) continue;
      // A sentence that line breaks cut up closes one or two paragraphs below.
      for (const { at, paragraph } of open) if (paragraph < index - 2) yield unclosed(text, at);
      open = open.filter(({ paragraph }) => paragraph >= index - 2);
      for (const offset of left) {
        const at = start + offset;
        const code = prose.charCodeAt(at);
        if (isOpening(prose, at)) {
          open.push({ at, paragraph: index });
          continue;
        }
        const place = open.findLastIndex(other => prose.charCodeAt(other.at) === partnerOf(code));
        if (place >= 0) {
          for (const inside of open.splice(place).slice(1)) yield unclosed(text, inside.at);
        } else if (code !== ROUND || !COUNTS.test(prose.charAt(at - 1))) yield unopened(text, at);
      }
    }
    for (const { at } of open) yield unclosed(text, at);
  },
});

function unclosed(text: string, at: number): Fault {
  const mark = text.charAt(at);
  const partner = otherOf(mark);
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
  const partner = otherOf(mark);
  return {
    span: { start: at, end: at + 1 },
    message: {
      zh: `「${mark}」前面没有与它配对的「${partner}」。请补上，或删去这一个。`,
      en: `"${mark}" has no "${partner}" in front. Add that or remove this.`,
    },
  };
}

/** What pairs with `mark`, in its own width. */
function otherOf(mark: string): string {
  const at = PAIRS.indexOf(mark);
  return PAIRS.charAt(at % 2 === 0 ? at + 1 : at - 1);
}
