/** Whatever is opened in an editor: nothing throws, nothing takes long, and every position is one of the text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds, lint, parse } from '../../server/src/engine/index.ts';
import { mutatedPassage, soup } from '../fuzz/soup.ts';
import { checkInvariants, checkReuse } from './invariants.ts';

const KINDS = [null, ...kinds.map(({ id }) => id)];

describe('odd texts', () => {
  test.for<readonly [name: string, text: string]>([
    ['nothing', ''],
    ['a BOM alone', '\ufeff'],
    ['line breaks alone', '\n\r\n\r\r\n'],
    ['spaces alone', ' \t　\u00a0'],
    ['NUL', '\0一、\0（一）\0'],
    ['lone surrogates', '\ud800一、\udc00甲\ud83d。'],
    ['characters beyond the BMP', '一、𠮷野家𪚥。\n三、👨‍👩‍👧率50%。'],
    ['combining marks and joiners', 'e\u0301一\u200d、\u200b（一）'],
    ['opening brackets', '（([【《〈“‘'.repeat(500)],
    ['closing brackets', '）)]】》〉”’'.repeat(500)],
    ['nested quotations of Markdown', `${'>'.repeat(2000)} 一、甲`],
    ['nested lists', `${'- '.repeat(2000)}一、甲`],
    ['an unclosed comment', '一、甲\n<!-- fazhi-disable-file\n三、乙'],
    ['an unclosed fence', '一、甲\n```\n三、乙'],
    ['unclosed front matter', '---\nkind: report\n一、甲'],
    ['front matter that is no YAML', '---\n: : [\n\t- {\n---\n一、甲'],
    ['front matter of aliases', `---\na: &a [${'x,'.repeat(50)}]\nb: [*a,*a]\n---\n一、甲`],
    ['a tag with wide spaces between its attributes', `<a\t:\u00a0${'=\u00a0\u00a0:\u00a0:\u00a0'.repeat(40)}'>">`],
    ['fillers before a figure', `全年${'共有'.repeat(40)}、12件`],
    ['a table of bars', '|||||\n|-|-|-|-|\n|||||\n\\|\\|'],
    ['huge ordinals', '九百九十九、甲\n（九百九十九）乙\n999.丙\n1000.丁'],
    ['huge figures', `共${'9'.repeat(400)}件，其中${'9'.repeat(399)}.${'9'.repeat(400)}件，占比${'9'.repeat(50)}%。`],
    ['zero as denominator', '共0件，办结0件，办结率0%。败诉率0%。'],
    ['percentages without counts', '%％‰百分之。百分之零点。50%%%。'],
    ['a date that is none', '9999年99月99日\n二〇二三年十三月四十日\n'],
  ])('%s', ([, text]) => {
    for (const kind of KINDS) checkInvariants(text, kind);
  });
});

describe('random texts', () => {
  test('a soup of what reports are made of', () => {
    fc.assert(
      fc.property(soup(80), fc.constantFrom(...KINDS), (text, kind) => checkInvariants(text, kind)),
      { numRuns: 2000 },
    );
  }, 60_000);

  test('drafts that someone has worked on', () => {
    fc.assert(
      fc.property(mutatedPassage(), ({ before, after }) => checkReuse(before, after)),
      { numRuns: 300 },
    );
  }, 60_000);

  test('any UTF-16', () => {
    const any = fc.array(fc.integer({ min: 0, max: 0xffff })).map(codes => String.fromCharCode(...codes));
    fc.assert(
      fc.property(any, text => checkInvariants(text, 'report')),
      { numRuns: 500 },
    );
  }, 60_000);
});

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
