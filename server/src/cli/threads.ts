/** Checks files on several threads and gives the results back in the order of the files. */
import { join } from 'node:path';
import { type Pool, pool } from 'workerpool';
import type { CheckOptions } from './checkOptions.ts';
import type { CheckedPath } from './record.ts';
import type { Session } from './session.ts';
import type { ThreadAnswer, ThreadTask } from './threadWorker.ts';

/** Files that go to a thread at once, so that passing messages costs little beside checking. */
const FILES_IN_TASK = 8;
/** Tasks handed out for each thread; more would only hold finished results in memory. */
const TASKS_AHEAD = 3;

export async function* checkInThreads(
  paths: readonly string[],
  threads: number,
  options: CheckOptions,
  session: Session,
): AsyncGenerator<CheckedPath> {
  const workers = pool(join(session.io.installedIn, 'cliWorker.js'), { workerType: 'thread', maxWorkers: threads });
  try {
    const waiting: Promise<ThreadAnswer>[] = [];
    for (let at = 0; at < paths.length || waiting.length > 0; ) {
      while (at < paths.length && waiting.length < threads * TASKS_AHEAD) {
        waiting.push(hand(paths.slice(at, at + FILES_IN_TASK), workers, options, session));
        at += FILES_IN_TASK;
      }
      for (const { path, record, remarks } of (await waiting.shift()) ?? []) {
        for (const remark of remarks) session.pass(remark);
        yield { path, record };
      }
    }
  } finally {
    await workers.terminate(true);
  }
}

function hand(paths: readonly string[], workers: Pool, options: CheckOptions, session: Session): Promise<ThreadAnswer> {
  const task: ThreadTask = {
    paths,
    options, // Plain data: the threads take from it what they need.
    cwd: session.io.cwd,
    locale: session.locale,
  };
  const answer = Promise.resolve(workers.exec('checkFiles', [task]) as unknown as Promise<ThreadAnswer>);
  answer.catch(() => undefined); // It is awaited in its turn; until then a failure is not left unhandled.
  return answer;
}
