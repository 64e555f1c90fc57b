/** Knows by their bytes the files of office programs that are not read as they are, and says what to do with each. */
import type { Localized } from '../engine/index.ts';

export interface ForeignKind {
  /** By which LibreOffice knows it; null for what no program here can turn into a Word file. */
  readonly extension: string | null;
  readonly problem: Localized;
}

const SAVE_AS: Localized = {
  zh: '请在 Word 或 WPS 中打开，另存为 .docx。',
  en: 'Open it in Word or WPS and save it as .docx.',
};

function kind(extension: string | null, name: Localized, advice: Localized = SAVE_AS): ForeignKind {
  return {
    extension,
    problem: {
      zh: `其实是${name.zh}，没有检查。${advice.zh}`,
      en: `This is really ${name.en} and was not checked. ${advice.en}`,
    },
  };
}

const PASSWORD: ForeignKind = {
  extension: null,
  problem: {
    zh: 'Word 文件有打开密码，无法读取。请去掉密码后另存。',
    en: 'This Word file has a password and cannot be read. Save it without one.',
  },
};
const OLD = kind('doc', { zh: '旧版 Word 文件（.doc、.wps）', en: 'an old Word file (.doc, .wps)' });
const RTF = kind('rtf', { zh: ' RTF 文件', en: 'an RTF file' });
const HTML = kind('html', { zh: '网页文件', en: 'a web page' });
const WEB_ARCHIVE = kind('mht', { zh: '网页存档（.mht）', en: 'a web archive (.mht)' });
const WORD_2003 = kind('xml', { zh: ' Word 2003 的 XML 文件', en: 'an XML file of Word 2003' });
const FLAT = kind('xml', { zh: ' Word XML 文件', en: 'a Word XML file' });
const ODT = kind('odt', { zh: ' OpenDocument 文件（.odt）', en: 'an OpenDocument file (.odt)' });
const OFD = kind(
  null,
  { zh: ' OFD 版式文件', en: 'an OFD file' },
  {
    zh: '版式文件没有段落，请取它的 Word 原稿。',
    en: 'It has pages and no paragraphs; take the Word file it was made of.',
  },
);
const PDF = kind(
  null,
  { zh: ' PDF 文件', en: 'a PDF file' },
  {
    zh: '版式文件没有段落，请取它的 Word 原稿。',
    en: 'It has pages and no paragraphs; take the Word file it was made of.',
  },
);
const OTHER_OFFICE = kind(
  null,
  { zh: '表格或演示文稿', en: 'a spreadsheet or a presentation' },
  { zh: '请把要检查的文字放进 Word 文件。', en: 'Put the text to check into a Word file.' },
);

/** What `bytes` are: a Word file, one of the other kinds, or null for text and everything unknown. */
export function officeKind(bytes: Uint8Array): 'word' | ForeignKind | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  if (head.startsWith('PK\u0003\u0004')) return zipKind(bytes);
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) {
    // The old binary format, and the envelope of a .docx with a password.
    return holds(bytes, [...'EncryptedPackage'].join('\0')) ? PASSWORD : OLD;
  }
  const start = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (start.startsWith('%PDF-')) return PDF;
  if (start.startsWith('{\\rtf')) return RTF;
  if (/^mime-version:/i.test(start)) return WEB_ARCHIVE;
  if (/^(?:<!doctype html|<html[\s>])/i.test(start)) return HTML;
  if (!/^<(?:\?(?:xml|mso-application)|w:worddocument)\b/i.test(start)) return null;
  if (/schemas\.microsoft\.com\/office\/word\/2003\/wordml|<w:worddocument|progid="word/i.test(start)) return WORD_2003;
  if (start.includes('schemas.microsoft.com/office/2006/xmlPackage')) return FLAT;
  return /<html[\s>]/i.test(start) ? HTML : null;
}

/** The names of the parts stand in the archive as they are. */
function zipKind(bytes: Uint8Array): 'word' | ForeignKind | null {
  if (holds(bytes, '[Content_Types].xml')) {
    if (holds(bytes, 'word/')) return 'word';
    return holds(bytes, 'xl/') || holds(bytes, 'ppt/') ? OTHER_OFFICE : null;
  }
  if (holds(bytes, 'word/document.xml')) return 'word';
  if (holds(bytes, 'application/vnd.oasis.opendocument.text')) return ODT;
  return holds(bytes, 'OFD.xml') ? OFD : null;
}

/** Whether the characters of `words`, a byte each, stand anywhere in `bytes`. */
function holds(bytes: Uint8Array, words: string): boolean {
  const codes = Array.from(words, character => character.charCodeAt(0));
  const [first = 0] = codes;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (codes.every((code, index) => bytes[at + index] === code)) return true;
  return false;
}
