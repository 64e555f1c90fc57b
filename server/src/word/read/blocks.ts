/** Reads the stories of a part, its body or its notes, into paragraphs and tables while the XML goes by. */
import type { Block, Paragraph, Style } from '../model.ts';
import { readXml, type XmlElement } from '../xml.ts';
import { Draft } from './draft.ts';
import { InlineReader, paragraphAround } from './inline.ts';
import { isDeletedMark, isHiddenMark, paragraphOf } from './paragraph.ts';
import type { PartReading } from './partReading.ts';
import { standingOf } from './story.ts';
import { TableReader } from './tables.ts';

/** The blocks of one story while they are read. */
class Story {
  readonly blocks: Block[] = [];
  /** A paragraph whose mark is deleted or hidden goes on in the next, which has the properties unless it keeps its own. */
  open: { readonly draft: Draft; readonly keepsProperties: boolean } | null = null;
  inContents = false;
}

/** A paragraph while its runs go by. */
interface Open {
  readonly story: Story;
  readonly holder: XmlElement;
  readonly style: Style;
  readonly inline: InlineReader;
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
  readonly #open = new Map<XmlElement, Open | 'skipped' | null>();
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
      case 'w:r':
      case 'm:oMath':
      case 'w:fldSimple':
      case 'w:ins':
      case 'w:del':
      case 'w:moveFrom':
      case 'w:moveTo':
        return this.#takeInline(element);
      case 'w:p':
        return this.#takeParagraph(element);
      case 'w:tbl':
      case 'w:tc':
      case 'w:tr':
      case 'w:sectPr':
      case 'w:altChunk':
        return this.#takeBlock(element);
      default:
        return false;
    }
  }

  blocksOf(element: XmlElement): readonly Block[] {
    const story = this.#storyOf(element);
    this.#stories.delete(element);
    this.#finishOpen(story, element);
    return story.blocks;
  }

  #takeInline(element: XmlElement): boolean {
    const paragraph = paragraphAround(element);
    const open = paragraph && this.#openParagraph(paragraph);
    return !!open && (open === 'skipped' || open.inline.take(element));
  }

  /** What is read of a paragraph that has begun; 'skipped' for one that is not shown, null for one inside another. */
  #openParagraph(element: XmlElement): Open | 'skipped' | null {
    const known = this.#open.get(element);
    if (known !== undefined) return known;
    const standing = standingOf(element, this.#box);
    const open =
      standing === null ? null : standing.state === 'shown' ? this.#start(element, standing.story) : 'skipped';
    if (standing?.state === 'contents') this.#noteContents(this.#storyOf(standing.story));
    this.#open.set(element, open);
    return open;
  }

  #start(element: XmlElement, holder: XmlElement): Open {
    const story = this.#storyOf(holder);
    const style = this.#reading.styles.styleOf(element.value('w:pPr', 'w:pStyle'));
    const draft = story.open?.draft ?? new Draft(element);
    if (!story.open?.keepsProperties) draft.element = element;
    story.open = null;
    return { story, holder, style, inline: new InlineReader(style, draft, this.#reading) };
  }

  #takeBlock(element: XmlElement): boolean {
    const standing = standingOf(element, this.#box);
    // What a section was before a tracked change of its layout is none.
    if (!standing || element.parent?.name === 'w:sectPrChange') return false;
    const story = this.#storyOf(standing.story);
    if (element.name === 'w:sectPr') this.#onSection(element, story.blocks.length);
    else if (standing.state !== 'shown') return true;
    else if (element.name === 'w:tc') this.#tables.takeCell(element);
    else if (element.name === 'w:tr') this.#tables.takeRow(element);
    else if (element.name === 'w:tbl') {
      this.#finishOpen(story, standing.story);
      const table = this.#tables.takeTable(element);
      if (table.rows.length > 0) story.blocks.push(table);
    } else this.#takeMergedFile(element, story);
    return true;
  }

  #takeMergedFile(element: XmlElement, story: Story): void {
    const above = story.blocks.at(-1);
    const blocks = this.#reading.readMerged(
      element.attribute('r:id') ?? '',
      above?.kind === 'paragraph' ? above : null,
    );
    if (blocks) addTo(story.blocks, blocks);
    else this.#reading.unread.add('mergedFile');
  }

  #takeParagraph(element: XmlElement): boolean {
    const open = this.#openParagraph(element);
    this.#open.delete(element);
    if (open === null || open === 'skipped') return open !== null;
    const { story, holder, style, inline } = open;
    const { draft } = inline;
    const properties = element.child('w:pPr');
    draft.sources.push({ start: element.start, end: element.end });
    this.#reading.fields.endParagraph();
    const section = properties?.child('w:sectPr') ?? null;
    const isHidden = isHiddenMark(properties, style, this.#reading);
    if ((isDeletedMark(properties) || isHidden) && !section) {
      story.open = { draft, keepsProperties: isHidden && !draft.isEmpty };
    } else this.#finish(draft, story, holder);
    if (section) this.#onSection(section, story.blocks.length);
    return true;
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
    for (const box of draft.boxes) addTo(story.blocks, this.#readBox(box, paragraph));
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

/** Without spreading, which a file of a hundred thousand paragraphs would overflow. */
function addTo(blocks: Block[], more: readonly Block[]): void {
  for (const block of more) blocks.push(block);
}

function placeOf({ name }: XmlElement): Paragraph['place'] {
  if (name === 'w:tc') return 'cell';
  if (name === 'w:txbxContent') return 'textBox';
  return name === 'w:body' ? 'body' : 'note';
}
