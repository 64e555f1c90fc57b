// The parts of the view 数据核对 that need no editor: its rows, the walk through them, and the records of reviews.
import { describe, expect, it } from 'vitest';
import { formerName, handOn, withReview } from '../../client/src/ledger/reviewRecords.ts';
import {
  filterRows,
  groupRows,
  keysWithTwins,
  NO_FILTER,
  nextInText,
  nextInView,
  type Row,
  rowAt,
  sectionsOf,
} from '../../client/src/ledger/rows.ts';
import type { LedgerGroupView } from '../../server/src/lsp/ledgerProtocol.ts';

/** `row('b 3:4-8 lone 一、 reviewed')` stands on line 3. */
function row(written: string): Row {
  const [key = '', place = '', group = '', section = '', reviewed] = written.split(' ');
  const [line = 0, start = 0, end = 0] = place.split(/[:-]/).map(Number);
  const range = { start: { line, character: start }, end: { line, character: end } };
  const waits = group !== 'checked' && reviewed === undefined;
  return { key, range, group, section, reviewed: reviewed !== undefined, waits } as Row;
}

const ROWS = [
  'a 1:0-3 wrong 一、',
  'b 1:8-9 checked 一、',
  'c 3:0-4 lone 一、 reviewed',
  'd 3:0-4 agrees 一、',
  'e 5:2-6 lone 二、',
].map(row);
const GROUPS = ['wrong', 'unsure', 'lone', 'agrees', 'checked'].map(group => ({ group }) as LedgerGroupView);
const keys = (rows: readonly Row[]) => rows.map(({ key }) => key).join('');

describe('the rows', () => {
  it.each([
    ['nothing', NO_FILTER, 'abcde'],
    ['a class', { ...NO_FILTER, groups: ['lone'] }, 'ce'],
    ['two classes', { ...NO_FILTER, groups: ['lone', 'wrong'] }, 'ace'],
    ['a section', { ...NO_FILTER, sections: ['二、'] }, 'e'],
    ['a class and a section', { ...NO_FILTER, groups: ['lone'], sections: ['一、'] }, 'c'],
    ['what waits', { ...NO_FILTER, waiting: true }, 'ade'],
    ['a section of another text', { ...NO_FILTER, sections: ['九、'] }, 'abcde'],
  ] as const)('are filtered by %s', (_, filter, left) => {
    expect(keys(filterRows(ROWS, filter))).toBe(left);
  });

  it('are grouped, what needs eyes first', () => {
    expect(groupRows(GROUPS, ROWS).map(([{ group }, rows]) => `${group} ${keys(rows)}`)).toEqual([
      'wrong a',
      'lone ce',
      'agrees d',
      'checked b',
    ]);
  });

  it('are reviewed with what tells the same from the other side', () => {
    const twins = ['c', null, 'a'].map((twin, index) => ({ ...ROWS[index], twin }) as Row);
    expect(keysWithTwins(twins.slice(0, 2))).toEqual(['a', 'c', 'b']);
    expect(keysWithTwins(twins)).toEqual(['a', 'c', 'b']);
  });

  it('name their sections in the order of the text', () => {
    expect(sectionsOf(ROWS)).toEqual(['一、', '二、']);
  });

  it('are found at the cursor, one that waits before one that does not', () => {
    expect(rowAt(ROWS, { line: 3, character: 4 })?.key).toBe('d');
    expect(rowAt(ROWS, { line: 1, character: 9 })?.key).toBe('b');
    expect(rowAt(ROWS, { line: 2, character: 0 })).toBeUndefined();
  });
});

describe('the walk', () => {
  it.each([
    ['from the top', '0:0', 1, 'a'],
    ['from a row', '1:0', 1, 'd'],
    ['from the last row on to the first', '5:2', 1, 'a'],
    ['from between two rows', '2:0', 1, 'd'],
    ['from below all rows', '9:0', 1, 'a'],
    ['back from a row', '5:2', -1, 'd'],
    ['back from between two rows', '2:0', -1, 'a'],
    ['back from the first row to the last', '1:0', -1, 'e'],
    ['back from above all rows', '0:0', -1, 'e'],
    ['back from below all rows', '9:0', -1, 'e'],
  ] as const)('goes on in the text %s', (_, at, step, found) => {
    const [line = 0, character = 0] = at.split(':').map(Number);
    expect(nextInText(ROWS, { line, character }, step)?.key).toBe(found);
  });

  // The view shows a, then c and e, then d, then b.
  it.each([
    ['from nothing', undefined, 1, 'a'],
    ['back from nothing', undefined, -1, 'd'],
    ['from a row to the next of its group or the next group', 'a', 1, 'e'],
    ['from a row on to the next group', 'e', 1, 'd'],
    ['from the last row that waits on to the first', 'd', 1, 'a'],
    ['back from a row', 'd', -1, 'e'],
    ['back from the first row to the last', 'a', -1, 'd'],
  ] as const)('goes on in the order of the view %s', (_, key, step, found) => {
    const from = ROWS.find(each => each.key === key);
    expect(nextInView(GROUPS, ROWS, from, step)?.key).toBe(found);
  });

  it.each([
    ['from a group to its first row that waits', 'lone', 1, 'e'],
    ['from a group without one to the next', 'checked', 1, 'a'],
    ['back from a group to the one before', 'lone', -1, 'a'],
    ['back from the first group to the last row', 'wrong', -1, 'd'],
  ] as const)('goes on in the order of the view %s', (_, group, step, found) => {
    expect(nextInView(GROUPS, ROWS, { group }, step)?.key).toBe(found);
  });

  it('goes on from what stands below a row: back to the row, on to the next', () => {
    const { group, range } = row('e 5:2-6 lone 二、');
    expect(nextInView(GROUPS, ROWS, { group, range }, -1)?.key).toBe('e');
    expect(nextInView(GROUPS, ROWS, { group, range }, 1)?.key).toBe('d');
  });

  it('goes on after the place of a row that has been corrected or is filtered away', () => {
    expect(nextInView(GROUPS, ROWS, row('gone 0:5-9 wrong 一、'), 1)?.key).toBe('a');
    expect(nextInView(GROUPS, ROWS, row('gone 1:5-9 wrong 一、'), 1)?.key).toBe('e');
    expect(nextInView(GROUPS, ROWS, row('gone 5:5-9 lone 二、'), -1)?.key).toBe('e');
  });

  it('ends when nothing waits', () => {
    const done = ROWS.map(each => ({ ...each, reviewed: true, waits: false }));
    expect(nextInText(done, { line: 0, character: 0 }, 1)).toBeUndefined();
    expect(nextInView(GROUPS, done, undefined, 1)).toBeUndefined();
    expect(nextInView(GROUPS, [], ROWS[0], -1)).toBeUndefined();
  });
});

describe('the records of reviews', () => {
  it('hold a key once, and no document without one', () => {
    const one = withReview({}, 'a', ['x'], true);
    expect(one).toEqual({ a: ['x'] });
    expect(withReview(one, 'a', ['x'], true)).toEqual(one);
    expect(withReview(withReview(one, 'a', ['y', 'z'], true), 'a', ['x', 'z'], false)).toEqual({ a: ['y'] });
    expect(withReview(one, 'a', ['x'], false)).toEqual({});
  });

  it('go over to the new name of a document', () => {
    expect(handOn({ a: ['x', 'y'], c: ['z'] }, 'a', 'b')).toEqual({ b: ['x', 'y'], c: ['z'] });
    expect(handOn({ a: ['x'], b: ['w'] }, 'a', 'b')).toEqual({ b: ['w', 'x'] });
  });

  const records = { a: ['1', '2', '3', '4'], b: ['1'], c: ['7', '8', '9'] };
  it.each([
    ['the one that shares most', ['a', 'b'], '123', 'a'],
    ['one of which half is here', ['a'], '12', 'a'],
    ['none of which less than half is here', ['a'], '1', null],
    ['none that shares nothing', ['c'], '12', null],
    ['none that is still there', [], '1234', null],
  ])('know a document again: %s', (_, gone, rows, former) => {
    expect(formerName(records, gone, new Set(rows))).toBe(former);
  });
});
