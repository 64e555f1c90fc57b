/** 2、3公里, 三、四个: an approximation by two numbers side by side, which is written 两三公里, 三四个. */
import { formatHan, parseHan } from '../../text/hanNumerals.ts';
import { defineRule } from '../rule.ts';
import { scanner } from '../scan.ts';

const MEASURE = '(?:公里|米|天|年(?!级|度|代|月)|个(?!方面|部分|层|问题|阶段)|次|人|户|岁|小时|分钟|里|亩|倍|成(?!立))';
const findPairs = scanner(
  new RegExp(
    `(?<![\\d第.、年月日号一二两三四五六七八九十表附图条款项级])([1-8一二两三四五六七八])、([2-9二三四五六七八九])(?=[十百千万]?${MEASURE})`,
    'g',
  ),
);

export default defineRule({
  id: 'format/adjacent-numbers',
  title: { zh: '相邻两数表示概数用了顿号', en: 'Approximation by two numbers with a mark between' },
  source: 'GB/T 15835—2011 4.2.2、5.2.1',
  severity: 'hint',
  fix: 'ask',
  scope: 'paragraph',
  options: {},
  *check(report) {
    for (const { span, match, paragraph } of findPairs(report)) {
      const [first, second] = [numberOf(match[1]), numberOf(match[2])];
      if (second !== first + 1 || (paragraph.ordinal && span.start < paragraph.ordinal.span.end)) continue;
      const right = `${first === 2 ? '两' : formatHan(first)}${formatHan(second)}`;
      yield {
        span,
        message: {
          zh: `相邻两个数连用表示概数，用汉字，中间不加顿号：「${right}」。如果是分别说的两个数，请写明。`,
          en: `An approximation by two numbers is written in Chinese without a mark: "${right}". If both are meant, say so.`,
        },
        fixes: [
          {
            title: { zh: `改为「${right}」`, en: `Change to "${right}"` },
            safety: 'ask',
            edits: [{ span, newText: right }],
          },
        ],
      };
    }
  },
});

function numberOf(numeral = ''): number {
  return /\d/.test(numeral) ? Number(numeral) : (parseHan(numeral) ?? 0);
}
