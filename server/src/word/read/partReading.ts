/** What is at hand while one part of a Word file is read. */
import type { Block, Paragraph, RunFormat, Style } from '../model.ts';
import type { XmlElement } from '../xml.ts';
import { Fields } from './fields.ts';
import type { Numbering } from './numbering.ts';
import type { Relationship } from './relationships.ts';
import type { Look, Styles } from './styles.ts';
import type { Tally } from './tally.ts';

/** What all parts of a file have in common. */
export interface FileReading {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly unread: Tally;
  /** Index of the note to which a mark refers, in the order of first mention; null when the file has no such note. */
  refer(type: 'footnote' | 'endnote', id: string): number | null;
  /** The blocks of a file that was put into this one whole; null for one of a kind that is not read. */
  merged(part: string, anchor: Paragraph | null, reading: PartReading): readonly Block[] | null;
}

export class PartReading {
  readonly part: string;
  readonly xml: string;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly unread: Tally;
  readonly refer: FileReading['refer'];
  readonly #merged: FileReading['merged'];
  readonly fields: Fields;
  readonly #relationships: ReadonlyMap<string, Relationship>;
  readonly #looks = new Map<string, Look>();
  readonly #formats = new Map<string, RunFormat>();

  constructor(part: string, xml: string, relationships: readonly Relationship[], file: FileReading) {
    this.part = part;
    this.xml = xml;
    this.fields = new Fields(xml);
    this.styles = file.styles;
    this.numbering = file.numbering;
    this.unread = file.unread;
    this.refer = file.refer;
    this.#merged = file.merged;
    this.#relationships = new Map(relationships.map(each => [each.id, each]));
  }

  /** The part to which a relationship leads; null for one outside the file. */
  partOf(relationship: string): string | null {
    const found = this.#relationships.get(relationship);
    return found && !found.isExternal ? found.target : null;
  }

  /** The blocks of the file to which a relationship leads; null where it is not read. */
  readMerged(relationship: string, anchor: Paragraph | null): readonly Block[] | null {
    const part = this.partOf(relationship);
    return part === null ? null : this.#merged(part, anchor, this);
  }

  /** Worked out once for each wording of the properties: a long text has few. Looks that are the same are one object. */
  look(style: Style, properties: XmlElement | null): Look {
    const wording = properties ? this.xml.slice(properties.start, properties.end) : '';
    const key = `${style.id} ${wording}`;
    let look = this.#looks.get(key);
    if (!look) {
      const found = this.styles.look(style, properties);
      const same = JSON.stringify(found.format);
      const format = this.#formats.get(same) ?? found.format;
      this.#formats.set(same, format);
      look = { format, isHidden: found.isHidden };
      this.#looks.set(key, look);
    }
    return look;
  }
}
