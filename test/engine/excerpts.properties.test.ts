/** Reading a text after an edit, with the state before at hand, gives what reading it from scratch gives. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lint, parse, type Report } from '../../server/src/engine/index.ts';
import { readDrafts, SAMPLES } from '../corpus/corpus.ts';
import { runs } from '../harness/runs.ts';

const INSERTED = [
  '',
  '1',
  '件',
  '，其中',
  '。',
  '\n',
  '\r\n',
  '\n\n',
  '（一）',
  '二、',
  '# ',
  '<!-- ',
  ' -->',
  '|',
  '《',
  '　',
  ' ',
  '**',
];

const edit = fc.record({
  /** Where in the text, as a share of its length, and how many characters are replaced. */
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(4),
  inserted: fc.constantFrom(...INSERTED),
});

describe('a report read with the state before an edit', () => {
  test.for(readDrafts(SAMPLES))('$name', ({ text }) => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), edits => {
        let now = text;
        let report = parse(now);
        for (const { place, removed, inserted } of edits) {
          const at = Math.floor(place * now.length);
          now = now.slice(0, at) + inserted + now.slice(at + removed);
          report = parse(now, report);
          lint(report, { kind: 'annual-report' });
        }
        expect(readingOf(report)).toEqual(readingOf(parse(now)));
      }),
      { numRuns: runs(15) },
    );
  });

  test('takes over the paragraphs that stayed', () => {
    const before = parse('一、总体情况\n全年办结12件。\n其中2件是复议。\n');
    const after = parse('一、总体情况\n新的一段。\n全年办结13件。\n其中2件是复议。\n', before);
    const taken = after.excerpts.map(excerpt => before.excerpts.includes(excerpt));
    expect(taken).toEqual([true, false, false, true]);
  });
});

test('what the lines around it make of a paragraph is read again when they change', () => {
  const before = parse('19.甲。\n21.5+2就业之家。\n');
  const text = '20.甲。\n21.5+2就业之家。\n';
  expect(readingOf(parse(text, before))).toEqual(readingOf(parse(text)));
  expect(parse(text, before).allSections.map(({ ordinal }) => ordinal?.raw)).toEqual(['20.', '21.']);
});

function readingOf(report: Report): unknown {
  const { lines: _, excerpts, closedUp, ...rest } = report;
  return {
    ...rest,
    closedUp: closedUp && { cuts: closedUp.cuts, report: readingOf(closedUp.report) },
    excerpts: excerpts.map(({ text, prose }) => ({ text, prose })),
    result: lint(report, { kind: 'annual-report' }),
  };
}
