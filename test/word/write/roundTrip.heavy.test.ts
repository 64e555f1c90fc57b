/** Published texts say the same once they have been exported and read back. */
import { describe, test } from 'vitest';
import { SHARED, shared } from '../../corpus/corpora.ts';
import { isPresent } from '../../corpus/corpus.ts';
import { checkRoundTrip, isOfText } from './checkRoundTrip.ts';

describe.skipIf(!isPresent(SHARED))('the words and findings of a published text', () => {
  test.for(shared('seeds'))('$name', each => checkRoundTrip(each));
  test.for(shared('reports'))('$name', each => checkRoundTrip(each, isOfText));
});
