/** Runs the built command line as users run it, as a process: for signals, pipes, devices, threads and what lies beside the program. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { environment, type Outcome, type RunOptions } from './harness.ts';

export const CLI = resolve('dist/cli.js');

/** The two files of which the command line is made, for a copy of it that has nothing else beside it. */
export const cliFiles = async (): Promise<Readonly<Record<'cli.js' | 'cliMain.js', Buffer>>> => ({
  'cli.js': await readFile(CLI),
  'cliMain.js': await readFile(resolve('dist/cliMain.js')),
});

export interface ProcessOptions extends RunOptions {
  /** Another copy of the command line. */
  readonly cli?: string;
  /** A device in place of what is collected, or an end that is closed before anything is written. */
  readonly sink?: '/dev/full' | 'closed';
  /** Another user to run as; only the superuser can. */
  readonly uid?: number;
}

export async function spawnCli(
  args: readonly string[],
  { cli = CLI, cwd = '.', stdin = '', sink, env, uid }: ProcessOptions = {},
): Promise<Outcome> {
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing: run "npm run build" first`);
  const device = sink === '/dev/full' ? await open(sink, 'w') : null;
  const child = spawn(process.execPath, [cli, ...args], {
    cwd,
    stdio: ['pipe', device?.fd ?? 'pipe', 'pipe'],
    env: environment(env),
    ...(uid !== undefined && { uid }),
  });
  onTestFinished(() => void child.kill('SIGKILL')); // One that hangs must not outlive a test that has timed out.
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
