/** Reads a Word file into its model. */
import { type Archive, openArchive } from '../archive.ts';
import type { WordDocument } from '../model.ts';
import { DAMAGED, WordProblem } from '../problem.ts';
import { readXml, type Scope, type XmlElement } from '../xml.ts';
import { tallyAround } from './around.ts';
import { readBlocks } from './blocks.ts';
import { readMergedFile } from './mergedFile.ts';
import { readNotes } from './notes.ts';
import { readNumbering } from './numbering.ts';
import type { FormatHan } from './ordinals.ts';
import { type FoundSection, pagesOf } from './pages.ts';
import { type FileReading, PartReading } from './partReading.ts';
import { partOfType, relationshipsOf } from './relationships.ts';
import { readStyles } from './styles.ts';
import { Tally } from './tally.ts';
import { readTheme } from './theme.ts';

/** Where programs put the text; a file whose relationships are lost is read there. */
const USUAL_MAIN = 'word/document.xml';

/** Files that were put into others whole, in all. */
const MOST_MERGED = 50;

/**
 * `formatHan` writes 三十二 for 32; it is handed in, so that this room need not bring the engine along.
 * @throws WordProblem when `bytes` are no Word file, a damaged one, or one that unpacks to more than any draft.
 */
export function readWord(bytes: Uint8Array, formatHan: FormatHan): WordDocument {
  return readFile(bytes, formatHan, { merged: 0, unread: new Tally() });
}

/** What a file and those that were put into it have in common. */
interface Common {
  merged: number;
  readonly unread: Tally;
}

function readFile(bytes: Uint8Array, formatHan: FormatHan, counts: Common): WordDocument {
  const archive = openArchive(bytes);
  const main = partOfType(archive, '', 'officeDocument') ?? USUAL_MAIN;
  const xml = archive.text(main);
  if (xml === null) throw new WordProblem(DAMAGED);
  const relationships = relationshipsOf(archive, main);
  const root = (type: string) => rootOf(archive, partOfType(archive, main, type));
  const styles = readStyles(root('styles'), readTheme(root('theme')));
  const lists = root('numbering');
  const scopes = new Map<string, Scope>();
  const { unread } = counts;
  const merged: FileReading['merged'] = (part, anchor, reading) =>
    ++counts.merged > MOST_MERGED
      ? null
      : readMergedFile(archive, part, anchor, reading, inner => readFile(inner, formatHan, counts).blocks);
  const common = { styles, unread, merged };
  // Notes count their lists for themselves.
  const notes = readNotes(archive, main, { ...common, numbering: readNumbering(lists, styles, formatHan) }, scopes);
  const numbering = readNumbering(lists, styles, formatHan);
  const reading = new PartReading(main, xml, relationships, { ...common, numbering, refer: notes.refer });
  const sections: FoundSection[] = [];
  const { root: document, blocksOf } = readBlocks(reading, (properties, blocks) =>
    sections.push({ properties, blocks }),
  );
  scopes.set(main, document.scope);
  const body = document.child('w:body');
  if (!body) throw new WordProblem(DAMAGED);
  const blocks = blocksOf(body);
  tallyAround(archive, main, unread);
  return {
    archive,
    main,
    scopes,
    blocks,
    notes: notes.referred,
    sections: pagesOf(sections, archive, relationships),
    unread: unread.all,
  };
}

function rootOf(archive: Archive, part: string | null): XmlElement | null {
  const xml = part === null ? null : archive.text(part);
  return xml === null ? null : readXml(xml);
}
