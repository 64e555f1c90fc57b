/** LibreOffice opens what was annotated and finds every comment on its words. Skipped, and said so, where it is not there. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Office, officeMissing, openOffice } from '../office.ts';
import { AUTHOR, annotated, commentsIn, type SeenComment } from './harness.ts';
import { files } from './samples.ts';

const missing = await officeMissing();

/** LibreOffice 7.4 keeps a comment in a content control of whole paragraphs without its place and its first line. */
const IN_CONTROLS = ['16-content-controls'];
const LOST = ' ← ';

/** On opening, LibreOffice recounts references to tables, and finds none in the formulas of this file. */
const RECOUNTED = ['31-formula-totals'];

/** The words of a comment’s place may hold a number that was recounted. */
function withoutPlaceNumbers(line: string): string {
  const [words = '', ...rest] = line.split(' ← ');
  return [words.replace(/\d+/g, '#'), ...rest].join(' ← ');
}

let office: Office;

/** A line of a comment each; of a range without words LibreOffice keeps the mark alone. */
function shape(comments: readonly SeenComment[]): string[] {
  return comments
    .filter(({ author }) => author === AUTHOR)
    .map(({ lines, words }) => `${words.replace(/\s+|^\(no range\)$/g, '')} ← ${lines.join(' ')}`)
    .sort();
}

describe.skipIf(missing !== null)(
  'comments after LibreOffice has opened and saved the file',
  { timeout: 300_000 },
  () => {
    beforeAll(async () => {
      office = await openOffice();
    });
    afterAll(() => office?.close());

    test.for(['none', 'all'] as const)('tracked fixes: %s', async trackFixes => {
      const before = files.map(({ name, bytes }) => ({
        name: name.replace(/\.\w+$/, ''),
        bytes: annotated(bytes, trackFixes).bytes,
      }));
      const saved = await office.convert(before, 'docx');
      for (const [index, { name, bytes }] of before.entries()) {
        const after = commentsIn(await readFile(saved[index] ?? ''));
        const known = RECOUNTED.includes(name) ? withoutPlaceNumbers : (line: string) => line;
        const [found, written] = [shape(after).map(known), shape(commentsIn(bytes)).map(known)];
        if (!IN_CONTROLS.includes(name)) expect(found, name).toEqual(written);
        else expect(written, name).toEqual(expect.arrayContaining(found.filter(each => !each.startsWith(LOST))));
        expect(found, name).toHaveLength(written.length);
      }
    });
  },
);
