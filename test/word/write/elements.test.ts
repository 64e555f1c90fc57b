/** What each part of a draft becomes: the style and the words of every paragraph, and what is named as left out. */
import { describe, expect, test } from 'vitest';
import { type ExportCase, exported } from './harness.ts';

/** `Style|text` for every paragraph; an empty line is `·`. */
function shape(text: string, options: ExportCase = {}): string[] {
  return exported(text, options).paragraphs.map(({ style, text }) => (style || text ? `${style}|${text}` : '·'));
}

const TITLE = '青禾区2024年度法治政府建设情况报告';
const SEALED = ['·', '·'];

describe('elements', () => {
  test.for<readonly [name: string, text: string, expected: readonly string[]]>([
    [
      'a whole report, with # and without',
      `# ${TITLE}\n\n市人民政府：\n\n现将情况报告如下：\n\n## 一、主要成效\n\n### （一）健全制度\n\n制定3件。\n\n1.做好培训。全年4场。\n\n（1）一场。\n\n①两场。\n\n青禾区人民政府\n\n2025年1月15日\n\n（此件公开发布）\n`,
      [
        `Title|${TITLE}`,
        '·',
        'Addressee|市人民政府：',
        'BodyText|现将情况报告如下：',
        'Heading1|一、主要成效',
        'Heading2|（一）健全制度',
        'BodyText|制定3件。',
        'BodyText|1.做好培训。全年4场。',
        'Heading4|（1）一场。',
        'BodyText|①两场。',
        ...SEALED,
        'Signatory|青禾区人民政府',
        'IssueDate|2025年1月15日',
        'Remark|（此件公开发布）',
      ],
    ],
    [
      'who signed stands below the title, on one line for two bodies',
      `${TITLE}\n\n中共青禾区委　青禾区人民政府\n\n2024年，工作有序推进。\n\n一、成效\n\n正文。\n`,
      [
        `Title|${TITLE}`,
        'Byline|中共青禾区委　青禾区人民政府',
        '·',
        'BodyText|2024年，工作有序推进。',
        'Heading1|一、成效',
        'BodyText|正文。',
      ],
    ],
    [
      'two bodies that sign together stand one below the other, name and date on one line are separated',
      `${TITLE}\n\n一、成效\n\n正文。\n\n中共青禾区委 青禾区人民政府\n2025年1月15日\n`,
      [
        `Title|${TITLE}`,
        '·',
        'Heading1|一、成效',
        'BodyText|正文。',
        ...SEALED,
        'Signatory|中共青禾区委',
        'Signatory|青禾区人民政府',
        'IssueDate|2025年1月15日',
      ],
    ],
    [
      'a date that is yet to be written stands where it will be',
      `${TITLE}\n\n一、成效\n\n正文。\n\n青禾区人民政府\n\n2025年XX月XX日\n`,
      [
        `Title|${TITLE}`,
        '·',
        'Heading1|一、成效',
        'BodyText|正文。',
        ...SEALED,
        'Signatory|青禾区人民政府',
        'IssueDate|2025年XX月XX日',
      ],
    ],
    [
      'a covering letter, and the report on a page of its own',
      `关于报送青禾区2024年法治政府建设情况的报告\n\n市委、市人民政府：\n\n现予呈报，请审阅。\n\n青禾区人民政府\n2025年1月15日\n\n${TITLE}\n\n2024年，工作有序推进。\n\n一、成效\n\n正文。\n`,
      [
        'Title|关于报送青禾区2024年\n法治政府建设情况的报告',
        '·',
        'Addressee|市委、市人民政府：',
        'BodyText|现予呈报，请审阅。',
        ...SEALED,
        'Signatory|青禾区人民政府',
        'IssueDate|2025年1月15日',
        `Title|${TITLE}`,
        '·',
        'BodyText|2024年，工作有序推进。',
        'Heading1|一、成效',
        'BodyText|正文。',
      ],
    ],
    [
      'attachments: the list, and each on a page with its title on the third line',
      `${TITLE}\n\n一、成效\n\n正文。\n\n附件：1.任务清单\n2.责任分工\n\n青禾区人民政府\n2025年1月15日\n\n附件1\n\n任务清单\n\n一、任务\n\n正文甲。\n\n附件2\n\n责任分工\n\n正文乙。\n`,
      [
        `Title|${TITLE}`,
        '·',
        'Heading1|一、成效',
        'BodyText|正文。',
        '·',
        'AttachmentNote|附件：1.任务清单',
        'AttachmentNote|2.责任分工',
        ...SEALED,
        'Signatory|青禾区人民政府',
        'IssueDate|2025年1月15日',
        'AttachmentNumber|附件1',
        '·',
        'AttachmentTitle|任务清单',
        '·',
        'Heading1|一、任务',
        'BodyText|正文甲。',
        'AttachmentNumber|附件2',
        '·',
        'AttachmentTitle|责任分工',
        '·',
        'BodyText|正文乙。',
      ],
    ],
    [
      'a long or broken numbered paragraph is text, a bullet loses its mark, a broken sentence is joined',
      `${TITLE}\n\n一、成效\n\n1.${'全面推进各项工作'.repeat(8)}\n\n- 一点。\n\n2.制定办法；3项规定\n\n全年办结，⏎复议。`.replace(
        '⏎',
        '\n',
      ),
      [
        `Title|${TITLE}`,
        '·',
        'Heading1|一、成效',
        `BodyText|1.${'全面推进各项工作'.repeat(8)}`,
        'BodyText|一点。',
        'BodyText|2.制定办法；3项规定',
        'BodyText|全年办结，复议。',
      ],
    ],
    [
      'a table with its caption, cells line by line, an empty column dropped',
      `${TITLE}\n\n一、成效\n\n见表1。\n\n表1　办件\n\n| 单位 | 件数<br>（件） | |\n|---|---|---|\n| 甲\\|乙 | 12 | |\n`,
      [
        `Title|${TITLE}`,
        '·',
        'Heading1|一、成效',
        'BodyText|见表1。',
        'TableCaption|表1　办件',
        'TableHead|单位',
        'TableHead|件数',
        'TableHead|（件）',
        'TableText|甲|乙',
        'TableText|12',
        '·',
      ],
    ],
    [
      'front matter, comments and marks of Markdown are no text',
      `---\nkind: report\n---\n# ${TITLE}\n\n## 一、成效\n\n<!-- fazhi-disable-next-line -->\n全年<!-- 待核 -->办结**3**件、*4*件、\`5\`件、~~6~~件，见[公告](a.html)和\\*注\\*。\n\n> 引用一句。\n\n---\n`,
      [
        `Title|${TITLE}`,
        '·',
        'Heading1|一、成效',
        'BodyText|全年办结3件、4件、5件、6件，见公告和*注*。',
        'BodyText|引用一句。',
      ],
    ],
    [
      'headings without ordinals go by their #',
      `# ${TITLE}\n\n## 总体情况\n\n正文。\n\n### 细目\n\n正文。\n`,
      [`Title|${TITLE}`, '·', 'Heading1|总体情况', 'BodyText|正文。', 'Heading2|细目', 'BodyText|正文。'],
    ],
    ['a draft of nothing', '\n', []],
  ])('%s', ([, text, expected]) => {
    expect(shape(text)).toEqual(expected);
    expect(shape(`\uFEFF${text.replace(/\n/g, '\r\n')}`)).toEqual(expected);
  });

  test('what # says changes nothing where ordinals speak', () => {
    const marked = `# ${TITLE}\n\n## 一、成效\n\n### （一）制度\n\n正文。\n\n#### 1.培训\n\n正文。\n`;
    expect(shape(marked.replace(/^#+ /gm, ''))).toEqual(shape(marked));
  });

  test('a run-in heading is a run of its own, bold or not, and whatever `**` encloses', () => {
    for (const opening of ['（一）做好培训。', '**（一）做好培训。**', '**（一）做好培训**。']) {
      const { paragraphs, remarks } = exported(`${TITLE}\n\n一、成效\n\n${opening}全年4场。\n`);
      expect(paragraphs.at(-1)?.runs).toEqual([
        ...(opening.endsWith('**。')
          ? ([
              ['RunIn2', '（一）做好培训'],
              ['RunIn2', '。'],
            ] as const)
          : [['RunIn2', '（一）做好培训。']]),
        ['', '全年4场。'],
      ]);
      expect(remarks).toEqual([]);
    }
  });
});

describe('footnotes', () => {
  const text = `${TITLE}\n\n一、成效\n\n全年3件[^b]、4件[^a]、5件[^无]。\n\n[^a]: 甲注\n\n[^b]: 乙注\n`;

  test('are numbered as the text refers to them', () => {
    const { paragraphs, part } = exported(text);
    expect(paragraphs.at(-1)?.text).toBe('全年3件[1]、4件[2]、5件[^无]。');
    expect(part('word/footnotes.xml').replace(/<[^>]*>/g, '')).toContain(' 乙注 甲注');
    expect(part('word/_rels/document.xml.rels')).toContain('Target="footnotes.xml"');
    expect(part('[Content_Types].xml')).toContain('/word/footnotes.xml');
  });

  test('are no part where there are none', () => {
    expect(exported(`${TITLE}\n`).names).not.toContain('word/footnotes.xml');
  });
});

describe('what is left out', () => {
  test.for<readonly [name: string, text: string, at: string, message: string]>([
    ['tags', '全年<u>3件</u>。', '全年', '<u> 标记没有导出'],
    ['struck out words', '全年~~3件~~。', '全年', '<del> 标记没有导出'],
    ['quotations', '> 甲。\n\n> 乙。', '甲', '引用（>）2 段'],
    ['lists in lists', '- 甲。\n  - 乙。\n  - 丙。', '乙', '下级列表 2 项'],
    ['code', '```\nx = 1\ny = 2\n```', '```', '代码块或 HTML'],
    ['rows of different length', '|甲|乙|\n|---|---|\n|1|2|3|', '|甲', '各行的格数不同'],
  ])('%s are named with their place', ([, passage, at, message]) => {
    const text = `${TITLE}\n\n一、成效\n\n正文。\n\n${passage}\n`;
    const { dropped } = exported(text);
    expect(dropped.map(each => [each.message.zh, text.slice(each.span.start).startsWith(at)])).toEqual([
      [expect.stringContaining(message), true],
    ]);
  });

  test('bold in the text is named once, and kept where the layout says so', () => {
    const text = `${TITLE}\n\n一、**成效**\n\n全年**3件**、**4件**。\n`;
    expect(exported(text).remarks).toMatchObject([{ zh: expect.stringContaining('加粗 2 处') }]);
    const kept = exported(text, { layout: { bold: true } });
    expect(kept.remarks).toEqual([]);
    expect(kept.part('word/document.xml').match(/<w:b\/>/g)).toHaveLength(2);
  });

  test('nothing of a plain report', () => {
    const { dropped, remarks } = exported(`---\nkind: report\n---\n\n# ${TITLE}\n\n一、成效\n\n***\n\n正文。\n`);
    expect({ dropped, remarks }).toEqual({ dropped: [], remarks: [] });
  });
});
