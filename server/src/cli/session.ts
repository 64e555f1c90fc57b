/** What one call of the command line carries along: language, colours, complaints, configurations, the report's way out. */
import type pc from 'picocolors';
import type { LoadedConfig } from '../config/loadConfig.ts';
import type { Sought } from '../config/previousCandidates.ts';
import type { PreviousReport } from '../config/previousReport.ts';
import type { Locale, Localized } from '../engine/index.ts';
import type { CliIo } from './io.ts';

export type Colours = ReturnType<typeof pc.createColors>;

export interface SessionOptions {
  readonly locale: Locale;
  readonly color?: boolean;
  readonly config?: string;
  readonly output?: string;
  /** Whether --output may overwrite a file. */
  readonly force?: boolean;
  /** Whether files of other office programs are converted, where a program for it is installed. */
  readonly convert?: boolean;
  /** Takes what would be told on stderr; for a thread that has none. */
  readonly remark?: (remark: Remark) => void;
}

/** Something told on stderr: a complaint makes the exit code 2. */
export interface Remark {
  readonly complaint: boolean;
  readonly where: string;
  readonly message: Localized;
}

/** The way out of a report that is written piece by piece. */
export interface Output {
  write(text: string): Promise<void>;
  /** Called once, at the end. */
  finish(): Promise<void>;
}

export interface Session {
  readonly io: CliIo;
  readonly locale: Locale;
  readonly colours: Colours;
  readonly convert: boolean;
  say(text: Localized): string;
  /** Names on stderr what could not be done; the call then ends with exit code 2. */
  complain(where: string, message: Localized): void;
  /** Tells on stderr what the user should know though nothing went wrong. */
  note(where: string, message: Localized): void;
  readonly failed: boolean;
  /** What has been complained of, in order. */
  readonly complaints: readonly Remark[];
  /** Passes on what another thread remarked; what has been said already is not said again. */
  pass(remark: Remark): void;
  /** The configuration in force for the file; its problems are complained of once. */
  configFor(path: string): Promise<LoadedConfig>;
  /** The report of the year before; what is wrong with its naming is complained of once. */
  previousFor(sought: Omit<Sought, 'root'>): Promise<PreviousReport>;
  /** Sends the finished report to --output or stdout. */
  deliver(text: string): Promise<void>;
  /**
   * The same piece by piece; null when the file cannot or may not be written, which has then been complained of.
   * @param inputs paths that are going to be read, besides those that have been
   */
  openOutput(inputs?: readonly string[]): Promise<Output | null>;
  /** Whether the file may be written: it is new or may be overwritten, and is none that is read; complains if not. */
  mayWrite(path: string, inputs?: readonly string[]): Promise<boolean>;
}
