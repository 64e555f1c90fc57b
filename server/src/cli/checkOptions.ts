/** The options of `check`, as the commands in between hand them on. */
import type { Severity } from '../engine/index.ts';
import type { InputOptions } from './readDocument.ts';

export const CHECK_FORMATS = ['stylish', 'json', 'sarif', 'junit', 'github', 'html'] as const;

export type CheckFormatName = (typeof CHECK_FORMATS)[number];

/** What bears on the check of one file. */
export interface FileOptions extends InputOptions {
  readonly format: CheckFormatName;
  readonly fix?: boolean;
  readonly fixOrdinals?: boolean;
  readonly fixDryRun?: boolean;
  readonly convert?: boolean;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
}

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
