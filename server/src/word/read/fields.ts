/** Follows the fields of a Word file, which may reach over several paragraphs: instructions are not read, results are. */
import type { XmlElement } from '../xml.ts';

interface Field {
  code: string;
  phase: 'code' | 'result';
  hasResult: boolean;
  /** What Word keeps of a field to fill in. */
  readonly form: XmlElement | null;
}

export class Fields {
  readonly #open: Field[] = [];
  readonly #areClosed: boolean;

  /** A file may hold a field that nothing closes; it must not swallow the rest of the text as a table of contents. */
  constructor(xml: string) {
    this.#areClosed = occurrences(xml, 'fldCharType="begin"') === occurrences(xml, 'fldCharType="end"');
  }

  /** Whether text here is a result that the reader sees, or stands in no field. */
  get showsText(): boolean {
    return this.#open.every(({ phase }) => phase === 'result');
  }

  /** Whether a table of contents, of figures or of authorities is being read. */
  get inContents(): boolean {
    return this.#areClosed && this.#open.some(({ code }) => isContents(code));
  }

  /** Instructions end with their paragraph, whatever is missing there. */
  endParagraph(): void {
    while (this.#open.at(-1)?.phase === 'code') this.#open.pop();
  }

  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field?.phase === 'code') field.code += text;
  }

  noteResult(): void {
    const field = this.#open.at(-1);
    if (field) field.hasResult = true;
  }

  /** Takes a `w:fldChar`; gives what the reader sees at the end of a field that keeps no result of its own. */
  take(mark: XmlElement): string {
    const type = mark.attribute('w:fldCharType');
    if (type === 'begin') {
      this.#open.push({ code: '', phase: 'code', hasResult: false, form: mark.child('w:ffData') });
    } else if (type === 'separate') {
      const field = this.#open.at(-1);
      if (field) field.phase = 'result';
    } else if (type === 'end') {
      const field = this.#open.pop();
      if (field && !field.hasResult) return shownBy(field);
    }
    return '';
  }
}

export function isContents(code: string): boolean {
  return /^\s*TO[CA]\b/i.test(code);
}

function shownBy({ code, form }: Field): string {
  if (/^\s*FORMCHECKBOX\b/i.test(code)) {
    const box = form?.child('w:checkBox') ?? null;
    return (box?.isOn('w:checked') ?? box?.isOn('w:default') ?? false) ? '☑' : '☐';
  }
  if (/^\s*FORMDROPDOWN\b/i.test(code)) {
    const list = form?.child('w:ddList') ?? null;
    const entries = list?.children.filter(({ name }) => name === 'w:listEntry') ?? [];
    return entries[list?.number('w:result') ?? list?.number('w:default') ?? 0]?.attribute('w:val') ?? '';
  }
  const enclosed = enclosedIn(code);
  const number = /^\d{1,2}$/.test(enclosed) ? Number(enclosed) : 0;
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : enclosed;
}

/** Word composes a character in a circle of two: `eq \o\ac(○,5)`. */
function enclosedIn(code: string): string {
  if (!/^\s*eq\b/i.test(code)) return '';
  const parts = code.slice(code.indexOf('\\ac') + 3, code.lastIndexOf(')')).split(/[,，]/);
  return code.includes('\\ac') && parts.length === 2 ? (parts[1] ?? '').trim() : '';
}

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}
