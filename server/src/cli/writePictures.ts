/** Writes the pictures of a Word file beside the text that was made of it. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Archive } from '../word/index.ts';
import { reasonOf } from './reasonOf.ts';
import type { Session } from './session.ts';

/** `names` by part. False when that failed, which has then been complained of; without `force` the folder must be new. */
export async function writePictures(
  folder: string,
  names: ReadonlyMap<string, string>,
  { archive, force }: { readonly archive: Archive; readonly force: boolean },
  session: Session,
): Promise<boolean> {
  const place = resolve(session.io.cwd, folder);
  try {
    await mkdir(place, { recursive: force });
    for (const [part, name] of names) {
      if (!(await session.mayWrite(join(folder, name)))) return false;
      await session.io.replaceFile(join(place, name), archive.bytes(part) ?? new Uint8Array());
    }
    return true;
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    session.complain(folder, exists ? EXISTS : reasonOf(error));
    return false;
  }
}

const EXISTS = {
  zh: '存放图片的文件夹已经存在，没有写入。请换一个文件名；确要写进去请加 --force。',
  en: 'The folder for the pictures exists, so nothing was written. Name another file, or add --force to write into it.',
};
