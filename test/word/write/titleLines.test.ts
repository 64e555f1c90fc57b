/** A title in lines of at most twenty characters, broken where its meaning pauses, lines as even as can be. */
import { expect, test } from 'vitest';
import { titleLines } from '../../../server/src/word/write/titleLines.ts';

test.for<readonly [title: string, lines: readonly string[], terms?: readonly string[]]>([
  ['关于2022年云泽市法治政府建设情况的报告', ['关于2022年云泽市法治政府建设情况的报告']],
  ['云泽市人民政府关于2024年度法治政府建设情况的报告', ['云泽市人民政府关于2024年度', '法治政府建设情况的报告']],
  ['关于报送青禾区2024年法治政府建设情况的报告', ['关于报送青禾区2024年', '法治政府建设情况的报告']],
  [
    '中共安陵市委、安陵市人民政府关于印发《安陵市法治政府建设实施方案》的通知',
    ['中共安陵市委、安陵市人民政府关于印发', '《安陵市法治政府建设实施方案》的通知'],
  ],
  // A book title is not broken; where it is too long for a line the rest is left to Word.
  [
    '关于印发《安陵市进一步推进法治政府建设示范创建活动实施方案》的通知',
    ['关于印发《安陵市进一步推进法治政府建设示范创建活动实施方案》的通知'],
  ],
  ['青禾区综合行政执法局法治政府建设工作情况报告', ['青禾区综合行政执法局', '法治政府建设工作情况报告']],
  [
    '青禾区重点行业领域突出问题系统治理工作情况报告',
    ['青禾区重点行业领域突出问题', '系统治理工作情况报告'],
    ['突出问题'],
  ],
])('%s', ([title, lines, terms = []]) => {
  expect(titleLines(title, terms)).toEqual(lines);
});
