/** Checks files in order, in this thread or, when they are many, on all cores. */
import { availableParallelism } from 'node:os';
import { checkFile, fixes } from './checkFile.ts';
import type { CheckOptions } from './checkOptions.ts';
import { openProgress } from './progress.ts';
import type { CheckedPath } from './record.ts';
import type { Session } from './session.ts';

/**
 * Every thread compiles the checks for itself, which keeps a core of its own busy during its first files: so many for
 * each thread make up for it where every core has a thread. On two cores two threads are as fast as one at twice this.
 */
const FILES_FOR_ALL_CORES = 750;
/** Where a core is left for each thread to compile on, this many pay. */
const FILES_FOR_HALF = 100;

/** Yields the files in their order, whichever thread is done first. */
export async function* checkAll(
  paths: readonly string[],
  options: CheckOptions,
  session: Session,
): AsyncGenerator<CheckedPath> {
  const progress = openProgress(session, paths.length, options.output);
  const threads = threadsFor(paths.length, options);
  const checked = threads > 1 ? await inThreads(paths, threads, options, session) : inTurn(paths, options, session);
  let done = 0;
  for await (const file of checked) {
    yield file;
    done++;
    progress.show(done);
  }
  progress.hide();
}

/**
 * Fixing writes files and the whole report needs the whole model, so both stay in this thread, where Ctrl-C can clean
 * up; standard input is one file anyway.
 */
function threadsFor(files: number, options: CheckOptions): number {
  const { jobs, format } = options;
  if (fixes(options) || format === 'html') return 1;
  if (jobs !== undefined) return Math.min(Number(jobs), files);
  const cores = availableParallelism();
  if (files >= cores * FILES_FOR_ALL_CORES) return cores;
  return Math.max(1, Math.min(cores >> 1, Math.floor(files / FILES_FOR_HALF)));
}

async function* inTurn(paths: readonly string[], options: CheckOptions, session: Session): AsyncGenerator<CheckedPath> {
  let turnAt = Date.now();
  for (const path of paths) {
    yield { path, record: await checkFile(path, options, session) };
    if (Date.now() - turnAt < UNTIL_TURN) continue;
    await new Promise(done => setImmediate(done));
    turnAt = Date.now();
  }
}

/** Milliseconds: nothing of reading and checking waits, so that signals would never have their turn otherwise. */
const UNTIL_TURN = 50;

async function inThreads(
  paths: readonly string[],
  threads: number,
  options: CheckOptions,
  session: Session,
): Promise<AsyncGenerator<CheckedPath>> {
  const { checkInThreads } = await import('./threads.ts');
  return checkInThreads(paths, threads, options, session);
}
