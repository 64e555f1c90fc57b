// Names that were meant by those that are not there: one slip in a short word, two in a long one.
import { expect, test } from 'vitest';
import { parseConfig } from '../../server/src/engine/config/parseConfig.ts';
import { lint, nearestName, parse } from '../../server/src/engine/index.ts';

const KNOWN = ['kinds', 'kindFiles', 'rules', 'words/misspelled', 'outline/gap', 'outline/part'];

test.each([
  ['kind', 'kinds'],
  ['Rules', 'rules'],
  ['rlues', 'rules'],
  ['words/misspeled', 'words/misspelled'],
  ['word/mispelled', 'words/misspelled'],
  ['misspelled', 'words/misspelled'],
  ['outline/gop', 'outline/gap'],
  ['x', null],
  ['ru', null],
  ['drafts', null],
  ['outline/unheard-of', null],
])('%s means %s', (name, meant) => {
  expect(nearestName(name, KNOWN)).toBe(meant);
});

test.each([
  ['{"kind": {}}', 'kinds', '没有「kind」这一项，是不是「kinds」？可用的有'],
  ['{"rules": {"words/misspeled": "off"}}', 'words/misspelled', '，是不是「words/misspelled」？全部规则见'],
  ['{"x": {}}', undefined, '没有「x」这一项。可用的有'],
])('of %s the configuration proposes %s', (text, instead, message) => {
  const [problem] = parseConfig(text).problems;
  expect(problem?.instead).toBe(instead);
  expect(problem?.message.zh).toContain(message);
});

test('of a suppression the rule that was meant is proposed', () => {
  const report = parse('一、甲\n<!-- fazhi-disable-next-line outline/gop: 另报 -->\n三、乙\n');
  const found = lint(report, { kind: 'report' }).findings.find(({ rule }) => rule === 'suppression/unknown-rule');
  expect(found?.message.zh).toContain('是不是「outline/gap」？');
  expect(found?.fixes[0]?.edits).toMatchObject([{ newText: 'outline/gap' }]);
});
