/** Patterns are passed over in paragraphs that lack what each match has; that must never hide a match. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/engine/index.ts';
import { matchesIn, mayMatch } from '../../server/src/engine/report/matches.ts';
import { allMatches } from '../../server/src/engine/text/allMatches.ts';
import { requiredCharacters } from '../../server/src/engine/text/requiredCharacters.ts';
import { samples } from '../corpus/corpora.ts';

/** Each with the characters of which one stands in every match; null where the pattern names none. */
const PATTERNS: readonly (readonly [RegExp, string | null])[] = [
  [/(\d{4}年)0(\d)月/g, '年'],
  [/[\u4e00-\u9fff]{2}/g, null],
  [/一|二(?=、)/g, '一二'],
  [/(?<!《)办法/g, '办'],
  [/(?<=第)\d+[条款]/g, '第'],
  [/[-—~]\d\d(?=年(?!来|以))|\d\d(?=月)/g, '年月'],
  [/(?:一?二*)三{0,3}/g, null],
  [/[０-２Ａ]+/g, '０１２Ａ'],
  [/\.\d{1,9}/g, '.'],
  [/(?=件|$)\d/g, '0123456789'],
  [/([,。])\1+|[!?][;]/g, ',。;'],
  [/[^。]件/g, '件'],
  [/(?<year>20\d\d)年|\u3010/g, '2【'],
  [/\d?[\]\-–]/g, ']-–'],
  [/一(?:二|三){2,}四?/g, '一'],
  [/A/gi, null],
];

describe('the characters that a pattern requires', () => {
  test.for(PATTERNS)('%s', ([pattern, wanted]) => {
    const codes = requiredCharacters(pattern);
    const found = codes && String.fromCharCode(...codes);
    expect(found && [...found].sort().join('')).toBe(wanted && [...wanted].sort().join(''));
  });

  test('hide no match in any paragraph', () => {
    const excerpts = samples().flatMap(({ text }) => parse(text).excerpts);
    const hidden = PATTERNS.filter(([pattern]) =>
      excerpts.some(
        excerpt =>
          matchesIn(excerpt, pattern).length !== allMatches(excerpt.prose, pattern).length ||
          matchesIn(excerpt, pattern, 'text').length !== allMatches(excerpt.text, pattern).length,
      ),
    );
    expect(hidden).toEqual([]);
    expect(excerpts.some(excerpt => !mayMatch(excerpt, /年/g))).toBe(true);
  });
});
