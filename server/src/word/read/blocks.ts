/** Reads the stories of a part, its body or its notes, into paragraphs and tables while the XML goes by. */
import type { Block, Paragraph } from '../model.ts';
import { readXml, type XmlElement } from '../xml.ts';
import { Draft } from './draft.ts';
import { readInline } from './inline.ts';
import { isDeletedMark, isHiddenMark, paragraphOf } from './paragraph.ts';
import type { PartReading } from './partReading.ts';
import { type Standing, standingOf } from './story.ts';
import { TableReader } from './tables.ts';

/** The blocks of one story while they are read. */
class Story {
  readonly blocks: Block[] = [];
  /** A paragraph whose mark is deleted or hidden goes on in the next, which has the properties unless it keeps its own. */
  open: { readonly draft: Draft; readonly keepsProperties: boolean } | null = null;
  inContents = false;
}

/** Told of the properties of each section of the file as it ends, with the number of blocks of the body before it. */
export type OnSection = (properties: XmlElement, blocks: number) => void;

/** The root of a part, and the blocks of the stories in it by the element that holds them. */
export function readBlocks(reading: PartReading, onSection: OnSection = () => undefined) {
  const reader = new BlockReader(reading, null, null, onSection);
  const root = readXml(reading.xml, { onEnd: element => reader.take(element) });
  return { root, blocksOf: (element: XmlElement | null) => (element ? reader.blocksOf(element) : []) };
}

class BlockReader {
  readonly #reading: PartReading;
  /** The text box that is read, and the paragraph to which it belongs. */
  readonly #box: XmlElement | null;
  readonly #anchor: Paragraph | null;
  readonly #onSection: OnSection;
  readonly #stories = new Map<XmlElement, Story>();
  readonly #tables: TableReader;

  constructor(reading: PartReading, box: XmlElement | null, anchor: Paragraph | null, onSection: OnSection) {
    this.#reading = reading;
    this.#box = box;
    this.#anchor = anchor;
    this.#onSection = onSection;
    this.#tables = new TableReader(reading.part, cell => this.blocksOf(cell));
  }

  /** Takes an element that has ended; true when it is done with. */
  take(element: XmlElement): boolean {
    switch (element.name) {
      case 'w:p':
      case 'w:tbl':
      case 'w:tc':
      case 'w:tr':
      case 'w:sectPr':
      case 'w:altChunk':
        break;
      default:
        return false;
    }
    const standing = standingOf(element, this.#box);
    // What a section was before a tracked change of its layout is none.
    if (!standing || element.parent?.name === 'w:sectPrChange') return false;
    this.#takeBlock(element, standing);
    return true;
  }

  blocksOf(element: XmlElement): readonly Block[] {
    const story = this.#storyOf(element);
    this.#stories.delete(element);
    this.#finishOpen(story, element);
    return story.blocks;
  }

  #takeBlock(element: XmlElement, { story: holder, state }: Standing): void {
    const story = this.#storyOf(holder);
    if (element.name === 'w:sectPr') {
      this.#onSection(element, story.blocks.length);
    } else if (element.name === 'w:p' && state === 'contents') {
      this.#noteContents(story);
    } else if (element.name === 'w:p' && state === 'shown') {
      this.#takeParagraph(element, story, holder);
    } else if (state === 'shown') {
      if (element.name === 'w:tc') this.#tables.takeCell(element);
      else if (element.name === 'w:tr') this.#tables.takeRow(element);
      else if (element.name === 'w:tbl') {
        this.#finishOpen(story, holder);
        const table = this.#tables.takeTable(element);
        if (table.rows.length > 0) story.blocks.push(table);
      } else this.#takeMergedFile(element, story);
    }
  }

  #takeMergedFile(element: XmlElement, story: Story): void {
    const above = story.blocks.at(-1);
    const blocks = this.#reading.readMerged(
      element.attribute('r:id') ?? '',
      above?.kind === 'paragraph' ? above : null,
    );
    if (blocks) story.blocks.push(...blocks);
    else this.#reading.unread.add('mergedFile');
  }

  #takeParagraph(element: XmlElement, story: Story, holder: XmlElement): void {
    const { styles, fields } = this.#reading;
    const properties = element.child('w:pPr');
    const style = styles.styleOf(properties?.value('w:pStyle') ?? null);
    const draft = story.open?.draft ?? new Draft(element);
    if (!story.open?.keepsProperties) draft.element = element;
    story.open = null;
    draft.sources.push({ start: element.start, end: element.end });
    readInline(element, style, draft, this.#reading);
    fields.endParagraph();
    const section = properties?.child('w:sectPr') ?? null;
    const isHidden = isHiddenMark(properties, style, this.#reading);
    if ((isDeletedMark(properties) || isHidden) && !section) {
      story.open = { draft, keepsProperties: isHidden && !draft.isEmpty };
    } else this.#finish(draft, story, holder);
    if (section) this.#onSection(section, story.blocks.length);
  }

  #finishOpen(story: Story, holder: XmlElement): void {
    const open = story.open;
    story.open = null;
    if (open && !open.draft.isEmpty) this.#finish(open.draft, story, holder);
  }

  #finish(draft: Draft, story: Story, holder: XmlElement): void {
    const style = this.#reading.styles.styleOf(draft.element.value('w:pPr', 'w:pStyle'));
    if ((draft.hasContents && draft.isEmpty) || /^toc \d/i.test(style.name)) {
      this.#noteContents(story);
      return;
    }
    const paragraph = paragraphOf(draft, style, placeOf(holder), this.#anchor, this.#reading);
    if (draft.isEmpty && !paragraph.label && draft.boxes.length === 0) return;
    story.inContents = false;
    story.blocks.push(paragraph);
    for (const box of draft.boxes) story.blocks.push(...this.#readBox(box, paragraph));
  }

  #readBox(box: XmlElement, anchor: Paragraph): readonly Block[] {
    const reader = new BlockReader(this.#reading, box, this.#anchor ?? anchor, this.#onSection);
    const walk = (element: XmlElement) => {
      for (const child of element.children) {
        walk(child);
        reader.take(child);
      }
    };
    walk(box);
    return reader.blocksOf(box);
  }

  /** The heading 目录 above goes with the table of contents. */
  #noteContents(story: Story): void {
    if (story.inContents) return;
    story.inContents = true;
    this.#reading.unread.add('contents');
    const above = story.blocks.at(-1);
    if (above?.kind === 'paragraph' && /^\s*目\s*[录錄次]\s*$/.test(above.text)) story.blocks.pop();
  }

  #storyOf(element: XmlElement): Story {
    const known = this.#stories.get(element);
    if (known) return known;
    const story = new Story();
    this.#stories.set(element, story);
    return story;
  }
}

function placeOf({ name }: XmlElement): Paragraph['place'] {
  if (name === 'w:tc') return 'cell';
  if (name === 'w:txbxContent') return 'textBox';
  return name === 'w:body' ? 'body' : 'note';
}
