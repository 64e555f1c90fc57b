/** Reads one report for a command: bytes, text, configuration, kind. */
import { resolve } from 'node:path';
import type { LoadedConfig } from '../config/loadConfig.ts';
import { kindByPattern, parse, type Report } from '../engine/index.ts';
import { decode, type Encoding } from './decode.ts';
import { shownPath, toSlashPath } from './diskPath.ts';
import { reasonOf, type Session } from './session.ts';

export interface Document {
  /** As reports show it. */
  readonly path: string;
  /** Where it lies on the disk; null for standard input. */
  readonly file: string | null;
  readonly report: Report;
  readonly encoding: Encoding;
  readonly loaded: LoadedConfig;
  /** The kind that a pattern of the configuration gives it. */
  readonly patternKind: string | null;
}

/** Names standard input where a path is expected. */
export const STDIN = '-';

/** The name under which standard input is shown and looked up in the configuration, unless --stdin-filename gives one. */
const STDIN_NAME = 'stdin.md';

/** Reads `path`, or standard input for `-`; null when that fails, which has then been complained of. */
export async function readDocument(
  path: string,
  session: Session,
  stdinFilename: string = STDIN_NAME,
): Promise<Document | null> {
  const { io } = session;
  const name = path === STDIN ? stdinFilename : path;
  const file = path === STDIN ? null : resolve(io.cwd, path);
  let bytes: Uint8Array;
  try {
    bytes = file === null ? await io.stdin() : await io.readFile(file);
  } catch (error) {
    session.complain(shownPath(name), reasonOf(error));
    return null;
  }
  const decoded = decode(bytes);
  if (decoded.text === null) {
    session.complain(shownPath(name), decoded.problem);
    return null;
  }
  const loaded = await session.configFor(name);
  return {
    path: shownPath(name),
    file,
    report: parse(decoded.text),
    encoding: decoded.encoding,
    loaded,
    patternKind: kindByPattern(loaded.config, toSlashPath(name, io.cwd)),
  };
}
