/** Reads footnotes and endnotes, and puts them in the order in which the text refers to them. */
import type { Archive } from '../archive.ts';
import type { Note } from '../model.ts';
import type { Scope } from '../xml.ts';
import { readBlocks } from './blocks.ts';
import { type FileReading, PartReading } from './partReading.ts';
import { partOfType, relationshipsOf } from './relationships.ts';

export interface Notes {
  /** Those that were referred to so far. */
  readonly referred: readonly Note[];
  /** Index in `referred` of the note to which a mark refers; null when the file has no such note. */
  refer(type: Note['type'], id: string): number | null;
}

/** `file` without a place for marks of notes, of which a note has none. */
export function readNotes(
  archive: Archive,
  main: string,
  file: Omit<FileReading, 'refer'>,
  scopes: Map<string, Scope>,
): Notes {
  const all = new Map<string, Note>();
  for (const type of ['footnote', 'endnote'] as const) {
    const part = partOfType(archive, main, `${type}s`);
    const xml = part === null ? null : archive.text(part);
    if (part === null || xml === null) continue;
    const reading = new PartReading(part, xml, relationshipsOf(archive, part), { ...file, refer: () => null });
    const { root, blocksOf } = readBlocks(reading);
    scopes.set(part, root.scope);
    for (const element of root.children) {
      const id = element.attribute('w:id') ?? '';
      if (element.name === `w:${type}`) all.set(`${type} ${id}`, { type, blocks: blocksOf(element) });
    }
  }
  const order = new Map<string, number>();
  const referred: Note[] = [];
  return {
    referred,
    refer(type, id) {
      const key = `${type} ${id}`;
      const note = all.get(key);
      if (!note) return null;
      const index = order.get(key) ?? referred.push(note) - 1;
      order.set(key, index);
      return index;
    },
  };
}
