/** Runs the built command line as users run it: as a process, in a folder of its own. */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';

export const CLI = resolve('dist/cli.js');

/** The two files of which the command line is made, for a copy of it that has nothing else beside it. */
export const cliFiles = async (): Promise<Readonly<Record<'cli.js' | 'cliMain.js', Buffer>>> => ({
  'cli.js': await readFile(CLI),
  'cliMain.js': await readFile(resolve('dist/cliMain.js')),
});

// A test starts one process or several; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

/** The text or bytes of a file, or the link or pipe that it is. */
export type Content = string | Uint8Array | { readonly link: string } | { readonly pipe: true };

export type Files = Readonly<Record<string, Content>>;

export interface Outcome {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Another copy of the command line. */
  readonly cli?: string;
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** A device in place of what is collected, or an end that is closed before anything is written. */
  readonly sink?: '/dev/full' | 'closed';
  /** Another user to run as; only the superuser can. */
  readonly uid?: number;
}

/** What is expected to stand in an output; an empty list means that the output is empty. */
export type Expected = readonly (string | RegExp)[];

export interface Case extends Omit<RunOptions, 'cwd'> {
  readonly name: string;
  readonly files: Files;
  /** Folder to run in, below the temporary one. */
  readonly cwd?: string;
  readonly args: readonly string[];
  readonly exit: number;
  readonly stdout?: Expected;
  readonly stderr?: Expected;
  readonly absent?: readonly string[];
  /** Texts of files afterwards. */
  readonly after?: Readonly<Record<string, string>>;
}

/** Makes a test of every row. */
export function testCases(cases: readonly Case[]): void {
  for (const row of cases) {
    test(row.name, async () => {
      const folder = await makeFolder(row.files);
      const outcome = await runCli(row.args, { ...row, cwd: join(folder, row.cwd ?? '') });
      expectAll(outcome.stderr, row.stderr ?? []);
      if (row.stdout) expectAll(outcome.stdout, row.stdout);
      for (const text of row.absent ?? []) expect(outcome.stdout + outcome.stderr).not.toContain(text);
      expect(outcome.exit, outcome.stderr).toBe(row.exit);
      for (const [name, text] of Object.entries(row.after ?? {})) {
        expect(await readFile(join(folder, name), 'utf8')).toBe(text);
      }
    });
  }
}

/** A temporary folder with these files; it is removed when the test is over. */
export async function makeFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fazhi-lint-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeTree(folder, files);
  return folder;
}

export async function writeTree(folder: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    if (typeof content === 'object' && 'link' in content) await symlink(content.link, path);
    else if (typeof content === 'object' && 'pipe' in content) await promisify(execFile)('mkfifo', [path]);
    else await writeFile(path, content);
  }
}

/** The environment is empty but for what a test sets, so that the language and colours of the machine do not matter. */
export async function runCli(
  args: readonly string[],
  { cli = CLI, cwd = '.', stdin = '', sink, env = {}, uid }: RunOptions = {},
): Promise<Outcome> {
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing: run "npm run build" first`);
  const device = sink === '/dev/full' ? await open(sink, 'w') : null;
  const child = spawn(process.execPath, [cli, ...args], {
    cwd,
    stdio: ['pipe', device?.fd ?? 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', ...env },
    ...(uid !== undefined && { uid }),
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  if (sink === 'closed') child.stdout?.destroy();
  child.stdin?.on('error', () => undefined); // A command that needs no input may be gone before it is written.
  child.stdin?.end(stdin);
  const exit = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  await device?.close();
  return { exit, ...output };
}

function expectAll(text: string, expected: Expected): void {
  if (expected.length === 0) expect(text).toBe('');
  for (const part of expected) {
    if (typeof part === 'string') expect(text).toContain(part);
    else expect(text).toMatch(part);
  }
}
