/** `--baseline FILE`: findings that were there when a project began to check are no reason to fail; new ones are. `--write-baseline` makes it. */
import { dirname, resolve } from 'node:path';
import { decode } from '../config/decode.ts';
import type { Localized } from '../engine/index.ts';
import { relativeSlashPath } from './diskPath.ts';
import { reasonOf } from './reasonOf.ts';
import type { FileRecord, FindingRecord } from './record.ts';
import type { Session } from './session.ts';
import { whyNotThere } from './target.ts';

export interface Baseline {
  /** The record without the findings that the baseline has. */
  leaveOut(record: FileRecord): FileRecord;
  /** How many were left out so far. */
  readonly known: number;
  /** Writes the file when it is to be made or updated, and tells of entries that are no longer found. */
  finish(): Promise<void>;
}

interface BaselineOptions {
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly updateBaseline?: boolean;
  readonly shard?: string;
}

interface Entry {
  readonly rule: string;
  readonly fingerprint: string;
  readonly count: number;
  /** What it said; for people who read the file. */
  readonly text: string;
}

type Entries = ReadonlyMap<string, readonly Entry[]>;

/** A defect of the program or a doubtful suppression is never taken for granted. */
const NEVER_RECORDED = /^internal\//;

/** Null without --baseline; undefined when the file cannot be used, which has then been complained of. */
export async function openBaseline(options: BaselineOptions, session: Session): Promise<Baseline | null | undefined> {
  if (options.writeBaseline !== undefined) return newBaseline(options.writeBaseline, options, session);
  if (options.baseline === undefined) {
    if (!options.updateBaseline) return null;
    session.complain('--update-baseline', {
      zh: '须同时写明 --baseline 文件名。',
      en: '--baseline FILE is required with it.',
    });
    return undefined;
  }
  const path = resolve(session.io.cwd, options.baseline);
  const before = await readBaseline(path, options.baseline, session);
  if (before === undefined) return undefined;
  if (before === null) {
    session.complain(options.baseline, {
      zh: '没有这个基线文件。请核对文件名；要以现有问题建立基线，请用 --write-baseline。',
      en: 'There is no such baseline. Check the name; --write-baseline makes one of the findings of today.',
    });
    return undefined;
  }
  const outside = options.updateBaseline ? await whyNotThere(path, session.io.cwd) : null;
  if (outside) {
    session.complain(options.baseline, outside);
    return undefined;
  }
  return options.updateBaseline
    ? recorder(path, options.baseline, before, session)
    : filter(path, options.baseline, before, session);
}

async function newBaseline(shown: string, { shard }: BaselineOptions, session: Session): Promise<Baseline | undefined> {
  if (shard !== undefined) {
    session.complain('--write-baseline', {
      zh: '只用一部分文件不能建立基线。请不带 --shard 运行。',
      en: 'A part of the files cannot make a baseline. Run without --shard.',
    });
    return undefined;
  }
  if (!(await session.mayWrite(shown))) return undefined;
  return recorder(resolve(session.io.cwd, shown), shown, new Map(), session);
}

/** Takes down everything that is found; files that are not checked this time keep their entries. */
function recorder(path: string, shown: string, before: Entries, session: Session): Baseline {
  const entries = new Map(before);
  let known = 0;
  return {
    leaveOut(record) {
      const recorded = record.findings.filter(({ rule }) => !NEVER_RECORDED.test(rule));
      known += recorded.length;
      entries.set(keyOf(record, path, session), entriesOf(recorded));
      const findings = record.findings.filter(finding => !recorded.includes(finding));
      return { ...record, findings, known: recorded.length };
    },
    get known() {
      return known;
    },
    async finish() {
      const files = [...entries].filter(([, found]) => found.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
      const text = JSON.stringify({ schema: 1, tool: 'fazhi-lint', files: Object.fromEntries(files) }, null, 2);
      try {
        await session.io.replaceFile(path, `${text}\n`);
        session.note(shown, {
          zh: `已把现有的 ${known} 条问题记入基线，今后只报新问题。`,
          en: `The ${known} findings of today are recorded; from now on only new ones are reported.`,
        });
      } catch (error) {
        session.complain(shown, reasonOf(error));
      }
    },
  };
}

function filter(path: string, shown: string, entries: Entries, session: Session): Baseline {
  let known = 0;
  let gone = 0;
  return {
    leaveOut(record) {
      const left = new Map<string, number>();
      for (const { rule, fingerprint, count } of entries.get(keyOf(record, path, session)) ?? []) {
        left.set(`${rule} ${fingerprint}`, count);
      }
      const findings = record.findings.filter(({ rule, fingerprint }) => {
        const count = left.get(`${rule} ${fingerprint}`) ?? 0;
        left.set(`${rule} ${fingerprint}`, count - 1);
        return count <= 0;
      });
      const leftOut = record.findings.length - findings.length;
      known += leftOut;
      for (const count of left.values()) gone += Math.max(0, count);
      return { ...record, findings, known: leftOut };
    },
    get known() {
      return known;
    },
    async finish() {
      if (gone === 0) return;
      session.note(shown, {
        zh: `基线中有 ${gone} 条问题已不存在，可用 --update-baseline 更新。`,
        en: `${gone} findings of the baseline are gone; --update-baseline brings it up to date.`,
      });
    },
  };
}

function entriesOf(findings: readonly FindingRecord[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const { rule, fingerprint, message } of findings) {
    const key = `${rule} ${fingerprint}`;
    const count = (entries.get(key)?.count ?? 0) + 1;
    entries.set(key, { rule, fingerprint, count, text: entries.get(key)?.text ?? message.zh });
  }
  return [...entries.values()].sort((a, b) => (`${a.rule} ${a.fingerprint}` < `${b.rule} ${b.fingerprint}` ? -1 : 1));
}

/** Files are named as seen from the baseline's folder, so that it does not matter where the command is run. */
function keyOf({ path }: FileRecord, baselinePath: string, { io }: Session): string {
  return relativeSlashPath(dirname(baselinePath), resolve(io.cwd, path));
}

const NO_BASELINE: Localized = {
  zh: '不是基线文件。请核对文件名，或删去后重新生成。',
  en: 'This is no baseline. Check the name, or delete it and make a new one.',
};

/** Null when there is none yet, undefined when it cannot be used. */
async function readBaseline(path: string, shown: string, session: Session): Promise<Entries | null | undefined> {
  try {
    const { text } = decode(await session.io.readFile(path));
    const entries = text === null ? null : parseBaseline(text);
    if (entries) return entries;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    session.complain(shown, reasonOf(error));
    return undefined;
  }
  session.complain(shown, NO_BASELINE);
  return undefined;
}

function parseBaseline(text: string): Entries | null {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  const { schema, tool, files } = (value ?? {}) as Record<string, unknown>;
  if (schema !== 1 || tool !== 'fazhi-lint' || typeof files !== 'object' || files === null) return null;
  const lists = Object.entries(files);
  return lists.every(([, list]) => Array.isArray(list) && list.every(isEntry)) ? new Map(lists) : null;
}

function isEntry(value: unknown): value is Entry {
  const { rule, fingerprint, count } = (value ?? {}) as Record<string, unknown>;
  return typeof rule === 'string' && typeof fingerprint === 'string' && Number.isInteger(count);
}
