/** Safe fixes come to an end and touch marks and spaces alone. */
import { describe, test } from 'vitest';
import { samples } from '../corpus/corpora.ts';
import { readSpecs } from '../harness/readSpecs.ts';
import { checkFixes } from './invariants.ts';
import { checkUntouched } from './untouched.ts';

describe('safe fixes come to an end', () => {
  // The first bracket stays as it is beside another; were only the second changed, the two would differ again.
  test.each(['（一）（一）\n(二)', '(一)（一）\n(二)'])('%j', text => checkFixes(text, 'annual-report'));

  // One numeral was the ordinal of two lines.
  test.each(['（\n5）', '（\n五、'])('%j', text => checkFixes(text, 'disclosure-report'));
});

describe('safe fixes leave numerals, words and what Markdown makes of a text as they are', () => {
  test.each(readSpecs())('of the cases of $id', ({ cases, attributes }) => {
    for (const { marked, attributes: own } of cases)
      checkUntouched(marked.text, own.kind ?? attributes.kind ?? 'report');
  });

  test.each(samples())('of $name', ({ text }) => {
    checkUntouched(text, null);
    checkUntouched(text, 'report');
  });
});
