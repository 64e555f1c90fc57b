/** What others build on: the npm package installed in an empty folder, the engine as a library, hooks and the action. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder, runCli, writeTree } from './harness.ts';
import { spawnCli } from './process.ts';
import { GAP, GOOD } from './samples.ts';

const run = promisify(execFile);
const npm = (args: readonly string[], cwd: string) => run('npm', [...args, '--silent'], { cwd, timeout: 300_000 });

describe('the npm package', () => {
  let folder = '';
  let files: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fazhi-package-'));
    await writeTree(folder, { 'package.json': '{"private": true}', 'a.md': GAP });
    await run('npm', ['run', '--silent', 'types'], { timeout: 300_000 });
    // The scripts would build again, in the middle of other tests that use what is built.
    const { stdout } = await npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], resolve('.'));
    const [packed] = JSON.parse(stdout);
    files = packed.files.map(({ path }: { path: string }) => path);
    await npm(['install', '--offline', '--no-audit', '--no-fund', join(folder, packed.filename)], folder);
  }, 600_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('holds what is needed and nothing else', () => {
    const rest = files.filter(
      path => !/^(?:dist\/types\/server\/src\/engine\/.*\.d\.ts|schemas\/[\w.-]+\.json)$/.test(path),
    );
    expect(rest.sort()).toEqual([
      'LICENSE',
      'README.en.md',
      'README.md',
      'dist/cli.js',
      'dist/cliMain.js',
      'dist/cliThread.js',
      'dist/engine.js',
      'dist/officeConverter.js',
      'dist/server/main.js',
      'dist/word.js',
      'package.json',
    ]);
  });

  test('needs no other package', async () => {
    expect((await readdir(join(folder, 'node_modules'))).filter(name => !name.startsWith('.'))).toEqual(['fazhi-lint']);
  });

  test('runs', async () => {
    const cli = join(folder, 'node_modules', 'fazhi-lint', 'dist', 'cli.js');
    expect(await spawnCli(['check', 'a.md'], { cwd: folder, cli })).toMatchObject({
      exit: 1,
      stdout: expect.stringContaining('outline/gap'),
    });
    const bin = join(folder, 'node_modules', '.bin', 'fazhi-lint');
    expect((await run(bin, ['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('gives the engine as a library, by require and by import, with types', async () => {
    const use = `const { findings } = lint(parse(process.argv[2] ?? ''), { kind: 'report' });\nconsole.log(findings.map(({ rule }) => rule).join());`;
    await writeFile(join(folder, 'use.cjs'), `const { lint, parse } = require('fazhi-lint/engine');\n${use}`);
    await writeFile(join(folder, 'use.mjs'), `import { lint, parse } from 'fazhi-lint/engine';\n${use}`);
    for (const name of ['use.cjs', 'use.mjs']) {
      const { stdout } = await run(process.execPath, [name, GAP], { cwd: folder });
      expect(stdout).toContain('outline/gap');
    }
    const typed = `import { lint, parse, type Finding } from 'fazhi-lint/engine';\nconst found: readonly Finding[] = lint(parse('一、甲')).findings;\n// @ts-expect-error\nconst wrong: number = found[0]?.rule;\nexport { wrong };\n`;
    await writeFile(join(folder, 'use.mts'), typed);
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', '', 'use.mts'];
    await run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...options], { cwd: folder });
  });
});

describe('hooks', () => {
  test('of pre-commit name commands that exist', async () => {
    const hooks = load(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as {
      id: string;
      entry: string;
      files: string;
    }[];
    expect(hooks.map(({ id }) => id)).toEqual(['fazhi-lint', 'fazhi-lint-fix']);
    for (const { entry, files } of hooks) {
      const [program, ...args] = entry.split(' ');
      expect(program).toBe('fazhi-lint');
      expect('报告.md').toMatch(new RegExp(files));
      const folder = await makeFolder({ 'a.md': GOOD });
      expect((await runCli([...args, 'a.md'], { cwd: folder })).exit).toBe(0);
    }
  });

  test('the script of the action checks, writes SARIF and answers with the exit code', async () => {
    const action = load(readFileSync('action.yml', 'utf8')) as {
      inputs: Record<string, { default: string }>;
      runs: { steps: { id?: string; run?: string; env?: Record<string, string> }[] };
    };
    const step = action.runs.steps.find(({ id }) => id === 'check');
    const folder = await makeFolder({ '一 a.md': GAP, 'b.md': GOOD, output: '' });
    const outcome = (paths: string, baseline = '') =>
      run('bash', ['-e', '-c', step?.run ?? 'exit 9'], {
        cwd: folder,
        env: {
          PATH: process.env['PATH'],
          PATHS: paths,
          FAIL_ON: 'error',
          BASELINE: baseline,
          SARIF: join(folder, 'out.sarif'),
          GITHUB_OUTPUT: join(folder, 'output'),
          CLI: resolve('dist/cli.js'),
        },
      }).then(
        ({ stdout }) => ({ code: 0, stdout }),
        ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
      );
    expect(await outcome('b.md')).toMatchObject({ code: 0 });
    const { code, stdout } = await outcome('.');
    expect(code).toBe(1);
    expect(JSON.parse(await readFile(join(folder, 'out.sarif'), 'utf8')).runs[0].results.length).toBeGreaterThan(0);
    expect(await readFile(join(folder, 'output'), 'utf8')).toContain('sarif=');
    expect(stdout).toMatch(/^::error file=一 a\.md,line=14,/m);
    expect(await outcome('no.md')).toMatchObject({ code: 2 });
    expect(await outcome('b.md', 'no.json')).toMatchObject({ code: 2 });
  });
});
