/** Tables: the exact place of every cell. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/engine/index.ts';

function cellsOf(text: string): readonly (readonly string[])[][] {
  return parse(text).tables.map(({ rows }) =>
    rows.map(row => {
      for (const { span, text: words } of row) expect(text.slice(span.start, span.end)).toBe(words);
      return row.map(cell => cell.text);
    }),
  );
}

describe('tables', () => {
  test.for<readonly [name: string, text: string, tables: readonly (readonly (readonly string[])[])[]]>([
    [
      'with outer bars',
      '| 类别 | 件数 |\n|---|---:|\n| 行政复议 | 12 |\n| 行政诉讼 | 3 |\n',
      [
        [
          ['类别', '件数'],
          ['行政复议', '12'],
          ['行政诉讼', '3'],
        ],
      ],
    ],
    [
      'without outer bars',
      '类别 | 件数\n--- | ---\n复议 | 12\n',
      [
        [
          ['类别', '件数'],
          ['复议', '12'],
        ],
      ],
    ],
    [
      'with the next paragraph right below',
      '| 年份 | 收案 |\n|---|---|\n| 2024 | 416 |\n2025年收案503件。\n| 后 | 无 |\n',
      [
        [
          ['年份', '收案'],
          ['2024', '416'],
        ],
      ],
    ],
    ['of one column without bars', '| 单位 |\n|---|\n公安局\n', [[['单位'], ['公安局']]]],
    [
      'empty cells',
      '| 类别 | 件数 | 备注 |\n|---|---|---|\n| 复议 |  | |\n',
      [
        [
          ['类别', '件数', '备注'],
          ['复议', '', ''],
        ],
      ],
    ],
    [
      'an escaped bar',
      '| 类别 | 件数 |\n|---|---|\n| 甲\\|乙 | 12 |\n',
      [
        [
          ['类别', '件数'],
          ['甲\\|乙', '12'],
        ],
      ],
    ],
    [
      'full-width spaces in cells',
      '|　类别　|　件数　|\n|---|---|\n|　复议　|１２|\n',
      [
        [
          ['类别', '件数'],
          ['复议', '１２'],
        ],
      ],
    ],
    [
      'CRLF',
      '| 甲 | 乙 |\r\n|---|---|\r\n| 1 | 2 |\r\n',
      [
        [
          ['甲', '乙'],
          ['1', '2'],
        ],
      ],
    ],
    [
      'indented',
      '  | 甲 | 乙 |\n  |---|---|\n  | 1 | 2 |\n',
      [
        [
          ['甲', '乙'],
          ['1', '2'],
        ],
      ],
    ],
    [
      'two tables',
      '| 甲 |\n|---|\n| 1 |\n\n正文。\n\n| 乙 |\n|---|\n| 2 |\n',
      [
        [['甲'], ['1']],
        [['乙'], ['2']],
      ],
    ],
    [
      'a cell that repeats the one before',
      '| 1 | 1 |\n|---|---|\n| 1 | 1 |\n',
      [
        [
          ['1', '1'],
          ['1', '1'],
        ],
      ],
    ],
    ['a header alone', '| 甲 | 乙 |\n|---|---|\n', [[['甲', '乙']]]],
    [
      'a row of dashes is data',
      '| 甲 | 乙 |\n|---|---|\n| - | - |\n',
      [
        [
          ['甲', '乙'],
          ['-', '-'],
        ],
      ],
    ],
    ['bars in prose are no table', '甲 | 乙 | 丙\n', []],
    ['in code', '```\n| 甲 |\n|---|\n| 1 |\n```\n', []],
  ])('%s', ([, text, tables]) => {
    expect(cellsOf(text)).toEqual(tables);
  });

  test('spans tell equal cells apart', () => {
    const [table] = parse('| 1 | 1 |\n|---|---|\n').tables;
    expect(table?.rows[0]?.map(({ span }) => span)).toEqual([
      { start: 2, end: 3 },
      { start: 6, end: 7 },
    ]);
  });

  test('in HTML, closed or not, with spans, marks and a BOM', () => {
    const text =
      '\ufeff<TABLE border="1">\r\n<thead><tr><th rowspan=2>类别<th colspan="2">2024年</tr>\r\n<tr><th>受理</th><th>办结</th></tr></thead>\r\n<tbody><tr><td>复议</td><td><b>１２</b></td><td> 3 </td></tbody>\r\n</TABLE>\r\n';
    const { tables, paragraphs } = parse(text);
    expect(cellsOf(text)).toEqual([
      [
        ['类别', '2024年'],
        ['受理', '办结'],
        ['复议', '<b>１２</b>', '3'],
      ],
    ]);
    expect(tables[0]?.heads).toBe(2);
    expect(tables[0]?.rows[0]?.map(({ across, down, head }) => [across, down, head])).toEqual([
      [1, 2, true],
      [2, 1, true],
    ]);
    expect(paragraphs).toEqual([]);
  });

  test.for([
    ['in a comment', '<!-- <table><tr><td>1</td></tr></table> -->\n'],
    ['in code', '```\n<table><tr><td>1</td></tr></table>\n```\n'],
    ['not closed', '<table><tr><td>1</td></tr>\n'],
    ['within a line of prose', '见<table><tr><td>1</td></tr></table>\n'],
  ])('HTML %s is no table', ([, text = '']) => {
    expect(parse(text).tables).toEqual([]);
  });

  test('a table in a cell belongs to the wording of the cell', () => {
    expect(cellsOf('<table><tr><td>甲<table><tr><td>1</td></tr></table></td><td>2</td></tr></table>')).toEqual([
      [['甲<table><tr><td>1</td></tr></table>', '2']],
    ]);
  });

  test('HTML and Markdown in the order of the text', () => {
    const html = '<table><tr><td>乙</td></tr></table>\n';
    expect(cellsOf(`${html}\n| 甲 |\n|---|\n\n${html}`)).toEqual([[['乙']], [['甲']], [['乙']]]);
  });
});
