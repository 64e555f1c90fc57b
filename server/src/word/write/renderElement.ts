/** Writes each element of an official document as the paragraphs that it becomes. */
import type { AttachmentNoteElement, BodyElement, Element, HeadingElement, TitleElement } from './elements.ts';
import { widthInCharacters } from './page.ts';
import type { Rendering } from './rendering.ts';
import { lineBreak, paragraph, run, runs } from './runs.ts';
import { signOff } from './signOff.ts';
import { STYLE } from './styles.ts';
import { table } from './table.ts';
import { titleLines } from './titleLines.ts';

/** `keepNext`: must stand on one page with what follows; so is a sign-off never alone on one, 7.3.5.5. */
export function renderElement(element: Element, rendering: Rendering, keepNext: boolean): string {
  switch (element.kind) {
    case 'title':
    case 'attachmentTitle':
      return title(element, rendering);
    case 'heading':
      return heading(element, rendering);
    case 'body':
      return body(element, rendering, keepNext);
    case 'attachmentNote':
      return attachmentNote(element, rendering, keepNext);
    case 'signOff':
      return signOff(element, rendering);
    case 'table':
      return table(element, rendering);
    case 'picture':
      return paragraph({ style: STYLE.picture, ...keep(keepNext) }, rendering.picture(element.source, element.alt));
    case 'attachmentNumber':
      return paragraph({ style: STYLE.attachmentNumber, pageBreakBefore: true }, runs(element.pieces, {}, rendering));
    default:
      return paragraph({ style: STYLE[element.kind] }, runs(element.pieces, {}, rendering));
  }
}

const keep = (keepNext: boolean) => (keepNext ? { keepNext } : {});

/** One paragraph whatever the number of lines, so that it stays one heading; the writer’s own lines are kept. */
function title({ kind, lines, startsPage }: TitleElement, rendering: Rendering): string {
  const broken = lines.length > 1 ? lines : titleLines(lines[0] ?? '', rendering.terms);
  const content = broken.map((line, index) => (index > 0 ? lineBreak({}, rendering) : '') + run(line, {}, rendering));
  return paragraph({ style: STYLE[kind], ...(startsPage && { pageBreakBefore: true }) }, ...content);
}

function heading({ level, pieces }: HeadingElement, rendering: Rendering): string {
  return paragraph({ style: STYLE.heading[level] ?? STYLE.text }, runs(pieces, {}, rendering, level > 2));
}

function body({ runIn, opening, pieces }: BodyElement, rendering: Rendering, keepNext: boolean): string {
  const style = runIn === null ? undefined : STYLE.runIn[runIn];
  return paragraph(
    { style: STYLE.text, ...keep(keepNext) },
    runs(opening, style === undefined ? {} : { style }, rendering, (runIn ?? 4) > 2),
    runs(pieces, {}, rendering, true),
  );
}

const NUMBER = /^\d{1,2}[.．、]\s?/;
const LABEL = '附件：';

/** Wrapped lines stand under the first character of the name, 7.3.4. */
function attachmentNote({ isFirst, text }: AttachmentNoteElement, rendering: Rendering, keepNext: boolean): string {
  const number = widthInCharacters(NUMBER.exec(text)?.[0] ?? '');
  const label = isFirst ? LABEL.length : 0;
  // Two in, then the label’s width and the number’s.
  const indent = { left: 2 + LABEL.length + number, hanging: label + number };
  return paragraph(
    { style: STYLE.attachmentNote, indent, ...keep(keepNext) },
    run(isFirst ? LABEL + text : text, {}, rendering),
  );
}
