/** The share that a sentence is about to state: of the count that the words name, in its own whole and no other. */
import { expect, test } from 'vitest';
import { parse, suggestFigures } from '../../server/src/engine/index.ts';

test.each<[front: string, formulas: readonly string[]]>([
  ['受理申请240件，其中网上60件，占', ['60÷240=25%']],
  ['受理申请300件，审结240件，其中纠错60件，占', ['60÷240=25%']],
  ['受理申请300件。审结240件。其中纠错60件，占', ['60÷240=25%']],
  ['受理申请300件，其中工伤60件，占20.0%；拆迁120件，占', ['120÷300=40%']],
  ['受理申请300件。审结240件，纠错60件，占审结案件的', ['60÷240=25%']],
  ['受理申请300件。审结240件，纠错60件，占受理总数的', ['60÷300=20%']],
  ['审结240件，维持180件、纠错60件，维持占', ['180÷240=75%']],
  ['受理申请240件，其中网上60件、现场180件，分别占25.0%、', ['180÷240=75%']],
  ['受理申请240件。收到来信60件，占比', []],
  ['受理申请240件。收到来信60件，占', []],
  ['受理申请240件。审结60件，纠错30件，占评查案卷的', []],
  ['受理申请240件，其中网上60件、现场180件，分别占', []],
])('%s %j', (front, formulas) => {
  const text = `2024年法治政府建设情况的报告\n\n一、成效\n\n${front}`;
  expect(suggestFigures(parse(text), text.length).map(({ formula }) => formula)).toEqual(formulas);
});
