/** Many files: .gitignore, parts of a run and their merging, the cache. */
import { readFileSync } from 'node:fs';
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { type Files, makeFolder, runCli, testCases, writeTree } from './harness.ts';
import { cliFiles, spawnCli } from './process.ts';
import { CUT_OFF, GAP, GOOD, manyFiles, README } from './samples.ts';

describe('.gitignore', () => {
  const files = {
    '.git/HEAD': '',
    '.gitignore': 'out/\n*.tmp.md\n!keep.tmp.md\n',
    'a.md': GOOD,
    'b.tmp.md': GAP,
    'keep.tmp.md': GOOD,
    'out/c.md': GAP,
    'sub/.gitignore': '/d.md\n!b.tmp.md\n',
    'sub/d.md': GAP,
    'sub/deep/d.md': GOOD,
    'sub/b.tmp.md': GOOD,
  };
  const absent = ['out/c.md', 'sub/d.md'];
  testCases([
    { name: 'is respected in folders', files, args: ['check'], exit: 0, stdout: ['检查报告 4 份'], absent },
    { name: 'is respected by globs', files, args: ['check', '**/*.md'], exit: 0, stdout: ['检查报告 4 份'], absent },
    {
      name: 'of folders above counts too, up to the repository',
      files,
      cwd: 'sub',
      args: ['check'],
      exit: 0,
      stdout: ['检查报告 2 份'],
    },
    {
      name: 'does not hide a file that is named',
      files,
      args: ['check', 'out/c.md'],
      exit: 1,
      stdout: ['outline/gap'],
    },
    { name: 'can be switched off', files, args: ['check', '--no-gitignore'], exit: 1, stdout: ['检查报告 7 份'] },
  ]);
});

describe('threads', () => {
  testCases([
    {
      name: '--jobs that is no number is refused',
      files: { 'a.md': GOOD },
      args: ['check', '--jobs', 'many'],
      exit: 2,
      stderr: ['--jobs: 「many」应为正整数。'],
    },
  ]);
});

describe('--shard', () => {
  const schema = JSON.parse(readFileSync('schemas/output.schema.json', 'utf8'));
  const run = async (folder: string, format: string, count: number) => {
    const parts: string[] = [];
    for (let index = 1; index <= count; index++) {
      const name = `part-${index}.${format}`;
      const outcome = await runCli(
        ['check', 'in', '--format', format, '--shard', `${index}/${count}`, '--output', name],
        { cwd: folder },
      );
      expect(outcome.stdout).toBe('');
      parts.push(name);
    }
    return parts;
  };
  const inFolder = (files: Files) =>
    Object.fromEntries(Object.entries(files).map(([name, content]) => [`in/${name}`, content]));

  test.each([
    ['json', 3],
    ['json', 12],
    ['sarif', 4],
  ])('merged %s of %i parts is that of the whole run', async (format, count) => {
    const folder = await makeFolder(inFolder(manyFiles(24)));
    const whole = await runCli(['check', 'in', '--format', format], { cwd: folder });
    const parts = await run(folder, format, count);
    const merged = await runCli(['merge', ...parts.reverse()], { cwd: folder });
    expect(merged.stdout).toBe(whole.stdout);
    expect(merged.exit).toBe(whole.exit);
  });

  test('the result of a part agrees with the schema, and the exit code of the merged run with its findings', async () => {
    const folder = await makeFolder({ 'in/a.md': GOOD, 'in/b.md': GAP });
    const parts = await run(folder, 'json', 2);
    const validate = new Ajv({ strict: false }).compile(schema);
    const part = JSON.parse(await readFile(join(folder, parts[0] ?? ''), 'utf8'));
    expect(validate(part), JSON.stringify(validate.errors)).toBe(true);
    expect(part.shard).toEqual({ index: 1, count: 2 });
    expect(await runCli(['merge', ...parts], { cwd: folder })).toMatchObject({ exit: 1, stderr: '' });
    expect(await runCli(['merge', ...parts, '--fail-on', 'never'], { cwd: folder })).toMatchObject({ exit: 0 });
  });

  test('a missing, doubled or foreign part is named', async () => {
    const folder = await makeFolder({ 'in/a.md': GOOD, 'in/b.md': GOOD, 'in/c.md': GOOD, 'x.json': '{}' });
    const [one = '', two = '', three = ''] = await run(folder, 'json', 3);
    const merged = (...names: string[]) => runCli(['merge', ...names], { cwd: folder });
    expect(await merged(one, three)).toMatchObject({ exit: 2, stderr: '2/3: 缺少这一份的结果。\n' });
    expect(await merged(one, two, two, three)).toMatchObject({ exit: 2, stderr: '2/3: 这一份的结果重复了。\n' });
    expect(await merged(one, two, three, 'x.json')).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('x.json: 不是'),
    });
    expect(await merged(one, 'no.json')).toMatchObject({ exit: 2, stderr: expect.stringContaining('no.json: 没有') });
  });

  test('a part without reports is silent, a whole without reports is not', async () => {
    const folder = await makeFolder({ 'in/a.md': README, 'in/b.md': README });
    const parts = await run(folder, 'json', 2);
    expect(await runCli(['merge', ...parts], { cwd: folder })).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('没有一个文件是报告'),
    });
  });

  testCases(
    ['0/2', '3/2', '1', 'a/b', '1/0'].map(shard => ({
      name: `${shard} is refused`,
      files: { 'a.md': GOOD },
      args: ['check', '--shard', shard],
      exit: 2,
      stdout: [],
      stderr: [`--shard: 「${shard}」应写成 i/n`],
    })),
  );
});

describe('--cache', () => {
  const args = ['check', '.', '--cache', '--cache-location', '.cache', '--format', 'json'];
  const entries = async (folder: string) =>
    (await readdir(join(folder, '.cache'), { recursive: true })).filter(name => name.endsWith('.json')).sort();

  test('gives the same result, and uses what it has', async () => {
    const folder = await makeFolder({ 'a.md': GAP, 'copy.md': GAP, 'b.md': CUT_OFF });
    const plain = await runCli(['check', '.', '--format', 'json'], { cwd: folder });
    expect(await runCli(args, { cwd: folder })).toEqual(plain);
    const kept = await entries(folder);
    expect(kept).toHaveLength(2); // Two files have the same content.
    for (const name of kept) {
      const path = join(folder, '.cache', name);
      const entry = JSON.parse(await readFile(path, 'utf8'));
      for (const finding of entry.record.findings) finding.message = { zh: '来自缓存', en: 'from the cache' };
      await writeFile(path, JSON.stringify(entry));
    }
    const again = JSON.parse((await runCli(args, { cwd: folder })).stdout);
    expect(again.files.map(({ path }: { path: string }) => path)).toEqual(['a.md', 'b.md', 'copy.md']);
    expect(again.files[0].findings[0].message).toBe('来自缓存');
  });

  test('a changed text, configuration or build is checked again', async () => {
    const folder = await makeFolder({ 'a.md': GAP });
    await writeTree(join(folder, 'build'), await cliFiles());
    const cli = join(folder, 'build', 'cli.js');
    const count = async (change: () => Promise<unknown>) => {
      await change();
      await spawnCli(['check', 'a.md', ...args.slice(2)], { cwd: folder, cli });
      return (await entries(folder)).length;
    };
    expect(await count(async () => undefined)).toBe(1);
    expect(await count(async () => undefined)).toBe(1);
    expect(await count(() => writeFile(join(folder, 'a.md'), GOOD))).toBe(2);
    expect(await count(() => writeFile(join(folder, '.fazhilint.json'), '{"rules": {"outline": "off"}}'))).toBe(3);
    expect(await count(() => utimes(join(folder, 'build', 'cliMain.js'), 1, 1))).toBe(4);
  });

  test('what nobody has used for a month is removed', async () => {
    const folder = await makeFolder({ 'a.md': GAP, 'b.md': CUT_OFF });
    await runCli(args, { cwd: folder });
    const month = 31 * 24 * 60 * 60;
    for (const name of await readdir(join(folder, '.cache'), { recursive: true })) {
      const path = join(folder, '.cache', name);
      const before = Date.now() / 1000 - month;
      if ((await stat(path)).isFile()) await utimes(path, before, before);
    }
    await rm(join(folder, 'b.md'));
    expect(await entries(folder)).toHaveLength(2);
    await runCli(args, { cwd: folder });
    expect(await entries(folder)).toHaveLength(1); // That of a.md, which was used.
  });

  test('a damaged entry is made again', async () => {
    const folder = await makeFolder({ 'a.md': GAP });
    const plain = await runCli(args, { cwd: folder });
    const [name = ''] = await entries(folder);
    await writeFile(join(folder, '.cache', name), '{"path": "a.md", "fin');
    expect(await runCli(args, { cwd: folder })).toEqual(plain);
  });

  test('one that cannot be written does no harm', async () => {
    const folder = await makeFolder({ 'a.md': GAP, '.cache': 'a file in its place' });
    const { exit, stdout, stderr } = await runCli(args, { cwd: folder });
    expect(exit).toBe(1);
    expect(stdout).toContain('outline/gap');
    expect(stderr.split('\n')).toHaveLength(2);
  });
});
