/** The command line's input and output on a real machine. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import type { CliIo } from './io.ts';

/** `installedIn` is the folder of cli.js; the server lies beside it and is not part of its bundle. */
export function nodeIo(installedIn: string): CliIo {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdoutIsTerminal: process.stdout.isTTY === true,
    stdout: text => void process.stdout.write(text),
    stderr: text => void process.stderr.write(text),
    stdin: () => buffer(process.stdin),
    readFile: path => readFile(path),
    replaceFile,
    startServer: async () => {
      await import(pathToFileURL(join(installedIn, 'server', 'node.js')).href);
    },
  };
}

async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path); // A link stays a link; the file behind it is replaced.
  const before = await stat(target).catch(() => null);
  if (before) await access(target, constants.W_OK); // Renaming would get past a file that is write-protected.
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', before?.mode);
    try {
      await file.writeFile(text);
      if (before) {
        await file.chmod(before.mode); // The mode given to open() has passed through the umask.
        await file.chown(before.uid, before.gid).catch(() => undefined); // Only possible for some users.
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
