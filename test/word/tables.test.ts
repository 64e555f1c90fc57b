/** Tables of every make become plain ones: which rows are headings, which columns are there, what is left of merged cells. */
import { expect, test } from 'vitest';
import { formatHan } from '../../server/src/engine/index.ts';
import { checkText, packArchive, readWord } from '../../server/src/word/index.ts';

/** `甲` a cell, `甲×2` one over two columns, `甲↓` the first of cells merged downwards, `↑` one that goes on from above. */
function tableOf(rows: readonly string[], isHeader: (row: number) => boolean = () => false): string {
  const cell = (written: string) => {
    const [, text = '', span, merge] = /^([^×↓↑]*)(?:×(\d+))?([↓↑])?$/.exec(written) ?? [];
    const merged = merge ? `<w:vMerge${merge === '↓' ? ' w:val="restart"' : ''}/>` : '';
    return `<w:tc><w:tcPr>${span ? `<w:gridSpan w:val="${span}"/>` : ''}${merged}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  };
  const row = (cells: string, index: number) =>
    `<w:tr>${isHeader(index) ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.split(' ').map(cell).join('')}</w:tr>`;
  return `<w:tbl>${rows.map(row).join('')}</w:tbl>`;
}

function read(table: string): string[] {
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${table}</w:body></w:document>`;
  const { text } = checkText(readWord(packArchive([['word/document.xml', xml]]), formatHan));
  return text.split('\n').filter(line => line !== '' && !/^\|(?: --- \|)+$/.test(line));
}

test.each<[string, readonly string[], readonly string[]]>([
  ['plain', ['领域 件数', '甲 1'], ['| 领域 | 件数 |', '| 甲 | 1 |']],
  [
    'headings in two rows',
    ['领域↓ 件数×2 合计↓', '↑ 许可 处罚 ↑', '甲 1 2 3'],
    ['| 领域 | 件数<br>许可 | 件数<br>处罚 | 合计 |', '| 甲 | 1 | 2 | 3 |'],
  ],
  [
    'headings in two rows, the others empty below',
    ['领域 件数×2', ' 许可 处罚', '甲 1 2'],
    ['| 领域 | 件数<br>许可 | 件数<br>处罚 |', '| 甲 | 1 | 2 |'],
  ],
  [
    'a wide heading over words, which are data',
    ['事项 内容×2', '学习 八次 全年'],
    ['| 事项 | 内容 | 内容 |', '| 学习 | 八次 | 全年 |'],
  ],
  ['a wide heading over numbers', ['事项 件数×2', '许可 1 2'], ['| 事项 | 件数 | 件数 |', '| 许可 | 1 | 2 |']],
  ['columns that no cell begins in', ['领域×2 件数×2', '甲×2 若干×2'], ['| 领域 | 件数 |', '| 甲 | 若干 |']],
  [
    'a caption as a row of its own',
    ['各领域办理情况×2', '领域 件数', '甲 1'],
    ['各领域办理情况', '| 领域 | 件数 |', '| 甲 | 1 |'],
  ],
  [
    'a cell over rows of data',
    ['类别 领域 件数', '执法↓ 甲 1', '↑ 乙 2'],
    ['| 类别 | 领域 | 件数 |', '| 执法 | 甲 | 1 |', '|  | 乙 | 2 |'],
  ],
  ['a cell over columns of data', ['领域 许可 处罚', '甲 无×2'], ['| 领域 | 许可 | 处罚 |', '| 甲 | 无 |  |']],
  ['a single column', ['抄送：市委办公室。', '市府办印发'], ['| 抄送：市委办公室。 |', '| 市府办印发 |']],
  ['a single row', ['甲 乙'], ['| 甲 | 乙 |']],
])('%s', (_, rows, expected) => {
  expect(read(tableOf(rows))).toEqual(expected);
});

test('rows that Word repeats on each page are the headings', () => {
  const rows = ['领域 本年 上年', '单位 件 件', '甲 1 2'];
  expect(read(tableOf(rows, row => row < 2))).toEqual(['| 领域<br>单位 | 本年<br>件 | 上年<br>件 |', '| 甲 | 1 | 2 |']);
});
