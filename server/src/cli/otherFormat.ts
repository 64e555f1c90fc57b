/** Knows what is often saved under the name of a Word file or a text and is neither. */
import type { Localized } from '../engine/index.ts';

interface Format {
  readonly zh: string;
  readonly en: string;
  /** By the first characters of the file, in lower case, without a BOM, white space and an XML declaration. */
  isIn(opening: string): boolean;
}

const FORMATS: readonly Format[] = [
  { zh: ' RTF 文件', en: 'an RTF file', isIn: opening => opening.startsWith('{\\rtf') },
  { zh: ' PDF 文件', en: 'a PDF file', isIn: opening => opening.startsWith('%pdf-') },
  {
    zh: ' Word 2003 的 XML 文件',
    en: 'Word 2003 XML',
    isIn: opening => /^<\?mso-application progid="word|^<w:worddocument/.test(opening),
  },
  { zh: '网页文件', en: 'a web page', isIn: opening => /^<(?:!doctype html|html)\b/.test(opening) },
  { zh: '网页存档（.mht）', en: 'a web archive (.mht)', isIn: opening => opening.startsWith('mime-version:') },
];

const OPENING = 1024;
const DECLARATION = /^<\?xml[^>]{0,200}>\s{0,20}/;

/** What a file of these bytes is and what to do with it; null for what may be text or a Word file. */
export function otherFormat(bytes: Uint8Array): Localized | null {
  const opening = Buffer.from(bytes.subarray(0, OPENING))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');
  const format = FORMATS.find(({ isIn }) => isIn(opening.trimStart().toLowerCase().replace(DECLARATION, '')));
  if (!format) return null;
  return {
    zh: `其实是${format.zh}，没有检查。请在 Word 或 WPS 中打开，另存为 .docx 后再检查。`,
    en: `This is really ${format.en} and was not checked. Open it in Word or WPS and save it as .docx.`,
  };
}
