/** The options of `check`, as the commands in between hand them on. */
import type { Severity } from '../engine/index.ts';
import type { FileOptions } from './checkFile.ts';

export interface CheckOptions extends FileOptions {
  readonly failOn: Severity | 'never';
  readonly shard?: string;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly updateBaseline?: boolean;
  readonly jobs?: string;
  readonly gitignore?: boolean;
  readonly config?: string;
  readonly output?: string;
}
