/** What `fazhi-lint` starts: loads the command line with what V8 made of it in an earlier run, which halves the way to the first finding. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { openCodeCache } from './codeCache.ts';

const main = join(__dirname, 'cliMain.js');
const source = readFileSync(main);
const cache = openCodeCache(source);
const code = cache?.read();
const script = new Script(`(function (require, __dirname, keepCode) {${source}\n})`, {
  filename: main,
  ...(code && { cachedData: code }),
});
let isKept = code !== undefined && !script.cachedDataRejected;
// At the end, when all functions that were called have been compiled; a run that checks nothing calls few of them.
const keepCode = () => {
  if (!isKept) process.once('exit', () => cache?.write(script.createCachedData()));
  isKept = true;
};
script.runInThisContext()(require, __dirname, keepCode);
