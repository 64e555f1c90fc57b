/** Reads the file of an earlier text that the client hands over as bytes; it is loaded when the first is compared. */
import { decode } from '../config/decode.ts';
import { officeKind } from '../config/foreignFiles.ts';
import { formatHan, type Localized } from '../engine/index.ts';
import { checkText, openWord } from '../word/index.ts';
import { fromBase64 } from './wordProtocol.ts';

/** The text of a Word file or of a text in any encoding, or why it cannot be read. */
export function readFile(content: string): string | Localized {
  const bytes = fromBase64(content);
  const kind = officeKind(bytes);
  if (kind !== null && kind !== 'word') return kind.problem;
  if (kind === null) {
    const decoded = decode(bytes);
    return decoded.text ?? decoded.problem;
  }
  const document = openWord(bytes, formatHan);
  return 'problem' in document ? document.problem : checkText(document).text;
}
