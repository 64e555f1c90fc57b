// Fixes that are applied at once must not stand in each other's way, and which one gives way must not be chance.
import { describe, expect, it } from 'vitest';
import { applyEdits, compatibleFixes, type Edit, type Fix } from '../../server/src/engine/index.ts';

describe('compatible fixes', () => {
  it('keep the first of two that overlap', () => {
    const { edits, count } = compatibleFixes([fix([edit(0, 3, 'x')]), fix([edit(2, 5, 'y')])]);
    expect(applyEdits('abcdef', edits)).toBe('xdef');
    expect(count).toBe(1);
  });

  it('drop the whole of a fix of which one edit overlaps', () => {
    const { edits } = compatibleFixes([fix([edit(4, 5, 'x')]), fix([edit(0, 1, 'y'), edit(4, 6, 'y')])]);
    expect(applyEdits('abcdef', edits)).toBe('abcdxf');
  });

  it('take a fix that several findings share once', () => {
    const renumber = [edit(0, 1, '一'), edit(3, 4, '二')];
    const { edits, count } = compatibleFixes([fix(renumber), fix(renumber)]);
    expect(applyEdits('三、a四、', edits)).toBe('一、a二、');
    expect(count).toBe(1);
  });

  it('take only one of two insertions at one place', () => {
    const { edits } = compatibleFixes([fix([edit(1, 1, 'x')]), fix([edit(1, 1, 'y')])]);
    expect(applyEdits('ab', edits)).toBe('axb');
  });

  it('come in the order of the text', () => {
    const { edits } = compatibleFixes([fix([edit(4, 5, 'y'), edit(0, 1, 'x')]), fix([edit(2, 3, 'z')])]);
    expect(edits.map(({ newText }) => newText)).toEqual(['x', 'z', 'y']);
  });
});

function edit(start: number, end: number, newText: string): Edit {
  return { span: { start, end }, newText };
}

function fix(edits: readonly Edit[]): Fix {
  return { title: { zh: '', en: '' }, safety: 'safe', edits };
}
