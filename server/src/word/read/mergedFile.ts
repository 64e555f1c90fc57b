/** Reads a file that a program has put into a Word file whole, `w:altChunk`: a web page, plain text or another Word file. */
import { Parser } from 'htmlparser2';
import type { Archive } from '../archive.ts';
import type { Block, Paragraph } from '../model.ts';
import type { PartReading } from './partReading.ts';

/** Reads another Word file into its blocks. */
export type ReadNested = (bytes: Uint8Array) => readonly Block[];

/** Null for a file of another kind. Its paragraphs stand nowhere in the XML of the file; `anchor` is the one before. */
export function readMergedFile(
  archive: Archive,
  part: string,
  anchor: Paragraph | null,
  reading: PartReading,
  readNested: ReadNested,
): readonly Block[] | null {
  const bytes = archive.bytes(part);
  if (bytes === null) return null;
  const paragraph = (text: string) => plainParagraph(text, anchor, reading);
  if (/\.(?:docx|docm|dotx)$/i.test(part)) return readNested(bytes).map(block => asMerged(block, anchor));
  if (/\.(?:x?html?)$/i.test(part)) return linesOfPage(decode(bytes)).map(paragraph);
  return /\.te?xt$/i.test(part) ? linesOf(decode(bytes)).map(paragraph) : null;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n|\r/).filter(line => line.trim() !== '');
}

const BLOCK = /^(?:p|div|h[1-6]|li|tr|table|ul|ol|blockquote|section|article|br|body|html|head|hr|dt|dd|pre)$/;
const UNSEEN = /^(?:script|style|title|head|template)$/;

/** A web page takes white space in a row for one space, and breaks lines at its elements. */
function linesOfPage(page: string): string[] {
  let text = '';
  let unseen = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (UNSEEN.test(name)) unseen++;
      if (BLOCK.test(name)) text += '\n';
      else if (/^t[dh]$/.test(name) && !/[\n\t]$/.test(text)) text += '\t';
    },
    ontext(part) {
      if (unseen === 0) text += part.replace(/\s+/g, ' ');
    },
    onclosetag(name) {
      if (UNSEEN.test(name)) unseen--;
      if (BLOCK.test(name)) text += '\n';
    },
  });
  parser.write(page);
  parser.end();
  return linesOf(text).map(line => line.trim());
}

function plainParagraph(text: string, anchor: Paragraph | null, { part, styles }: PartReading): Paragraph {
  const style = styles.styleOf(null);
  return {
    kind: 'paragraph',
    place: 'merged',
    anchor,
    part,
    sources: [],
    label: null,
    text,
    pieces: [],
    runs: [],
    references: [],
    pictures: [],
    style,
    format: styles.paragraphFormat(style, null),
  };
}

/** What stands in the XML of another file has no place in this one. */
function asMerged(block: Block, anchor: Paragraph | null): Block {
  if (block.kind === 'paragraph') {
    return { ...block, place: 'merged', anchor, sources: [], pieces: [], references: [], pictures: [] };
  }
  const rows = block.rows.map(row => ({
    ...row,
    cells: row.cells.map(cell => ({ ...cell, blocks: cell.blocks.map(each => asMerged(each, anchor)) })),
  }));
  return { ...block, rows };
}
