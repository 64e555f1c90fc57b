/** Writes comments and tracked changes into a copy of a Word file; what they do not touch stays byte for byte. */
import { type Archive, packArchive } from '../archive.ts';
import type { WordDocument, WordText } from '../model.ts';
import { openWord, type Unopened } from '../open.ts';
import type { FormatHan } from '../read/ordinals.ts';
import { readXml } from '../xml.ts';
import { anchorMarkers } from './anchors.ts';
import { commentParts } from './commentsPart.ts';
import { withoutCommentsOf } from './ownComments.ts';
import { Places } from './places.ts';
import { refusalOf } from './refusal.ts';
import type { Annotations, Revision } from './remark.ts';
import { type Change, type ChangeWriter, changesOf, type Signature } from './revisions.ts';
import { splice } from './splice.ts';
import { vocabularyOf, writingFor } from './writing.ts';

/** The file without the comments that `author` made in it before; a problem for one that may not be changed, too. */
export function openForAnnotation(bytes: Uint8Array, author: string, formatHan: FormatHan): WordDocument | Unopened {
  const document = openWord(bytes, formatHan);
  if ('problem' in document) return document;
  const { archive, main } = document;
  const problem = refusalOf(archive, main);
  if (problem) return { problem };
  const changed = withoutCommentsOf(author, archive, main);
  return changed.size === 0 ? document : openWord(repacked(archive, changed), formatHan);
}

/** Whether the file can hold the edits as tracked changes: not in numbers, fields or links, nor over paragraphs. */
export function changeTester(document: WordDocument, text: WordText): (revision: Revision) => boolean {
  const writer = openWriter(document, text, { author: '', date: '' });
  return revision => changesOf(revision, writer) !== null;
}

/** `text` is the one that the spans of remarks and revisions point into, made of `document`; see `changeTester`. */
export function annotateWord(document: WordDocument, text: WordText, annotations: Annotations): Uint8Array {
  const { archive, main } = document;
  const { author, date, remarks, revisions } = annotations;
  const writer = openWriter(document, text, { author, date });
  const firstId = writer.nextId();
  const anchors = remarks.flatMap(({ span }, index) => {
    const id = index === 0 ? firstId : writer.nextId();
    return anchorMarkers(span, id, text, document, writer.places, writer.writing);
  });
  const changes: readonly Change[] = revisions.flatMap(revision => changesOf(revision, writer) ?? []);
  const markers = [...anchors, ...changes.flatMap(change => change.markers)];
  const deletions = changes.flatMap(({ deletion }) => deletion ?? []);
  const parts = commentParts(archive, main, annotations, firstId);
  parts.set(main, splice(writer.xml, writer.places.runs, markers, deletions));
  return repacked(archive, parts);
}

function openWriter(document: WordDocument, text: WordText, signature: Signature): ChangeWriter {
  const xml = document.archive.text(document.main) ?? '';
  const writing = writingFor(rootOf(xml), vocabularyOf(xml).main);
  let id = highestId(xml, document.archive);
  return { xml, text, places: new Places(document), writing, signature, nextId: () => ++id };
}

/** In the order of the file, new parts at its end. */
function repacked(archive: Archive, changed: ReadonlyMap<string, string>): Uint8Array {
  const names = [...archive.names, ...[...changed.keys()].filter(name => !archive.has(name))];
  return packArchive(names.map(name => [name, changed.get(name) ?? archive.bytes(name) ?? '']));
}

const ROOT_TAG = /<[^<>?!][^<>]*>/;

/** The root element without what stands in it. */
function rootOf(xml: string) {
  const tag = ROOT_TAG.exec(xml)?.[0] ?? '';
  return readXml(tag.replace(/\/?>$/, '/>'));
}

const ID = /:id="(\d{1,9})"/g;

/** Comments, changes and bookmarks are numbered together by some programs. */
function highestId(xml: string, archive: Archive): number {
  const texts = [
    xml,
    ...archive.names.filter(name => /comments\d*\.xml$/.test(name)).map(name => archive.text(name) ?? ''),
  ];
  return texts.reduce((highest, text) => {
    for (const [, digits] of text.matchAll(ID)) highest = Math.max(highest, Number(digits));
    return highest;
  }, 0);
}
