/** Opens the session of one call: what it tells and where, what it reads, and what it must not overwrite. */
import { resolve } from 'node:path';
import pc from 'picocolors';
import { type Localized, localize } from '../engine/index.ts';
import type { CliIo } from './io.ts';
import { printable } from './printable.ts';
import { reasonOf } from './reasonOf.ts';
import type { Output, Remark, Session, SessionOptions } from './session.ts';
import { configSource, previousSource, problemTeller } from './sources.ts';
import { whyNotWritten } from './target.ts';

export function openSession(machine: CliIo, options: SessionOptions): Session {
  const { locale } = options;
  const { io, read } = recordingReads(machine);
  const complaints: Remark[] = [];
  const told = new Set<string>();
  // On a terminal it takes the place of a progress line.
  const fresh = io.stderrIsTerminal ? '\r\u001B[K' : '';
  const print = ({ where, message }: Remark) =>
    io.stderr(`${fresh}${printable(where)}: ${printable(localize(message, locale))}\n`);
  const tell = (remark: Remark) => {
    if (remark.complaint) complaints.push(remark);
    told.add(JSON.stringify(remark));
    (options.remark ?? print)(remark);
  };
  const complain = (where: string, message: Localized) => tell({ complaint: true, where, message });
  const complainOf = problemTeller(io, complain);
  const mayWrite = async (path: string, inputs: readonly string[] = []) => {
    const absolute = resolve(io.cwd, path);
    const all = [...read, ...inputs.map(input => resolve(io.cwd, input))];
    const reason = await whyNotWritten(absolute, { cwd: io.cwd, force: options.force ?? false, inputs: all });
    if (reason) complain(path, reason);
    return reason === null;
  };
  const openOutputFor = async (inputs: readonly string[] = []) =>
    options.output === undefined || (await mayWrite(options.output, inputs))
      ? openOutput(io, options.output, complain)
      : null;
  return {
    io,
    locale,
    colours: pc.createColors(wantsColour(io, options)),
    convert: options.convert ?? false,
    say: text => localize(text, locale),
    note: (where, message) => tell({ complaint: false, where, message }),
    complain,
    get failed() {
      return complaints.length > 0;
    },
    complaints,
    pass: remark => void (told.has(JSON.stringify(remark)) || tell(remark)),
    configFor: configSource(io, options.config, complainOf),
    previousFor: previousSource(io, complainOf),
    deliver: async text => {
      const output = await openOutputFor();
      await output?.write(text);
      await output?.finish();
    },
    openOutput: openOutputFor,
    mayWrite,
  };
}

/** What is read in a call must not be overwritten in it. */
function recordingReads(io: CliIo): { readonly io: CliIo; readonly read: ReadonlySet<string> } {
  const read = new Set<string>();
  const recording: CliIo = {
    ...io,
    readFile(path) {
      read.add(path);
      return io.readFile(path);
    },
    readText(path) {
      read.add(path);
      return io.readText(path);
    },
  };
  return { io: recording, read };
}

function wantsColour({ env, stdoutIsTerminal }: CliIo, { color, output }: SessionOptions): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (color === false || output !== undefined || NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0';
  return stdoutIsTerminal && TERM !== 'dumb';
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
