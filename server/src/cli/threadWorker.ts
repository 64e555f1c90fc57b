/** A thread of the command line: checks the files it is handed and answers with plain data. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Locale } from '../engine/index.ts';
import { checkFile } from './checkFile.ts';
import type { FileOptions } from './checkOptions.ts';
import { nodeIo } from './nodeIo.ts';
import { openSession } from './openSession.ts';
import type { FileRecord } from './record.ts';
import type { Remark } from './session.ts';

/** What a thread is told once, as `workerData`; then it is sent lists of paths. */
export interface ThreadSettings {
  readonly options: FileOptions & { readonly config?: string };
  readonly cwd: string;
  readonly locale: Locale;
}

export type ThreadAnswer = readonly {
  readonly path: string;
  readonly record: FileRecord | null;
  readonly remarks: readonly Remark[];
}[];

/** Answers each list of paths in its turn; one session, so that every configuration is read once. */
export function answerTasks(installedIn: string): void {
  const { options, cwd, locale } = workerData as ThreadSettings;
  let remarks: Remark[] = [];
  const session = openSession(
    { ...nodeIo(installedIn, () => undefined), cwd },
    { ...options, locale, remark: remark => remarks.push(remark) },
  );
  const check = async (paths: readonly string[]): Promise<void> => {
    const answer: ThreadAnswer[number][] = [];
    for (const path of paths) {
      remarks = [];
      const record = await checkFile(path, options, session);
      answer.push({ path, record, remarks });
    }
    parentPort?.postMessage(answer satisfies ThreadAnswer);
  };
  let turn = Promise.resolve();
  parentPort?.on('message', (paths: readonly string[]) => {
    turn = turn.then(() => check(paths));
  });
}
