/** Nothing is lost: full disks, protected files, files that change or vanish meanwhile, and folders with links and pipes in them. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, type TestContext, test } from 'vitest';
import { makeFolder, runCli, writeTree } from './harness.ts';
import { cliFiles, spawnCli } from './process.ts';
import { DOUBLED, GAP, GOOD } from './samples.ts';

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;

/** A folder on a disk of 64 KB that is full but for what the files take; the test is skipped where none can be mounted. */
async function fullDisk(files: Readonly<Record<string, string>>, { skip }: TestContext): Promise<string> {
  const folder = await makeFolder({});
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  } catch {
    skip('no disk can be mounted here');
  }
  onTestFinished(async () => void (await run('umount', [folder])));
  await writeTree(folder, files);
  await writeFile(join(folder, 'filler'), Buffer.alloc(256 * 1024)).catch(() => undefined);
  return folder;
}

describe('a full disk', () => {
  test('--fix leaves the file as it is', async context => {
    const folder = await fullDisk({ 'a.md': DOUBLED }, context);
    const { exit, stderr } = await runCli(['check', 'a.md', '--fix'], { cwd: folder });
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: 'a.md: 磁盘空间不足，没有写入，原文件未动。\n' });
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(DOUBLED);
    expect((await readdir(folder)).sort()).toEqual(['a.md', 'filler']);
  });

  test('--output leaves the earlier result as it is', async context => {
    const folder = await fullDisk({ 'a.md': GAP, 'out.json': 'earlier' }, context);
    const args = ['check', 'a.md', '--format', 'json', '--output', 'out.json', '--force'];
    const { exit, stderr } = await runCli(args, { cwd: folder });
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: 'out.json: 磁盘空间不足，没有写入，原文件未动。\n' });
    expect(await readFile(join(folder, 'out.json'), 'utf8')).toBe('earlier');
    expect((await readdir(folder)).sort()).toEqual(['a.md', 'filler', 'out.json']);
  });

  test('a baseline and a cache that cannot be written are told of', async context => {
    const folder = await fullDisk({ 'a.md': GAP }, context);
    const args = ['check', 'a.md', '--write-baseline', 'known.json', '--cache', '--cache-location', 'cache'];
    const { exit, stderr } = await runCli(args, { cwd: folder });
    expect(exit).toBe(2);
    expect(stderr).toContain('known.json: 磁盘空间不足');
    expect((await readdir(folder)).sort()).not.toContain('known.json');
  });
});

describe('protected files', () => {
  // The superuser may write everything, so the command is run as somebody else.
  const asNobody = async (files: Readonly<Record<string, string>>) => {
    const folder = await makeFolder(files);
    await writeTree(join(folder, 'bin'), await cliFiles());
    await chmod(folder, 0o777);
    return { folder, options: { cwd: folder, cli: join(folder, 'bin/cli.js'), ...(isRoot && { uid: NOBODY }) } };
  };

  test('a write-protected one is not fixed', async () => {
    const { folder, options } = await asNobody({ 'a.md': DOUBLED });
    await chmod(join(folder, 'a.md'), 0o444);
    const { exit, stderr } = await spawnCli(['check', 'a.md', '--fix'], options);
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: 'a.md: 没有访问权限。请检查文件的权限设置。\n' });
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(DOUBLED);
    expect((await stat(join(folder, 'a.md'))).mode & 0o777).toBe(0o444);
  });

  test('one that may not be read is named, and the others are checked', async () => {
    const { folder, options } = await asNobody({ 'a.md': GAP, 'b.md': GOOD, 'c/d.md': GOOD });
    await chmod(join(folder, 'a.md'), 0o000);
    await chmod(join(folder, 'c'), 0o000);
    const { exit, stdout, stderr } = await spawnCli(['check', '.'], options);
    await chmod(join(folder, 'c'), 0o755);
    expect(exit).toBe(2);
    expect(stderr).toContain('a.md: 没有访问权限');
    expect(stderr).toContain('c: 没有访问权限');
    expect(stdout).toContain('检查报告 1 份');
  });

  test('a folder in which nothing may be written', async () => {
    const { folder, options } = await asNobody({ 'a.md': DOUBLED });
    await chmod(folder, 0o555);
    await chmod(join(folder, 'a.md'), 0o666);
    const { exit, stderr } = await spawnCli(['check', 'a.md', '--fix'], options);
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: 'a.md: 没有访问权限。请检查文件的权限设置。\n' });
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(DOUBLED);
  });
});

describe('while it runs', () => {
  /** Runs with a module that does something right after the first call of a function of node:fs in the folder. */
  const meddle = async (folder: string, name: string, script: string) => {
    await mkdir(join(folder, '.hook'));
    await writeFile(
      join(folder, '.hook', 'hook.cjs'),
      `const fs = require('node:fs');
       const original = fs.${name}; let done = false;
       fs.${name} = (path, ...rest) => {
         const result = original(path, ...rest);
         if (!done && String(path).startsWith(${JSON.stringify(folder)})) { done = true; ${script} }
         return result;
       };`,
    );
    return { NODE_OPTIONS: `--require ${join(folder, '.hook', 'hook.cjs')}` };
  };

  test('a file that changed between reading and fixing is left alone', async () => {
    const folder = await makeFolder({ 'a.md': DOUBLED });
    const env = await meddle(folder, 'readFileSync', "fs.appendFileSync(path, '\\n新的一段。\\n');");
    const { exit, stderr } = await spawnCli(['check', 'a.md', '--fix'], { cwd: folder, env });
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: 'a.md: 检查期间被别的程序改过，未作修正。请重新运行。\n' });
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(`${DOUBLED}\n新的一段。\n`);
  });

  test('a file that vanishes is named, and the others are checked', async () => {
    const folder = await makeFolder({ 'a.md': GOOD, 'b.md': GOOD });
    const env = await meddle(folder, 'readdirSync', `fs.rmSync(${JSON.stringify(join(folder, 'a.md'))});`);
    const { exit, stdout, stderr } = await spawnCli(['check', '.'], { cwd: folder, env });
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: 'a.md: 没有这个文件或文件夹。请核对路径。\n' });
    expect(stdout).toContain('检查报告 1 份');
  });

  test('a folder that vanishes is named', async () => {
    const folder = await makeFolder({ 'a/b.md': GOOD, 'c.md': GOOD });
    const env = await meddle(
      folder,
      'readdirSync',
      `fs.rmSync(${JSON.stringify(join(folder, 'a'))}, { recursive: true });`,
    );
    const { stdout } = await spawnCli(['check', '.'], { cwd: folder, env });
    expect(stdout).toContain('检查报告 1 份');
  });
});

describe('folders', () => {
  test('that link to each other end', async () => {
    const folder = await makeFolder({ 'a/one.md': GOOD, 'b/two.md': GOOD });
    await symlink('../b', join(folder, 'a', 'to-b'));
    await symlink('../a', join(folder, 'b', 'to-a'));
    expect(await runCli(['check', '.'], { cwd: folder })).toMatchObject({ exit: 0, stderr: '' });
  });

  test('with a pipe in them do not wait for it', async () => {
    const folder = await makeFolder({ 'a.md': GOOD });
    await run('mkfifo', [resolve(folder, 'pipe.md')]);
    const stderr = 'pipe.md: 不是普通文件（管道、设备等），没有检查。\n';
    expect(await runCli(['check', '.'], { cwd: folder })).toMatchObject({ exit: 0, stderr });
  });
});
