/** What the ledger says of a figure, and below which group. */
import { describe, expect, test } from 'vitest';
import { ledger, parse, verdictWords } from '../../server/src/engine/index.ts';

function rowsOf(body: string) {
  return ledger(parse(`# 某县2025年法治政府建设情况的报告\n\n一、工作情况\n\n${body}\n`)).relations;
}

describe('a figure that is no exact number', () => {
  test.each([
    ['全县12个司法所共有工作人员41人，平均每所不足4人。', '符合「不足」', '3.41…人'],
    ['全县12个司法所共有工作人员41人，平均每所超过3人。', '符合「超过」', '3.41…人'],
    ['全县12个司法所共有工作人员41人，平均每所3人以上。', '符合「以上」', '3.41…人'],
    ['审结案件17件，其中败诉4件，占20%以上。', '符合「以上」', '23.52…%'],
    ['审结案件17件，其中败诉4件，占约23%。', '符合「约」', '23.52…%'],
    ['全县12个司法所共有工作人员41人，平均每所3.4人。', '四舍五入后相符', '3.4人'],
  ])('%s', (text, said, computed) => {
    expect(
      rowsOf(text)
        .filter(row => row.verdict === 'rounded')
        .map(row => [verdictWords(row).zh, row.computed]),
    ).toEqual([[said, computed]]);
  });

  test('is told so where it is told again', () => {
    const rows = rowsOf('全年办理行政复议案件312件。\n\n二、问题\n\n全年办理行政复议案件300余件。');
    expect(rows.filter(({ kind }) => kind === 'repeat').map(({ note }) => note.zh)).toEqual(['符合「余」']);
  });
});
