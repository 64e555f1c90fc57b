/** What `fazhi-lint` starts as an executable of its own, for machines without Node: the bundles that lie in it. */
import { dirname, join, relative, sep } from 'node:path';
import { getAsset } from 'node:sea';
import { Script } from 'node:vm';
import threads, { Worker, type WorkerOptions } from 'node:worker_threads';
import { startProgram } from './startProgram.ts';

/** To the bundles the executable is the folder that they lie in. */
const FOLDER = process.execPath;
const loaded = new Map<string, { exports: unknown }>();

startProgram({
  source: sourceOf('cliMain.js'),
  path: join(FOLDER, 'cliMain.js'),
  folder: FOLDER,
  require: load,
  isThread: !threads.isMainThread,
});

function load(name: string): unknown {
  if (name === 'worker_threads' || name === 'node:worker_threads') return { ...threads, Worker: BundleThread };
  if (!name.startsWith(FOLDER + sep)) return require(name);
  const known = loaded.get(name);
  if (known) return known.exports;
  const module = { exports: {} };
  loaded.set(name, module);
  const script = new Script(`(function (module, exports, require, __dirname) {${sourceOf(assetOf(name))}\n})`, {
    filename: name,
  });
  script.runInThisContext()(module, module.exports, load, dirname(name));
  return module.exports;
}

/** A thread cannot start from a path in here, so it starts as the program does. */
class BundleThread extends Worker {
  constructor(_path: string, options: WorkerOptions) {
    super(sourceOf('executable.js').toString(), { ...options, eval: true });
  }
}

function assetOf(path: string): string {
  return relative(FOLDER, path).replaceAll(sep, '/');
}

function sourceOf(asset: string): Buffer {
  return Buffer.from(getAsset(asset));
}
