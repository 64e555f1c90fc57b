/** Where a command writes a file that it makes of another: never onto an input, and onto another file only with --force. */
import { resolve } from 'node:path';
import { shownPath } from './diskPath.ts';
import { reasonOf } from './reasonOf.ts';
import type { Session } from './session.ts';

export interface Target {
  /** As the user would name it. */
  readonly name: string;
  readonly file: string;
}

/** Null when it may not be written, which has then been complained of. `inputs` are files as the disk has them. */
export async function outputFile(
  name: string,
  { inputs, force }: { readonly inputs: readonly string[]; readonly force: boolean },
  session: Session,
): Promise<Target | null> {
  const { io } = session;
  const file = resolve(io.cwd, name);
  const shown = shownPath(name);
  const there = await io.identify(file);
  if (there === null) return { name: shown, file };
  const taken = await Promise.all(inputs.map(input => io.identify(input)));
  if (taken.includes(there)) {
    session.complain(shown, {
      zh: '是要读的文件，不能写在它上面。请用 --output 另写一个文件名。',
      en: 'This is the file to read and is not written onto. Name another one with --output.',
    });
    return null;
  }
  if (!force) {
    session.complain(shown, {
      zh: '文件已存在，没有覆盖。请用 --output 另写文件名，或用 --force 覆盖。',
      en: 'The file exists and was left alone. Name another one with --output, or write over it with --force.',
    });
    return null;
  }
  return { name: shown, file };
}

/** Writes the file and says so; the exit code. */
export async function saveFile({ name, file }: Target, bytes: Uint8Array, session: Session): Promise<number> {
  try {
    await session.io.replaceFile(file, bytes);
  } catch (error) {
    session.complain(name, reasonOf(error));
    return 2;
  }
  await session.io.stdout(`${session.say({ zh: `已写入 ${name}`, en: `Wrote ${name}` })}\n`);
  return 0;
}
