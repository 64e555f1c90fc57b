/** What the command line needs of the machine it runs on; passed in, so that everything else can be tested without one. */

export interface CliIo {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdoutIsTerminal: boolean;
  stdout(text: string): void;
  stderr(text: string): void;
  /** All of standard input. */
  stdin(): Promise<Uint8Array>;
  readFile(path: string): Promise<Uint8Array>;
  /** Writes the file in one step, so that a reader never meets half of it; an existing one keeps its mode. */
  replaceFile(path: string, text: string): Promise<void>;
  /** Starts the language server, which talks over standard input and output from then on. */
  startServer(): Promise<void>;
}
