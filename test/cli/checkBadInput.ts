/** Runs the command on a bad input and checks what is said, and that nothing is changed. */
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { BadInput } from './badInput.ts';
import { type Content, makeFolder, runCli } from './harness.ts';
import { spawnCli } from './process.ts';

export async function checkBadInput(row: BadInput): Promise<void> {
  const { files, args, stdin, sink, message, exit } = row;
  const contents: Record<string, Content> = {};
  for (const [name, content] of Object.entries(files)) {
    contents[name] = typeof content === 'function' ? await content() : content;
  }
  const folder = await makeFolder(contents);
  const before = await stateOf(folder);
  const options = { cwd: join(folder, row.cwd ?? ''), ...(stdin !== undefined && { stdin }) };
  const outcome = await (sink ? spawnCli(args, { ...options, sink }) : runCli(args, options));
  expect(outcome.stderr + outcome.stdout).toContain(message);
  const said = outcome.stderr + outcome.stdout;
  expect(said).not.toMatch(/\n\s+at |程序出错/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what would speak to a terminal.
  expect(said).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u202A-\u202E]|^::(?!error file=)/m);
  expect(outcome.exit).toBe(exit);
  expect(await stateOf(folder)).toEqual(before);
}

/** Every path below `folder` with its mode and content. */
async function stateOf(folder: string): Promise<Record<string, string>> {
  const state: Record<string, string> = {};
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    const path = join(folder, name);
    const found = await lstat(path);
    const content = found.isSymbolicLink()
      ? await readlink(path)
      : found.isFile()
        ? (await readFile(path)).toString('base64')
        : '';
    state[name] = `${found.mode} ${content}`;
  }
  return state;
}
