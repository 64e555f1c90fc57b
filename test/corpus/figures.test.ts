/** Every figures finding at info or above on real and sample texts, as read by hand: figures.reviewed.json. */
import { describe, expect, test } from 'vitest';
import { SHARED } from './corpora.ts';
import { findAll, present, readReviewed, withoutVerdict } from './reviewed.ts';

const reviewed = readReviewed('figures.reviewed.json');

describe.runIf(present)('findings on figures', () => {
  test('are those that were read by hand', () => {
    const found = findAll(({ rule, severity }) => rule.startsWith('figures/') && severity !== 'hint');
    expect(found).toEqual(reviewed.map(withoutVerdict));
  });

  test('are right in at least 95 of 100, and few enough to read', () => {
    const serious = reviewed.filter(({ severity }) => severity === 'error' || severity === 'warning');
    const right = serious.filter(({ verdict }) => verdict === 'right').length;
    expect(right / serious.length).toBeGreaterThanOrEqual(0.95);
    expect(serious.length).toBeLessThan(30);
  });
});

if (!present) test.skip(`${SHARED} is not here: there are no published texts to compare`, () => {});
