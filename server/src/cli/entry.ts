/** What `fazhi-lint` starts: loads the command line with what V8 made of it in an earlier run, which halves the way to the first finding. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { openCodeCache } from './codeCache.ts';

const main = join(__dirname, 'cliMain.js');
const source = readFileSync(main);
const cache = openCodeCache(source);
const code = cache?.read();
const script = new Script(`(function (require, __dirname) {${source}\n})`, {
  filename: main,
  ...(code && { cachedData: code }),
});
// At the end, when the functions that were called have been compiled too; other commands call far fewer of them.
if (cache && process.argv[2] === 'check' && (!code || script.cachedDataRejected)) {
  process.once('exit', () => cache.write(script.createCachedData()));
}
script.runInThisContext()(require, __dirname);
