/** Safe fixes touch marks and spaces alone, in real texts and each by itself. */
import { describe, expect, test } from 'vitest';
import { lint, parse } from '../../server/src/engine/index.ts';
import { keepsWords } from '../../server/src/engine/text/keepsWords.ts';
import { SHARED, samples, shared } from '../corpus/corpora.ts';
import { isPresent } from '../corpus/corpus.ts';
import { readSpecs } from '../harness/readSpecs.ts';
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

test('what a rule calls safe is so by itself, but for what only the whole text tells', () => {
  const texts = readSpecs().flatMap(({ cases }) => cases.map(({ marked }) => marked.text));
  const unsafe = [...texts, ...samples().map(({ text }) => text)].flatMap(text =>
    lint(parse(text), { kind: 'report' }).findings.flatMap(({ rule, fixes }) =>
      fixes.filter(({ safety, edits }) => safety === 'safe' && !keepsWords(text, edits)).map(() => rule),
    ),
  );
  expect(unsafe).toEqual([]);
});
