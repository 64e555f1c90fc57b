/** `fazhi-lint convert`: writes a Word file, or a text in another encoding, as Markdown in UTF-8. */
import { basename, dirname, extname, join } from 'node:path';
import { formatHan, withHeadingMarks } from '../../engine/index.ts';
import type { WordDocument } from '../../word/index.ts';
import { shownPath } from '../diskPath.ts';
import { type Input, parseInput, readInput, STDIN } from '../readDocument.ts';
import type { Session } from '../session.ts';
import { wordBytesOf } from '../wordBytes.ts';
import { loadWordRoom } from '../wordFile.ts';
import { writePictures } from '../writePictures.ts';

export interface ConvertOptions {
  readonly stdinFilename?: string;
  readonly output?: string;
  readonly force?: boolean;
}

export async function convert(path: string, options: ConvertOptions, session: Session): Promise<number> {
  // Before the pictures are written, which stand beside it.
  if (options.output !== undefined && !(await session.mayWrite(options.output, path === STDIN ? [] : [path]))) return 2;
  const input = await readInput(path, session, options);
  if (!input) return 2;
  const office = await wordBytesOf(input.bytes, shownPath(input.name), session);
  if (!office) return convertText(input, session);
  if ('problem' in office) {
    session.complain(shownPath(input.name), office.problem);
    return 2;
  }
  const { openWord } = await loadWordRoom(session.io.installedIn);
  const document = openWord(office.word, formatHan);
  if ('problem' in document) {
    session.complain(shownPath(input.name), document.problem);
    return 2;
  }
  return convertWord(document, shownPath(input.name), options, session);
}

async function convertText(input: Input, session: Session): Promise<number> {
  const document = await parseInput(input, session);
  if (!document) return 2;
  await session.deliver(document.report.text);
  return 0;
}

async function convertWord(
  document: WordDocument,
  name: string,
  { output, force }: ConvertOptions,
  session: Session,
): Promise<number> {
  const { convertedText } = await loadWordRoom(session.io.installedIn);
  const folder = output === undefined ? null : `${basename(output, extname(output))}.files`;
  const { text, pictures, remark } = convertedText(document, folder);
  if (folder !== null && output !== undefined && pictures.size > 0) {
    const place = join(dirname(output), folder);
    const { archive } = document;
    if (!(await writePictures(place, pictures, { archive, force: force === true }, session))) return 2;
  }
  await session.deliver(withHeadingMarks(text));
  if (remark) session.note(name, remark);
  return 0;
}
