/** Which headings a sentence names by their words alone. */
import { describe, expect, test } from 'vitest';
import { parse, readNamedHeadings, readReferences } from '../../server/src/engine/index.ts';

const draft = (sentence: string) => `一、主要做法

（一）规范执法。检查。

（二）执法监督。评查。

（三）存在问题。人手少。

二、下步打算

（一）存在问题。${sentence}

## 有关说明

无。
`;

describe('a heading is named by its words alone', () => {
  const cases: [sentence: string, named: string[]][] = [
    ['针对“规范执法”部分，逐条整改。', ['“规范执法”部分']],
    ['详见“规范执法”一节。', ['详见“规范执法”一节']],
    ['参见「规范执法」章节。', ['参见「规范执法」章节']],
    ['见本报告“规范执法”。', ['见本报告“规范执法”']],
    ['“**规范执法。**”这一部分较短。', ['“**规范执法。**”这一部分']],
    ['“规范执法”和“执法监督”两部分有重复。', ['“规范执法”', '“执法监督”两部分']],
    ['第一部分“规范执法”已说明。', ['第一部分“规范执法”']],
    ['“执法监督”中提到评查。', ['“执法监督”中提到']],
    ['见“有关说明”。', ['见“有关说明”']],
    ['|指标|说明|\n|---|---|\n|评查|见“执法监督”部分|', ['见“执法监督”部分']],
    ['见“存在问题”部分。', ['见“存在问题”部分']],
    ['坚持“规范执法”的要求。', []],
    ['按照“规范执法”的要求。', []],
    ['见“严格执法”部分。', []],
    ['见“规范”部分。', []],
    ['对照《方案》“规范执法”部分。', []],
    ['见“（一）规范执法”部分。', []],
    ['意见“规范执法”。', []],
  ];
  test.each(cases)('%s', (sentence, named) => {
    const report = parse(draft(sentence));
    expect(readNamedHeadings(report).map(({ span }) => report.text.slice(span.start, span.end))).toEqual(named);
  });

  test('near where two have the same words, and where none is near none', () => {
    const report = parse(draft('见“存在问题”部分。'));
    expect(readNamedHeadings(report).map(({ section }) => section.parent?.title)).toEqual(['下步打算']);
    expect(readNamedHeadings(parse(`${draft('')}\n见“存在问题”部分。\n`))).toEqual([]);
  });

  test('and is no numbered reference', () => {
    expect(readReferences(parse(draft('针对“规范执法”部分。')))).toEqual([]);
  });
});
