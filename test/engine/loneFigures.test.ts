/** Which figures of a text are listed as standing alone. */
import { expect, test } from 'vitest';
import { ledger, parse } from '../../server/src/engine/index.ts';

test.for<readonly [body: string, alone: readonly string[]]>([
  ['全年举办培训12期（见表1），名单见附件2。', ['12期']],
  ['各领域情况见图3、附表2，走访企业36家。', ['36家']],
])('%s', ([body, alone]) => {
  const report = parse(`# 关于某市2025年法治政府建设情况的报告\n\n一、主要工作\n\n${body}\n`);
  expect(ledger(report).lone.map(({ span }) => report.text.slice(span.start, span.end))).toEqual(alone);
});
