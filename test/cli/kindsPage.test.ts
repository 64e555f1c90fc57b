/** The example of docs/kinds.md does what the page says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../sources.ts';
import { makeFolder, runCli } from './harness.ts';

const [kind = '', config = ''] = Array.from(
  readFileSync(join(ROOT, 'docs/kinds.md'), 'utf8').matchAll(/```json\n([\s\S]*?)```/g),
  ([, code = '']) => code,
);

test('a kind of the project’s own asks for what it adds, and is drafted with it', async () => {
  const report = readFileSync(join(ROOT, 'demo/sample.md'), 'utf8');
  const cwd = await makeFolder({ '文种/年度报告.json': kind, '.fazhilint.json': config, '报告/a.md': report });
  const { stdout, stderr } = await runCli(['check', '报告'], { cwd });
  expect(stderr).toBe('');
  expect(stdout).toContain('青石县法治政府建设年度报告');
  expect(stdout).toContain('没有找到「示范创建情况」');
  const draft = await runCli(['new', 'county-report', '--issuer', '青石县人民政府', '--year', '2025'], { cwd });
  expect(draft.stdout).toContain('2025年度示范创建情况');
});
