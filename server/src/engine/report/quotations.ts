/** Finds words of other texts: block quotations, and the articles of a law that a colon announces. */
import type { Markup } from './markdown.ts';
import type { RawParagraph } from './rawParagraph.ts';

/** `《条例》第四条规定：`; a comma in between would make the law the ground of what follows and no announcement of it. */
const ANNOUNCED =
  /第[一二三四五六七八九十百零〇\d]{1,6}条(?:之[一二三四五六七八九十])?(?:第[一二三四五六七八九十]{1,3}[款项]){0,2}[^,。;:!?]{0,12}:$/;
const REPORTED = /(?:报告|汇报|情况|安排|计划|措施|要求)如下:$/;
const GOES_ON = /[;,:]$/;

/** Marks those of `paragraphs` that are quoted. Where a whole draft is quoted with `>`, it is the writer's own. */
export function markQuotations(prose: string, paragraphs: RawParagraph[], { quoted }: Markup): void {
  const inBlock = ({ firstLine }: RawParagraph) => quoted[firstLine] === 1;
  const hasOwn =
    quoted.includes(1) &&
    paragraphs.some(paragraph => !inBlock(paragraph) && (paragraph.ordinal !== null || paragraph.depth > 0));
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index];
    if (!paragraph) break;
    if (hasOwn && inBlock(paragraph)) paragraphs[index] = { ...paragraph, quoted: true };
    else if (announces(prose, paragraph)) index = markArticles(prose, paragraphs, index + 1) - 1;
  }
}

function announces(prose: string, { span, depth }: RawParagraph): boolean {
  if (depth > 0 || prose[span.end - 1] !== ':') return false;
  const words = prose.slice(span.start, span.end);
  return ANNOUNCED.test(words) && !REPORTED.test(words);
}

/** The items from `first` on, each with a greater number; where they end in semicolons, up to the one that does not. */
function markArticles(prose: string, paragraphs: RawParagraph[], first: number): number {
  const style = paragraphs[first]?.ordinal?.style;
  let index = first;
  let last = 0;
  let isList = false;
  for (; style !== undefined; index++) {
    const paragraph = paragraphs[index];
    const value = paragraph?.ordinal?.value ?? 0;
    if (!paragraph || paragraph.depth > 0 || paragraph.ordinal?.style !== style || value <= last) break;
    paragraphs[index] = { ...paragraph, quoted: true };
    last = value;
    const goesOn = GOES_ON.test(prose.slice(paragraph.span.start, paragraph.span.end));
    if (isList && !goesOn) return index + 1;
    isList ||= goesOn;
  }
  return index;
}
