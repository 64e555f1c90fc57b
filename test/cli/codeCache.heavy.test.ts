/** The code that is kept between runs: used when it fits, made again when not, and never missed. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, writeTree } from './harness.ts';
import { CLI, cliFiles, spawnCli } from './process.ts';
import { GAP } from './samples.ts';

const KEPT = `cache/fazhi-lint/code/${process.version}-${process.arch}`;
const EXPECTED = { exit: 1, stderr: '', stdout: expect.stringContaining('outline/gap') };

async function setUp() {
  const folder = await makeFolder({ 'reports/a.md': GAP });
  const kept = join(folder, KEPT);
  return {
    folder,
    kept,
    check: (cli: string = CLI) =>
      spawnCli(['check', 'a.md'], {
        cli,
        cwd: join(folder, 'reports'),
        env: { XDG_CACHE_HOME: join(folder, 'cache') },
      }),
    /** Whether a run leaves what is kept alone. */
    async isLeftAlone(run: () => Promise<unknown>) {
      const before = await stat(kept);
      await run();
      return (await stat(kept)).ino === before.ino;
    },
  };
}

test('is kept by the first run, added to by three more and left alone after that, beside the reports leaving nothing', async () => {
  const { folder, kept, check, isLeftAlone } = await setUp();
  const first = await check();
  expect(first).toMatchObject(EXPECTED);
  expect((await stat(kept)).mode & 0o777).toBe(0o600);
  for (const isLast of [false, false, false, true])
    expect(await isLeftAlone(async () => expect(await check()).toEqual(first))).toBe(isLast);
  expect(await readdir(join(folder, 'reports'))).toEqual(['a.md']);
  expect(await readdir(join(folder, 'cache/fazhi-lint/code'))).toHaveLength(1);
});

test.each<readonly [string, (code: Buffer) => Buffer]>([
  ['damaged', code => code.fill(0, code.length >> 1, (code.length >> 1) + 64)],
  ['cut off', code => code.subarray(0, code.length >> 1)],
  ['empty', () => Buffer.alloc(0)],
])('what is %s is made again', async (_, damage) => {
  const { kept, check, isLeftAlone } = await setUp();
  for (let run = 0; run < 4; run++) await check();
  expect(await isLeftAlone(check)).toBe(true);
  await writeFile(kept, damage(await readFile(kept)));
  expect(await isLeftAlone(async () => expect(await check()).toMatchObject(EXPECTED))).toBe(false);
});

test('that of another build of the same length is not used', async () => {
  const { folder, check, isLeftAlone } = await setUp();
  await check();
  const files = await cliFiles();
  const other = files['cliMain.js'].toString().replaceAll('outline/gap', 'outline/gop');
  await writeTree(join(folder, 'bin'), { ...files, 'cliMain.js': other });
  const run = () => check(join(folder, 'bin/cli.js'));
  expect(
    await isLeftAlone(async () =>
      expect(await run()).toMatchObject({ stdout: expect.stringContaining('outline/gop') }),
    ),
  ).toBe(false);
});

test('a run that checks nothing keeps nothing', async () => {
  const { folder, kept } = await setUp();
  await writeTree(folder, { 'reports/b.md': GAP });
  const env = { XDG_CACHE_HOME: join(folder, 'cache') };
  for (const args of [['check', 'no.md'], ['check', 'reports', '--jobs', '2'], ['rules']]) {
    await spawnCli(args, { cwd: folder, env });
    await expect(stat(kept)).rejects.toThrow();
  }
});

test('where none can be kept, everything goes on', async () => {
  const { folder, check } = await setUp();
  await writeFile(join(folder, 'cache'), 'no folder');
  expect(await check()).toMatchObject(EXPECTED);
});

test('none is taken from the folder that is checked', async () => {
  const { folder, kept } = await setUp();
  await mkdir(join(folder, 'home'));
  const env = { XDG_CACHE_HOME: 'cache', HOME: join(folder, 'home') };
  expect(await spawnCli(['check', 'a.md'], { cwd: join(folder, 'reports'), env })).toMatchObject(EXPECTED);
  expect(await readdir(join(folder, 'reports'))).toEqual(['a.md']);
  expect(await readdir(join(folder, 'home/.cache/fazhi-lint/code'))).toHaveLength(1);
  await expect(stat(kept)).rejects.toThrow();
});
