/** What lies around a report and bears on its figures: last year's report, facts files, rates of the project's own. */
import { describe, expect, test } from 'vitest';
import { ENCRYPTED, line, word } from './docxSamples.ts';
import { type Files, makeFolder, runCli, testCases, writeTree } from './harness.ts';

const report = (year: number, body: string, frontMatter = '', issuer = '云泽市'): string =>
  `${frontMatter && `---\n${frontMatter}\n---\n`}${issuer}人民政府关于${year}年度法治政府建设情况的报告

一、主要举措和成效

${body}

二、存在的不足和原因

基层执法力量不足，原因是编制偏紧。

三、党政主要负责人履行推进法治建设第一责任人职责情况

市长主持召开会议研究法治建设工作。

四、${year + 1}年度工作安排

加强基层执法力量。

${issuer}人民政府
${year + 1}年1月17日
`;

const LAST = report(2021, '2021年，全市受理行政复议案件94件。');
const LAST_WORD = await word(LAST.split('\n').filter(Boolean).map(line));
const BASE = '2022年，全市受理行政复议案件比2021年的49件增加69件。';
const NOW = report(2022, BASE);
const CROSS = 'figures/repeat-mismatch';

const check = (...more: string[]) => ['check', 'now.md', '--format', 'json', ...more];
const found = { args: check(), exit: 0, stdout: [CROSS, '49件≠94件'], stderr: [] };
const silent = { args: check(), exit: 0, absent: [CROSS], stderr: [] };

describe('last year’s report', () => {
  testCases([
    { name: 'is found in the same folder', files: { 'now.md': NOW, 'last.txt': LAST }, ...found },
    {
      name: 'is not of another issuer',
      files: { 'now.md': NOW, 'last.md': report(2021, '2021年，全市受理行政复议案件94件。', '', '安和市') },
      ...silent,
    },
    {
      name: 'is not of another year',
      files: { 'now.md': NOW, 'last.md': LAST.replaceAll('2021', '2020').replaceAll('2022', '2021') },
      ...silent,
    },
    {
      name: 'is not of another kind',
      files: { 'now.md': NOW, 'last.md': LAST.replace('法治政府建设情况', '政府信息公开工作') },
      ...silent,
    },
    {
      name: 'is not guessed among several',
      files: { 'now.md': NOW, 'last.md': LAST, 'copy.md': LAST },
      ...silent,
    },
    {
      name: 'is the text where the same name is there as a Word file, which is made of it',
      files: {
        '.fazhilint.json': '{"previous": ["2021/"]}',
        'now.md': NOW,
        '2021/a.md': LAST,
        '2021/a.docx': LAST_WORD,
      },
      ...found,
    },
    {
      name: 'is named in front matter, above those in the folder',
      files: {
        'new/now.md': report(2022, BASE, 'previous: ../old/b.md'),
        'new/last.md': LAST.replace('94件', '49件'),
        'old/b.md': LAST,
      },
      ...found,
      args: ['check', 'new/now.md', '--format', 'json'],
    },
    {
      name: 'is found in a folder that the configuration names',
      files: {
        '.fazhilint.json': '{"previous": ["2021/"]}',
        'now.md': NOW,
        '2021/a.md': LAST,
        '2021/b.md': LAST.replaceAll('云泽', '安和'),
      },
      ...found,
    },
    {
      name: 'is a file that the configuration names',
      files: { '.fazhilint.json': '{"previous": "old/a.md"}', 'now.md': NOW, 'old/a.md': LAST },
      ...found,
    },
    {
      name: 'bears on figures as well',
      files: { 'now.md': NOW, 'last.md': LAST },
      args: ['figures', 'now.md'],
      exit: 0,
      stdout: ['49件≠94件'],
    },
    {
      name: 'is shown with what led to it',
      files: { 'now.md': NOW, 'last.md': LAST },
      args: ['config', 'now.md'],
      exit: 0,
      stdout: [/上年报告 +last\.md +同一文件夹中找到/],
    },
    {
      name: 'is shown not to be guessed',
      files: { 'now.md': NOW, 'last.md': LAST, 'copy.md': LAST },
      args: ['config', 'now.md'],
      exit: 0,
      stdout: [/上年报告 +– +同一文件夹中找到；有几份都像：copy\.md、last\.md，请用 previous 写明/],
    },
    {
      name: 'is not looked for unasked among hundreds',
      files: {
        'now.md': NOW,
        'last.md': LAST,
        ...Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`${index}.txt`, ''])),
      },
      args: ['config', 'now.md'],
      exit: 0,
      stdout: ['本文件夹有 502 个文本文件，没有自动查找'],
    },
  ]);
});

describe('last year’s report in Word', () => {
  const findings = async (files: Files, ...args: string[]) => {
    const folder = await makeFolder(files);
    return runCli(['check', 'now.md', '--format', 'json', '--fail-on', 'never', ...args], { cwd: folder });
  };

  test('is found in the folder, where no text will do', async () => {
    expect((await findings({ 'now.md': NOW, '2021年报告.docx': LAST_WORD })).stdout).toContain('49件≠94件');
  });

  test('is not read where its name says another year', async () => {
    expect((await findings({ 'now.md': NOW, '2020年报告.docx': LAST_WORD })).stdout).not.toContain(CROSS);
  });

  test('stands after the text that was made of it', async () => {
    const files = { 'now.md': NOW, 'last.docx': LAST_WORD, 'last.md': LAST.replace('94件', '49件') };
    expect((await findings(files)).stdout).not.toContain(CROSS);
  });

  test('is named in front matter', async () => {
    const now = report(2022, BASE, 'previous: last.docx');
    expect((await findings({ 'now.md': now, 'last.docx': LAST_WORD })).stdout).toContain('49件≠94件');
  });

  test('that cannot be read is complained of where it is named', async () => {
    const now = report(2022, BASE, 'previous: last.docx');
    const { stderr } = await findings({ 'now.md': now, 'last.docx': ENCRYPTED });
    expect(stderr).toContain('有打开密码');
  });
});

const FACTS = '指标,数值,单位,年度\n受理行政复议案件,94,件,2021\n受理行政复议案件,118,件,2022\n';
const DECLARED = 'figures/declared-mismatch';
const THIS_YEAR = report(2022, '2022年，全市受理行政复议案件181件。');

describe('a facts file', () => {
  testCases([
    {
      name: 'is checked against the text',
      files: { '.fazhilint.json': '{"facts": "data/f.csv"}', 'data/f.csv': `\uFEFF${FACTS}`, 'now.md': THIS_YEAR },
      args: ['check', 'now.md'],
      exit: 1,
      stdout: [DECLARED, '118件', 'data/f.csv第3行'],
      stderr: [],
    },
    {
      name: 'that the text says nothing of is told as not checked',
      files: { '.fazhilint.json': '{"facts": "f.csv"}', 'f.csv': `${FACTS}受理信访,5,件,\n`, 'now.md': THIS_YEAR },
      args: ['figures', 'now.md'],
      exit: 0,
      stdout: [/受理信访5件 +f\.csv第4行：文中没有同名/],
    },
    {
      name: 'of the nearest configuration stands alone',
      files: {
        '.fazhilint.json': '{"facts": "f.csv"}',
        'f.csv': FACTS,
        'a/.fazhilint.json': '{"facts": "g.csv"}',
        'a/g.csv': '指标,数值,单位,年度\n受理信访,5,件,2022\n',
        'a/now.md': THIS_YEAR,
      },
      args: ['check', 'a/now.md'],
      exit: 0,
      absent: [DECLARED],
    },
    {
      name: 'is shown with its origin',
      files: { '.fazhilint.json': '{"facts": ["f.csv"]}', 'f.csv': FACTS, 'now.md': THIS_YEAR },
      args: ['config', 'now.md'],
      exit: 0,
      stdout: [/facts +f\.csv +\.fazhilint\.json:1:2/],
    },
  ]);
});

describe('a rate of the project', () => {
  const files: Files = {
    '.fazhilint.json': '{"rates": {"销号率": {"numerator": ["整改到位"], "denominator": ["发现"]}}}',
    'now.md': report(2022, '全年发现执法问题40个，整改到位36个，问题销号率95%。'),
  };
  testCases([
    { name: 'is tested', files, args: ['check', 'now.md'], exit: 1, stdout: ['figures/ratio-mismatch', '36÷40=90%'] },
    {
      name: 'is shown with its origin',
      files,
      args: ['config', 'now.md'],
      exit: 0,
      stdout: [/rates +销号率 +\.fazhilint\.json:1:12/],
    },
  ]);
});

test('a cached result is not used once last year’s report or a facts file has changed', async () => {
  const config = '{"facts": "f.csv"}';
  const folder = await makeFolder({ '.fazhilint.json': config, 'f.csv': '', 'now.md': NOW, 'last.md': LAST });
  const run = async () => {
    const { stdout } = await runCli(check('--cache', '--cache-location', '.cache'), { cwd: folder });
    return JSON.parse(stdout).files[0].findings.map(({ rule }: { rule: string }) => rule);
  };
  expect(await run()).toEqual([CROSS]);
  expect(await run()).toEqual([CROSS]);
  await writeTree(folder, { 'last.md': LAST.replace('94件', '49件') });
  expect(await run()).toEqual([]);
  await writeTree(folder, { 'f.csv': '受理行政复议案件,50,件,2021\n', 'last.md': LAST });
  expect(await run()).toEqual([DECLARED, CROSS]);
  await writeTree(folder, { 'now.md': THIS_YEAR, 'f.csv': FACTS });
  expect(await run()).toEqual([DECLARED]);
});
