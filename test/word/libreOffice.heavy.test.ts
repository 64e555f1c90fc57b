/** What we read of random Word files is what LibreOffice shows of them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatHan } from '../../server/src/engine/index.ts';
import { type Block, readWord } from '../../server/src/word/index.ts';
import { hasLibreOffice, textsByLibreOffice } from './libreOffice.ts';
import { randomWord } from './randomWord.ts';

const installed = await hasLibreOffice();
if (!installed) console.warn('LibreOffice (soffice) is not installed: random Word files are not held against it.');

const FILES = 150;

describe.skipIf(!installed)('against LibreOffice', () => {
  test(`${FILES} random files`, { timeout: 300_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fazhi-word-'));
    try {
      const files = Array.from({ length: FILES }, (_, seed) => randomWord(seed));
      const shown = await textsByLibreOffice(files, folder);
      for (const [seed, file] of files.entries()) {
        expect(words(wordsOf(readWord(file, formatHan).blocks)), `file ${seed}`).toBe(words(shown[seed] ?? ''));
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map(block =>
      block.kind === 'paragraph'
        ? `${block.label?.text ?? ''}${block.text}`
        : block.rows.map(({ cells }) => cells.map(cell => wordsOf(cell.blocks)).join('\n')).join('\n'),
    )
    .join('\n');
}

/** LibreOffice sets lists in with spaces, and writes a hyphen that holds a line together as one of its own. */
function words(text: string): string {
  return text.replace(/\s+/g, '').replaceAll('\u2011', '-');
}
