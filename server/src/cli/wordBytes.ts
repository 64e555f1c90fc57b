/** Tells a Word file from other files, and has one made of those that LibreOffice can convert where that is asked for. */
import { join } from 'node:path';
import { officeKind } from '../config/foreignFiles.ts';
import type { Localized } from '../engine/index.ts';
import type { Session } from './session.ts';

/** The bytes of a Word file, why there are none, or null for a file of no office program. */
export async function wordBytesOf(
  bytes: Uint8Array,
  name: string,
  session: Session,
): Promise<{ readonly word: Uint8Array } | { readonly problem: Localized } | null> {
  const kind = officeKind(bytes);
  if (kind === null) return null;
  if (kind === 'word') return { word: bytes };
  if (kind.extension === null) return { problem: kind.problem };
  if (!session.convert) return { problem: withConversion(kind.problem) };
  const { convertToWord }: typeof import('./officeConverter.ts') = await import(
    join(session.io.installedIn, 'officeConverter.js')
  );
  const converted = await convertToWord(bytes, kind.extension, session.io);
  if ('problem' in converted) return converted;
  session.note(name, CONVERTED);
  return { word: converted };
}

function withConversion({ zh, en }: Localized): Localized {
  return {
    zh: `${zh}装有 LibreOffice 时，也可加 --convert 直接检查。`,
    en: `${en} With LibreOffice installed, --convert reads it as it is.`,
  };
}

const CONVERTED: Localized = {
  zh: '由 LibreOffice 转换后读取，编号和版式可能与原文件不同；正式核对请用另存的 .docx。',
  en: 'Read as LibreOffice converted it; numbering and layout may differ from the original. Check a .docx for the last word.',
};
