/** The executable of this machine where there is no Node: without a PATH, and in a root folder of its own. */
import { execFile, execFileSync, spawn } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { version } from '../../package.json';
import { fetchNode, makeExecutable, targetOfThisMachine } from '../../scripts/release/executable.ts';
import { ROOT } from '../sources.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'fazhi-executable-'));
const program = join(folder, 'fazhi-lint');
const env = { PATH: '/nonexistent', HOME: folder };
const report = readFileSync(join(ROOT, 'demo/sample.md'));
const word = join(ROOT, 'test/word/samples');

const call = (...args: string[]) =>
  run(program, args, { env, cwd: folder, maxBuffer: 1e8 }).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );

beforeAll(async () => {
  const target = targetOfThisMachine();
  const node = await fetchNode(target);
  await makeExecutable(target, node.program, node.program, program);
  mkdirSync(join(folder, 'reports'));
  for (let number = 0; number < 20; number++) writeFileSync(join(folder, `reports/${number}.md`), report);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the executable', () => {
  test('checks a folder, in one thread as in two', async () => {
    const one = await call('check', 'reports', '--jobs', '1');
    expect(one).toMatchObject({ code: 1, stderr: '', stdout: expect.stringContaining('21÷89') });
    expect(one.stdout).toContain('检查报告 20 份');
    expect(await call('check', 'reports', '--jobs', '2')).toEqual(one);
  });

  test('tells its version and rules', async () => {
    expect(await call('--version')).toMatchObject({ code: 0, stdout: `${version}\n` });
    expect((await call('rules')).stdout).toContain('outline/gap');
  });

  test('reads and writes Word files', async () => {
    cpSync(word, join(folder, 'word'), { recursive: true });
    const name = readdirSync(word).find(name => name.endsWith('.docx')) ?? '';
    expect((await call('convert', join('word', name))).code).toBe(0);
    expect(await call('export', 'reports/1.md', '--draft', '--output', 'out.docx')).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'out.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('is a language server', async () => {
    const server = spawn(program, ['lsp', '--stdio'], { env, cwd: folder });
    const request = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(request)}\r\n\r\n${request}`);
    let answer = '';
    for await (const data of server.stdout) {
      answer += data;
      if (answer.includes('"capabilities"')) break;
    }
    server.kill();
    expect(answer).toContain('"id":1');
  });

  test('takes no orders that are meant for Node', async () => {
    const { stdout } = await run(program, ['--version'], { env: { ...env, NODE_OPTIONS: '--no-such-option' } });
    expect(stdout).toBe(`${version}\n`);
  });

  test('runs in a root folder without Node', async () => {
    const root = join(folder, 'root');
    const libraries = execFileSync('ldd', [program], { encoding: 'utf8' }).match(/\/\S+/g) ?? [];
    for (const path of libraries) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      copyFileSync(path, join(root, path));
    }
    mkdirSync(join(root, 'reports'));
    for (const name of ['a.md', 'b.md']) writeFileSync(join(root, 'reports', name), report);
    copyFileSync(program, join(root, 'fazhi-lint'));
    const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const [command = '', ...args] = [...asRoot, 'chroot', root, '/fazhi-lint', 'check', '/reports'];
    const result = await run(command, args).catch(error => error);
    expect(result).toMatchObject({ code: 1, stderr: '', stdout: expect.stringContaining('检查报告 2 份') });
  });
});
