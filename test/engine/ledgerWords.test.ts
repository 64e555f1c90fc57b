/** What the ledger says of a figure, and below which group. */
import { describe, expect, test } from 'vitest';
import { findingsOn, groupOf, ledger, lint, parse, verdictWords } from '../../server/src/engine/index.ts';
import { readSpecs } from '../harness/readSpecs.ts';

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

test('what has all but doubled twice is told with more digits', () => {
  const notes = rowsOf('行政复议案件由600件增至2399件，翻两番。').flatMap(({ kind, note }) =>
    kind === 'multiple' ? note.zh : [],
  );
  expect(notes).toEqual(['现为原来的3.9983…倍，翻两番应为4倍']);
});

describe('a figure that is reported as wrong', () => {
  const bad = readSpecs()
    .filter(({ id }) => id.startsWith('figures/'))
    .flatMap(({ id, cases }) =>
      cases.filter(({ expectation }) => expectation === 'bad').map(each => [id, each] as const),
    );

  test.each(bad.map(([id, { name, marked }]) => [id, name, marked.text]))(
    '%s: %s stands among the wrong',
    (_, __, text) => {
      const { findings, ledger: made } = lint(parse(text), { kind: 'report', rethrow: true });
      const wrong = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
      const reported = made.relations.filter(row => findingsOn(row, wrong).length > 0);
      expect(reported.filter(row => groupOf(row) !== 'wrong').map(({ kind, formula }) => [kind, formula])).toEqual([]);
    },
  );

  test('is there when % is written for points, with the reason', () => {
    const [row] = rowsOf('合格率由85.5%提高到96.3%，提高10.8%。').filter(({ explanation }) => explanation === 'points');
    expect(row && [groupOf(row), row.note.zh]).toEqual(['wrong', '是两个比率之差，应当写「个百分点」']);
  });
});
