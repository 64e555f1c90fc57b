/** Knows a Word file by its bytes and has it read; the reader is loaded only when there is one. */
import { join } from 'node:path';
import { formatHan, type Localized } from '../engine/index.ts';
import type { DocxResult } from './docx/readDocx.ts';

export type WordBytes = 'docx' | 'encrypted' | 'old';

/** Null for what is no Word file. */
export function wordBytes(bytes: Uint8Array): WordBytes | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    return buffer.includes('word/document.xml') ? 'docx' : null;
  }
  // The old binary format, and the envelope of a .docx with a password.
  if (buffer.subarray(0, 8).toString('hex') !== 'd0cf11e0a1b11ae1') return null;
  return buffer.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old';
}

const ENCRYPTED: Localized = {
  zh: 'Word 文件有打开密码，无法读取。请去掉密码后另存。',
  en: 'This Word file has a password and cannot be read. Save it without one.',
};
const OLD: Localized = {
  zh: '是旧版 Word 文件（.doc、.wps），无法读取。请在 Word 或 WPS 中另存为 .docx。',
  en: 'This is an old Word file (.doc) and cannot be read. Save it as .docx.',
};

export async function readWordFile(bytes: Uint8Array, kind: WordBytes, installedIn: string): Promise<DocxResult> {
  if (kind !== 'docx') return { problem: kind === 'encrypted' ? ENCRYPTED : OLD };
  const { readDocx } = (await import(join(installedIn, 'docx.js'))) as typeof import('./docx/readDocx.ts');
  return readDocx(bytes, formatHan);
}
