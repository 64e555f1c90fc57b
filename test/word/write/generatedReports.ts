/** Reports made at random of everything that an official document may hold, in the ways in which drafts write it. */
import fc from 'fast-check';

const words = fc.constantFrom(
  '全年办结行政复议案件12件，办结率96%。',
  '全年收到申请17件，其中受理4件，占比25.52%。',
  '制定规章3件，修改2件，共5件。',
  '一是开展培训4场；二是组织宣传6次。',
  '印发《法治建设方案》，召开会议3次。',
  '持续推进“放管服”改革——成效明显……',
  '同比增长12.5%，比上年多办8件。',
);
const paragraph = fc.array(words, { minLength: 1, maxLength: 3 }).map(parts => parts.join(''));
const heading = fc.constantFrom('健全工作机制', '加强制度建设', '规范执法', '化解矛盾，维护公正', '夯实基础');
const HAN = '一二三四五六七八九十';
/** Marks of the first and the second level; the same all through a draft. */
const hashes = fc.constantFrom<[string, string]>(['', ''], ['## ', '### '], ['## ', '']);
const bold = fc.constantFrom('', '**');

const table = fc.tuple(fc.constantFrom('---', '---:', ':---:'), fc.integer({ min: 1, max: 3 })).map(([mark, rows]) => {
  const body = Array.from({ length: rows }, (_, row) => `| 单位${HAN[row]} | ${row + 3} |`);
  return ['表1　办件情况', '', '| 单位 | 数量 |', `| --- | ${mark} |`, ...body, `| 合计 | ${rows * 4} |`].join('\n');
});

const item = fc.tuple(fc.constantFrom('.', '、', '．'), heading, paragraph, fc.boolean(), bold).map(
  ([mark, title, body, runIn, around]) =>
    (number: number) =>
      runIn
        ? `${around}${number}${mark}${title}。${around}${body}`
        : `${around}${number}${mark}${title}${around}\n\n${body}`,
);

const subsection = fc.tuple(heading, fc.array(item, { maxLength: 3 }), paragraph, fc.option(table)).map(
  ([title, items, body, rows]) =>
    (number: number, mark: string) =>
      [
        `${mark}（${HAN[number - 1]}）${title}`,
        body,
        ...items.map((each, index) => each(index + 1)),
        ...(rows ? [rows, '表后说明。'] : []),
      ].join('\n\n'),
);

const section = fc.tuple(heading, fc.array(subsection, { maxLength: 3 }), paragraph).map(
  ([title, subsections, body]) =>
    (number: number, [upper, lower]: [string, string]) =>
      [`${upper}${HAN[number - 1]}、${title}`, body, ...subsections.map((each, index) => each(index + 1, lower))].join(
        '\n\n',
      ),
);

const attachments = fc.constantFrom(
  ['', ''],
  ['附件：任务清单', '附件\n\n任务清单\n\n一、任务\n\n清单内容。'],
  ['附件：1.任务清单\n\n2.责任分工', '附件1\n\n任务清单\n\n清单内容。\n\n附件2\n\n责任分工\n\n分工内容。'],
);

const signOff = fc.constantFrom(
  '青禾区人民政府\n\n2025年1月15日',
  '中共青禾区委 青禾区人民政府\n2025年1月15日',
  '　　　　青禾区人民政府\n　　　　2025年1月15日\n\n（此件公开发布）',
  '青禾区人民政府  2025年1月15日',
);

const title = fc.constantFrom(
  '# 青禾区2024年度法治政府建设情况报告',
  '青禾区人民政府关于2024年度法治政府建设情况的报告',
  '青禾区人民政府办公室\n关于2024年度法治政府建设情况的报告',
);

/** A report in Markdown, with or without faults. */
export const generatedReport = fc
  .tuple(
    title,
    fc.constantFrom('', '市人民政府：'),
    fc.array(section, { minLength: 2, maxLength: 4 }),
    hashes,
    attachments,
    signOff,
  )
  .map(([head, addressee, sections, marks, [list, pages], end]) => {
    const body = sections.map((each, index) => each(index + 1, marks));
    return [head, addressee, '现将有关情况报告如下：', ...body, list, end, pages].filter(Boolean).join('\n\n');
  });
