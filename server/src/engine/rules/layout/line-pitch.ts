/** Body lines that do not stand 22 to a page: 单倍行距, 1.5 倍行距, 固定值 20 磅. */
import type { LineDistance } from '../../report/layout.ts';
import { defineRule } from '../rule.ts';
import { inPoints } from './lengths.ts';
import { laidText, timesWords } from './roles.ts';

/** Twips: 28 to 30 points, which offices write for the 28.95 that fill a page. */
const LEAST = 560;
const MOST = 600;
/** A single line, in the parts in which Word counts. */
const SINGLE = 240;

export default defineRule({
  id: 'layout/line-pitch',
  title: { zh: '行距不合每页 22 行', en: 'Line distance beside 22 lines a page' },
  source: 'GB/T 9704—2012 行数和字数',
  severity: 'hint',
  fix: 'none',
  medium: 'word',
  options: {},
  *check(report, _, { layout }) {
    if (!layout) return;
    const found = new Map<
      string,
      { readonly span: { start: number; end: number }; readonly words: ReturnType<typeof wordsOf>; count: number }
    >();
    for (const { role, span, paragraph } of laidText(report, layout)) {
      const words = role === 'body' ? wordsOf(paragraph.line) : null;
      if (!words) continue;
      const known = found.get(words.zh);
      if (known) known.count++;
      else found.set(words.zh, { span, words, count: 1 });
    }
    for (const { span, words, count } of found.values()) {
      const times = timesWords(count);
      yield {
        span,
        message: {
          zh: `正文行距为${words?.zh}${times.zh}，公文每页22行，行距约28.95磅。请在「段落」中设固定值28至30磅。`,
          en: `The lines of the body are ${words?.en} apart${times.en}; 22 lines a page want about 28.95 points. Set them to exactly 28 to 30 points under Paragraph.`,
        },
      };
    }
  },
});

/** Null for a distance that is right. */
function wordsOf(line: LineDistance) {
  if (line.rule !== 'multiple') {
    if (line.twips >= LEAST && line.twips <= MOST) return null;
    const name = line.rule === 'exact' ? '固定值' : '最小值';
    return {
      zh: `${name}${inPoints(line.twips)}磅`,
      en: `${line.rule === 'exact' ? 'exactly' : 'at least'} ${inPoints(line.twips)} points`,
    };
  }
  // A grid of 22 lines does what a fixed distance does.
  const onGrid = line.grid === null ? 0 : (line.grid * line.multiple) / SINGLE;
  if (onGrid >= LEAST && onGrid <= MOST) return null;
  const times = Math.round((line.multiple * 100) / SINGLE) / 100;
  return { zh: `${times}倍`, en: `${times} lines` };
}
