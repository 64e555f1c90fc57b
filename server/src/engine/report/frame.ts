/** Finds what stands around the outline: covering letter, title, addressee and sign-off. */
import type { Span } from '../text/span.ts';
import { findContents } from './contents.ts';
import { isDateLine, readDateLine, readDates } from './dates.ts';
import type { Letter, SignOff, Title } from './model.ts';
import type { RawParagraph } from './rawParagraph.ts';

export interface Frame {
  readonly title: Title | null;
  readonly addressee: Span | null;
  readonly letter: Letter | null;
  readonly signOff: SignOff | null;
  /** Index of the first paragraph after the title block. */
  readonly bodyStart: number;
  /** Index of the first paragraph of the sign-off, or the number of paragraphs. */
  readonly bodyEnd: number;
}

/** A paragraph with its wording at hand. */
interface Wording extends Omit<RawParagraph, 'isAside'> {
  readonly words: string;
}

const TITLE_END =
  /(?:报告|要点|计划|安排|方案|意见|通知|情况|总结|规划|汇报|决定|公告|通报|办法|函|请示|批复|规定|细则|纪要|讲话|致辞|发言|提纲)(?: ?\([^()]{0,20}\))?$/;
const NOT_TITLE = /[。;!?,:]|^(?:信息来源|发布日期|索引号|您的位置|附件)/;
/** A heading of depth 1 is the title though it has a mark too many; sections/title-form tells of that. */
const NOT_MARKED_TITLE = /[。;]|:$|^(?:信息来源|发布日期|索引号|您的位置|附件)/;
const ADDRESSEE = /^[^。;!?]{2,80}:$/;
/** What a web page prints about itself above and below a report. */
const CHROME =
  /^【?(?:字体|字号|来源|信息来源|时间|日期|发布|作者|浏览|访问|点击|索引|文号|主题|分享|打印|当前位置|您的位置)/;
const LEAD_IN = /如下:$/;
const SIGNATORY = /(?:政府|委员会|委|办公室|局|厅|部|院|办|处|会|所|队|中心|社|镇|乡|街道)$/;
const SIGNED_AND_DATED = /^([^。;!?,:]{1,39}[^。;!?,: ]) +(\d{4}年[\dXx×]{1,2}月[\dXx×]{1,2}日)$/;
const NOTE = /^\([^()]{2,30}\)$/;
const LONGEST_LINE_OF_A_TITLE = 60;

/** Reads the frame of a document from its paragraphs. */
export function readFrame(prose: string, raw: readonly RawParagraph[]): Frame {
  // Written out, since spreading takes three times as long.
  const paragraphs = raw.map(({ index, span, firstLine, lastLine, depth, ordinal, item, quoted }): Wording => {
    const words = prose.slice(span.start, span.end);
    return { index, span, firstLine, lastLine, depth, ordinal, item, quoted, words };
  });
  const contents = findContents(paragraphs);
  const firstOrdinal = paragraphs.findIndex(
    ({ index, ordinal }) => ordinal !== null && !(contents.start <= index && index < contents.end),
  );
  const head = paragraphs.slice(0, firstOrdinal < 0 ? paragraphs.length : firstOrdinal);
  const titles = head.filter(other => isTitle(other) && !(contents.start <= other.index && other.index < contents.end));
  const letterEnd = findLetterEnd(head, titles);
  const title = pickTitle(titles, letterEnd);
  const bodyStart = findBodyStart(paragraphs, Math.max(title?.index ?? -1, contents.end - 1), head.length);
  const bodyEnd = findBodyEnd(paragraphs, Math.max(bodyStart, head.length));
  const front = paragraphs.slice(0, Math.max(bodyStart, head.length));
  return {
    title: title ? readTitle(prose, paragraphs, title) : null,
    addressee: findAddressee(front, title?.index ?? -1, front.length),
    letter: letterEnd === null ? null : readLetter(prose, paragraphs, titles[0], letterEnd),
    signOff: withSignatoryBelowTitle(readSignOff(prose, paragraphs.slice(bodyEnd)), front, title?.index ?? null),
    bodyStart,
    bodyEnd,
  };
}

function isTitle({ words, depth }: Wording): boolean {
  return (
    words.length >= 6 &&
    words.length <= LONGEST_LINE_OF_A_TITLE &&
    (depth === 1 ? !NOT_MARKED_TITLE.test(words) : !NOT_TITLE.test(words) && TITLE_END.test(words))
  );
}

/** Index of the date line that ends a covering letter: one title stands above it and another below. */
function findLetterEnd(head: readonly Wording[], titles: readonly Wording[]): number | null {
  const first = titles[0];
  const last = titles.at(-1);
  if (!first || !last) return null;
  const date = head.find(({ index, words }) => index > first.index && index < last.index && isDateLine(words));
  return date?.index ?? null;
}

/** After a letter the next title; else a `#` heading, else the last copy of the first (pages repeat it above their text). */
function pickTitle(titles: readonly Wording[], letterEnd: number | null): Wording | undefined {
  if (letterEnd !== null) return titles.find(({ index }) => index > letterEnd);
  const marked = titles.find(({ depth }) => depth > 0) ?? titles[0];
  return titles.findLast(({ words }) => words === marked?.words);
}

/** Joins the lines above that a long title was broken into: `某县人民政府办公室⏎关于印发…的通知`. */
function readTitle(prose: string, paragraphs: readonly Wording[], last: Wording): Title {
  let first = last;
  while (!first.words.includes('关于') || first.words.startsWith('关于')) {
    const above = paragraphs[first.index - 1];
    if (!above || above.lastLine !== first.firstLine - 1 || above.words.length > LONGEST_LINE_OF_A_TITLE) break;
    if (
      NOT_TITLE.test(above.words) ||
      !(above.words.includes('关于') || (first.words.startsWith('关于') && SIGNATORY.test(above.words)))
    )
      break;
    first = above;
  }
  const span = { start: first.span.start, end: last.span.end };
  const text = prose.slice(span.start, span.end).replace(/\s+/g, '');
  return { span, text, year: readDates(prose, span)[0]?.year ?? null };
}

/** The first paragraph after the title that is prose or a heading: addressee, document number and signatory stand before it. */
function findBodyStart(paragraphs: readonly Wording[], title: number, outlineStart: number): number {
  const body = paragraphs.findIndex(
    ({ index, words, depth }) =>
      index > title &&
      (index >= outlineStart || depth > 0 || (/[。;]/.test(words) && words.length > 10) || LEAD_IN.test(words)),
  );
  return body < 0 ? paragraphs.length : body;
}

function findAddressee(front: readonly Wording[], after: number, before: number): Span | null {
  const found = front.find(
    ({ index, words }) =>
      index > after && index < before && ADDRESSEE.test(words) && !LEAD_IN.test(words) && !CHROME.test(words),
  );
  return found?.span ?? null;
}

function readLetter(
  prose: string,
  paragraphs: readonly Wording[],
  title: Wording | undefined,
  end: number,
): Letter | null {
  if (!title) return null;
  const start = signatoryStart(paragraphs, end);
  return {
    title: readTitle(prose, paragraphs, title),
    addressee: findAddressee(paragraphs, title.index, start),
    signOff: readSignOff(prose, paragraphs.slice(start, end + 1)),
  };
}

/** The first paragraph of the sign-off: below the last date line no ordinal follows, unless it opens an attachment. */
function findBodyEnd(paragraphs: readonly Wording[], from: number): number {
  const rest = paragraphs.slice(from);
  const lastOrdinal = rest.findLast(({ ordinal }) => ordinal !== null)?.index ?? -1;
  const dated = rest.find(({ index, words }) => {
    if (!isDateLine(words) && !SIGNED_AND_DATED.test(words)) return false;
    const below = NOTE.test(paragraphs[index + 1]?.words ?? '') ? index + 2 : index + 1;
    return index > lastOrdinal || /^附件?\d?:?/.test(paragraphs[below]?.words ?? '');
  });
  if (dated) return signatoryStart(paragraphs, dated.index);
  const signed = rest.slice(-6).find(paragraph => paragraph.index > lastOrdinal && isSignatory(paragraph));
  return signed?.index ?? paragraphs.length;
}

function signatoryStart(paragraphs: readonly Wording[], date: number): number {
  let start = date;
  for (let above = paragraphs[start - 1]; above && isSignatory(above); above = paragraphs[start - 1]) start--;
  return start;
}

function isSignatory({ words, ordinal, depth }: Wording): boolean {
  return (
    !ordinal &&
    depth === 0 &&
    words.length <= 40 &&
    !/[。;!?,:、“《]/.test(words) &&
    SIGNATORY.test(words) &&
    !CHROME.test(words)
  );
}

/** Some reports are signed between title and text and nowhere else. */
function withSignatoryBelowTitle(
  signOff: SignOff | null,
  front: readonly Wording[],
  title: number | null,
): SignOff | null {
  if (signOff?.signatory || title === null) return signOff;
  const signatory = front.find(paragraph => paragraph.index > title && isSignatory(paragraph))?.span;
  return signatory ? { date: null, dateLine: null, note: null, ...signOff, signatory } : signOff;
}

function readSignOff(prose: string, paragraphs: readonly Wording[]): SignOff | null {
  let signatory: Span | null = null;
  let dateLine: Span | null = null;
  let note: Span | null = null;
  for (const paragraph of paragraphs) {
    const { span, words } = paragraph;
    const both = SIGNED_AND_DATED.exec(words);
    if (both) {
      const split = span.start + words.length - (both[2]?.length ?? 0);
      signatory ??= { start: span.start, end: span.start + (both[1]?.length ?? 0) };
      dateLine ??= { start: split, end: span.end };
    } else if (!dateLine && isSignatory(paragraph)) signatory = joinSpans(signatory, span);
    else if (NOTE.test(words)) note ??= span;
    else if (isDateLine(words)) dateLine ??= span;
  }
  if (!signatory && !dateLine) return null;
  return { signatory, date: dateLine && readDateLine(prose, dateLine), dateLine, note };
}

function joinSpans(first: Span | null, last: Span): Span {
  return { start: first?.start ?? last.start, end: last.end };
}
