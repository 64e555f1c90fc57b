/** How long sections are as word processors count, and how many of their figures wait for a person. */
import { describe, expect, test } from 'vitest';
import { ledger, parse, sectionCounts } from '../../server/src/engine/index.ts';

const counted = (text: string, reviewed: (row: object) => boolean = () => false) => {
  const report = parse(text);
  return sectionCounts(report, ledger(report), { has: reviewed }).map(({ headings, characters, progress }) => [
    headings.at(-1),
    characters,
    `${progress.done}/${progress.total}`,
  ]);
};

describe('a section', () => {
  test('has the characters of what stands below it, and its figures', () => {
    const text = `一、做法

（一）领导。培训12人。

（二）执法。培训25人，发放APP手册300册。

二、不足

力量不足。
`;
    expect(counted(text)).toEqual([
      ['一、做法', 34, '0/3'],
      ['（一）领导', 11, '0/1'],
      ['（二）执法', 19, '0/2'],
      ['二、不足', 9, '0/0'],
    ]);
    expect(counted(text, () => true)[0]).toEqual(['一、做法', 34, '3/3']);
  });

  test.each([
    ['a number is one', '培训1,200人次', 5],
    ['marks of Markdown are none', '**培训** 300 人', 4],
    ['comments are none', '培训<!-- 核对过 -->会', 3],
    ['rules of tables are none', '\n| 甲 | 乙 |\n|---|:--|\n| 3 | 4 |', 4],
    ['links count their words', '[网站](https://example.cn/a)', 2],
  ])('%s', (_, words, characters) => {
    const [section] = counted(`一、做法\n\n${words}\n\n二、不足\n\n力量不足。\n`);
    expect(section?.[1]).toBe(4 + Number(characters));
  });
});
