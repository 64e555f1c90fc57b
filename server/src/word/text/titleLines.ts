/** Tells where a title goes on in the next paragraph, as in files whose title was broken with the Enter key. */
import type { Block, Paragraph } from '../model.ts';
import { isTitleStyle } from './lines.ts';

/** How a paragraph follows the one above: on the same line, on the next without a blank line, or apart from it. */
export type Following = 'sameLine' | 'nextLine' | 'apart';

const LONGEST_LINE = 60;
const MOST_BLOCKS_ABOVE_TEXT = 20;

/** The paragraphs in front of the text, where a title may stand. */
export function headOf(blocks: readonly Block[]): ReadonlySet<Block> {
  const end = blocks.slice(0, MOST_BLOCKS_ABOVE_TEXT).findIndex(block => block.kind === 'table' || isText(block));
  return new Set(blocks.slice(0, end < 0 ? MOST_BLOCKS_ABOVE_TEXT : end));
}

export function followingOf(above: Block | undefined, below: Block, head: ReadonlySet<Block>): Following {
  if (above?.kind !== 'paragraph' || below.kind !== 'paragraph' || !head.has(above) || !head.has(below)) return 'apart';
  if (above.place !== 'body' || below.place !== 'body' || isOther(above) || isOther(below)) return 'apart';
  if (isTitleStyle(above.style.name) && isTitleStyle(below.style.name)) return 'sameLine';
  const areCentred = above.format.alignment === 'center' && below.format.alignment === 'center';
  return areCentred && above.style.heading === 0 && below.style.heading === 0 ? 'nextLine' : 'apart';
}

function isText({ text, label, style }: Paragraph): boolean {
  return label !== null || style.heading > 0 || text.length > LONGEST_LINE || /[：:。]\s*$/.test(text);
}

/** The red heading of a document, its number, a date or a note below the title. */
function isOther({ text }: Paragraph): boolean {
  return text.trim() === '' || /文件\s*$|[〔［[]\s*\d{4}\s*[〕］\]]|^\s*[（(]|^[\d\s年月日]*$/.test(text);
}
