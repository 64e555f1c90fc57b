/** What the command line needs of the machine it runs on; passed in, so that everything else can be tested without one. */
import type { Replacement } from './replacement.ts';

export interface CliIo {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** The folder of cliMain.js, beside which lie the parts that are loaded only at need. */
  readonly installedIn: string;
  /** Says that a text was checked in this thread, whose code is now worth keeping for the next run. */
  keepCode(): void;
  /** Done when the reader has taken it, so that a long report does not pile up in memory. */
  stdout(text: string): Promise<void>;
  stderr(text: string): void;
  /** All of standard input. */
  stdin(): Promise<Uint8Array>;
  readFile(path: string): Promise<Uint8Array>;
  /** Names of the files in a folder; null when there is none. */
  listFiles(path: string): Promise<readonly string[] | null>;
  /** See `NodeFiles` of the configurations' room. */
  readText(path: string): Promise<string | null>;
  /** Where links lead; null when there is no such file. */
  realPath(path: string): Promise<string | null>;
  /** Starts a file that takes the place of the one at `path` when it is whole. */
  openReplacement(path: string): Promise<Replacement>;
  /** Writes the file in one step, so that a reader never meets half of it; an existing one keeps its mode. */
  replaceFile(path: string, content: string | Uint8Array): Promise<void>;
  /** Starts the language server, which talks over standard input and output and ends the process; never done. */
  startServer(): Promise<void>;
}
