/** The outline as views show it: headings, and the running ordinals within a paragraph that begins with one. */
import { expect, test } from 'vitest';
import { type OutlineNode, outline, parse } from '../../server/src/engine/index.ts';

type Shown = string | [heading: string, below: Shown[]];

const shown = ({ ordinal, title, children }: OutlineNode): Shown => {
  const heading = `${ordinal?.raw ?? ''}${title}`;
  return children.length > 0 ? [heading, children.map(shown)] : heading;
};

const cases: [text: string, nodes: Shown[]][] = [
  [
    '一、甲\n一是抓学习。二是抓督察；三是抓落实。\n二、乙\n',
    [['一、甲', ['一是抓学习', '二是抓督察', '三是抓落实']], '二、乙'],
  ],
  [
    '一、甲\n一是抓学习。培训6期。二是抓督察。\n三是抓落实。\n',
    [['一、甲', ['一是抓学习', '二是抓督察', '三是抓落实']]],
  ],
  ['一、甲\n子。\n\n附件：1.清单\n2.名单\n', ['一、甲']],
  ['一、甲\n（一）队伍。一是抓学习。二是抓督察。\n', [['一、甲', ['（一）队伍']]]],
];

test.each(cases)('%j', (text, nodes) => {
  expect(outline(parse(text), null).map(shown)).toEqual(nodes);
});

test('each of them covers its own words', () => {
  const text = '一、甲\n一是抓学习。培训6期。二是抓督察。\n';
  const [top] = outline(parse(text), null);
  expect(top?.children.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    '一是抓学习。培训6期。',
    expect.stringMatching(/^二是抓督察。\s*$/),
  ]);
});
