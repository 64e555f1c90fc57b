/** What one call of the command line carries along: language, colours, complaints, configurations, the report's way out. */
import { resolve } from 'node:path';
import pc from 'picocolors';
import { type LoadedConfig, loadConfig, loadConfigFile } from '../config/loadConfig.ts';
import { folderOf } from '../config/paths.ts';
import { type Locale, type Localized, localize } from '../engine/index.ts';
import { decode } from './decode.ts';
import { fromSlashPath, shownPath, toSlashPath } from './diskPath.ts';
import type { CliIo } from './io.ts';

export type Colours = ReturnType<typeof pc.createColors>;

export interface SessionOptions {
  readonly locale: Locale;
  readonly color?: boolean;
  readonly config?: string;
  readonly output?: string;
}

export interface Session {
  readonly io: CliIo;
  readonly locale: Locale;
  readonly colours: Colours;
  say(text: Localized): string;
  /** Names on stderr what could not be done; the call then ends with exit code 2. */
  complain(where: string, message: Localized): void;
  /** Tells on stderr what the user should know though nothing went wrong. */
  note(where: string, message: Localized): void;
  readonly failed: boolean;
  /** The configuration in force for the file; its problems are complained of once. */
  configFor(path: string): Promise<LoadedConfig>;
  /** Sends the finished report to --output or stdout. */
  deliver(text: string): Promise<void>;
}

export function openSession(io: CliIo, options: SessionOptions): Session {
  const { locale } = options;
  let failed = false;
  const note = (where: string, message: Localized) => io.stderr(`${where}: ${localize(message, locale)}\n`);
  const complain = (where: string, message: Localized) => {
    failed = true;
    note(where, message);
  };
  return {
    io,
    locale,
    colours: pc.createColors(wantsColour(io, options)),
    say: text => localize(text, locale),
    note,
    complain,
    get failed() {
      return failed;
    },
    configFor: configSource(io, options.config, complain),
    deliver: text => deliver(text, io, options.output, complain),
  };
}

/** What the operating system says of a file that it does not give, in words that help. */
export function reasonOf(error: unknown): Localized {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  switch (code) {
    case 'ENOENT':
      return { zh: '没有这个文件或文件夹。请核对路径。', en: 'There is no such file or folder. Check the path.' };
    case 'EACCES':
    case 'EPERM':
      return { zh: '没有访问权限。请检查文件的权限设置。', en: 'Access is denied. Check the permissions of the file.' };
    case 'EISDIR':
      return { zh: '这是文件夹,不是文件。请写出文件名。', en: 'This is a folder, not a file. Name a file.' };
    default: {
      const reason = code || (error instanceof Error ? error.message : String(error));
      return { zh: `无法访问(${reason})。`, en: `It cannot be accessed (${reason}).` };
    }
  }
}

function wantsColour({ env, stdoutIsTerminal }: CliIo, { color, output }: SessionOptions): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (color === false || output !== undefined || NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0';
  return stdoutIsTerminal && TERM !== 'dumb';
}

/** Configurations by folder; the folders of one call share most of the files above them, so each is read once. */
function configSource(io: CliIo, named: string | undefined, complain: Session['complain']): Session['configFor'] {
  const texts = new Map<string, Promise<string | null>>();
  const byFolder = new Map<string, Promise<LoadedConfig>>();
  const told = new Set<string>();
  const readText = (path: string): Promise<string | null> => {
    const text = texts.get(path) ?? readConfigText(io, path);
    texts.set(path, text);
    return text;
  };
  const load = async (path: string): Promise<LoadedConfig> => {
    const options = { root: '/', io: { readText } };
    const loaded = await (named === undefined
      ? loadConfig(path, options)
      : loadConfigFile(toSlashPath(named, io.cwd), options));
    for (const { path: file, range, message } of loaded.problems) {
      const place = `${relativeTo(io.cwd, file)}:${range.start.line + 1}:${range.start.character + 1}`;
      const line = `${place} ${message.zh}`;
      if (!told.has(line)) complain(place, message);
      told.add(line);
    }
    return loaded;
  };
  return path => {
    const file = toSlashPath(path, io.cwd);
    const folder = named === undefined ? folderOf(file) : '';
    const config = byFolder.get(folder) ?? load(file);
    byFolder.set(folder, config);
    return config;
  };
}

async function readConfigText(io: CliIo, path: string): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(fromSlashPath(path));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
  const { text } = decode(bytes);
  if (text === null) throw new Error('not UTF-8');
  return text;
}

/** Below the working folder a path is shown from there, elsewhere whole. */
function relativeTo(cwd: string, path: string): string {
  const folder = `${toSlashPath('.', cwd)}/`.replace('//', '/');
  return path.startsWith(folder) ? path.slice(folder.length) : shownPath(fromSlashPath(path));
}

async function deliver(text: string, io: CliIo, output: string | undefined, complain: Session['complain']) {
  if (output === undefined) {
    io.stdout(text);
    return;
  }
  try {
    await io.replaceFile(resolve(io.cwd, output), text);
  } catch (error) {
    complain(output, reasonOf(error));
  }
}
