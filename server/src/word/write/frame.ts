/** Finds the elements that stand around the text: title, addressee, sign-off, attachments and the list of them. */
import { type Paragraph, type Report, readAttachments, type SignOff, type Span } from '../../engine/index.ts';
import type { Element, SignOffElement } from './elements.ts';
import { plainText } from './inline.ts';
import { widthInCharacters } from './page.ts';
import type { Reading } from './reading.ts';

/** The elements that a paragraph becomes: none for one that belongs to an element above, null for one of the text. */
export type Framed = (paragraph: Paragraph) => readonly Element[] | null;

const WIDEST_TITLE = 60;

export function inFrame(reading: Reading, wordings: ReadonlyMap<Paragraph, string>): Framed {
  const { report } = reading;
  const framed = new Map<number, readonly Element[]>();
  const words = (paragraph: Paragraph) => plainText(reading.inline(wordings.get(paragraph) ?? '', paragraph)).trim();
  const within = (span: Span) =>
    report.paragraphs.filter(each => each.span.start < span.end && each.span.end > span.start);
  const put = (members: readonly Paragraph[], element: Element) => {
    for (const [index, { index: at }] of members.entries()) framed.set(at, index === 0 ? [element] : []);
  };
  for (const title of [report.letter?.title, report.title]) {
    if (!title) continue;
    const startsPage = report.letter !== null && title === report.title;
    put(within(title.span), { kind: 'title', lines: within(title.span).map(words), startsPage });
  }
  for (const addressee of [report.letter?.addressee, report.addressee]) {
    const [paragraph] = addressee ? within(addressee) : [];
    if (paragraph)
      put([paragraph], { kind: 'addressee', pieces: reading.inline(wordings.get(paragraph) ?? '', paragraph) });
  }
  for (const signOff of [report.letter?.signOff, belowText(report)]) {
    if (!signOff) continue;
    const members = membersOf(signOff).flatMap(within);
    const unique = [...new Set(members)].sort((a, b) => a.index - b.index);
    put(
      unique,
      signOffElement(signOff, span => wordsOf(report, span)),
    );
  }
  putAttachments(reading, words, (paragraph, element) => framed.set(paragraph.index, [element]));
  return ({ index }) => framed.get(index) ?? null;
}

/** A signatory between title and text stays there. */
function belowText({ signOff, paragraphs }: Report): SignOff | null {
  if (!signOff?.signatory) return signOff;
  const { start } = signOff.signatory;
  const isAbove = paragraphs.some(({ span, zone }) => zone === 'front' && span.start <= start && start < span.end);
  if (!isAbove) return signOff;
  return signOff.dateLine ? { ...signOff, signatory: null } : null;
}

function membersOf({ signatory, dateLine, note }: SignOff): Span[] {
  return [signatory, dateLine, note].filter(span => span !== null);
}

function wordsOf({ text }: Report, { start, end }: Span): string {
  return text.slice(start, end).replace(/[*_]{1,3}/g, '');
}

function signOffElement({ signatory, dateLine, note }: SignOff, words: (span: Span) => string): SignOffElement {
  // Bodies that sign together stand in one line or several; no name has a space in it.
  const lines = signatory ? words(signatory).split(/[\s\u3000>]+/) : [];
  return {
    kind: 'signOff',
    signatories: lines.filter(Boolean),
    date: dateLine && words(dateLine).trim(),
    note: note && words(note).trim(),
  };
}

/** The list 附件：1.…, and of each attachment its number and, when the next paragraph is one, its title. */
function putAttachments(
  { report, inline }: Reading,
  words: (paragraph: Paragraph) => string,
  put: (paragraph: Paragraph, element: Element) => void,
): void {
  const { listed, headings } = readAttachments(report);
  const paragraphEndingAt = (end: number) => report.paragraphs.find(({ span }) => span.end === end);
  let isFirst = true;
  for (const { span } of listed) {
    const paragraph = paragraphEndingAt(span.end);
    if (!paragraph) continue;
    isFirst = span.start > paragraph.span.start;
    const text = words(paragraph);
    put(paragraph, { kind: 'attachmentNote', isFirst, text: isFirst ? text.replace(/^附件[：:]\s*/, '') : text });
  }
  for (const { span } of headings) {
    const paragraph = paragraphEndingAt(span.end);
    if (!paragraph) continue;
    put(paragraph, { kind: 'attachmentNumber', pieces: inline(words(paragraph), paragraph) });
    const next = report.paragraphs[paragraph.index + 1];
    if (next && isAttachmentTitle(next, words(next)))
      put(next, { kind: 'attachmentTitle', lines: [words(next)], startsPage: false });
  }
}

function isAttachmentTitle({ ordinal }: Paragraph, words: string): boolean {
  return ordinal === null && !/[。；;：:]/.test(words) && widthInCharacters(words) <= WIDEST_TITLE;
}
