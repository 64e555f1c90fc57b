/** What counts as a written content of a kind: not a heading alone, and not what a template left to be filled in. */
import { expect, test } from 'vitest';
import { contentsOf, kinds, parse } from '../../server/src/engine/index.ts';

const annual = kinds.find(({ id }) => id === 'annual-report');

test.each<[text: string, state: string]>([
  ['二、存在的不足\n\n力量不足。', 'section'],
  ['二、存在的不足\n\n（此处填写存在的不足和原因）', 'unwritten'],
  ['二、存在的不足\n\n(此处填写存在的不足和原因)', 'unwritten'],
  ['二、存在的不足\n\n（此处填写不足）\n\n（待补充）', 'unwritten'],
  ['二、存在的不足\n\n（此处填写不足）\n\n特此报告。', 'unwritten'],
  ['二、存在的不足。（此处填写不足）', 'unwritten'],
  ['二、存在的不足\n\n（一）主要不足\n\n（此处填写）\n\n（二）原因\n\nXXX', 'unwritten'],
  ['二、存在的不足\n\n力量不足，缺XX人。', 'section'],
  ['二、存在的不足\n\n（一）力量不足\n（二）经费不足', 'section'],
  ['二、存在的不足\n\n| 项目 | 不足 |\n|---|---|\n| 力量 | XX |', 'section'],
  ['二、存在的不足', 'empty'],
  ['二、存在的不足\n\n特此报告。', 'empty'],
  ['二、法治宣传\n\n印发读本。工作仍存在一些不足。', 'prose'],
  ['二、法治宣传\n\n（此处填写：仍存在一些不足）', 'missing'],
  ['二、法治宣传\n\n印发读本。', 'missing'],
])('%j: %s', (text, state) => {
  const report = parse(
    `2024年法治政府建设情况的报告\n\n一、主要举措和成效\n\n印发规划。\n\n${text}\n\n三、法治监督\n\n开展督察。\n`,
  );
  const found = annual && contentsOf(report, annual).find(({ content }) => content.role === 'problems');
  expect(found?.state).toBe(state);
});
