/** Texts of a megabyte and more: each is read and linted in a time that grows with its length. */
import { describe, expect, test } from 'vitest';
import { lint, parse } from '../../server/src/engine/index.ts';

describe('large texts', () => {
  const paragraph =
    '（一）健全制度，规范执法。全年受理行政复议案件1200余件，办结1150件，办结率95.8%，其中：调解580件、撤回320件；一是抓学习，二是抓考核。';

  const draft = Array.from({ length: 40 }, (_, index) => `${index % 20 === 0 ? '一、总体情况\n\n' : ''}${paragraph}`);

  test('10 MB of UTF-8 in lines are parsed', () => {
    const page = `${draft.join('\n\n')}\n\n`;
    const text = page.repeat(Math.ceil(10_000_000 / Buffer.byteLength(page)));
    const { paragraphs } = parse(text);
    expect(paragraphs.length).toBeGreaterThan(40_000);
    expect(paragraphs.at(-1)?.span.end).toBe(text.trimEnd().length);
  }, 60_000);

  test.for<readonly [name: string, slip: string]>([
    ['ordinals left out', '三、甲\n\n九、乙\n\n'],
    ['an ordinal repeated', '一、甲\n\n一、乙\n\n'],
    ['styles mixed', '（一）甲\n\n2. 乙\n\n（三）丙\n\n'],
    ['list markers', '1. 甲\n'],
    ['years', '一、2021年工作成效\n\n二、2025年工作成效\n\n'],
    ['depths', '## （一）甲\n\n### （二）乙\n\n#### （三）丙\n\n'],
  ])('findings weigh no more each in a long text: %s', ([, slip]) => {
    const weigh = (times: number) => {
      const { findings } = lint(
        parse(`# 某市2022年度法治政府建设情况报告\n\n一、2022年工作成效\n\n${slip.repeat(times)}`),
        {
          kind: 'annual-report',
          rethrow: true,
        },
      );
      return findings.reduce(
        (sum, { message, evidence, fixes }) =>
          sum + message.zh.length + evidence.length + fixes.reduce((edits, fix) => edits + fix.edits.length, 0),
        0,
      );
    };
    expect(weigh(4000)).toBeLessThan(5 * weigh(1000));
  });

  test.for<readonly [name: string, text: string]>([
    ['prose', paragraph.repeat(4500)],
    ['opening brackets below a heading', `一、甲\n${'（'.repeat(1_000_000)}`],
    ['digits', '1'.repeat(1_000_000)],
    ['figures', '12件、'.repeat(250_000)],
    ['commas', '一,'.repeat(500_000)],
    ['opening brackets', '（'.repeat(1_000_000)],
    ['stars', '*'.repeat(1_000_000)],
    ['spaces', `一${' '.repeat(1_000_000)}二`],
    ['Chinese numerals', '一二三四五六七八九十'.repeat(100_000)],
    ['openings of comments', '<!-'.repeat(330_000)],
    ['tags', '<a '.repeat(330_000)],
    ['bars', '|'.repeat(1_000_000)],
  ])('1 MB on one line is linted: %s', { timeout: 20_000 }, ([, text]) => {
    lint(parse(text), { kind: 'report', rethrow: true });
  });
});
