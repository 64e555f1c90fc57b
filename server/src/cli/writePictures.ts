/** Writes the pictures of a Word file beside the text that was made of it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Archive } from '../word/index.ts';
import { reasonOf } from './reasonOf.ts';
import type { Session } from './session.ts';

/** `names` by part. False when that failed, which has then been complained of; what exists is never written over. */
export async function writePictures(
  folder: string,
  names: ReadonlyMap<string, string>,
  archive: Archive,
  session: Session,
): Promise<boolean> {
  const place = resolve(session.io.cwd, folder);
  try {
    await mkdir(place);
    for (const [part, name] of names) {
      await writeFile(join(place, name), archive.bytes(part) ?? new Uint8Array(), { flag: 'wx' });
    }
    return true;
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    session.complain(folder, exists ? EXISTS : reasonOf(error));
    return false;
  }
}

const EXISTS = {
  zh: '存放图片的文件夹已经存在，未写入。请换一个文件名，或先把它移走。',
  en: 'The folder for the pictures exists, so nothing was written. Name another file, or move the folder away first.',
};
