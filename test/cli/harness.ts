/** Runs commands in a folder of their own, in this process, and says what is expected of them. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import type { CliIo } from '../../server/src/cli/io.ts';
import { nodeIo } from '../../server/src/cli/nodeIo.ts';
import { run } from '../../server/src/cli/run.ts';

/** The parts that are loaded only at need are those of the built command line. */
const INSTALLED_IN = resolve('dist');

/** The text or bytes of a file, or the link or pipe that it is. */
export type Content = string | Uint8Array | { readonly link: string } | { readonly pipe: true };

export type Files = Readonly<Record<string, Content>>;

export interface Outcome {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Told each text that is written to the standard output at once. */
  readonly onWrite?: (text: string) => void;
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
export const environment = (env: RunOptions['env'] = {}): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  ...env,
});

/** Runs the command line in this process, on real files; `spawnCli` runs it as a process of its own. */
export async function runCli(
  args: readonly string[],
  { cwd = '.', stdin = '', env, onWrite }: RunOptions = {},
): Promise<Outcome> {
  const output = { stdout: '', stderr: '' };
  const io: CliIo = {
    ...nodeIo(INSTALLED_IN, () => undefined),
    cwd: resolve(cwd),
    env: environment(env),
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    stdout: async text => {
      onWrite?.(text);
      output.stdout += text;
    },
    stderr: text => {
      output.stderr += text;
    },
    stdin: async () => Buffer.from(stdin),
  };
  const exit = await run(args, io);
  return { exit, ...output };
}

function expectAll(text: string, expected: Expected): void {
  if (expected.length === 0) expect(text).toBe('');
  for (const part of expected) {
    if (typeof part === 'string') expect(text).toContain(part);
    else expect(text).toMatch(part);
  }
}
