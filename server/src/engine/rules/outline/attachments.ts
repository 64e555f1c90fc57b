/** Attachments as a document names them: in its text, in the list 附件：1.… 2.… below the text, and above each attachment. */
import type { Paragraph, Report } from '../../report/model.ts';
import { perReport } from '../../report/perReport.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Span } from '../../text/span.ts';
import { trimEnd } from '../../text/trimEnd.ts';

export interface Attachment {
  readonly value: number;
  /** In the list number and name, of a heading its line, in the text `附件2` with the name after it. */
  readonly span: Span;
  /** The name alone, without 《》; null where none stands beside the number. */
  readonly name: Span | null;
}

/** `附件3份`: how many the text says there are. */
export interface AttachmentCount {
  readonly value: number;
  readonly span: Span;
}

export interface Attachments {
  readonly listed: readonly Attachment[];
  readonly headings: readonly Attachment[];
  readonly mentioned: readonly Attachment[];
  readonly counts: readonly AttachmentCount[];
}

const LIST_OPENS = /^附件: *(?=\S)/;
const LIST_ALONE = /^附件:$/;
const LIST_GOES_ON = /^(\d{1,2})[.、] *(?=\S)/;
/** 1.甲 2.乙 4.丁, 1.甲;2.乙 on one line. */
const NUMBERED = /(?<=^|[ ;。,、])(\d{1,2})[.、] {0,3}(?=[^\s;。,\d]|20\d\d年)/g;
const HEADING = /^附件 *(\d{1,2}|[一二三四五六七八九十]{1,2})?:?$/;
const MENTION =
  /附件 ?(\d{1,2}|[一二三四五六七八九十]{1,2})(?![份个件项页张章类种〇零\d年月])(?:[:：]? ?《([^《》\n]{2,60})》)?/g;
const NAME_IN_FRONT = /《([^《》\n]{2,60})(》\((?:详?见)?)$/;
const COUNT = /附件(?:共|合计|一共)?([1-9]\d?|[一二两三四五六七八九十]{1,2})(?:份|个|件|项)(?![^,。;、)]{0,6}附件)/g;

/** The list, the headings, the mentions and the counts of `report`, wherever they stand. */
export const readAttachments = perReport((report): Attachments => {
  const found = { listed: [] as Attachment[], headings: [] as Attachment[] };
  const mentioned: Attachment[] = [];
  const counts: AttachmentCount[] = [];
  const { prose, paragraphs } = report;
  if (!prose.includes('附件')) return { ...found, mentioned, counts };
  let inList = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    const items = readItems(report, paragraph, paragraphs[index + 1], inList);
    inList = items !== null;
    if (items) found.listed.push(...items);
    else if (!readHeading(report, paragraph, paragraphs[index + 1], found.headings)) {
      readMentions(report, paragraph, mentioned);
      readCounts(report, paragraph, counts);
    }
  }
  return { ...found, mentioned, counts };
});

/** What a paragraph adds to the list; null where it is no part of it. A line 附件： alone opens it and adds nothing. */
function readItems(
  { prose }: Report,
  { span }: Paragraph,
  next: Paragraph | undefined,
  inList: boolean,
): Attachment[] | null {
  const words = prose.slice(span.start, span.end);
  if (LIST_ALONE.test(words)) {
    return next && LIST_GOES_ON.test(prose.slice(next.span.start, next.span.end)) ? [] : null;
  }
  const opening = LIST_OPENS.exec(words)?.[0].length;
  const start = opening ?? (inList && LIST_GOES_ON.test(words) ? 0 : undefined);
  if (start === undefined) return null;
  const numbers = allMatches(words.slice(start), NUMBERED);
  if (numbers.length === 0) return [item(span.start + start, span.start + start, span.end, 1)];
  return numbers.map(({ index, 0: whole, 1: digits }, place) => {
    const from = span.start + start + index;
    const after = numbers[place + 1]?.index;
    const rest = words.slice(start + index, after === undefined ? words.length : start + after);
    const end = after === undefined ? span.end : from + trimEnd(rest, ' ;,、。').length;
    return item(from, from + whole.length, end, Number(digits));
  });
}

function item(start: number, name: number, end: number, value: number): Attachment {
  return { value, span: { start, end }, name: { start: name, end } };
}

/** 附件2 on a line of its own; the line below is the name. */
function readHeading(
  { prose }: Report,
  { span }: Paragraph,
  next: Paragraph | undefined,
  headings: Attachment[],
): boolean {
  const heading = HEADING.exec(prose.slice(span.start, span.end));
  if (!heading) return false;
  const below =
    next && !next.ordinal && !/[。;:!?,]/.test(prose.slice(next.span.start, next.span.end)) ? next.span : null;
  headings.push({ value: heading[1] === undefined ? 1 : (parseNumeral(heading[1]) ?? 0), span, name: below });
  return true;
}

/** The name stands after the number, 附件2《任务清单》, or in front of it, 《任务清单》（见附件2）. */
function readMentions({ prose }: Report, { span }: Paragraph, mentioned: Attachment[]): void {
  const words = prose.slice(span.start, span.end);
  for (const { index, 0: whole, 1: numeral = '', 2: after } of allMatches(words, MENTION)) {
    const front = after === undefined ? NAME_IN_FRONT.exec(words.slice(Math.max(0, index - 70), index)) : null;
    const name = after ?? front?.[1];
    const end = after === undefined ? index - (front?.[2]?.length ?? 0) : index + whole.length - 1;
    mentioned.push({
      value: parseNumeral(numeral) ?? 0,
      span: { start: span.start + index, end: span.start + index + whole.length },
      name: name === undefined ? null : { start: span.start + end - name.length, end: span.start + end },
    });
  }
}

function readCounts({ prose }: Report, { span }: Paragraph, counts: AttachmentCount[]): void {
  for (const { index, 0: whole, 1: numeral = '' } of allMatches(prose.slice(span.start, span.end), COUNT)) {
    const start = span.start + index;
    counts.push({ value: parseNumeral(numeral) ?? 0, span: { start, end: start + whole.length } });
  }
}
