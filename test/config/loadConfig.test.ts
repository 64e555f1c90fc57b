/** Finding and merging configurations, on files that exist only in memory. */
import { describe, expect, test } from 'vitest';
import { isWanted, loadConfig, loadConfigFile } from '../../server/src/config/loadConfig.ts';
import { folderOf, isInside, resolvePath, resolvePattern } from '../../server/src/config/paths.ts';
import { isIgnored, kindByPattern } from '../../server/src/engine/index.ts';

function memory(files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const readText = async (path: string) => {
    asked.push(path);
    return files[path] ?? null;
  };
  const listFolder = async (folder: string) => {
    const names = Object.keys(files)
      .filter(path => path.startsWith(`${folder}/`))
      .map(path => path.slice(folder.length + 1).replace(/\/.*/, ''));
    return names.length > 0 ? [...new Set(names)] : null;
  };
  return { asked, io: { readText, listFolder } };
}

const load = (files: Readonly<Record<string, string>>, path: string, root = '/w') =>
  loadConfig(path, { root, io: memory(files).io });

describe('loadConfig', () => {
  test('house terms come from tables, below those of the configuration itself, and their faults are named', async () => {
    const { config, origins, problems } = await load(
      {
        '/w/.fazhilint.json': '{\n  "termFiles": ["用语.csv", "没有.csv"],\n  "terms": { "甲": "丙" }\n}',
        '/w/用语.csv': '原词,改为,理由\n甲,乙,表里的\n市法制办,市司法局,更名\n,丁,\n',
      },
      '/w/a.md',
    );
    expect(config.terms).toEqual({ 甲: { right: '丙' }, 市法制办: { right: '市司法局', reason: '更名' } });
    expect(origins.get('terms.市法制办')).toMatchObject({ path: '/w/.fazhilint.json', range: { start: { line: 1 } } });
    expect(problems.map(({ path, range }) => `${path}:${range.start.line}`)).toEqual([
      '/w/用语.csv:3',
      '/w/.fazhilint.json:1',
    ]);
  });

  test('walks up to the root and not beyond', async () => {
    const { asked, io } = memory({});
    expect(await loadConfig('/w/a/b/c.md', { root: '/w', io })).toMatchObject({ files: [], problems: [] });
    expect(asked).toEqual(['/w/a/b/.fazhilint.json', '/w/a/.fazhilint.json', '/w/.fazhilint.json']);
  });

  test.each(['/', '/w/', '/w'])('the root %s may be written with or without a slash', async root => {
    expect((await load({ '/w/.fazhilint.json': '{}' }, '/w/a.md', root)).files).toEqual(['/w/.fazhilint.json']);
  });

  test('a file outside the root has no configuration', async () => {
    const { asked, io } = memory({ '/x/.fazhilint.json': '{}' });
    expect((await loadConfig('/x/a.md', { root: '/w', io })).files).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('the nearest wins per key, and each value knows where it comes from', async () => {
    const { config, files, origins } = await load(
      {
        '/w/.fazhilint.json': '{\n  "ignore": ["x.md"],\n  "rules": {"outline": "off", "figures": "hint"}\n}',
        '/w/a/.fazhilint.json': '{"rules": {"figures": "error"}, "kinds": {"d/*.md": "report"}}',
      },
      '/w/a/b.md',
    );
    expect(files).toEqual(['/w/a/.fazhilint.json', '/w/.fazhilint.json']);
    expect(config).toEqual({
      ignore: ['x.md'],
      kinds: { '/w/a/d/*.md': 'report' },
      rules: { outline: 'off', figures: 'error' },
    });
    const places = [...origins].map(([key, { path, range }]) => [key, `${path}:${range.start.line}`]);
    expect(Object.fromEntries(places)).toEqual({
      ignore: '/w/.fazhilint.json:1',
      'kinds./w/a/d/*.md': '/w/a/.fazhilint.json:0',
      'rules.outline': '/w/.fazhilint.json:2',
      'rules.figures': '/w/a/.fazhilint.json:0',
    });
  });

  test('extends stands below its own file and above the next folder; of two, the later above', async () => {
    const rule = (level: string) => `{"rules": {"outline/gap": "${level}"}}`;
    const files = {
      '/w/.fazhilint.json': '{"rules": {"outline/gap": "off", "figures": "off"}}',
      '/w/a/.fazhilint.json': '{"extends": ["../first.json", "../second.json"]}',
      '/w/first.json': '{"rules": {"figures": "info"}, "extends": "third.json"}',
      '/w/second.json': rule('warning'),
      '/w/third.json': '{"rules": {"figures": "error", "outline/gap": "error", "sections": "hint"}}',
    };
    const loaded = await load(files, '/w/a/b.md');
    expect(loaded.problems).toEqual([]);
    expect(loaded.config.rules).toEqual({ 'outline/gap': 'warning', figures: 'info', sections: 'hint' });
    expect(loaded.files).toEqual([
      '/w/a/.fazhilint.json',
      '/w/second.json',
      '/w/first.json',
      '/w/third.json',
      '/w/.fazhilint.json',
    ]);
  });

  test('patterns mean the folder of the file they stand in', async () => {
    const { config } = await load(
      {
        '/w/.fazhilint.json': '{"extends": "shared/base.json", "kinds": {"a/*.md": "report"}}',
        '/w/shared/base.json': '{"ignore": ["../a/old/", "*.bak.md"], "kinds": {"./x.md": "work-plan"}}',
      },
      '/w/a/b.md',
    );
    expect(kindByPattern(config, '/w/a/b.md')).toBe('report');
    expect(kindByPattern(config, '/w/shared/x.md')).toBe('work-plan');
    expect(kindByPattern(config, '/w/x.md')).toBeNull();
    expect(isIgnored(config, '/w/a/old/2019/b.md')).toBe(true);
    expect(isIgnored(config, '/w/a/b.bak.md')).toBe(true);
  });
});

describe('problems', () => {
  const places = async (files: Readonly<Record<string, string>>) =>
    (await load(files, '/w/a/b.md')).problems.map(
      ({ path, range: { start, end }, message }) =>
        `${path}:${start.line}:${start.character}-${end.character} ${message.zh}`,
    );

  test.each([
    ['no JSON', { '/w/.fazhilint.json': '{\n  ,}' }, '/w/.fazhilint.json:1:2-3 不是有效的 JSON'],
    [
      'a missing file',
      { '/w/.fazhilint.json': '{"extends": "no.json"}' },
      '/w/.fazhilint.json:0:12-21 没有文件或文件夹 /w/no.json',
    ],
    [
      'above the root',
      { '/w/.fazhilint.json': '{"extends": "../x.json"}', '/x.json': '{}' },
      ':0:12-23 「../x.json」不是项目内',
    ],
    ['above everything', { '/w/.fazhilint.json': '{"extends": "../../../x.json"}' }, '不是项目内'],
    ['an absolute path', { '/w/.fazhilint.json': '{"extends": "/w/x.json"}', '/w/x.json': '{}' }, '不是项目内'],
    ['an address', { '/w/.fazhilint.json': '{"extends": "https://x/y.json"}' }, '不是项目内'],
    ['a drive', { '/w/.fazhilint.json': '{"extends": "C:/x.json"}' }, '不是项目内'],
    ['a backslash', { '/w/.fazhilint.json': '{"extends": "a\\\\x.json"}' }, '不是项目内'],
    ['itself', { '/w/.fazhilint.json': '{"extends": ".fazhilint.json"}' }, ':0:12-29 「.fazhilint.json」循环引用'],
    [
      'a circle of two',
      { '/w/.fazhilint.json': '{"extends": "x.json"}', '/w/x.json': '{\n"extends": ["./.fazhilint.json"]}' },
      '/w/x.json:1:12-31 「./.fazhilint.json」循环引用',
    ],
    [
      'in a file extended twice, once',
      { '/w/.fazhilint.json': '{"extends": ["x.json", "x.json"]}', '/w/x.json': '{"y": 1}' },
      '/w/x.json:0:1-4 没有「y」',
    ],
  ])('%s', async (_, files, expected) => {
    expect(await places(files)).toEqual([expect.stringContaining(expected)]);
  });

  test('a file that cannot be read', async () => {
    const io = { ...memory({}).io, readText: () => Promise.reject(new Error('EACCES')) };
    const { problems } = await loadConfig('/w/a.md', { root: '/w', io });
    expect(problems).toMatchObject([{ path: '/w/.fazhilint.json', message: { zh: '无法读取这个文件（EACCES）。' } }]);
  });
});

describe('loadConfigFile', () => {
  test('reads that file and what it extends, and no other', async () => {
    const { asked, io } = memory({ '/w/ci/strict.json': '{"extends": "../base.json"}', '/w/base.json': '{}' });
    const { files, problems } = await loadConfigFile('/w/ci/strict.json', { root: '/', io });
    expect(files).toEqual(['/w/ci/strict.json', '/w/base.json']);
    expect(problems).toEqual([]);
    expect(asked).toEqual(files);
  });

  test('names it when it is missing', async () => {
    const { problems } = await loadConfigFile('/w/no.json', { root: '/', io: memory({}).io });
    expect(problems).toMatchObject([{ path: '/w/no.json', range: { start: { line: 0, character: 0 } } }]);
  });
});

test.each([
  ['/w/a.md', true],
  ['/w/A.MD', true],
  ['/w/a.markdown', true],
  ['/w/a.txt', true],
  ['/w/a.docx', true],
  ['/w/a.doc', false],
])('without files, %s is wanted: %s', (path, expected) => {
  expect(isWanted({}, path)).toBe(expected);
});

test('files stands in place of the usual extensions', () => {
  expect(isWanted({ files: ['*.report'] }, '/w/a.report')).toBe(true);
  expect(isWanted({ files: ['*.report'] }, '/w/a.md')).toBe(false);
});

describe('paths', () => {
  test.each([
    ['/a/b/c.md', '/a/b'],
    ['/a', '/'],
    ['/', '/'],
  ])('the folder of %s is %s', (path, folder) => expect(folderOf(path)).toBe(folder));

  test.each([
    ['/a/b', '../c.json', '/a/c.json'],
    ['/a', './c/./d.json', '/a/c/d.json'],
    ['/', '..', null],
  ])('%s and %s give %s', (folder, relative, path) => expect(resolvePath(folder, relative)).toBe(path));

  test.each([
    ['/', '/a', true],
    ['/a', '/a', true],
    ['/a', '/ab', false],
  ])('%s holds %s: %s', (folder, path, expected) => expect(isInside(folder, path)).toBe(expected));

  test.each([
    ['*.md', '*.md'],
    ['a/*.md', '/w/a/*.md'],
    ['/a/*.md', '/w/a/*.md'],
    ['./*.md', '/w/*.md'],
    ['../*.md', '/*.md'],
    ['a/', '/w/a/**'],
    ['./', '/w/**'],
    ['!a/b', '!/w/a/b'],
    ['**/*.md', '/w/**/*.md'],
  ])('the pattern %s in /w is %s', (pattern, resolved) => expect(resolvePattern(pattern, '/w')).toBe(resolved));

  test('a folder whose name looks like a pattern means itself', () => {
    const pattern = resolvePattern('a/*.md', '/w/[2022] 报告(终稿)!');
    expect(isIgnored({ ignore: [pattern] }, '/w/[2022] 报告(终稿)!/a/b.md')).toBe(true);
    expect(isIgnored({ ignore: [pattern] }, '/w/2 报告终稿/a/b.md')).toBe(false);
  });
});
