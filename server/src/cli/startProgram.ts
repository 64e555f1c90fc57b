/** Starts the command line with what V8 made of it in an earlier run, which halves the way to the first finding. */
import { Script } from 'node:vm';
import { openCodeCache } from './codeCache.ts';

export interface Program {
  /** cliMain.js, which is ASCII. */
  readonly source: Buffer;
  readonly path: string;
  /** What the program loads at need lies beside it, in `folder`, and is asked of `require`. */
  readonly folder: string;
  readonly require: (name: string) => unknown;
  /** Whether this is a thread, which checks what another thread hands it, and no command of its own. */
  readonly isThread: boolean;
}

/** The first text does not call every function that the next will: so many runs add to what is kept. */
const RUNS = 4;

export function startProgram({ source, path, folder, require, isThread }: Program): void {
  const cache = openCodeCache(source);
  const kept = cache?.read();
  const script = new Script(`(function (require, __dirname, keepCode, isThread) {${source.toString('latin1')}\n})`, {
    filename: path,
    ...(kept && { cachedData: kept.code }),
  });
  const runs = kept && !script.cachedDataRejected ? kept.runs : 0;
  let isKept = runs >= RUNS;
  // At the end, when all functions that were called have been compiled; a run that checks nothing calls few of them.
  const keepCode = () => {
    if (!isKept) process.once('exit', () => cache?.write({ code: script.createCachedData(), runs: runs + 1 }));
    isKept = true;
  };
  script.runInThisContext()(require, folder, keepCode, isThread);
}
