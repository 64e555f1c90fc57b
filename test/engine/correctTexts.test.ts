/** Texts that are right as they stand, or wrong in one named way: nothing else is found in them and nothing is changed. */
import { describe, expect, test } from 'vitest';
import { applySafeFixes } from '../../server/src/cli/safeFixes.ts';
import { lint, parse } from '../../server/src/engine/index.ts';

interface Case {
  readonly name: string;
  /** With ⏎ for a line break. */
  readonly text: string;
  /** Each finding at warning or above, as `rule「marked words」`; none where the text is right. */
  readonly found?: readonly string[];
  /** Ordinals of the outline in order, where reading them is the point. */
  readonly ordinals?: string;
}

const CASES: readonly Case[] = [
  {
    name: 'lists within lists count for themselves',
    text: '1. 甲⏎   1. 子一⏎   2. 子二⏎2. 乙⏎   1. 子一⏎   2. 子二',
    ordinals: '1.1.2.2.1.2.',
  },
  {
    name: 'lists below bullets count for themselves',
    text: '- 甲⏎  1. 子一⏎  2. 子二⏎- 乙⏎  1. 子一⏎  2. 子二',
  },
  {
    name: 'a list within a list that leaves a number out',
    text: '1. 甲⏎   1. 子一⏎   3. 子三⏎2. 乙',
    found: ['outline/gap「3.」'],
  },
  {
    name: 'a quotation has ordinals of its own',
    text: '一、总体情况⏎⏎全年平稳。⏎⏎> 一、甲。⏎> 二、乙。⏎> 三、丙。⏎⏎二、存在问题⏎⏎还有不足。',
    ordinals: '一、二、',
  },
  {
    name: 'a quotation that leaves a number out is not the writer’s to correct',
    text: '一、总体情况⏎⏎> 一、甲。⏎>⏎> 三、丙。⏎⏎二、存在问题',
  },
  {
    name: 'a whole draft in quotation marks (>) is the writer’s own',
    text: '> 一、总体情况⏎>⏎> 三、存在问题',
    found: ['outline/gap「三、」'],
  },
  {
    name: 'quoted articles of a law',
    text: '一、总体情况⏎《条例》第四条规定：⏎（一）公开为常态；⏎（三）不公开为例外。⏎各单位据此公开。⏎二、存在问题',
    ordinals: '一、二、',
  },
  {
    name: 'articles of a law in sentences',
    text: '《条例》第十二条第二款规定：⏎1.公开为常态。⏎3.不公开为例外。⏎一、总体情况⏎二、存在问题',
    ordinals: '一、二、',
  },
  {
    name: 'the ground of a report is no quotation',
    text: '根据《条例》第四条规定，现将情况报告如下：⏎一、总体情况⏎三、存在问题',
    found: ['outline/gap「三、」'],
  },
  {
    name: 'a heading without the space after its #',
    text: '## 一、总体情况⏎⏎平稳。⏎⏎##二、存在问题⏎⏎不足。⏎⏎## 三、下步安排⏎⏎继续。',
    found: ['outline/swallowed-heading「二、」'],
    ordinals: '一、二、三、',
  },
  {
    name: 'a heading indented like code',
    text: '## 一、总体情况⏎⏎平稳。⏎⏎    ## 二、存在问题⏎⏎不足。⏎⏎## 三、下步安排⏎⏎继续。',
    found: ['outline/swallowed-heading「二、」'],
    ordinals: '一、二、三、',
  },
  {
    name: 'a part of a report',
    text: '三、存在问题⏎⏎还有不足。⏎⏎四、下步安排⏎⏎继续。',
  },
  {
    name: 'a report that lost its first heading',
    text: '# 某市2022年法治政府建设情况报告⏎⏎二、存在问题⏎⏎还有不足。⏎⏎三、下步安排⏎⏎继续。',
    found: ['outline/gap「二、」'],
  },
  {
    name: 'a table of contents in front of the body',
    text: '# 某市2022年法治政府建设情况报告⏎⏎目　录⏎⏎一、总体情况……1⏎⏎二、存在问题……2⏎⏎三、下步安排……3⏎⏎现将有关情况报告如下：⏎⏎一、总体情况⏎⏎平稳。⏎⏎二、存在问题⏎⏎不足。⏎⏎三、下步安排⏎⏎继续。',
    ordinals: '一、二、三、',
  },
  {
    name: 'a table of contents of links under a heading',
    text: '## 目录⏎⏎- [一、总体情况](#一)⏎- [二、存在问题](#二)⏎⏎## 一、总体情况⏎⏎平稳。⏎⏎## 二、存在问题⏎⏎不足。',
    ordinals: '一、二、',
  },
  {
    name: 'an item with nothing but its number',
    text: '1. 甲⏎2.⏎3. 丙',
    ordinals: '1.2.3.',
    found: ['outline/empty-section「2.」'],
  },
  {
    name: 'notes that begin with a figure',
    text: '19.某部门：指某某。⏎20.2026年10件民生实事：指某某。⏎21.5+2就业之家：指某某。⏎22.某平台：指某某。',
    ordinals: '19.20.21.22.',
  },
  {
    name: 'items that begin with a figure',
    text: '1.信用体系：指某某。⏎2.5G应用：指某某。⏎3.3D打印：指某某。⏎4.一网通办：指某某。⏎5.12345热线：指某某。⏎6.15分钟生活圈：指某某。⏎7.网格：指某某。⏎8.1+N：指某某。⏎9.白名单：指某某。⏎10.24小时自助：指某某。',
    ordinals: '1.2.3.4.5.6.7.8.9.10.',
  },
  {
    name: 'items of which the first begins with a figure, in full width',
    text: '１．5G应用：指某某。⏎２．3D打印：指某某。',
    ordinals: '１．２．',
  },
  {
    name: 'decimals are no items',
    text: '1.1 总则⏎1.2 范围⏎2.1 职责⏎2.2 分工',
    ordinals: '',
  },
  {
    name: 'an amount that opens a paragraph is no item',
    text: '一、总体情况⏎1.5亿元资金到位。⏎资金用于三个方面。',
    ordinals: '一、',
  },
  {
    name: 'an attachment with ordinals of its own',
    text: '一、总体情况⏎（一）甲。⏎（二）乙。⏎二、存在问题⏎附件1⏎一、指标说明⏎（一）丙。⏎（二）丁。⏎二、数据来源',
    ordinals: '一、（一）（二）二、一、（一）（二）二、',
  },
  {
    name: 'names and notes after the body',
    text: '一、总体情况⏎（一）甲。⏎（二）乙。⏎二、存在问题⏎名词解释⏎1.甲：指某某。⏎2.乙：指某某。⏎注释⏎1.丙。⏎2.丁。',
  },
  {
    name: 'main headings without an ordinal',
    text: '# 第一部分 工作总结⏎⏎## 一、总体情况⏎⏎平稳。⏎⏎## 二、存在问题⏎⏎不足。⏎⏎# 第二部分 工作安排⏎⏎## 一、总体要求⏎⏎明确。⏎⏎## 二、主要任务⏎⏎具体。',
  },
  {
    name: 'main headings without an ordinal and without #',
    text: '第一部分 工作总结⏎一、总体情况⏎二、存在问题⏎第二部分 工作安排⏎一、总体要求⏎二、主要任务',
  },
  {
    name: 'a count from zero',
    text: '0. 准备⏎1. 实施⏎2. 总结⏎0.1.2.⏎a short list between paragraphs that stand apart⏎甲项工作完成。⏎⏎乙项工作完成。⏎⏎丙项工作完成。⏎⏎1. 子一⏎2. 子二⏎⏎丁项工作完成。',
  },
  {
    name: 'items on one line',
    text: '一、总体情况⏎1) 甲 2) 乙，共3件。',
  },
  {
    name: 'code, links and formulas',
    text: '一、总体情况⏎⏎见[网站](http://a/b "标题,副题")，按$公式(甲),乙$计算，写作`(`或`12 件`，共12件。⏎⏎[网站]: http://a/b "标题,副题"',
  },
  {
    name: 'a character reference',
    text: '一、总体情况⏎⏎符号&#20013;国，共12件。',
  },
  {
    name: 'thousands separated by a space',
    text: '一、总体情况⏎共受理1 200件，其中：办结1\u00a0000件、在办200件。',
  },
  {
    name: 'numbers and ordinals with invisible characters in them',
    text: '（\u200d一\u200b）甲。⏎（二）乙。⏎共受理12\u200b00件，其中：办结1\u2060000件、在办200件。',
    ordinals: '（\u200d一\u200b）（二）',
    found: ['format/invisible-character「\u200d」'],
  },
];

describe('right as it stands', () => {
  test.each(CASES)('$name', ({ text: shown, found = [], ordinals }) => {
    for (const lineBreak of ['\n', '\r\n']) {
      const text = shown.replaceAll('⏎', lineBreak);
      const report = parse(text);
      const { findings } = lint(report, { kind: 'report', rethrow: true });
      const serious = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
      expect(serious.map(({ rule, span }) => `${rule}「${text.slice(span.start, span.end)}」`)).toEqual(found);
      if (ordinals !== undefined) expect(report.allSections.map(({ ordinal }) => ordinal?.raw).join('')).toBe(ordinals);
      const fixed = applySafeFixes(text, state => lint(parse(state), { kind: 'report', rethrow: true }).findings).text;
      expect(fixed).toBe(text);
    }
  });
});
