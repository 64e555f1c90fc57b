/** Where a command writes a file that it makes of another. */
import { resolve } from 'node:path';
import { shownPath } from './diskPath.ts';
import { printable } from './printable.ts';
import { reasonOf } from './reasonOf.ts';
import type { Session } from './session.ts';

export interface Target {
  /** As the user would name it. */
  readonly name: string;
  readonly file: string;
}

/** Null when it may not be written, which has then been complained of. */
export async function outputFile(name: string, session: Session): Promise<Target | null> {
  const shown = shownPath(name);
  return (await session.mayWrite(shown)) ? { name: shown, file: resolve(session.io.cwd, name) } : null;
}

/** Writes the file and says so; the exit code. */
export async function saveFile({ name, file }: Target, bytes: Uint8Array, session: Session): Promise<number> {
  try {
    await session.io.replaceFile(file, bytes);
  } catch (error) {
    session.complain(name, reasonOf(error));
    return 2;
  }
  const shown = printable(name);
  await session.io.stdout(`${session.say({ zh: `已写入 ${shown}`, en: `Wrote ${shown}` })}\n`);
  return 0;
}
