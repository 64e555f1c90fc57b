/** Drafts made at random say the same once they have been exported and read back. */
import fc from 'fast-check';
import { test } from 'vitest';
import { runs } from '../../harness/runs.ts';
import { checkRoundTrip, isOfText } from './checkRoundTrip.ts';
import { generatedReport } from './generatedReports.ts';

test('the words and findings of drafts made at random', () => {
  fc.assert(
    fc.property(generatedReport, text => checkRoundTrip({ name: 'generated', text }, isOfText)),
    { numRuns: runs(150), seed: 1 },
  );
}, 60_000);
