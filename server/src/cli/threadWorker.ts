/** Entry of a thread of the command line: checks the files it is handed and answers with plain data. */
import { worker } from 'workerpool';
import type { Locale } from '../engine/index.ts';
import { checkFile } from './checkFile.ts';
import type { FileOptions } from './checkOptions.ts';
import { nodeIo } from './nodeIo.ts';
import { openSession } from './openSession.ts';
import type { FileRecord } from './record.ts';
import type { Remark, Session } from './session.ts';

export interface ThreadTask {
  readonly paths: readonly string[];
  readonly options: FileOptions & { readonly config?: string };
  readonly cwd: string;
  readonly locale: Locale;
}

export type ThreadAnswer = readonly {
  readonly path: string;
  readonly record: FileRecord | null;
  readonly remarks: readonly Remark[];
}[];

/** Kept for the life of the thread, so that every configuration is read once. */
let session: Session | undefined;
let remarks: Remark[] = [];

async function checkFiles({ paths, options, cwd, locale }: ThreadTask): Promise<ThreadAnswer> {
  session ??= openSession(
    { ...nodeIo(__dirname, () => undefined), cwd },
    { ...options, locale, remark: remark => remarks.push(remark) },
  );
  const answer: ThreadAnswer[number][] = [];
  for (const path of paths) {
    remarks = [];
    const record = await checkFile(path, options, session);
    answer.push({ path, record, remarks });
  }
  return answer;
}

worker({ checkFiles });
