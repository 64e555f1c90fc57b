/** The outline: nesting by ordinals whatever the Markdown, run-in headings, headings without ordinals. */
import { describe, expect, test } from 'vitest';
import { parse, type Section } from '../../server/src/engine/index.ts';

/** `一、甲 > （一）乙` one line a section, indented by level, ordinal and title separated by a bar. */
function treeOf(text: string): string[] {
  const show = (section: Section): string[] => [
    `${'  '.repeat(section.level - 1)}${section.ordinal?.raw ?? ''}|${section.title}`,
    ...section.children.flatMap(show),
  ];
  return parse(text).sections.flatMap(show);
}

describe('sections', () => {
  test.for<readonly [name: string, text: string, tree: readonly string[]]>([
    [
      'the four levels of the standard and two below',
      '一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n一是己\n②庚\n2.辛\n二、壬\n',
      [
        '一、|甲',
        '  （一）|乙',
        '    1.|丙',
        '      （1）|丁',
        '        ①|戊',
        '          一是|己',
        '        ②|庚',
        '    2.|辛',
        '二、|壬',
      ],
    ],
    ['levels may be left out', '一、甲\n1.乙\n2.丙\n二、丁', ['一、|甲', '  1.|乙', '  2.|丙', '二、|丁']],
    [
      '# does not change the level of an ordinal',
      '# 一、甲\n\n# （一）乙\n\n#### 1.丙\n\n## 二、丁\n',
      ['一、|甲', '  （一）|乙', '    1.|丙', '二、|丁'],
    ],
    [
      'a heading that runs into its text',
      '（一）坚持高位推动。市委专门部署。\n**（二）坚持改革。**成效明显。',
      ['（一）|坚持高位推动', '（二）|坚持改革'],
    ],
    [
      'single signs and half-width brackets',
      '一、甲\n㈠乙\n(二)丙\n⑴丁',
      ['一、|甲', '  ㈠|乙', '  (二)|丙', '    ⑴|丁'],
    ],
    [
      'headings without ordinals rank by depth',
      '## 总体情况\n\n### 领导机制\n\n有力。\n\n## 存在问题\n',
      ['|总体情况', '  |领导机制', '|存在问题'],
    ],
    ['paragraphs that open with 一是', '一、甲\n一是乙。丙。\n二是丁。戊。', ['一、|甲', '  一是|乙', '  二是|丁']],
    ['an ordinal list of Markdown', '一、甲\n\n1. 乙\n2. 丙\n', ['一、|甲', '  1.|乙', '  2.|丙']],
    ['full-width digits and marks', '一、甲\n（１）乙\n２．丙', ['一、|甲', '  （１）|乙', '  ２．|丙']],
    ['indentation by full-width spaces', '　　一、甲\n　　（一）　乙。丙。', ['一、|甲', '  （一）|乙']],
    ['no outline', '今年工作扎实推进。\n', []],
    ['figures at the start of a line are no ordinals', '一、甲\n1.5亿元已经到位。\n2022年完成。', ['一、|甲']],
  ])('%s', ([, text, tree]) => {
    expect(treeOf(text)).toEqual(tree);
  });

  test('spans reach to the next section that is no descendant, and not into the sign-off', () => {
    const text = '一、甲\n\n乙。\n\n（一）丙。丁。\n\n二、戊\n\n己。\n\n云泽市水务局\n\n2023年1月5日\n';
    const { allSections } = parse(text);
    const words = (section: Section) => text.slice(section.span.start, section.span.end).trim();
    expect(allSections.map(words)).toEqual(['一、甲\n\n乙。\n\n（一）丙。丁。', '（一）丙。丁。', '二、戊\n\n己。']);
    expect(allSections.map(({ headingSpan }) => text.slice(headingSpan.start, headingSpan.end))).toEqual([
      '一、甲',
      '（一）丙',
      '二、戊',
    ]);
    expect(allSections.map(({ runIn }) => runIn)).toEqual([false, true, false]);
    expect(allSections.map(({ body }) => body.length)).toEqual([1, 0, 1]);
    expect(allSections[1]?.parent).toBe(allSections[0]);
  });

  test('a heading with a full stop on its own line does not run in', () => {
    expect(parse('（一）加强领导。\n正文在下一段。').allSections[0]).toMatchObject({ runIn: false, title: '加强领导' });
  });
});
