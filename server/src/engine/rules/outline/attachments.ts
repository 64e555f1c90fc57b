/** Attachments as a document names them: the list 附件：1.… 2.… below the text, and the heading 附件1 of each. */
import { perReport } from '../../report/perReport.ts';
import type { Span } from '../../text/span.ts';

export interface Attachment {
  readonly value: number;
  /** In the list number and name, of a heading its line. */
  readonly span: Span;
}

export interface Attachments {
  readonly listed: readonly Attachment[];
  readonly headings: readonly Attachment[];
}

const LIST_OPENS = /^附件: *(?:(\d{1,2})[.、] *)?\S/;
const LIST_GOES_ON = /^(\d{1,2})[.、] *\S/;
const HEADING = /^附件 *(\d{1,2}|[一二三四五六七八九十]{1,2})?:?$/;
const HAN = '一二三四五六七八九十';

/** The list (`附件：1.任务清单⏎2.责任分工`) and the headings (`附件1`) of `report`, wherever they stand. */
export const readAttachments = perReport(({ prose, paragraphs }): Attachments => {
  const listed: Attachment[] = [];
  const headings: Attachment[] = [];
  if (!prose.includes('附件')) return { listed, headings };
  let inList = false;
  for (const { span } of paragraphs) {
    const words = prose.slice(span.start, span.end);
    const opening = LIST_OPENS.exec(words);
    const item: RegExpExecArray | null = opening ?? (inList ? LIST_GOES_ON.exec(words) : null);
    inList = item !== null;
    const heading = item ? null : HEADING.exec(words);
    if (item) {
      const start = opening
        ? span.start + words.indexOf(':') + 1 + (/^ */.exec(words.slice(3))?.[0].length ?? 0)
        : span.start;
      listed.push({ value: Number(item[1] ?? 1), span: { start, end: span.end } });
    } else if (heading) headings.push({ value: numberOf(heading[1]), span });
  }
  return { listed, headings };
});

function numberOf(digits: string | undefined): number {
  if (digits === undefined) return 1;
  return HAN.includes(digits) ? HAN.indexOf(digits) + 1 : Number(digits);
}
