/** Says of which Word files nothing is changed: those that are signed or protected. */
import type { Localized } from '../../engine/index.ts';
import type { Archive } from '../archive.ts';
import { partOfType } from '../read/relationships.ts';
import { readXml } from '../xml.ts';

const SIGNED: Localized = {
  zh: 'Word 文件有数字签名，加批注会使签名失效，没有处理。请在未签名的文件上批注。',
  en: 'This Word file is signed, and comments would void the signature. Comment on a file that is not signed.',
};
const PROTECTED: Localized = {
  zh: 'Word 文件限制编辑，没有处理。请先在 Word 的「审阅」中停止保护。',
  en: 'Editing of this Word file is restricted. Stop its protection first, in Word under Review.',
};

/** Null for a file that may be changed. */
export function refusalOf(archive: Archive, main: string): Localized | null {
  if (archive.names.some(name => name.startsWith('_xmlsignatures/'))) return SIGNED;
  const part = partOfType(archive, main, 'settings');
  const xml = part === null ? null : archive.text(part);
  const protection = xml === null ? null : readXml(xml).child('w:documentProtection');
  const isEnforced = /^(?:1|true|on)$/.test(protection?.attribute('w:enforcement') ?? '');
  return isEnforced && protection?.attribute('w:edit') !== 'none' ? PROTECTED : null;
}
