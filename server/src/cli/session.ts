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
  /** Sends the finished report to --output or stdout. */
  deliver(text: string): Promise<void>;
  /** The same piece by piece; null when the file cannot be written, which has then been complained of. */
  openOutput(): Promise<Output | null>;
}

export function openSession(io: CliIo, options: SessionOptions): Session {
  const { locale } = options;
  const complaints: Remark[] = [];
  const told = new Set<string>();
  // On a terminal it takes the place of a progress line.
  const fresh = io.stderrIsTerminal ? '\r\u001B[K' : '';
  const print = ({ where, message }: Remark) => io.stderr(`${fresh}${where}: ${localize(message, locale)}\n`);
  const tell = (remark: Remark) => {
    if (remark.complaint) complaints.push(remark);
    told.add(JSON.stringify(remark));
    (options.remark ?? print)(remark);
  };
  const complain = (where: string, message: Localized) => tell({ complaint: true, where, message });
  return {
    io,
    locale,
    colours: pc.createColors(wantsColour(io, options)),
    say: text => localize(text, locale),
    note: (where, message) => tell({ complaint: false, where, message }),
    complain,
    get failed() {
      return complaints.length > 0;
    },
    complaints,
    pass: remark => void (told.has(JSON.stringify(remark)) || tell(remark)),
    configFor: configSource(io, options.config, complain),
    deliver: async text => {
      const output = await openOutput(io, options.output, complain);
      await output?.write(text);
      await output?.finish();
    },
    openOutput: () => openOutput(io, options.output, complain),
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
      return { zh: '这是文件夹，不是文件。请写出文件名。', en: 'This is a folder, not a file. Name a file.' };
    case 'EROFS':
      return { zh: '所在磁盘为只读。请换一个位置。', en: 'The disk is read-only. Choose another place.' };
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        zh: '磁盘空间不足，没有写入，原文件未动。',
        en: 'The disk is full. Nothing was written; the file is as it was.',
      };
    case 'EMFILE':
    case 'ENFILE':
      return { zh: '同时打开的文件过多。请稍后再试。', en: 'Too many files are open. Try again later.' };
    case 'ELOOP':
      return { zh: '这个链接绕回了自己。请删去或改正。', en: 'This link leads back to itself. Remove or mend it.' };
    default: {
      const reason = code || (error instanceof Error ? error.message : String(error));
      return { zh: `无法访问（${reason}）。`, en: `It cannot be accessed (${reason}).` };
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

/** Once the file cannot be written any more, the rest is dropped: it has been said, and the exit code will be 2. */
async function openOutput(io: CliIo, path: string | undefined, complain: Session['complain']): Promise<Output | null> {
  if (path === undefined) return { write: text => io.stdout(text), finish: async () => undefined };
  let broken = false;
  const attempt = async (action: () => Promise<void>) => {
    if (broken) return;
    try {
      await action();
    } catch (error) {
      broken = true;
      complain(path, reasonOf(error));
    }
  };
  try {
    const file = await io.openReplacement(resolve(io.cwd, path));
    return { write: text => attempt(() => file.write(text)), finish: () => attempt(() => file.commit()) };
  } catch (error) {
    complain(path, reasonOf(error));
    return null;
  }
}
