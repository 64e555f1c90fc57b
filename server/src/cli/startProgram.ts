/** Starts the command line with what V8 made of it in an earlier run, which halves the way to the first finding. */
import { Script } from 'node:vm';
import { openCodeCache } from './codeCache.ts';

/**
 * @param source cliMain.js, which is ASCII
 * @param path its path; what it loads at need lies beside it, in `folder`, and is asked of `require`
 */
export function startProgram(source: Buffer, path: string, folder: string, require: (name: string) => unknown): void {
  const cache = openCodeCache(source);
  const code = cache?.read();
  const script = new Script(`(function (require, __dirname, keepCode) {${source.toString('latin1')}\n})`, {
    filename: path,
    ...(code && { cachedData: code }),
  });
  let isKept = code !== undefined && !script.cachedDataRejected;
  // At the end, when all functions that were called have been compiled; a run that checks nothing calls few of them.
  const keepCode = () => {
    if (!isKept) process.once('exit', () => cache?.write(script.createCachedData()));
    isKept = true;
  };
  script.runInThisContext()(require, folder, keepCode);
}
