/** Cutting prose lines into paragraphs, with the Markdown around them taken off. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/engine/index.ts';

const paragraphsOf = (text: string) => parse(text).paragraphs.map(({ span }) => text.slice(span.start, span.end));

describe('paragraphs', () => {
  test.for<readonly [name: string, text: string, paragraphs: readonly string[]]>([
    ['one a line, blank lines or not', '一、甲。\n二、乙。\n\n三、丙。\n', ['一、甲。', '二、乙。', '三、丙。']],
    [
      'a sentence broken by a line break is joined',
      '19.守牢安全底线。组织修订突发事件\n应急预案，把力量编成一张网。\n20.用好经验。',
      ['19.守牢安全底线。组织修订突发事件\n应急预案，把力量编成一张网。', '20.用好经验。'],
    ],
    [
      'wrapped lines are joined one after another',
      '全年共办理案件，其中复议案件\n较多，主要集中在城建领域，\n已经全部审结。',
      ['全年共办理案件，其中复议案件\n较多，主要集中在城建领域，\n已经全部审结。'],
    ],
    ['an ordinal broken off after its bracket', '（\n三）改革体制。成效明显。', ['（\n三）改革体制。成效明显。']],
    [
      'a finished sentence is not joined',
      '工作有序推进。\n成效明显，群众满意。',
      ['工作有序推进。', '成效明显，群众满意。'],
    ],
    [
      'an indented line is a paragraph of its own',
      '　　全年办理案件，主要是复议案件\n　　成效明显，群众满意。',
      ['全年办理案件，主要是复议案件', '成效明显，群众满意。'],
    ],
    ['headings and emphasis', '## 一、甲 ##\n\n**（一）乙。** 丙。\n', ['一、甲', '（一）乙。** 丙。']],
    ['a setext heading', '一、总体情况\n======\n\n正文。', ['一、总体情况', '正文。']],
    ['block quotes and list items', '> 一、甲\n>\n> 乙。\n\n- 丙。\n- 丁。', ['一、甲', '乙。', '丙。', '丁。']],
    ['an ordered list is prose with ordinals', '1. 甲。\n2. 乙。\n', ['1. 甲。', '2. 乙。']],
    ['four spaces are no code', '    一、甲\n\n    乙。\n', ['一、甲', '乙。']],
    ['CRLF', '一、甲。\r\n\r\n二、乙。\r\n', ['一、甲。', '二、乙。']],
    ['lone CR', '一、甲。\r\r二、乙。\r', ['一、甲。', '二、乙。']],
    ['a BOM', '\ufeff一、甲。\n', ['一、甲。']],
    ['front matter', '---\nkind: report\n---\n一、甲。\n', ['一、甲。']],
    ['code', '甲。\n\n```\n一、乙。\n```\n\n丙。', ['甲。', '丙。']],
    ['a comment on its own', '甲。\n\n<!-- 一、乙。 -->\n\n丙。', ['甲。', '丙。']],
    ['a comment over lines', '甲。\n\n<!--\n一、乙。\n-->\n\n丙。', ['甲。', '丙。']],
    ['HTML round prose', '<p>甲。</p>\n<center>乙。</center>\n', ['甲。', '乙。']],
    ['a table is no paragraph', '甲。\n\n| 项 | 数 |\n|---|---|\n| 复议 | 3 |\n\n乙。', ['甲。', '乙。']],
    ['a thematic break', '甲。\n\n---\n\n乙。', ['甲。', '乙。']],
    ['nothing', '', []],
    ['blank lines alone', '\n　\n \n', []],
  ])('%s', ([, text, paragraphs]) => {
    expect(paragraphsOf(text)).toEqual(paragraphs);
  });

  test('each knows its lines, its depth and its zone', () => {
    const { paragraphs } = parse(
      '# 2022年度工作报告\n\n## 一、甲\n\n全年办理案件，其中复议\n较多，已经审结。\n\n2023年1月5日\n',
    );
    expect(paragraphs.map(({ firstLine, lastLine, depth, zone }) => [firstLine, lastLine, depth, zone])).toEqual([
      [0, 0, 1, 'front'],
      [2, 2, 2, 'body'],
      [4, 5, 0, 'body'],
      [7, 7, 0, 'signOff'],
    ]);
  });
});
