/** The examples of docs/scale.md: those that can run here are run, the others are held to their form. */
import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { load } from 'js-yaml';
import { afterAll, describe, expect, test } from 'vitest';
import { makeFolder, runCli } from './harness.ts';
import { CUT_OFF, GAP, GOOD } from './samples.ts';

const page = readFileSync('docs/scale.md', 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code = '']) => code);
const hasParallel = (() => {
  try {
    return execFileSync('parallel', ['--version'], { encoding: 'utf8' }).startsWith('GNU parallel');
  } catch {
    console.info('GNU parallel is not here (apt-get install parallel): its example was left out.');
    return false;
  }
})();

/** A folder of reports with `fazhi-lint` on a PATH, as the examples expect it. */
async function setUp() {
  const names = Array.from({ length: 11 }, (_, index) => `reports/${index}.md`);
  const folder = await makeFolder(
    Object.fromEntries(names.map((name, index) => [name, [GAP, CUT_OFF, GOOD][index % 3] ?? ''])),
  );
  await mkdir(join(folder, 'out'));
  await mkdir(join(folder, 'tools'));
  await cp(await packed, join(folder, 'tools', 'fazhi-lint.tgz'));
  const env = {
    HOME: folder,
    PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
    LANG: 'C.UTF-8',
    npm_config_prefix: folder,
    npm_config_offline: 'true',
  };
  expect(await shell(INSTALL, folder, env)).toBe(0);
  return { folder, env };
}

const INSTALL = 'npm install --global ./tools/fazhi-lint.tgz';

/** The package as it is published, built by the tests' own build. */
const packed = (async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fazhi-packed-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const { stdout } = await promisify(execFile)('npm', args);
  return join(folder, stdout.trim());
})();

/** Each example installs the package on each of its machines; here it is one machine, where once will do. */
const installed = (script: string): string => {
  expect(script).toMatch(/^npm install --global (?:\.\/tools|\/.*\/tools)\/fazhi-lint\.tgz(?:\n| && )/);
  return script.replace(/^.*?fazhi-lint\.tgz(?:\n| && )/, '');
};

const shell = (script: string, cwd: string, env: Readonly<Record<string, string>>) =>
  promisify(execFile)('bash', ['-e', '-c', script], { cwd, env }).then(
    () => 0,
    ({ code }: { code: number }) => code,
  );

describe('spread over machines', () => {
  test.skipIf(!hasParallel)('GNU parallel: the merged result is that of one run', async () => {
    const { folder, env } = await setUp();
    const [script = ''] = blocks('sh');
    const settings = { HOSTS: '2/:', REPORTS: join(folder, 'reports'), OUT: join(folder, 'out') };
    expect(await shell(script, folder, { ...env, ...settings })).toBe(1);
    const whole = await runCli(['check', '.', '--format', 'json'], { cwd: settings.REPORTS });
    expect(await readFile(join(folder, 'out', 'all.json'), 'utf8')).toBe(whole.stdout);
  });

  test('GitLab: the scripts of all jobs, one after the other', async () => {
    const { folder, env } = await setUp();
    const gitlab = load(blocks('yaml').find(block => block.includes('CI_NODE_INDEX')) ?? '') as {
      check: { parallel: number; script: string[] };
      merge: { script: string[] };
    };
    for (let index = 1; index <= gitlab.check.parallel; index++) {
      const variables = { CI_NODE_INDEX: String(index), CI_NODE_TOTAL: String(gitlab.check.parallel) };
      expect(await shell(installed(gitlab.check.script.join('\n')), folder, { ...env, ...variables })).toBe(0);
    }
    expect(await shell(installed(gitlab.merge.script.join('\n')), folder, env)).toBe(1);
    const whole = await runCli(['check', 'reports', '--format', 'json'], { cwd: folder });
    expect(await readFile(join(folder, 'all.json'), 'utf8')).toBe(whole.stdout);
  });

  test('GitHub: the commands of all jobs, with the matrix filled in', async () => {
    const { folder, env } = await setUp();
    const { jobs } = load(blocks('yaml').find(block => block.includes('matrix.shard')) ?? '') as {
      jobs: Record<string, { strategy?: { matrix: { shard: number[] } }; steps: { run?: string }[] }>;
    };
    const commands = (job: string) => jobs[job]?.steps.flatMap(({ run }) => run ?? []).join('\n') ?? '';
    for (const shard of jobs['check']?.strategy?.matrix.shard ?? []) {
      const script = commands('check').replace(/\$\{\{ matrix\.shard \}\}/g, String(shard));
      expect(await shell(installed(script), folder, env)).toBe(0);
    }
    expect(await shell(installed(commands('merge')), folder, env)).toBe(1);
    const whole = await runCli(['check', 'reports', '--format', 'sarif'], { cwd: folder });
    expect(await readFile(join(folder, 'all.sarif'), 'utf8')).toBe(whole.stdout);
  });

  test('Kubernetes: the command of every index', async () => {
    const { folder, env } = await setUp();
    const job = load(blocks('yaml').find(block => block.includes('Indexed')) ?? '') as {
      spec: { completions: number; template: { spec: { containers: { args: string[] }[] } } };
    };
    const [script = ''] = job.spec.template.spec.containers[0]?.args ?? [];
    for (let index = 0; index < job.spec.completions; index++) {
      const here = script.replaceAll('/data/', `${folder}/`);
      expect(
        await shell(installed(here), join(folder, 'reports'), { ...env, JOB_COMPLETION_INDEX: String(index) }),
      ).toBe(0);
    }
    const parts = Array.from({ length: job.spec.completions }, (_, index) => `out/part-${index}.json`);
    const whole = await runCli(['check', '.', '--format', 'json'], { cwd: join(folder, 'reports') });
    expect((await runCli(['merge', ...parts], { cwd: folder })).stdout).toBe(whole.stdout);
  });
});
