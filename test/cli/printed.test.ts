// What is printed for others to read: no advice to change counts, places as their readers find them, the worst first.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from '../../server/src/engine/index.ts';
import { wordPlaceOf, wordPlaceWords } from '../../server/src/export/wordPlace.ts';
import { commentsIn } from '../word/annotate/harness.ts';
import { line, title, word } from './docxSamples.ts';
import { makeFolder, runCli } from './harness.ts';

const WRONG_RATE = '# 工作报告\n\n抽查案卷512卷，合格489卷，合格率95.9%。新增54人，其中男30人，女14人。\n';

test.each(['stylish', 'html'])('only the stated figure is offered to be changed (%s)', async format => {
  const folder = await makeFolder({ 'a.md': WRONG_RATE });
  const { stdout } = await runCli(['check', 'a.md', '--format', format, '--kind', 'report'], { cwd: folder });
  expect(stdout.replace(/<span class="whole">([^<]*)<\/span>/g, '$1')).toContain('把 95.9% 改为 95.5%');
  expect(stdout).not.toMatch(/49[01]卷|510卷|改为 2\d人/);
});

test.each(['stylish', 'html', 'github', 'junit'])('evidence has no marks of bold (%s)', async format => {
  const folder = await makeFolder({ 'a.md': WRONG_RATE.replace('512卷', '**512**卷') });
  const { stdout } = await runCli(['check', 'a.md', '--format', format, '--kind', 'report'], { cwd: folder });
  expect(stdout.replace(/<[^>]*>/g, '')).toContain('「512卷」');
});

test('comments in a Word file offer no other', async () => {
  const folder = await makeFolder({ 'a.docx': await word([title('工作报告'), line(WRONG_RATE.split('\n')[2] ?? '')]) });
  const args = ['annotate', 'a.docx', '--kind', 'report', '--track-fixes', 'all', '--output', 'b.docx'];
  expect(await runCli(args, { cwd: folder })).toMatchObject({ exit: 0 });
  const { stdout } = await runCli(['convert', 'b.docx'], { cwd: folder });
  expect(stdout).toContain('合格489卷');
});

test('that a part may be wrong is said without a number for it, on the page and in the comment', async () => {
  const text = WRONG_RATE.split('\n')[2] ?? '';
  const folder = await makeFolder({ 'a.md': WRONG_RATE, 'a.docx': await word([title('工作报告'), line(text)]) });
  const page = await runCli(['check', 'a.md', '--format', 'html', '--kind', 'report'], { cwd: folder });
  expect(page.stdout.match(/<div class="more">也可能是上面列出的某个依据写错/g)).toHaveLength(2);
  await runCli(['annotate', 'a.docx', '--kind', 'report', '--output', 'b.docx'], { cwd: folder });
  const said = commentsIn(await readFile(join(folder, 'b.docx'))).flatMap(({ lines }) => lines);
  expect(said.filter(each => each.startsWith('也可能是上面列出的某个依据写错'))).toHaveLength(2);
  expect(said.join('\n')).not.toMatch(/改为 (?:49[01]卷|510卷|2\d人)/);
});

const RUN = `一、做法

（一）执法
一是抓学习。二是抓检查。三是抓评查，合格率95.9%。四是抓队伍。

| 项目 | 件数 |
| --- | --- |
| 甲 | 12 |
`;

test.each([
  ['95.9%', '「一、（一）三是」下「合格率95.9%」'],
  ['抓学习', '「一、（一）一是」下「一是抓学习」'],
  ['12', '「一、（一）」下「12」'],
])('a place below 一是…二是… is named by that in which it stands: %s', (words, expected) => {
  const report = parse(RUN);
  const start = RUN.indexOf(words);
  expect(wordPlaceWords(wordPlaceOf(report, { start, end: start + words.length })).zh).toBe(expected);
});

test('errors come first, and hints on the layout of a Word file are folded into one line', async () => {
  const paragraphs = Array.from({ length: 5 }, (_, index) => line(`第${index + 1}段，办理事项。`));
  const wrong = line('审结案件17件，败诉4件，败诉率20%。');
  const folder = await makeFolder({ 'a.docx': await word([title('工作报告'), ...paragraphs, wrong]) });
  const { stdout } = await runCli(['check', 'a.docx', '--kind', 'report'], { cwd: folder });
  expect(stdout.split('\n')[1]).toMatch(/错误.*20%/);
  expect(stdout).toMatch(/版式提示 \d+ 条.*没有列出/);
  expect(stdout).not.toContain('layout/');
});

test('figures and years stay in one line, and no column is empty', async () => {
  const folder = await makeFolder({ 'a.md': `${WRONG_RATE}\n认真落实《法治政府建设实施纲要（2020—2025年）》。\n` });
  const { stdout } = await runCli(['check', 'a.md', '--format', 'html', '--kind', 'report'], { cwd: folder });
  for (const figure of ['95.9%', '95.507…%', '512卷', '2020—2025年'])
    expect(stdout).toContain(`<span class="whole">${figure}</span>`);
  const ledgers = stdout.split('<h4>').slice(1);
  expect(ledgers[0]).toContain('<th>算式</th>');
  expect(ledgers[0]).not.toMatch(/<th>归类<\/th>/);
  expect(stdout).toContain('section.file~section.file{break-before:page}');
});

test('what is held against last year’s report names its file and line', async () => {
  const report = (year: number, body: string) =>
    `# 某市人民政府关于${year}年法治政府建设情况的报告\n\n## 一、工作情况\n\n${body}\n\n某市人民政府\n\n${year + 1}年1月10日\n`;
  const folder = await makeFolder({
    '去年.md': report(2023, '群众对法治建设的满意率达到95.8%。'),
    '今年.md': report(2024, '群众对法治建设的满意率由95.2%提高到97.1%。'),
  });
  const { stdout } = await runCli(['figures', '今年.md', '--format', 'csv'], { cwd: folder });
  expect(stdout).toContain('去年.md 上年报告第5行写「群众对法治建设的满意率达到95.8%」');
});
