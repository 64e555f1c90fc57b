/** 行政 处罚, 快速 、低成本, “ 三项制度 ”: spaces between Chinese characters and around Chinese marks. */
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

const HAN = '\\u4e00-\\u9fff';
// Over the prose, so that half-width marks count as well: a fix that widens them leaves nothing new to find.
const findSpaces = scanner(
  new RegExp(
    `(?<=[${HAN}]) {1,3}(?=[${HAN}])|(?<=[${HAN}\\d%”》)]) {1,3}(?=[,。;:、!?)》”])|(?<=[,。;:、!?]) {1,3}(?=[${HAN}“《(])|(?<=[(《“]) {1,3}(?=[${HAN}\\d])`,
    'g',
  ),
);
/** A line without a stop is a heading, a signature or a name, which are spaced out by hand. */
const SENTENCE = /[。;!?；！？]/;

export default defineRule({
  id: 'format/stray-space',
  title: { zh: '汉字之间、标点前后有空格', en: 'Space between Chinese characters or around marks' },
  source: '惯例',
  severity: 'hint',
  fix: 'safe',
  options: {},
  *check(report) {
    const { text } = report;
    const spaces = findSpaces(report).filter(
      ({ span, paragraph }) =>
        paragraph.zone === 'body' &&
        paragraph.depth === 0 &&
        // Full-width spaces are layout.
        text.slice(span.start, span.end).trim() === '' &&
        !text.slice(span.start, span.end).includes('\u3000') &&
        SENTENCE.test(text.slice(paragraph.span.start, paragraph.span.end)) &&
        !(isHan(text.charAt(span.end)) && isInMotto(text.slice(paragraph.span.start, span.start))) &&
        !(paragraph.ordinal && span.start <= paragraph.ordinal.span.end),
    );
    const [first, ...others] = spaces;
    if (!first) return;
    yield {
      span: first.span,
      message: {
        zh: `汉字之间、中文标点前后不空格，全文有${spaces.length}处，可一次删去。`,
        en: `No space stands between Chinese characters or beside Chinese marks; ${spaces.length} here. One fix removes all.`,
      },
      evidence: others.map(({ span }) => ({ span, note: { zh: '同样的空格', en: 'the same' } })),
      fixes: [
        {
          title: { zh: '删去这些空格', en: 'Remove these spaces' },
          safety: 'safe',
          edits: spaces.map(({ span }) => ({ span, newText: '' })),
        },
      ],
    };
  },
});

/** “雄奇山水 新韵重庆” keeps its space, as the lines of a motto stand apart; a space after the mark is none of it. */
function isInMotto(before: string): boolean {
  return !before.endsWith('“') && before.lastIndexOf('“') > before.lastIndexOf('”');
}

function isHan(character: string): boolean {
  return character >= '\u4e00' && character <= '\u9fff';
}
