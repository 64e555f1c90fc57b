/** Reads one report for a command: bytes, text, configuration, kind. */
import { resolve } from 'node:path';
import { type Decoded, decode, type Encoding } from '../config/decode.ts';
import type { LoadedConfig } from '../config/loadConfig.ts';
import type { PreviousReport } from '../config/previousReport.ts';
import {
  type Identity,
  identityOf,
  type Kind,
  kindByPattern,
  kindNamed,
  kindProblem,
  knownKinds,
  type Localized,
  listKinds,
  parse,
  type Report,
  recogniseKind,
} from '../engine/index.ts';
import { shownPath, toSlashPath } from './diskPath.ts';
import { reasonOf } from './reasonOf.ts';
import type { Session } from './session.ts';
import { wordBytesOf } from './wordBytes.ts';
import { readWordFile, type WordReading } from './wordFile.ts';

export interface Document {
  /** As reports show it. */
  readonly path: string;
  /** Where it lies on the disk; null for standard input. */
  readonly file: string | null;
  readonly report: Report;
  readonly encoding: Encoding;
  /** For a Word file: the paragraph of each line of the text that it was turned into. */
  readonly paragraphs: readonly number[] | null;
  /** What was read of a Word file beside its text; null for every other. */
  readonly word: Pick<WordReading, 'unread' | 'layout'> | null;
  readonly loaded: LoadedConfig;
  /** The kind that a pattern of the configuration gives it. */
  readonly patternKind: string | null;
  readonly forcedKind: string | null;
  /** Whether something was wrong with what it says of itself, which has been complained of. */
  readonly isDoubtful: boolean;
}

/** Names standard input where a path is expected. */
export const STDIN = '-';

/** The name under which standard input is shown and looked up in the configuration, unless --stdin-filename gives one. */
const STDIN_NAME = 'stdin.md';

/** A file as it was read, before anything is made of it. */
export interface Input {
  /** As the user names it. */
  readonly name: string;
  readonly file: string | null;
  readonly bytes: Uint8Array;
  readonly loaded: LoadedConfig;
  readonly patternKind: string | null;
  readonly forcedKind: string | null;
}

export interface InputOptions {
  readonly stdinFilename?: string;
  /** The kind of every file in this call. */
  readonly kind?: string;
}

/** Reads `path`, or standard input for `-`; null when that fails, which has then been complained of. */
export async function readInput(
  path: string,
  session: Session,
  { stdinFilename = STDIN_NAME, kind }: InputOptions = {},
): Promise<Input | null> {
  const { io } = session;
  const name = path === STDIN ? stdinFilename : path;
  const file = path === STDIN ? null : resolve(io.cwd, path);
  try {
    const bytes = file === null ? await io.stdin() : await io.readFile(file);
    const loaded = await session.configFor(name);
    const known = knownKinds(loaded.config.ownKinds);
    if (kind !== undefined && !kindNamed(kind, known)) {
      session.pass({ complaint: true, where: '--kind', message: unknownKind(kind, known) });
      return null;
    }
    const patternKind = kindByPattern(loaded.config, toSlashPath(name, io.cwd));
    return { name, file, bytes, loaded, patternKind, forcedKind: kind ?? null };
  } catch (error) {
    session.complain(shownPath(name), reasonOf(error));
    return null;
  }
}

/** Makes a report of what was read; null when it is no text, which has then been complained of. */
export async function parseInput(input: Input, session: Session): Promise<Document | null> {
  const decoded = await decodeInput(input.bytes, shownPath(input.name), session);
  if (decoded.text === null) {
    session.complain(shownPath(input.name), decoded.problem);
    return null;
  }
  return documentOf(input, decoded, session);
}

/** What is wrong with what the text says of its kind has been complained of. */
export function documentOf(input: Input, { text, ...read }: Read, session: Session): Document {
  const { name, file, loaded, patternKind, forcedKind } = input;
  const report = parse(text);
  const problem = kindProblem(report, knownKinds(loaded.config.ownKinds));
  if (problem) {
    const { start } = report.lines.rangeOf(problem.span);
    session.complain(`${shownPath(name)}:${start.line + 1}:${start.character + 1}`, problem.message);
  }
  return {
    path: shownPath(name),
    file,
    report,
    ...read,
    loaded,
    patternKind,
    forcedKind,
    isDoubtful: problem !== null,
  };
}

export function unknownKind(name: string, known: readonly Kind[]): Localized {
  const { zh, en } = listKinds(known);
  return { zh: `没有文种「${name}」。可用的有：${zh}。`, en: `There is no kind "${name}". Known: ${en}.` };
}

/** Both in one. */
export async function readDocument(path: string, session: Session, options: InputOptions): Promise<Document | null> {
  const input = await readInput(path, session, options);
  return input && parseInput(input, session);
}

export function kindOfDocument({ report, loaded, patternKind, forcedKind }: Document): Kind | null {
  return recogniseKind(report, patternKind, loaded.config.ownKinds, forcedKind);
}

export function identityOfDocument({ report, loaded, patternKind, forcedKind }: Document): Identity {
  return identityOf(report, { kind: patternKind, forcedKind, ownKinds: loaded.config.ownKinds });
}

/** The report of the year before, against which the document is checked. */
export function previousOf(document: Document, session: Session): Promise<PreviousReport> {
  const { path, report, loaded } = document;
  return findPrevious({ name: path, loaded }, identityOfDocument(document), () => report.text, session);
}

export function findPrevious(
  { name, loaded }: Pick<Input, 'name' | 'loaded'>,
  identity: Identity,
  text: () => string,
  session: Session,
): Promise<PreviousReport> {
  return session.previousFor({ path: toSlashPath(name, session.io.cwd), identity, text, loaded });
}

/** A text with what is known of how it was read. */
export type Read = Pick<Document, 'encoding' | 'paragraphs' | 'word'> & { readonly text: string };

async function decodeInput(
  bytes: Uint8Array,
  name: string,
  session: Session,
): Promise<Read | Extract<Decoded, { text: null }>> {
  const office = await wordBytesOf(bytes, name, session);
  if (office && 'problem' in office) return { text: null, problem: office.problem };
  if (office) {
    const read = await readWordFile(office.word, session.io.installedIn);
    if ('problem' in read) return { text: null, problem: read.problem };
    const { text, paragraphs, ...word } = read;
    return { text, encoding: 'docx', paragraphs, word };
  }
  const decoded = decode(bytes);
  return decoded.text === null ? decoded : { ...decoded, paragraphs: null, word: null };
}
