/** （… without ）, 《…》》: brackets and quotation marks that do not pair within their paragraph. */
import { defineRule, type Fault } from '../rule.ts';

interface Open {
  readonly char: string;
  readonly at: number;
  readonly paragraph: number;
}

const MARKS = /[()《》〈〉“”〔〕]/g;
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
  *check({ prose, text, paragraphs }) {
    let open: Open[] = [];
    for (const { index, span, ordinal, zone } of paragraphs) {
      // In front of the body stand menus of saved pages; 》》点击进入《《 is ornament.
      if (zone === 'front' || /^[》>]|《$/.test(prose.slice(span.start, span.end))) continue;
      // A sentence that line breaks cut up closes one or two paragraphs below.
      for (const lost of open) if (lost.paragraph < index - 2) yield unclosed(text, lost);
      open = open.filter(({ paragraph }) => paragraph >= index - 2);
      const start = ordinal ? ordinal.span.end : span.start;
      MARKS.lastIndex = start;
      for (let match = MARKS.exec(prose); match && match.index < span.end; match = MARKS.exec(prose)) {
        const [char] = match;
        const wanted = PARTNERS[char];
        if (wanted === undefined) {
          open.push({ char, at: match.index, paragraph: index });
          continue;
        }
        const place = open.findLastIndex(other => other.char === wanted);
        if (place >= 0) {
          // What was opened inside stays open: （《…） lacks its 》.
          for (const lost of open.slice(place + 1)) yield unclosed(text, lost);
          open = open.slice(0, place);
        } else if (char !== ')' || !COUNTS.test(prose.charAt(match.index - 1))) yield unopened(text, match.index);
      }
    }
    for (const lost of open) yield unclosed(text, lost);
  },
});

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
