/** Turns the bytes of a file into text: UTF-8, else GB18030, else a reason that its owner can act on. */
import type { Localized } from '../engine/index.ts';

/** `docx`: no encoding, but where the text came from. */
export type Encoding = 'utf-8' | 'gb18030' | 'docx';

export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  | { readonly text: null; readonly problem: Localized };

/** Thrown by whoever reads a text that is there and yet cannot be had; the reason is for its owner. */
export class Unreadable extends Error {
  readonly problem: Localized;
  constructor(problem: Localized) {
    super(problem.en);
    this.problem = problem;
  }
}

/** The text of a file that comes in any encoding, without BOM; throws `Unreadable`. */
export function decodeText(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  if (decoded.text === null) throw new Unreadable(decoded.problem);
  return decoded.text.replace(/^\uFEFF/, '');
}

/** A BOM stays in the text as its first character, so that offsets agree with what other programs read. */
export function decode(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return refused(UTF16);
  if (bytes.includes(0)) return refused(BINARY);
  const utf8 = attempt(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const damagedLine = damagedUtf8Line(bytes);
  if (damagedLine !== null) return refused(damaged(damagedLine));
  const gb = attempt(bytes, 'gb18030');
  return gb === null ? refused(UNKNOWN) : { text: gb, encoding: 'gb18030' };
}

const UTF16: Localized = {
  zh: '是 UTF-16 编码（记事本称「Unicode」）。请另存为 UTF-8。',
  en: 'This is UTF-16 ("Unicode" in Notepad). Save it as UTF-8.',
};
const BINARY: Localized = {
  zh: '不是文本文件。请另存为 UTF-8 编码的 Markdown 或纯文本后再检查。',
  en: 'This is no text file. Save it as Markdown or plain text in UTF-8 first.',
};
const UNKNOWN: Localized = {
  zh: '既不是 UTF-8 也不是 GB18030 编码，无法读取。请另存为 UTF-8。',
  en: 'This is neither UTF-8 nor GB18030 and cannot be read. Save it as UTF-8.',
};
const damaged = (line: number): Localized => ({
  zh: `第 ${line} 行有损坏的 UTF-8 字符。请找到原文改正后，另存为 UTF-8。`,
  en: `Line ${line} holds damaged UTF-8. Put the original wording back and save the file as UTF-8.`,
});

function refused(problem: Localized): Decoded {
  return { text: null, problem };
}

function attempt(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The line of the first broken character in what is otherwise UTF-8, else null. Almost any bytes pass as GB18030, so a
 * draft with one broken character would be read as gibberish and seem to be no report.
 */
function damagedUtf8Line(bytes: Uint8Array): number | null {
  const lossy = new TextDecoder('utf-8').decode(bytes);
  const broken = lossy.match(/\uFFFD/g)?.length ?? 0;
  const whole = lossy.match(/[\u2000-\uFFFC]/g)?.length ?? 0;
  return broken * 10 < whole ? lossy.slice(0, lossy.indexOf('\uFFFD')).split('\n').length : null;
}
