/** Safe fixes touch marks and spaces alone, in real texts. */
import { describe, test } from 'vitest';
import { SHARED, shared } from '../corpus/corpora.ts';
import { isPresent } from '../corpus/corpus.ts';
import { checkUntouched } from './untouched.ts';

describe.skipIf(!isPresent(SHARED))(
  'safe fixes leave numerals, words and what Markdown makes of a text as they are',
  () => {
    test.each([...shared('seeds'), ...shared('reports'), ...shared('skeletons')])('of $name', ({ text }) => {
      checkUntouched(text, null);
      checkUntouched(text, 'report');
    });
  },
);
