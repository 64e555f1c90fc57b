/** Lines and positions, under every kind of line break. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexLines } from '../../server/src/engine/index.ts';

describe('indexLines', () => {
  test.for<readonly [text: string, lines: readonly string[]]>([
    ['', ['']],
    ['一', ['一']],
    ['一\n', ['一', '']],
    ['一\n二', ['一', '二']],
    ['一\r\n二\r\n', ['一', '二', '']],
    ['一\r二\r', ['一', '二', '']],
    ['一\r\r\n二\n\r三', ['一', '', '二', '', '三']],
    ['\n\n', ['', '', '']],
    ['\ufeff一\n二', ['\ufeff一', '二']],
    ['一\u2028二\u0085三', ['一\u2028二\u0085三']],
    ['𠀀\n二', ['𠀀', '二']],
  ])('%j', ([text, lines]) => {
    const index = indexLines(text);
    expect(index.count).toBe(lines.length);
    const found = lines.map((_, line) => {
      const { start, end } = index.lineSpan(line);
      return text.slice(start, end);
    });
    expect(found).toEqual(lines);
  });

  test('positions count UTF-16 code units', () => {
    const index = indexLines('𠀀一\r\n二三');
    expect(index.positionAt(3)).toEqual({ line: 0, character: 3 });
    expect(index.positionAt(6)).toEqual({ line: 1, character: 1 });
    expect(index.rangeOf({ start: 2, end: 7 })).toEqual({
      start: { line: 0, character: 2 },
      end: { line: 1, character: 2 },
    });
  });

  test('positions outside are drawn in', () => {
    const index = indexLines('一\n二');
    expect(index.positionAt(99)).toEqual({ line: 1, character: 1 });
    expect(index.positionAt(-1)).toEqual({ line: 0, character: 0 });
    expect(index.offsetAt({ line: 0, character: 99 })).toBe(1);
    expect(index.offsetAt({ line: 99, character: 0 })).toBe(3);
    expect(index.lineSpan(99)).toEqual({ start: 3, end: 3 });
  });

  const soup = fc.array(fc.constantFrom('一', 'a', '\r', '\n', '\r\n', '𠀀', '\ud800', '　'), { maxLength: 40 });

  test('positionAt and offsetAt undo each other', () => {
    fc.assert(
      fc.property(soup, pieces => {
        const text = pieces.join('');
        const index = indexLines(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const betweenCrAndLf = text[offset - 1] === '\r' && text[offset] === '\n';
          if (!betweenCrAndLf) expect(index.offsetAt(index.positionAt(offset))).toBe(offset);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('lines and their breaks make up the text', () => {
    fc.assert(
      fc.property(soup, pieces => {
        const text = pieces.join('');
        const index = indexLines(text);
        expect(index.count).toBe(text.split(/\r\n|\r|\n/).length);
        let at = 0;
        for (let line = 0; line < index.count; line++) {
          const { start, end } = index.lineSpan(line);
          expect(text.slice(at, start)).toMatch(line === 0 ? /^$/ : /^(?:\r\n|\r|\n)$/);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 500 },
    );
  });
});
