/** Checks files on several threads and gives the results back in the order of the files. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CheckOptions } from './checkOptions.ts';
import type { CheckedPath } from './record.ts';
import type { Session } from './session.ts';
import type { ThreadAnswer, ThreadSettings } from './threadWorker.ts';

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
  // Options are plain data: the threads take from them what they need.
  const settings: ThreadSettings = { options, cwd: session.io.cwd, locale: session.locale };
  const workers = Array.from({ length: threads }, () => new CheckingThread(session.io.installedIn, settings));
  try {
    const waiting: Promise<ThreadAnswer>[] = [];
    for (let at = 0; at < paths.length || waiting.length > 0; ) {
      while (at < paths.length && waiting.length < threads * TASKS_AHEAD) {
        const worker = workers.reduce((best, other) => (other.tasks < best.tasks ? other : best));
        waiting.push(worker.check(paths.slice(at, at + FILES_IN_TASK)));
        at += FILES_IN_TASK;
      }
      for (const { path, record, remarks } of (await waiting.shift()) ?? []) {
        for (const remark of remarks) session.pass(remark);
        yield { path, record };
      }
    }
  } finally {
    await Promise.all(workers.map(worker => worker.stop()));
  }
}

interface Task {
  readonly done: (answer: ThreadAnswer) => void;
  readonly failed: (reason: Error) => void;
}

/** A thread, which answers its tasks in their order. */
class CheckingThread {
  readonly #worker: Worker;
  readonly #tasks: Task[] = [];
  #ended: Error | null = null;

  constructor(installedIn: string, settings: ThreadSettings) {
    this.#worker = new Worker(join(installedIn, 'cliThread.js'), { workerData: settings });
    this.#worker.on('message', (answer: ThreadAnswer) => this.#tasks.shift()?.done(answer));
    this.#worker.on('error', error => this.#end(error));
    this.#worker.on('exit', code => this.#end(new Error(`a thread ended with ${code}`)));
  }

  /** Tasks that are not answered yet. */
  get tasks(): number {
    return this.#tasks.length;
  }

  check(paths: readonly string[]): Promise<ThreadAnswer> {
    const answer = new Promise<ThreadAnswer>((done, failed) => {
      if (this.#ended) failed(this.#ended);
      else this.#tasks.push({ done, failed });
    });
    answer.catch(() => undefined); // It is awaited in its turn; until then a failure is not left unhandled.
    this.#worker.postMessage(paths);
    return answer;
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #end(reason: Error): void {
    this.#ended ??= reason;
    for (const { failed } of this.#tasks.splice(0)) failed(this.#ended);
  }
}
