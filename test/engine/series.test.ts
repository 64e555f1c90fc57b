/** Running ordinals: 一是…二是…, 第一，…第二，…, inside paragraphs and across their starts. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/engine/index.ts';

/** One string a series, in the order of the text: `一是二是三是`. */
function seriesOf(text: string): string[] {
  return parse(`一、情况\n\n${text}`)
    .series.toSorted((a, b) => (a.ordinals[0]?.span.start ?? 0) - (b.ordinals[0]?.span.start ?? 0))
    .map(({ ordinals }) => ordinals.map(({ raw }) => raw).join(''));
}

describe('series', () => {
  test.for<readonly [name: string, text: string, series: readonly string[]]>([
    ['inside a sentence', '突出重点：一是甲；二是乙；三是丙。', ['一是二是三是']],
    ['over sentences', '措施有力。一是甲。二是乙。', ['一是二是']],
    ['with 要', '要抓好落实。一要甲；二要乙。', ['一要二要']],
    ['at paragraph starts', '一是甲。\n\n二是乙。\n\n三是丙。', ['一是二是三是']],
    ['at paragraph starts, with text between', '一是甲。\n\n说明如下文所述，不再重复。\n\n二是乙。', ['一是二是']],
    ['a paragraph that opens with the first', '一是甲；二是乙；三是丙。', ['一是二是三是']],
    ['each paragraph with a series of its own', '一是甲；二是乙。\n\n一是丙；二是丁。', ['一是二是', '一是二是']],
    ['one inside another', '一是甲。分两步：一是丙；二是丁。\n\n二是乙。', ['一是二是', '一是二是']],
    ['a new start in one paragraph', '重点：一是甲；二是乙。难点：一是丙；二是丁。', ['一是二是', '一是二是']],
    ['第一，第二，', '体会有二：第一，甲；第二，乙。', ['第一，第二，']],
    ['two styles mixed', '第一，甲，一是乙，二是丙；第二，丁。', ['第一，第二，', '一是二是']],
    ['across sections each its own', '一是甲。\n\n二、情况\n\n一是乙。', ['一是', '一是']],
    ['half-width marks', '突出重点:一是甲;二是乙.', ['一是二是']],
    ['第一 as a number', '第一批名单、第二批名单已经公布。', []],
    ['是 as a verb', '会上强调统一是前提，专一是保证。', []],
    ['after quotes', '提出“两个到位”：“一是甲到位。”二是乙到位。', ['二是']],
    ['none', '各项工作有序推进。', []],
  ])('%s', ([, text, series]) => {
    expect(seriesOf(text)).toEqual(series);
  });
});
