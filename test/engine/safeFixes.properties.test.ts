/** Safe fixes touch marks and spaces alone, in drafts made at random; `npm run fuzz` tries the same on 20,000. */
import fc from 'fast-check';
import { test } from 'vitest';
import { documents } from '../fuzz/documents.ts';
import { runs } from '../harness/runs.ts';
import { checkUntouched } from './untouched.ts';

test('safe fixes leave numerals, words and what Markdown makes of a text as they are', () => {
  fc.assert(
    fc.property(documents, text => checkUntouched(text, 'report')),
    { numRuns: runs(500) },
  );
}, 60_000);
