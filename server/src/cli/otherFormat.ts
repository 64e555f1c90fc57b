/** Knows what is often saved under the name of a Word file or a text and is neither. */
import type { Localized } from '../engine/index.ts';

const FORMATS: readonly (readonly [opening: RegExp, zh: string, en: string])[] = [
  [/^\{\\rtf/, 'RTF 文件', 'an RTF file'],
  [/^<\?xml[^]{0,300}(?:<\?mso-application progid="Word|<w:wordDocument)/, 'Word 2003 的 XML 文件', 'Word 2003 XML'],
  [
    /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^]{0,500}?-->\s{0,20})?<(?:!doctype html|html)\b/i,
    '网页文件',
    'a web page',
  ],
  [/^MIME-Version:[^]{0,300}(?:multipart\/related|text\/html)/i, '单个文件的网页（.mht）', 'a web archive (.mht)'],
  [/^%PDF-/, 'PDF 文件', 'a PDF file'],
];

const OPENING = 1024;

/** What a file of these bytes is and what to do with it; null for what may be text or a Word file. */
export function otherFormat(bytes: Uint8Array): Localized | null {
  const opening = Buffer.from(bytes.subarray(0, OPENING))
    .toString('latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf)?\s{0,200}/, '');
  const [, zh, en] = FORMATS.find(([pattern]) => pattern.test(opening)) ?? [];
  if (zh === undefined) return null;
  return {
    zh: `其实是${zh}，没有检查。请在 Word 或 WPS 中打开，另存为 .docx 后再检查。`,
    en: `This is really ${en} and was not checked. Open it in Word or WPS and save it as .docx.`,
  };
}
