/** A draft that is exported and read back says the same: the same words, and the same findings on the same words. */
import { describe, test } from 'vitest';
import { kinds, newDraft } from '../../../server/src/engine/index.ts';
import { samples } from '../../corpus/corpora.ts';
import { checkRoundTrip } from './checkRoundTrip.ts';

describe('the words and findings of', () => {
  test.for(samples())('$name', each => checkRoundTrip(each));

  test('the draft of every kind', () => {
    for (const kind of kinds)
      checkRoundTrip({ name: kind.id, text: newDraft(kind, { issuer: '云泽市人民政府', year: 2024 }) });
  });
});
