/** Suppressions with reasons, and baselines: adopted on old texts, a check fails for new findings only. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder, runCli, testCases } from './harness.ts';
import { CUT_OFF, GAP, GOOD } from './samples.ts';

const REASONS = '{"rules": {"suppression/missing-reason": "warning"}}';
const suppressed = (comment: string) => GAP.replace('三、', `<!-- ${comment} -->\n三、`);

describe('suppressions', () => {
  testCases([
    {
      name: 'need no reason by default',
      files: { 'a.md': suppressed('fazhi-disable-next-line outline/gap') },
      args: ['check', 'a.md', '--fail-on', 'info'],
      exit: 0,
      absent: ['outline/gap', 'suppression/'],
    },
    {
      name: 'need one where the configuration asks for it',
      files: { '.fazhilint.json': REASONS, 'a.md': suppressed('fazhi-disable-next-line outline/gap') },
      args: ['check', 'a.md', '--fail-on', 'warning'],
      exit: 1,
      stdout: ['没有写理由', 'suppression/missing-reason'],
      absent: ['outline/gap'],
    },
    {
      name: 'with a reason they are in order',
      files: { '.fazhilint.json': REASONS, 'a.md': suppressed('fazhi-disable-next-line outline/gap：第二部分另报') },
      args: ['check', 'a.md', '--fail-on', 'info'],
      exit: 0,
      absent: ['suppression/'],
    },
    {
      name: 'of an unknown rule are a hint that names it',
      files: { 'a.md': suppressed('fazhi-disable-next-line outline/gop') },
      args: ['check', 'a.md', '--fail-on', 'never'],
      exit: 0,
      stdout: ['没有规则或规则类别「outline/gop」', 'suppression/unknown-rule', 'outline/gap'],
      absent: ['suppression/unused'],
    },
    {
      name: 'that suppress nothing are a hint, which can be switched off',
      files: {
        '.fazhilint.json': '{"rules": {"suppression": "off"}}',
        'a.md': GOOD.replace('三、', '<!-- fazhi-disable-next-line outline/gap -->\n三、'),
      },
      args: ['check', 'a.md'],
      exit: 0,
      absent: ['suppression/'],
    },
  ]);
});

describe('--baseline', () => {
  const args = ['check', '.', '--baseline', 'known.json'];
  const record = async (files: Record<string, string>) => {
    const folder = await makeFolder(files);
    const first = await runCli(['check', '.', '--write-baseline', 'known.json'], { cwd: folder });
    expect(first).toMatchObject({ exit: 0, stderr: expect.stringContaining('已把现有的') });
    return folder;
  };

  test('records what is there and then reports nothing', async () => {
    const folder = await record({ 'a.md': GAP, 'b.md': GOOD });
    const baseline = JSON.parse(await readFile(join(folder, 'known.json'), 'utf8'));
    expect(Object.keys(baseline.files)).toEqual(['a.md']);
    expect(baseline.files['a.md'][0]).toMatchObject({ rule: 'outline/gap', count: 1 });
    const again = await runCli(args, { cwd: folder });
    expect(again).toMatchObject({ exit: 0, stderr: '' });
    expect(again.stdout).toContain('基线中已有、未列出的问题');
    expect(again.stdout).not.toContain('outline/gap');
  });

  test('survives moved lines and renumbering', async () => {
    const folder = await record({ 'a.md': GAP });
    const moved = GAP.replace('一、', '新增一段说明。\n\n一、').replace('三、', '四、').replace('四、下', '五、下');
    await writeFile(join(folder, 'a.md'), moved);
    expect(await runCli(args, { cwd: folder })).toMatchObject({ exit: 0 });
  });

  test('fails for a new finding and shows only that', async () => {
    const folder = await record({ 'a.md': GAP });
    const wrong = GAP.replace('全年举办讲座。', '一审审结17件，其中败诉4件，败诉率25.52%。');
    await writeFile(join(folder, 'a.md'), wrong);
    const { exit, stdout } = await runCli(args, { cwd: folder });
    expect(exit).toBe(1);
    expect(stdout).toContain('figures/ratio-mismatch');
    expect(stdout).not.toContain('outline/gap');
  });

  test('a second finding of the same wording is new', async () => {
    const folder = await record({ 'a.md': CUT_OFF });
    const line = '一审审结17件，其中败诉4件，败诉率23.52%。';
    await writeFile(join(folder, 'a.md'), CUT_OFF.replace(line, `${line}\n\n${line}`));
    const { stdout } = await runCli(args, { cwd: folder });
    expect(stdout.match(/figures\/ratio-mismatch/g)).toHaveLength(1);
  });

  test('tells of findings that are gone, and --update-baseline drops them', async () => {
    const folder = await record({ 'a.md': GAP });
    await writeFile(join(folder, 'a.md'), GOOD);
    expect((await runCli(args, { cwd: folder })).stderr).toContain('已不存在');
    expect(await runCli([...args, '--update-baseline'], { cwd: folder })).toMatchObject({ exit: 0 });
    expect(JSON.parse(await readFile(join(folder, 'known.json'), 'utf8')).files).toEqual({});
  });

  test('an update for some files keeps the entries of the others', async () => {
    const folder = await record({ 'a.md': GAP, 'b.md': GAP });
    await runCli(['check', 'a.md', '--baseline', 'known.json', '--update-baseline'], { cwd: folder });
    expect(Object.keys(JSON.parse(await readFile(join(folder, 'known.json'), 'utf8')).files)).toEqual(['a.md', 'b.md']);
  });

  test('holds from whatever folder the command is run, and counts in JSON', async () => {
    const folder = await record({ 'sub/a.md': GAP });
    const inside = ['check', 'a.md', '--baseline', '../known.json', '--format', 'json'];
    const { exit, stdout } = await runCli(inside, { cwd: join(folder, 'sub') });
    expect(exit).toBe(0);
    const { files, summary } = JSON.parse(stdout);
    expect(files[0].findings).toEqual([]);
    expect(summary.baseline).toBe(files[0].baseline);
    expect(summary.baseline).toBeGreaterThan(0);
  });

  testCases([
    {
      name: 'a file that is no baseline is refused',
      files: { 'a.md': GAP, 'known.json': '{"files": 1}' },
      args: ['check', 'a.md', '--baseline', 'known.json'],
      exit: 2,
      stdout: [],
      stderr: ['known.json: 不是基线文件'],
      after: { 'known.json': '{"files": 1}' },
    },
    {
      name: '--update-baseline alone is refused',
      files: { 'a.md': GAP },
      args: ['check', 'a.md', '--update-baseline'],
      exit: 2,
      stderr: ['--update-baseline: 须同时写明 --baseline'],
    },
    {
      name: 'a part of the files makes no baseline',
      files: { 'a.md': GAP },
      args: ['check', '.', '--write-baseline', 'known.json', '--shard', '1/2'],
      exit: 2,
      stderr: ['--write-baseline: 只用一部分文件不能建立基线'],
    },
    {
      name: 'one that is there is overwritten only by force',
      files: { 'a.md': GAP, 'known.json': '{}' },
      args: ['check', '.', '--write-baseline', 'known.json', '--force'],
      exit: 0,
      stderr: ['已把现有的'],
    },
  ]);
});
