/** One text with more findings than should stand in memory as output: each format writes them one by one. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, runCli } from './harness.ts';
import { spawnCli } from './process.ts';
import { GOOD } from './samples.ts';

/** Its json is 30 times as long; full-width, so that no single fix changes every line. */
const CHARACTERS = 240_000;
/** Megabytes: what is read of the text, to be known again where it is told again, and the findings take a little less. */
const HEAP = 220;

function slips(): string {
  const paragraphs: string[] = [];
  for (let at = 0, length = 0; length < CHARACTERS; at++) {
    const paragraph = `全年受理申请${1000 + (at % 9000)}件，比上年的${(at % 800) + 20}件增长${(at % 55) + 1}.3%，其中调解${(at % 700) + 3}件、裁决${(at % 300) + 1}件，办结${(at % 500) + 1}件，处理1 2件。`;
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  return GOOD.replace('全年举办讲座。', paragraphs.join('\n\n'));
}

test.each([
  ['json', /"rule": /g],
  ['sarif', /"ruleId":/g],
  ['junit', /<testcase /g],
  ['github', /^::/gm],
  ['stylish', / {2}figures\/growth-mismatch$/gm],
])('%s', async (format, finding) => {
  const folder = await makeFolder({ 'a.md': slips() });
  const args = ['check', 'a.md', '--format', format, '--output', 'out', '--fail-on', 'never'];
  const env = { NODE_OPTIONS: `--max-old-space-size=${HEAP}` };
  expect(await spawnCli(args, { cwd: folder, env })).toEqual({ exit: 0, stdout: '', stderr: '' });
  expect((await readFile(join(folder, 'out'), 'utf8')).match(finding)?.length).toBeGreaterThan(3000);
});

test.each(['json', 'sarif', 'junit', 'github', 'stylish'])(
  '%s is made and handed over in small parts',
  async format => {
    const folder = await makeFolder({ 'a.md': slips() });
    const lengths: number[] = [];
    const onWrite = (text: string) => lengths.push(text.length);
    await runCli(['check', 'a.md', '--format', format], { cwd: folder, onWrite });
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeGreaterThan(500_000);
    expect(Math.max(...lengths)).toBeLessThan(100_000);
  },
);

test('merge writes them as they were', async () => {
  const folder = await makeFolder({ 'a.md': slips() });
  const check = (...more: string[]) =>
    spawnCli(['check', 'a.md', '--format', 'json', '--fail-on', 'never', ...more], { cwd: folder });
  await check('--shard', '1/1', '--output', 'part.json');
  const merged = await spawnCli(['merge', 'part.json', '--fail-on', 'never'], { cwd: folder });
  expect(merged.exit, merged.stderr).toBe(0);
  expect(merged.stdout === (await check()).stdout).toBe(true);
});
