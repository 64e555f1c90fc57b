/** Lists of items inside a sentence. */
import { describe, expect, test } from 'vitest';
import { parse } from '../../server/src/engine/index.ts';

/** `甲|乙|丙…` with an ellipsis where the list is open. */
function listsOf(paragraph: string): string[] {
  const text = `一、情况\n\n${paragraph}`;
  return parse(text).enumerations.map(
    ({ items, open }) => items.map(({ start, end }) => text.slice(start, end)).join('|') + (open ? '…' : ''),
  );
}

describe('enumerations', () => {
  test.for<readonly [text: string, lists: readonly string[]]>([
    ['执法公示、全过程记录、法制审核三项制度全面落实。', ['执法公示|全过程记录|法制审核三项制度全面落实']],
    ['县、乡、村三级联动。', ['县|乡|村三级联动']],
    ['环保、交通和农业领域，', ['环保|交通|农业领域']],
    ['环保、交通以及农业，', ['环保|交通|农业']],
    ['环保、交通等领域，', ['环保|交通…']],
    ['《甲办法》《乙办法》先后施行。', ['《甲办法》|《乙办法》']],
    ['《甲办法》、《乙办法》和《丙办法》，', ['《甲办法》|《乙办法》|《丙办法》']],
    ['“一网通办”“一窗通办”稳步推进。', ['“一网通办”|“一窗通办”']],
    ['《甲办法》《乙办法》等文件先后印发。', ['《甲办法》|《乙办法》…']],
    ['只有《甲办法》一件。', []],
    ['没有列举的一句话。', []],
  ])('%s', ([text, lists]) => {
    expect(listsOf(text)).toEqual(lists);
  });
});
