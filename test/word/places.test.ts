/** Each character of a text leads back to its paragraph and to the XML where it stands. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatHan } from '../../server/src/engine/index.ts';
import {
  type Block,
  checkText,
  locate,
  markdownText,
  openWord,
  type Paragraph,
  type WordDocument,
  type WordText,
} from '../../server/src/word/index.ts';
import { readXml } from '../../server/src/word/xml.ts';
import { ROOT } from '../sources.ts';
import { randomWord } from './randomWord.ts';

const SAMPLES = join(ROOT, 'test/word/samples');

const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ...readdirSync(SAMPLES).map(name => [name, readFileSync(join(SAMPLES, name))] as const),
  ...Array.from({ length: 100 }, (_, seed) => [`random ${seed}`, randomWord(seed)] as const),
];
const documents = files.flatMap(([name, bytes]) => {
  const document = openWord(bytes, formatHan);
  return 'problem' in document ? [] : [{ name, document }];
});

function paragraphsIn(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap(block =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap(cell => paragraphsIn(cell.blocks))),
  );
}

function everyParagraph({ blocks, notes }: WordDocument): Paragraph[] {
  return [...paragraphsIn(blocks), ...notes.flatMap(note => paragraphsIn(note.blocks))];
}

test('there are enough of them', () => {
  expect(documents.length).toBe(143);
  expect(documents.flatMap(({ document }) => everyParagraph(document)).length).toBeGreaterThan(2000);
});

/** What is wrong in any file, with its name; expectations of each of a million pieces would take minutes. */
function offences(faultsOf: (document: WordDocument) => Iterable<unknown>): unknown[] {
  return documents.flatMap(({ name, document }) => Array.from(faultsOf(document), fault => [name, fault]));
}

describe('a paragraph', () => {
  test('has pieces and looks without gaps, exact pieces with the characters of the XML', () => {
    const found = offences(function* (document) {
      for (const { text, pieces, runs, part, place } of everyParagraph(document)) {
        if (place === 'merged') continue;
        if (pieces.map(({ start, end }) => text.slice(start, end)).join('') !== text) yield text;
        if (runs.map(({ start, end }) => text.slice(start, end)).join('') !== text) yield text;
        const xml = document.archive.text(part) ?? '';
        for (const { start, end, source, exact } of pieces) {
          const written = xml.slice(source.start, source.end);
          if (exact ? written !== text.slice(start, end) : !/^(?:<.*>|&.*;)$/s.test(written)) yield written;
        }
      }
    });
    expect(found).toEqual([]);
  });

  test('knows its elements, which can be read again', () => {
    const found = offences(function* (document) {
      for (const { sources, part, pieces } of everyParagraph(document)) {
        const xml = document.archive.text(part) ?? '';
        for (const source of sources) {
          const scope = document.scopes.get(part);
          const { name, start, end } = readXml(xml, { from: source.start, to: source.end, ...(scope && { scope }) });
          if (name !== 'w:p' || start !== source.start || end !== source.end) yield { name, start, end };
        }
        for (const { source } of pieces) {
          if (!sources.some(({ start, end }) => start < source.start && source.end < end)) yield source;
        }
      }
    });
    expect(found).toEqual([]);
  });
});

describe.each<[string, (document: WordDocument) => WordText]>([
  ['the text for checking', checkText],
  ['the Markdown', markdownText],
])('%s', (_, textOf) => {
  test('has a paragraph for each line, and each character from where it says', () => {
    const found = offences(function* (document) {
      const { text, paragraphs, stretches } = textOf(document);
      if (paragraphs.length !== text.split('\n').length) yield paragraphs.length;
      if (paragraphs.some((paragraph, line) => paragraph < (paragraphs[line - 1] ?? 1))) yield paragraphs;
      for (const { start, end, paragraph, from } of stretches) {
        const written = paragraph.text.slice(from, from + end - start).replaceAll('\t', ' ');
        if (text.slice(start, end) !== written) yield written;
      }
    });
    expect(found).toEqual([]);
  });

  test('holds every word of every paragraph once, but for cells that head several columns', () => {
    const found = offences(function* (document) {
      const held = new Map<Paragraph, string>();
      for (const { paragraph, start, end, from } of textOf(document).stretches) {
        held.set(paragraph, (held.get(paragraph) ?? '') + paragraph.text.slice(from, from + end - start));
      }
      for (const paragraph of everyParagraph(document)) {
        const wanted = paragraph.text.replace(/\s+/g, '');
        const words = (held.get(paragraph) ?? '').replace(/\s+/g, '');
        if (paragraph.place === 'cell' ? !words.startsWith(wanted) : words !== wanted) yield [wanted, words];
      }
    });
    expect(found).toEqual([]);
  });

  test('leads back to the paragraph of each automatic number', () => {
    const found = offences(function* (document) {
      const text = textOf(document);
      for (const label of text.labels) {
        const [first, second] = locate(text, label);
        if (second || first?.paragraph !== label.paragraph || first.end !== 0) yield label;
      }
    });
    expect(found).toEqual([]);
  });
});
