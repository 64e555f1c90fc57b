/** The progress line, on a terminal that `script` makes. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { makeFolder } from './harness.ts';
import { CLI } from './process.ts';
import { GAP, GOOD } from './samples.ts';

const run = promisify(execFile);
const COUNT = 400;

/** What a terminal gets of a run over many files, one of which cannot be read. */
async function onTerminal(options: string): Promise<{ readonly screen: string; readonly folder: string }> {
  const files = Object.fromEntries(
    Array.from({ length: COUNT }, (_, index) => [`${index}.md`, index % 2 ? GOOD : GAP]),
  );
  const folder = await makeFolder({ ...files, 'bad.md': Buffer.from([0, 1]) });
  const command = `'${process.execPath}' '${CLI}' check . --locale zh-CN ${options}`;
  await run('script', ['-q', '-e', '-c', command, join(folder, 'screen')], { cwd: folder }).catch(() => undefined);
  return { screen: await readFile(join(folder, 'screen'), 'utf8'), folder };
}

test.each(['1', '2'])('shows how far it has come with %s threads, and is taken away at the end', async jobs => {
  const { screen, folder } = await onTerminal(`--jobs ${jobs} --format json --output out.json`);
  const lines = screen.split('\r\u001B[K').slice(1);
  const shown = lines.flatMap(line => /^[█░]{24} 已检查 (\d+)\/401/.exec(line)?.[1] ?? []).map(Number);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown).toEqual(shown.toSorted((a, b) => a - b));
  // A complaint stands on a line of its own, and nothing of the bar is left.
  expect(lines).toContainEqual(expect.stringMatching(/^bad\.md: 不是文本文件/));
  expect(lines.at(-1)).not.toContain('█');
  expect(JSON.parse(await readFile(join(folder, 'out.json'), 'utf8')).summary.files).toBe(COUNT);
});

test('does not show among findings that go to the same terminal', async () => {
  const { screen } = await onTerminal('');
  expect(screen).toContain('outline/gap');
  expect(screen).not.toContain('█');
});
