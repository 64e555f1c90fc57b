/** Every outline and format finding at warning or above on real and sample texts, as read by hand: format.reviewed.json. */
import { describe, expect, test } from 'vitest';
import { SHARED } from './corpora.ts';
import { findAll, present, readReviewed, withoutVerdict } from './reviewed.ts';

const reviewed = readReviewed('format.reviewed.json');

describe.runIf(present)('findings on outline and written form', () => {
  test('are those that were read by hand', () => {
    const found = findAll(
      ({ rule, severity }) =>
        /^(?:outline|format|dates|words)\//.test(rule) && (severity === 'error' || severity === 'warning'),
    );
    expect(found).toEqual(reviewed.map(withoutVerdict));
  });

  test('are so many of each rule', () => {
    const rules = reviewed.map(({ rule }) => rule);
    const counts = Object.fromEntries(rules.map(rule => [rule, rules.filter(other => other === rule).length]));
    expect(counts).toEqual({
      'format/ellipsis-dash': 1,
      'format/full-stop': 1,
      'format/half-width': 6,
      'format/nested-title-mark': 2,
    });
  });

  test('are right, and none of them is of the outline', () => {
    expect(reviewed.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
    expect(reviewed.filter(({ rule }) => rule.startsWith('outline/'))).toEqual([]);
  });
});

if (!present) test.skip(`${SHARED} is not here: there are no published texts to compare`, () => {});
