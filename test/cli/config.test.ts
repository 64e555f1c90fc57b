/** The configuration on the command line: where it is found, what it does, and how its mistakes are named. */
import { describe } from 'vitest';
import { type Case, testCases } from './harness.ts';
import { CUT_OFF, GAP, GOOD, README } from './samples.ts';

describe('configuration', () => {
  testCases([
    {
      name: 'is found by walking up',
      files: { '.fazhilint.json': '{"rules": {"outline/gap": "hint"}}', 'a/b/c.md': GAP },
      args: ['check', 'a/b/c.md'],
      exit: 0,
      stdout: ['提示 1'],
    },
    {
      name: 'a rule set to the level that it has changes nothing',
      files: { '.fazhilint.json': '{"rules": {"figures/ratio-mismatch": "error"}}', 'a.md': CUT_OFF },
      args: ['check', 'a.md'],
      exit: 0,
      stdout: ['信息 1'],
    },
    {
      name: 'the nearest wins',
      files: {
        '.fazhilint.json': '{"rules": {"outline/gap": "off"}}',
        'a/.fazhilint.json': '{"rules": {"outline/gap": "warning"}}',
        'a/c.md': GAP,
      },
      args: ['check', 'a/c.md', '--fail-on', 'warning'],
      exit: 1,
      stdout: ['警告 1'],
    },
    {
      name: 'is the same from whatever folder the command is run',
      files: { '.fazhilint.json': '{"ignore": ["a/old/"]}', 'a/c.md': GOOD, 'a/old/d.md': GAP },
      cwd: 'a',
      args: ['check'],
      exit: 0,
      stdout: ['检查报告 1 份'],
    },
    {
      name: 'a pattern gives the kind',
      files: { '.fazhilint.json': '{"kinds": {"drafts/**": "report"}}', 'drafts/a.md': README },
      args: ['check'],
      exit: 0,
      stdout: ['检查报告 1 份'],
    },
    {
      name: 'files says what is checked in a folder',
      files: { '.fazhilint.json': '{"files": ["*.draft", "!b.draft"]}', 'a.draft': GAP, 'b.draft': GAP, 'c.md': GAP },
      args: ['check'],
      exit: 1,
      stdout: ['a.draft', '检查报告 1 份'],
    },
    {
      name: 'an ignored file that is named says so',
      files: { '.fazhilint.json': '{"ignore": ["old.md"]}', 'old.md': GAP, 'a.md': GOOD },
      args: ['check', 'old.md', 'a.md'],
      exit: 0,
      stdout: ['检查报告 1 份'],
      stderr: ['old.md: 按配置的 ignore 不检查。'],
    },
    {
      name: '--config stands in place of those found',
      files: {
        '.fazhilint.json': '{"rules": {"outline/gap": "off"}}',
        'strict/ci.json': '{"extends": "../base.json"}',
        'base.json': '// comment\n{"rules": {"outline/gap": "warning"},}',
        'a.md': GAP,
      },
      args: ['check', 'a.md', '--config', 'strict/ci.json'],
      exit: 0,
      stdout: ['警告 1'],
    },
  ]);
});

describe('mistakes in a configuration', () => {
  const broken = (name: string, text: string, ...stderr: string[]) => ({
    name,
    files: { '.fazhilint.json': text, 'a.md': GOOD, 'b.md': GOOD },
    args: ['check'],
    exit: 2,
    stdout: ['检查报告 2 份'],
    stderr: stderr.map(line => line),
  });
  testCases([
    broken('not JSON', '{\n  "rules": {,}\n}', '.fazhilint.json:2:13: 不是有效的 JSON'),
    broken('an unknown rule', '{\n  "rules": {"outline/gop": "off"}\n}', '.fazhilint.json:2:13: 没有规则'),
    broken('a missing file', '{"extends": ["no.json"]}', '.fazhilint.json:1:14: 没有文件'),
    broken('a circle', '{"extends": ["./.fazhilint.json"]}', '.fazhilint.json:1:14: ', '循环引用'),
    {
      name: 'each is named once, however many files it concerns',
      files: { '.fazhilint.json': '{"x": 1}', 'a.md': GOOD, 'sub/b.md': GOOD },
      args: ['check'],
      exit: 2,
      stderr: [/^[^\n]*没有「x」这一项。[^\n]*\n$/],
    },
    {
      name: 'of a missing --config file too',
      files: { 'a.md': GOOD },
      args: ['check', 'a.md', '--config', 'no.json'],
      exit: 2,
      stdout: ['检查报告 1 份'],
      stderr: ['no.json:1:1: 没有文件'],
    },
    {
      name: 'are exit code 2 for the other commands as well',
      files: { '.fazhilint.json': '{"x": 1}', 'a.md': GOOD },
      args: ['outline', 'a.md'],
      exit: 2,
      stdout: ['存在的问题'],
      stderr: ['.fazhilint.json:1:2: '],
    },
  ]);
});

describe('a repository', () => {
  const files = {
    '.fazhilint.json': '{"rules": {"outline": "off"}}',
    'facts.csv': '指标,数值\n口令,约9\n',
    '2021.md': GOOD,
    'project/.git/HEAD': '',
    'project/a.md': GAP,
  };
  const named = (name: string, inside: Readonly<Record<string, string>>, ...stderr: string[]): Case => ({
    name: `${name} outside is not read`,
    cwd: 'project',
    files: { ...files, ...inside },
    args: ['check', 'a.md'],
    exit: 2,
    stderr,
    absent: ['口令', '约9'],
  });
  testCases([
    {
      name: 'is not steered from outside',
      cwd: 'project',
      files,
      args: ['check'],
      exit: 1,
      stdout: ['outline/gap'],
      stderr: [],
    },
    { name: 'other files are', files, args: ['check', '2021.md'], exit: 0, stdout: ['检查报告 1 份'], stderr: [] },
    named(
      'a configuration',
      { 'project/.fazhilint.json': '{"extends": "../.fazhilint.json"}' },
      '.fazhilint.json:1:13: 「../.fazhilint.json」不是项目内',
    ),
    named(
      'a facts file',
      { 'project/.fazhilint.json': '{"facts": "../facts.csv"}' },
      '.fazhilint.json:1:11: 「../facts.csv」不是项目内',
    ),
    named(
      'last year’s report',
      { 'project/a.md': GAP.replace('kind: report\n', 'kind: report\nprevious: ../2021.md\n') },
      'a.md:3:11: 「../2021.md」不是项目内',
    ),
  ]);
});

describe('config FILE', () => {
  const files = {
    '.fazhilint.json': '{\n  "extends": "figures-only",\n  "ignore": ["old/"],\n  "rules": {"figures": "hint"}\n}',
    'a/.fazhilint.json': '{"kinds": {"*.md": "work-plan"}, "rules": {"figures/sum-mismatch": "error"}}',
    'a/b.md': GOOD.replace(/^---[\s\S]*?---\n/, ''),
    'c.md': GOOD,
    'old/d.txt': README,
  };
  testCases([
    {
      name: 'shows every value with the place that it comes from',
      files,
      args: ['config', 'a/b.md'],
      exit: 0,
      stdout: [
        /配置文件（近者优先）：\n {2}a\/\.fazhilint\.json\n {2}\.fazhilint\.json\n/,
        /文种 +work-plan +a\/\.fazhilint\.json:1:12/,
        /files +\*\.md、\*\.markdown、\*\.txt、\*\.docx、\*\.docm +默认/,
        /ignore +\S*old\/\*\* +\.fazhilint\.json:3:3/,
        /outline\/gap +off +\.fazhilint\.json:2:14/,
        /figures\/sum-mismatch +error .*a\/\.fazhilint\.json:1:44/,
        /figures\/ratio-mismatch +hint .*\.fazhilint\.json:4:13/,
        /suppression\/unused +hint +默认/,
      ],
    },
    {
      name: 'in JSON and English',
      files,
      args: ['config', 'c.md', '--format', 'json', '--locale', 'en'],
      exit: 0,
      stdout: ['"origin": "front matter"', '"configFiles": [\n    ".fazhilint.json"\n  ]'],
    },
    {
      name: 'says that a file is ignored',
      files,
      args: ['config', 'old/d.txt'],
      exit: 0,
      stdout: ['按 ignore 不检查这个文件。', /文种 +– +未识别为报告/],
    },
    {
      name: 'says which file cannot be read',
      files: { ...files, 'a/.fazhilint.json': '{"rules": {"figures": "error""}}' },
      args: ['config', 'a/b.md'],
      exit: 2,
      stdout: [/\n {2}a\/\.fazhilint\.json（这个文件读不了，没有生效）\n {2}\.fazhilint\.json\n/],
      stderr: ['a/.fazhilint.json:1:'],
    },
    {
      name: 'names the mistakes too',
      files: { ...files, 'a/.fazhilint.json': '{"x": 1}' },
      args: ['config', 'a/b.md'],
      exit: 2,
      stdout: ['.fazhilint.json'],
      stderr: ['a/.fazhilint.json:1:2: '],
    },
  ]);
});

describe('what a configuration names', () => {
  const kind = '{"id": "briefing", "extends": "report", "name": {"zh": "简报", "en": "Briefing"}}';
  const briefing = '{"kindFiles": ["kinds/b.json"], "kinds": {"*.md": "briefing"}}';
  testCases([
    {
      name: 'a kind of the project is used, and seen from folders below',
      files: { '.fazhilint.json': briefing, 'kinds/b.json': kind, 'sub/.fazhilint.json': '{}', 'sub/a.md': README },
      args: ['check', 'sub'],
      exit: 0,
      stdout: ['简报'],
    },
    {
      name: 'a kind may be given where another layer declares it',
      files: {
        '.fazhilint.json': '{"kindFiles": ["kinds/b.json"]}',
        'kinds/b.json': kind,
        'sub/.fazhilint.json': '{"kinds": {"*.md": "briefing"}}',
        'sub/a.md': README,
      },
      args: ['check', 'sub'],
      exit: 0,
      stdout: ['简报'],
    },
    {
      name: 'a mistake in a kind is named in its own file',
      files: { '.fazhilint.json': briefing, 'kinds/b.json': '{\n  "id": 7\n}', 'a.md': README },
      args: ['check', 'a.md'],
      exit: 2,
      stderr: ['kinds/b.json:', '.fazhilint.json:1:51: 没有文种「briefing」'],
    },
    {
      name: 'a missing kind file is named where it is asked for',
      files: { '.fazhilint.json': '{"kindFiles": ["no.json"]}', 'a.md': GOOD },
      args: ['check', 'a.md'],
      exit: 2,
      stderr: ['.fazhilint.json:1:16: 没有文件'],
    },
    {
      name: 'an address is no path',
      files: { '.fazhilint.json': '{"kindFiles": ["https://x/y.json"]}', 'a.md': GOOD },
      args: ['check', 'a.md'],
      exit: 2,
      stderr: ['.fazhilint.json:1:16: 「https://x/y.json」不是项目内的相对路径'],
    },
    {
      name: 'a configuration that ships',
      files: { '.fazhilint.json': '{"extends": "figures-only"}', 'a.md': GAP },
      args: ['check', 'a.md'],
      exit: 0,
      absent: ['outline/gap'],
    },
  ]);
});
