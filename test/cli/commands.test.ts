/** The other commands, wrong usage, help, and the JSON contract. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { rules } from '../../server/src/engine/index.ts';
import { makeFolder, runCli, testCases } from './harness.ts';
import { CLI, cliFiles, spawnCli } from './process.ts';
import { CUT_OFF, GAP, GAP_GB18030, GOOD, README } from './samples.ts';

describe('outline', () => {
  testCases([
    {
      name: 'shows places, ordinals and titles',
      files: { 'a.md': GOOD },
      args: ['outline', 'a.md'],
      exit: 0,
      stdout: [/10:1 +一、工作开展情况/, /14:1 +二、存在的问题/],
    },
    {
      name: 'shows titles without marks of bold',
      files: { 'a.md': GOOD.replace('一、工作开展情况', '一、**工作**开展情况') },
      args: ['outline', 'a.md'],
      exit: 0,
      stdout: ['一、工作开展情况'],
    },
    {
      name: 'reads standard input',
      files: {},
      stdin: GOOD,
      args: ['outline', '-'],
      exit: 0,
      stdout: ['存在的问题'],
    },
    {
      name: 'names a missing file',
      files: {},
      args: ['outline', 'no.md'],
      exit: 2,
      stdout: [],
      stderr: ['no.md: 没有这个文件'],
    },
    {
      name: 'takes one file',
      files: { 'a.md': GOOD },
      args: ['outline', 'a.md', 'a.md'],
      exit: 2,
      stderr: ['参数过多'],
    },
  ]);
});

describe('figures', () => {
  testCases([
    {
      name: 'shows each relation with its verdict, and the counts',
      files: { 'a.md': CUT_OFF },
      args: ['figures', 'a.md'],
      exit: 0,
      stdout: [/△ +12:\d+ +占比（率） +由截尾得出 +原文 23\.52%，算得 23\.53% +4÷17/, /共1条：请复核1（值得一看1）/],
    },
    {
      name: 'in English',
      files: { 'a.md': CUT_OFF },
      args: ['figures', 'a.md', '--locale=en'],
      exit: 0,
      stdout: ['cut off instead of rounded', 'worth a look'],
    },
  ]);
});

describe('rules', () => {
  test('lists every rule', async () => {
    const { stdout } = await runCli(['rules']);
    for (const { id, title } of rules) expect(stdout).toMatch(new RegExp(`^${id} .*${title.zh}$`, 'm'));
  });

  test('as JSON too', async () => {
    const { stdout } = await runCli(['rules', '--format', 'json', '--locale', 'en']);
    const listed = JSON.parse(stdout);
    expect(listed.schema).toBe(1);
    expect(listed.rules).toEqual(
      rules.map(({ id, title, severity, fix, source, options }) => ({
        id,
        title: title.en,
        severity,
        fix,
        source,
        options,
      })),
    );
  });
});

describe('usage', () => {
  const wrong = (args: string[], message: string) => ({
    name: args.join(' ') || 'nothing',
    files: { 'a.md': GOOD },
    args,
    exit: 2,
    stdout: [],
    stderr: [message],
  });
  testCases([
    wrong([], '用法： fazhi-lint'),
    wrong(['a.md'], 'fazhi-lint: 没有命令「a.md」。检查文件请用 fazhi-lint check a.md。'),
    wrong(['check', '--formt', 'json'], 'fazhi-lint: 没有选项 --formt。是否想写 --format?'),
    wrong(['check', '--format', 'xml'], '不能是「xml」，可用的有：stylish、json、sarif、junit、github、html。'),
    wrong(['check', '--fail-on', 'all'], '可用的有：error、warning、info、never。'),
    wrong(['check', '--output'], '后面要写值。'),
    wrong(['outline'], '缺少参数 FILE。'),
    wrong(['lsp'], '须写明选项 --stdio。'),
    wrong(['check', '--locale', 'en', '--formt'], 'There is no option --formt. Did you mean --format?'),
  ]);

  test('--version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await runCli(['--version'])).toEqual({ exit: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each([['--help'], ['help'], ['help', 'check'], ['check', '--help'], ['lsp', '--help']])(
    '%s %s',
    async (...args) => {
      const chinese = await runCli(args);
      expect(chinese).toMatchObject({ exit: 0, stderr: '' });
      expect(chinese.stdout).toContain('选项：');
      expect(chinese.stdout).not.toMatch(/Options:|display help|\(default|\(choices/);
      const english = await runCli(args, { env: { FAZHI_LOCALE: 'en' } });
      expect(english.stdout).toContain('Options:');
      expect(english.stdout).not.toMatch(/\p{Script=Han}/u);
    },
  );
});

describe('lsp', () => {
  test.skipIf(!existsSync('dist/server/main.js'))('starts the server on standard input and output', async () => {
    // --clientProcessId is what the language client of VS Code adds.
    const server = spawn(process.execPath, [CLI, 'lsp', '--stdio', `--clientProcessId=${process.pid}`]);
    onTestFinished(() => void server.kill());
    const ended = new Promise(done => server.on('close', done));
    const send = (body: object) => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...body });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    };
    const answers = server.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
    const answer = async (id: number) => {
      let text = '';
      while (!text.includes(`"id":${id}`)) text += (await answers.next()).value;
      return text;
    };
    send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
    expect(await answer(1)).toContain('"capabilities"');
    send({ id: 2, method: 'shutdown' });
    await answer(2);
    send({ method: 'exit' });
    expect(await ended).toBe(0);
  });

  test('says what to do when the server is not there', async () => {
    const folder = await makeFolder(await cliFiles());
    const { exit, stderr } = await spawnCli(['lsp', '--stdio'], { cli: join(folder, 'cli.js') });
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: expect.stringContaining('检查服务没有启动') });
  });
});

describe('the JSON contract', () => {
  const NOTHING = {
    figures: 0,
    counts: { checked: 0, agrees: 0, unassessable: 0, lone: 0 },
    assessed: 0,
    notAssessed: 0,
  };

  test('a file that is no report has kind null and nothing found', async () => {
    const folder = await makeFolder({ 'a.md': README });
    const { stdout } = await runCli(['check', 'a.md', '--format', 'json'], { cwd: folder });
    const { files, summary } = JSON.parse(stdout);
    expect(files).toEqual([{ path: 'a.md', kind: null, findings: [], ledger: NOTHING }]);
    expect(summary).toEqual({ files: 1, error: 0, warning: 0, info: 0, hint: 0 });
  });

  test('a file in GB18030 says so', async () => {
    const folder = await makeFolder({ 'a.md': GAP_GB18030, 'b.md': GAP });
    const { stdout } = await runCli(['check', '.', '--format', 'json'], { cwd: folder });
    const [first, second] = JSON.parse(stdout).files;
    expect(first.encoding).toBe('gb18030');
    expect(first.findings).toEqual(second.findings);
    expect(second.encoding).toBeUndefined();
  });
});
