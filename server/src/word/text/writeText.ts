/** Writes a Word file as text: headings, paragraphs, tables and notes, each on lines of its own. */
import type { Block, Paragraph, Table, WordDocument, WordText } from '../model.ts';
import { type Insertion, type Line, writeLine } from './insertion.ts';
import { headingMark, labelText, segmentsOf, withoutIndent } from './lines.ts';
import type { Manner } from './manners.ts';
import { TextBuilder } from './textBuilder.ts';
import { followingOf, headOf } from './titleLines.ts';
import { writeTable } from './writeTable.ts';

export function writeText(document: WordDocument, manner: Manner): WordText {
  const writer = new TextWriter(manner);
  writer.writeBlocks(document.blocks);
  for (const [index, { blocks }] of document.notes.entries()) writer.writeNote(blocks, index + 1);
  return writer.builder.finish();
}

/** A paragraph made ready: its lines with what is written between their characters. */
interface Ready {
  readonly paragraph: Paragraph;
  readonly lines: readonly { readonly line: Line; readonly insertions: readonly Insertion[] }[];
}

class TextWriter {
  readonly builder = new TextBuilder();
  readonly #manner: Manner;
  #boxes = 0;

  constructor(manner: Manner) {
    this.#manner = manner;
  }

  writeBlocks(blocks: readonly Block[]): void {
    const head = headOf(blocks);
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'table') this.#writeTable(block);
      else {
        const following = followingOf(blocks[index - 1], block, head);
        this.#writeParagraph(block, following);
      }
    }
  }

  /** The first paragraph after the mark of the note, the others below it, indented as its parts. */
  writeNote(blocks: readonly Block[], number: number): void {
    let prefix = this.#manner.note(number);
    for (const block of blocks) {
      if (block.kind === 'table') this.#writeTable(block);
      else if (this.#writeParagraph(block, 'apart', prefix)) prefix = this.#manner.nextInNote(number);
    }
  }

  #writeTable(table: Table): void {
    this.#startBlock();
    for (const nested of writeTable(this.builder, table, this.#manner)) this.#writeTable(nested);
  }

  /** False for a paragraph that has nothing to write. */
  #writeParagraph(paragraph: Paragraph, following: 'sameLine' | 'nextLine' | 'apart', prefix = ''): boolean {
    const heading = headingMark(paragraph);
    const ready = this.#ready(paragraph, heading !== '', prefix !== '');
    const label = labelText(paragraph);
    if (label === '' && ready.lines.every(({ line, insertions }) => line.from === line.to && insertions.length === 0)) {
      return false;
    }
    const box = paragraph.place === 'textBox' ? this.#manner.box(++this.#boxes) : '';
    if (following === 'sameLine' && heading !== '') this.builder.reopenLine();
    else if (following !== 'nextLine') this.#startBlock();
    this.builder.nextParagraph();
    if (following !== 'sameLine' || heading === '') this.builder.mark(prefix + box + heading);
    this.#writeLines(ready, label, heading !== '', box);
    return true;
  }

  #writeLines({ paragraph, lines }: Ready, label: string, isHeading: boolean, box: string): void {
    for (const [index, { line, insertions }] of lines.entries()) {
      if (index > 0 && !isHeading) {
        this.builder.endLine();
        this.builder.mark(box);
      }
      // Bold that begins the paragraph holds its number too, which has the look of the first word.
      const outside =
        index === 0 && label !== ''
          ? insertions.filter(({ at, text }) => at === line.from && /^[*~]+$/.test(text))
          : [];
      for (const { text } of outside) this.builder.mark(text);
      if (index === 0 && label !== '') this.builder.label(label, paragraph);
      writeLine(
        this.builder,
        paragraph,
        line,
        insertions.filter(each => !outside.includes(each)),
      );
    }
    this.builder.endLine();
  }

  #ready(paragraph: Paragraph, isHeading: boolean, isInNote: boolean): Ready {
    const hasLabel = paragraph.label !== null;
    const segments = segmentsOf(paragraph);
    const lines = (isInNote ? segments.map(each => withoutIndent(paragraph, each)) : segments).map((segment, index) => {
      const isAtStart = index === 0 ? !hasLabel && !isHeading : !isHeading;
      const line: Line = { ...segment, isAtStart, isInCell: false, isHeading };
      return { line, insertions: this.#manner.insertions(paragraph, line) };
    });
    return { paragraph, lines };
  }

  #startBlock(): void {
    if (!this.builder.isEmpty) this.builder.endLine();
  }
}
