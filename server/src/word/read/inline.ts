/** Reads what stands in a paragraph: runs and all that may wrap them. */
import { codePoint } from 'dingbat-to-unicode';
import type { RunFormat, Style } from '../model.ts';
import type { XmlElement } from '../xml.ts';
import type { Draft } from './draft.ts';
import { isContents } from './fields.ts';
import { formulaText } from './formula.ts';
import { readGraphics, shownAlternative } from './graphics.ts';
import type { PartReading } from './partReading.ts';
import { isGone } from './story.ts';

/** Where a run stops belonging to the paragraph that it stands in: it is part of something that is read as a whole. */
const WHOLES: ReadonlySet<string> = new Set([
  'w:r',
  'm:oMath',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:txbxContent',
  'w:tc',
  'w:body',
]);

/** The paragraph whose text `element`, a run or what wraps runs, is part of; null for one that is read with another. */
export function paragraphAround(element: XmlElement): XmlElement | null {
  for (let above = element.parent; above; above = above.parent) {
    if (above.name === 'w:p') return above;
    if (WHOLES.has(above.name)) return null;
  }
  return null;
}

/** Adds the text of a paragraph to its draft, run by run as they end, so that none need be kept. */
export class InlineReader {
  readonly draft: Draft;
  readonly #style: Style;
  readonly #reading: PartReading;
  #isAfterHidden = false;

  constructor(style: Style, draft: Draft, reading: PartReading) {
    this.#style = style;
    this.draft = draft;
    this.#reading = reading;
  }

  /** Takes a run, a formula, or what wraps runs, when it ends; true when it is done with. */
  take(element: XmlElement): boolean {
    switch (element.name) {
      case 'w:r':
        if (this.#isShown(element)) this.#readRun(element);
        return true;
      case 'm:oMath':
        if (this.#isShown(element)) {
          this.#addElement(formulaText(element), element, this.#reading.look(this.#style, null).format);
        }
        return true;
      case 'w:fldSimple':
        if (isContents(element.attribute('w:instr') ?? '')) this.draft.hasContents = true;
        return false;
      default:
        this.#reading.unread.add('trackedChange');
        return false;
    }
  }

  /** Whether nothing around it is deleted, left to programs that know less, or a table of contents. */
  #isShown(element: XmlElement): boolean {
    for (
      let below = element, above = element.parent;
      above && below.name !== 'w:p';
      below = above, above = above.parent
    ) {
      if (isGone(above, below)) return false;
      if (above.name === 'w:fldSimple' && isContents(above.attribute('w:instr') ?? '')) return false;
    }
    return true;
  }

  #readRun(run: XmlElement): void {
    const { format, isHidden } = this.#reading.look(this.#style, run.child('w:rPr'));
    for (const child of run.children) this.#readInRun(child, format, isHidden);
    this.#isAfterHidden = isHidden;
  }

  #readInRun(element: XmlElement, format: RunFormat, isHidden: boolean): void {
    const { fields } = this.#reading;
    switch (element.name) {
      case 'w:fldChar':
        this.#addElement(fields.take(element), element, format);
        return;
      case 'w:instrText':
        fields.addCode(element.text);
        return;
      case 'w:rPr':
        return;
    }
    if (!this.#isSeen(element, isHidden)) return;
    switch (element.name) {
      case 'w:t':
        this.draft.addText(element, this.#reading.xml, format);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.draft.addElement('\t', element, format);
        break;
      case 'w:br':
      case 'w:cr':
        this.draft.addElement('\n', element, format);
        break;
      case 'w:noBreakHyphen':
        this.draft.addElement('-', element, format);
        break;
      case 'w:sym':
        this.draft.addElement(symbol(element), element, format);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#readReference(element);
        break;
      case 'w:ruby':
        this.#readRuby(element, format);
        break;
      case 'mc:AlternateContent':
        for (const child of shownAlternative(element)?.children ?? []) this.#readInRun(child, format, isHidden);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#readGraphics(element);
        break;
    }
  }

  /** What is passed over is counted, so that its owner is told. */
  #isSeen(element: XmlElement, isHidden: boolean): boolean {
    const { fields } = this.#reading;
    if (fields.inContents) {
      this.draft.hasContents = true;
      return false;
    }
    if (!fields.showsText) return false;
    if (isHidden) {
      // A stretch of hidden text that is many runs is one to its reader.
      if (element.name === 'w:t' && !this.#isAfterHidden) this.#reading.unread.add('hiddenText');
      this.#isAfterHidden = true;
      return false;
    }
    fields.noteResult();
    return true;
  }

  #addElement(text: string, element: XmlElement, format: RunFormat): void {
    if (this.#reading.fields.inContents) this.draft.hasContents = true;
    else if (this.#reading.fields.showsText) this.draft.addElement(text, element, format);
  }

  #readReference(mark: XmlElement): void {
    const type = mark.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const note = this.#reading.refer(type, mark.attribute('w:id') ?? '');
    if (note !== null) this.draft.references.push({ at: this.draft.text.length, note });
  }

  /** The pronunciation above a character is no part of the sentence. */
  #readRuby(ruby: XmlElement, format: RunFormat): void {
    const base = ruby.child('w:rubyBase');
    const texts = (base?.children ?? []).flatMap(run => run.children.filter(({ name }) => name === 'w:t'));
    this.draft.addElement(texts.map(({ text }) => text).join(''), ruby, format);
  }

  #readGraphics(element: XmlElement): void {
    const { boxes, pictures, others } = readGraphics(element);
    this.draft.boxes.push(...boxes);
    for (const kind of others) this.#reading.unread.add(kind);
    for (const { name, relationship } of pictures) {
      this.#reading.unread.add('picture');
      const part = relationship === null ? null : this.#reading.partOf(relationship);
      this.draft.pictures.push({ at: this.draft.text.length, name, part });
    }
  }
}

/** Signs that few fonts have, as those of the same meaning that all have. */
const COMMON_SIGNS: Readonly<Record<string, string>> = { '🗹': '☑', '🗵': '☒', '🗸': '✓', '🗷': '☒', '◻': '□' };

/** A character of a font of signs: ☑ for character FE of Wingdings, which Word may write as F0FE. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attribute('w:char') ?? '', 16);
  if (!Number.isFinite(code) || code > 0x10ffff) return '';
  const known = codePoint(element.attribute('w:font') ?? '', code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code);
  return (
    (known && (COMMON_SIGNS[known.string] ?? known.string)) ??
    (code >= 0xe000 && code <= 0xf8ff ? '□' : String.fromCodePoint(code))
  );
}
