/** `convert`: what Markdown keeps of a Word file, what is said of the rest, and that nothing is written over. */
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../sources.ts';
import { title, word } from './docxSamples.ts';
import { makeFolder, runCli } from './harness.ts';

const sample = (name: string) => readFile(join(ROOT, 'test/word/samples', name));

async function converted(file: Buffer) {
  const folder = await makeFolder({ 'a.docx': file });
  return runCli(['convert', 'a.docx'], { cwd: folder });
}

const runs = (...children: TextRun[]) => new Paragraph({ children });
const plain = (text: string) => new TextRun(text);
const bold = (text: string) => new TextRun({ text, bold: true });

describe('keeps', () => {
  test.each<[string, TextRun[], string]>([
    ['bold of a whole paragraph', [bold('（一）加强学习。')], '**（一）加强学习。**'],
    [
      'bold in front of text, where a full stop would spoil it',
      [bold('加强学习。'), plain('全年8次。')],
      '**加强学习**。全年8次。',
    ],
    ['bold with spaces at its edges', [plain('共'), bold(' 8 '), plain('次')], '共 **8** 次'],
    ['bold over several runs as one', [bold('加强'), bold('学习'), plain('。')], '**加强学习**。'],
    [
      'italic and struck text',
      [new TextRun({ text: '甲', italics: true }), new TextRun({ text: '乙', strike: true })],
      '*甲*~~乙~~',
    ],
    [
      'bold inside struck text',
      [new TextRun({ text: '甲', strike: true }), new TextRun({ text: '乙', strike: true, bold: true })],
      '~~甲**乙**~~',
    ],
    ['nothing of bold marks alone', [plain('甲'), bold('。'), plain('乙')], '甲。乙'],
  ])('%s', async (_, children, expected) => {
    expect((await converted(await word([runs(...children)]))).stdout).toBe(`${expected}\n`);
  });

  test('alignment of columns', async () => {
    const cell = (text: string, alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]) =>
      new TableCell({ children: [new Paragraph({ text, ...(alignment && { alignment }) })] });
    const row = (...cells: TableCell[]) => new TableRow({ children: cells });
    const { stdout } = await converted(
      await word([
        new Table({
          rows: [
            row(cell('单位'), cell('件数'), cell('备注')),
            row(cell('甲'), cell('12', AlignmentType.RIGHT), cell('无', AlignmentType.CENTER)),
          ],
        }),
      ]),
    );
    expect(stdout).toBe('| 单位 | 件数 | 备注 |\n| --- | ---: | :---: |\n| 甲 | 12 | 无 |\n');
  });

  test('a title over two lines as one', async () => {
    const broken = new Paragraph({
      heading: 'Title',
      children: [plain('甲市关于普法'), new TextRun({ text: '工作的报告', break: 1 })],
    });
    expect((await converted(await word([broken]))).stdout).toBe('# 甲市关于普法工作的报告\n');
    expect((await converted(await word([title('甲市关于普法'), title('工作的报告')]))).stdout).toBe(
      '# 甲市关于普法工作的报告\n',
    );
  });

  test('headings that only their ordinals and bold show, by their levels', async () => {
    const lines = [
      runs(bold('甲市人民政府关于2024年法治政府建设情况的报告')),
      runs(plain('2024年，甲市推进依法行政。现报告如下：')),
      runs(bold('一、主要举措和成效')),
      runs(plain('（一）依法履行职能')),
      runs(plain('1.优化服务。全年办理事项12件。')),
      runs(plain('2.规范执法')),
      runs(plain('全年开展检查30次。')),
      runs(plain('（二）加强学习；')),
      runs(plain('二、存在的不足')),
      runs(plain('培训不够。')),
    ];
    const { stdout } = await converted(await word(lines));
    expect(stdout.split('\n').filter(line => line !== '')).toEqual([
      '# 甲市人民政府关于2024年法治政府建设情况的报告',
      '2024年，甲市推进依法行政。现报告如下：',
      '## 一、主要举措和成效',
      '### （一）依法履行职能',
      '1.优化服务。全年办理事项12件。',
      '#### 2.规范执法',
      '全年开展检查30次。',
      '（二）加强学习；',
      '## 二、存在的不足',
      '培训不够。',
    ]);
  });

  test('footnotes', async () => {
    const { stdout } = await converted(await sample('10-footnotes.docx'));
    expect(stdout).toContain('优化服务[^1]，全年学法8次[^2]。\n');
    expect(stdout).toContain('[^1]: 口径：一审审结17件，其中败诉4件，败诉率25.52%。\n\n    第二段说明。\n\n[^2]: 尾注');
  });

  test('pictures, named where the text goes to the screen, as files where it goes to one', async () => {
    const file = await sample('23-empty-numbered-and-picture.docx');
    expect((await converted(file)).stdout).toContain('\n〔图：行政执法数据图〕\n');
    const folder = await makeFolder({ 'a.docx': file });
    const { exit, stderr } = await runCli(['convert', 'a.docx', '--output', '年报 稿.md'], { cwd: folder });
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(await readFile(join(folder, '年报 稿.md'), 'utf8')).toContain(
      `![行政执法数据图](${encodeURI('年报 稿.files/image1.png')})`,
    );
    expect(await readdir(join(folder, '年报 稿.files'))).toEqual(['image1.png']);
    expect((await readFile(join(folder, '年报 稿.files/image1.png'))).subarray(1, 4).toString()).toBe('PNG');
  });
});

describe('says what is lost', () => {
  test.each([
    ['06-merged-table-wrong-total.docx', '表格中合并的单元格 3 处已拆开。'],
    ['07-nested-table.docx', '嵌在单元格里的表格 1 个已移到表后。'],
    ['09-comments.docx', '未读取：批注 1。'],
    ['11-text-boxes.docx', '文本框中的文字 5 段写成引用。'],
    ['14-hidden-text.docx', '未读取：隐藏文字 2。'],
    ['15-red-head-and-imprint.docx', '未读取：页眉页脚 1。'],
    ['23-empty-numbered-and-picture.docx', '未读取：图片 1。'],
    ['40-accepted-vs-original.docx', '修订 2 处，按接受后的文字读取。'],
  ])('%s', async (name, remark) => {
    expect((await converted(await sample(name))).stderr).toBe(`a.docx: ${remark}\n`);
  });
});

describe('writes nothing over', () => {
  test('a file that exists', async () => {
    const folder = await makeFolder({ 'a.docx': await sample('09-comments.docx'), 'a.md': '我的稿子' });
    const { exit, stderr } = await runCli(['convert', 'a.docx', '--output', 'a.md'], { cwd: folder });
    expect({ exit, stderr }).toEqual({
      exit: 2,
      stderr: 'a.md: 已有这个文件，没有写入。请换一个文件名；确要覆盖请加 --force。\n',
    });
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('我的稿子');
  });

  test('a folder of pictures that exists', async () => {
    const folder = await makeFolder({ 'a.docx': await sample('23-empty-numbered-and-picture.docx') });
    await mkdir(join(folder, 'a.files'));
    await writeFile(join(folder, 'a.files/image1.png'), '我的图');
    const { exit, stderr } = await runCli(['convert', 'a.docx', '--output', 'a.md'], { cwd: folder });
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^a\.files: 存放图片的文件夹已经存在，没有写入/);
    expect((await readdir(folder)).sort()).toEqual(['a.docx', 'a.files']);
    expect(await readFile(join(folder, 'a.files/image1.png'), 'utf8')).toBe('我的图');
  });

  test('unless --force is given, and then not out of the project either', async () => {
    const bytes = await sample('23-empty-numbered-and-picture.docx');
    const folder = await makeFolder({ 'in/.git/HEAD': '', 'in/a.docx': bytes, 'in/a.md': '旧稿' });
    const run = () => runCli(['convert', 'a.docx', '--output', 'a.md', '--force'], { cwd: join(folder, 'in') });
    await mkdir(join(folder, 'in/a.files'));
    expect((await run()).exit).toBe(0);
    expect(await readdir(join(folder, 'in/a.files'))).toEqual(['image1.png']);
    await rm(join(folder, 'in/a.files'), { recursive: true });
    await mkdir(join(folder, 'out'));
    await symlink(join(folder, 'out'), join(folder, 'in/a.files'));
    const { exit, stderr } = await run();
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: expect.stringContaining('经链接指向项目之外') });
    expect(await readdir(join(folder, 'out'))).toEqual([]);
  });
});
