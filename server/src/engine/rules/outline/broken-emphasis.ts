/** `**（一）加强领导，**后文`: emphasis that Markdown does not render beside Chinese punctuation. */
import { allMatches } from '../../text/allMatches.ts';
import type { Span } from '../../text/span.ts';
import { defineRule, type Fault } from '../rule.ts';

const STARS = /\*\*(?<![*\\]\*\*)(?!\*)/g;
const PUNCTUATION = /[\p{P}\p{S}]/u;
/** Marks that may change places with the closing `**`; a closing quote or bracket may not. */
const MOVABLE = /[，。；：、！？,;:!?.]/;

export default defineRule({
  id: 'outline/broken-emphasis',
  title: { zh: '加粗在预览中不生效', en: 'Emphasis that does not render' },
  source: 'CommonMark 6.2',
  severity: 'warning',
  fix: 'safe',
  medium: 'markdown',
  options: {},
  *check({ text, lines, paragraphs }) {
    if (!text.includes('**')) return;
    for (const { firstLine, lastLine } of paragraphs) {
      for (let line = firstLine; line <= lastLine; line++) {
        const { start, end } = lines.lineSpan(line);
        const pairs = readPairs(text.slice(start, end));
        for (const [open, close] of pairs) {
          const fault = judge(text, start + open, start + close, { start, end });
          if (fault) yield fault;
        }
      }
    }
  },
});

/** Places of `**` two by two; a line with an odd number of them is left alone. */
function readPairs(words: string): [open: number, close: number][] {
  const places = allMatches(words, STARS).map(({ index }) => index);
  if (places.length % 2 === 1) return [];
  return places.flatMap((open, index) =>
    index % 2 === 0 ? [[open, places[index + 1] ?? open] as [number, number]] : [],
  );
}

function judge(text: string, open: number, close: number, line: Span): Fault | null {
  const spaced = spacesInside(text, open, close);
  if (spaced) return spaced;
  const front = open > line.start ? text.charAt(open - 1) : ' ';
  const last = text.charAt(close - 1);
  const after = close + 2 < line.end ? text.charAt(close + 2) : ' ';
  const opens = !PUNCTUATION.test(text.charAt(open + 2)) || isEdge(front);
  const closes = !PUNCTUATION.test(last) || isEdge(after);
  if (opens && closes) return null;
  const span = opens ? { start: close, end: close + 2 } : { start: open, end: open + 2 };
  return {
    span,
    message: {
      zh: `这里的 ** 夹在${opens ? `「${last}」` : '文字'}和${opens ? '文字' : `「${text.charAt(open + 2)}」`}之间，Markdown 不会显示为加粗，而是原样显示星号。请把标点移到 ** 外面。`,
      en: 'Between punctuation and a letter, these ** are shown as asterisks and not as bold. Move the punctuation out of the emphasis.',
    },
    fixes:
      opens && MOVABLE.test(last) && close - 1 > open + 2
        ? [
            {
              title: { zh: `把「${last}」移到 ** 后面`, en: `Move "${last}" after the **` },
              safety: 'safe',
              edits: [{ span: { start: close - 1, end: close + 2 }, newText: `**${last}` }],
            },
          ]
        : [],
  };
}

function isEdge(char: string): boolean {
  return /\s/.test(char) || PUNCTUATION.test(char);
}

/** `** （一）加强领导 **`: Markdown takes stars beside a space for stars. */
function spacesInside(text: string, open: number, close: number): Fault | null {
  let [start, end] = [open + 2, close];
  while (start < end && SPACE.test(text.charAt(start))) start++;
  while (end > start && SPACE.test(text.charAt(end - 1))) end--;
  if (start === end || (start === open + 2 && end === close)) return null;
  const edits = [
    { span: { start: open + 2, end: start }, newText: '' },
    { span: { start: end, end: close }, newText: '' },
  ].filter(({ span }) => span.end > span.start);
  return {
    span: { start: open, end: open + 2 },
    message: {
      zh: '** 与文字之间有空格，Markdown 不会显示为加粗，而是原样显示星号。请删去空格。',
      en: 'With spaces between ** and the words, Markdown shows asterisks and not bold. Remove the spaces.',
    },
    fixes: [{ title: { zh: '删去 ** 里面的空格', en: 'Remove the spaces' }, safety: 'safe', edits }],
  };
}

const SPACE = /\s/;
