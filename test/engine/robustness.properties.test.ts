/** Texts made at random, as they are and as someone has worked on them: nothing throws, and every position is one of the text. */
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { kinds } from '../../server/src/engine/index.ts';
import { mutatedPassage, soup } from '../fuzz/soup.ts';
import { runs } from '../harness/runs.ts';
import { checkInvariants, checkReuse } from './invariants.ts';

const KINDS = [null, ...kinds.map(({ id }) => id)];

describe('random texts', () => {
  test('a soup of what reports are made of', () => {
    fc.assert(
      fc.property(soup(80), fc.constantFrom(...KINDS), (text, kind) => checkInvariants(text, kind)),
      { numRuns: runs(2000) },
    );
  }, 60_000);

  test('drafts that someone has worked on', () => {
    fc.assert(
      fc.property(mutatedPassage(), ({ before, after }) => checkReuse(before, after)),
      { numRuns: runs(300) },
    );
  }, 60_000);

  test('any UTF-16', () => {
    const any = fc.array(fc.integer({ min: 0, max: 0xffff })).map(codes => String.fromCharCode(...codes));
    fc.assert(
      fc.property(any, text => checkInvariants(text, 'report')),
      { numRuns: runs(500) },
    );
  }, 60_000);
});
