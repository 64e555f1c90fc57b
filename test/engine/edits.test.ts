/** Applying edits. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, type Edit } from '../../server/src/engine/index.ts';

const edit = (start: number, end: number, newText: string): Edit => ({ span: { start, end }, newText });

describe('applyEdits', () => {
  test.for<readonly [name: string, text: string, edits: readonly Edit[], result: string]>([
    ['nothing', '一、二', [], '一、二'],
    ['a replacement', '三、安排', [edit(0, 1, '二')], '二、安排'],
    ['an insertion', '一安排', [edit(1, 1, '、')], '一、安排'],
    ['a deletion', '（一）、安排', [edit(3, 4, '')], '（一）安排'],
    ['edits in any order', 'abc', [edit(2, 3, 'C'), edit(0, 1, 'A')], 'AbC'],
    ['edits that touch', 'abc', [edit(0, 1, 'A'), edit(1, 2, 'B')], 'ABc'],
    ['insertions at one place in their order', 'ab', [edit(1, 1, '1'), edit(1, 1, '2')], 'a12b'],
    ['an insertion in front of a replacement', 'ab', [edit(1, 2, 'B'), edit(1, 1, '-')], 'a-B'],
    ['at both ends', 'ab', [edit(0, 0, '<'), edit(2, 2, '>')], '<ab>'],
    ['in an empty text', '', [edit(0, 0, '一')], '一'],
  ])('%s', ([, text, edits, result]) => {
    expect(applyEdits(text, edits)).toBe(result);
  });

  test.for<readonly [name: string, edits: readonly Edit[]]>([
    ['overlapping edits', [edit(0, 2, 'x'), edit(1, 3, 'y')]],
    ['an edit inside another', [edit(0, 3, 'x'), edit(1, 2, 'y')]],
    ['an edit after the end', [edit(2, 4, 'x')]],
    ['an edit in front of the start', [edit(-1, 1, 'x')]],
    ['a reversed edit', [edit(2, 1, 'x')]],
  ])('%s throw', ([, edits]) => {
    expect(() => applyEdits('abc', edits)).toThrow(RangeError);
  });

  test('does not reorder the array given', () => {
    const edits = Object.freeze([edit(2, 3, 'C'), edit(0, 1, 'A')]);
    expect(applyEdits('abc', edits)).toBe('AbC');
  });

  test('equals cutting and joining the parts', () => {
    const parts = fc.array(fc.tuple(fc.string({ maxLength: 4 }), fc.option(fc.string({ maxLength: 4 }))), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, pieces => {
        let at = 0;
        const edits: Edit[] = [];
        for (const [old, fresh] of pieces) {
          if (fresh !== null) edits.push(edit(at, at + old.length, fresh));
          at += old.length;
        }
        const text = pieces.map(([old]) => old).join('');
        return applyEdits(text, edits) === pieces.map(([old, fresh]) => fresh ?? old).join('');
      }),
    );
  });
});
