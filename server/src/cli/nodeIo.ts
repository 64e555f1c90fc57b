/** The command line's input and output on a real machine. */
import { join } from 'node:path';
import { filesOf } from '../config/nodeFiles.ts';
import { readdir, readFile, realpath, stat } from './disk.ts';
import type { CliIo } from './io.ts';
import { loadWordRoom } from './wordFile.ts';

/** Loaded at need: most calls write no file. */
const openReplacement: CliIo['openReplacement'] = async path =>
  (await import('./replacement.ts')).openReplacement(path);

/** `installedIn` is the folder of cliMain.js; what is loaded only at need lies beside it and is not part of its bundle. */
export function nodeIo(installedIn: string, keepCode: () => void): CliIo {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdoutIsTerminal: process.stdout.isTTY === true,
    stderrIsTerminal: process.stderr.isTTY === true,
    installedIn,
    keepCode,
    stdout: text => new Promise(done => process.stdout.write(text, () => done())),
    stderr: text => void process.stderr.write(text),
    stdin: async () => (await import('node:stream/consumers')).buffer(process.stdin),
    ...filesOf({ readdir, readFile, realpath, stat }, () => loadWordRoom(installedIn)),
    openReplacement,
    async replaceFile(path, content) {
      const file = await openReplacement(path);
      await file.write(content);
      await file.commit();
    },
    startServer: async () => {
      await import(join(installedIn, 'server', 'main.js'));
      await new Promise(() => undefined); // It ends the process itself.
    },
  };
}
