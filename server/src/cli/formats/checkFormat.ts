/** What `check` hands to a format: each file as it is done with, then the end; each answers with what to write next. */
import type { Severity } from '../../engine/index.ts';
import type { FileRecord } from '../record.ts';
import type { Remark } from '../session.ts';
import type { Shard } from '../shard.ts';

export interface CheckFormat {
  start(): string;
  /** Called in the order of the output. In pieces: one long text can have more findings than one string can hold. */
  file(record: FileRecord): Generator<string> | readonly string[];
  finish(end: CheckEnd): string;
}

export interface CheckEnd {
  /** What could not be read or done. */
  readonly complaints: readonly Remark[];
  /** The part of a larger run that this was; null for a whole one. */
  readonly shard: Shard | null;
  /** Findings left out because the baseline has them; null without a baseline. */
  readonly known: number | null;
}

export type Counts = Record<Severity, number>;

export function noCounts(): Counts {
  return { error: 0, warning: 0, info: 0, hint: 0 };
}
