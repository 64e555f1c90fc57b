/** Several threads say what one says, in every format and in the same order. */
import { describe, expect, test } from 'vitest';
import { makeFolder } from './harness.ts';
import { spawnCli } from './process.ts';
import { manyFiles } from './samples.ts';

describe('threads', () => {
  test.each(['stylish', 'json', 'sarif', 'junit', 'github'])('give the same %s in the same order', async format => {
    const folder = await makeFolder({ ...manyFiles(60), '.fazhilint.json': '{"x": 1, "ignore": ["0/0000.md"]}' });
    const args = ['check', '.', '--format', format, '--jobs'];
    const alone = await spawnCli([...args, '1'], { cwd: folder });
    expect(alone.stderr).toContain('没有「x」这一项');
    expect(await spawnCli([...args, '3'], { cwd: folder })).toEqual(alone);
  });

  test('start by themselves for many files', async () => {
    const folder = await makeFolder(manyFiles(210));
    const args = ['check', '.', '--format', 'json'];
    expect(await spawnCli(args, { cwd: folder })).toEqual(await spawnCli([...args, '--jobs', '1'], { cwd: folder }));
  });
});
