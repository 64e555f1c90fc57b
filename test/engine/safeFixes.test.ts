/** Texts whose safe fixes once undid one another, found by `npm run fuzz`. */
import { describe, test } from 'vitest';
import { checkFixes } from './invariants.ts';

describe('safe fixes come to an end', () => {
  // The first bracket stays as it is beside another; were only the second changed, the two would differ again.
  test.each(['（一）（一）\n(二)', '(一)（一）\n(二)'])('%j', text => checkFixes(text, 'annual-report'));

  // One numeral was the ordinal of two lines.
  test.each(['（\n5）', '（\n五、'])('%j', text => checkFixes(text, 'disclosure-report'));
});
