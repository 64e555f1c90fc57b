/** House terms in the configuration: what is read, what is refused, and how layers are merged. */
import { expect, test } from 'vitest';
import { lint, mergeConfigs, parse, parseConfig, parseTermTable } from '../../server/src/engine/index.ts';

test('a string is the right wording alone; an object adds reason and severity', () => {
  const { config, problems } = parseConfig(
    '{ "terms": { "市法制办": { "right": "市司法局", "reason": "机构改革", "severity": "error" }, "老百姓": "群众" } }',
  );
  expect(problems).toEqual([]);
  expect(config.terms).toEqual({
    市法制办: { right: '市司法局', reason: '机构改革', severity: 'error' },
    老百姓: { right: '群众' },
  });
});

test.each([
  ['no right wording', '{ "terms": { "甲": { "reason": "乙" } } }'],
  ['the same wording', '{ "terms": { "甲": "甲" } }'],
  ['a number', '{ "terms": { "甲": 1 } }'],
  ['an unknown key', '{ "terms": { "甲": { "right": "乙", "why": "丙" } } }'],
  ['an unknown severity', '{ "terms": { "甲": { "right": "乙", "severity": "off" } } }'],
])('%s is one problem with a place', (_name, text) => {
  const { problems } = parseConfig(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.span.end).toBeGreaterThan(problems[0]?.span.start ?? 0);
});

test('nearer layers win term by term', () => {
  const near = { terms: { 甲: { right: '近' } } };
  const far = { terms: { 甲: { right: '远' }, 乙: { right: '丙' } } };
  expect(mergeConfigs([near, far]).terms).toEqual({ 甲: { right: '近' }, 乙: { right: '丙' } });
});

test('a term has the severity that it names', () => {
  const config = { terms: { 老百姓: { right: '群众', severity: 'info' as const } } };
  const { findings } = lint(parse('一、情况\n\n老百姓满意。\n'), { kind: 'report', config, rethrow: true });
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['format/house-term', 'info']]);
});

test('conditions are read, and one that is of another type is named', () => {
  const { config, problems } = parseConfig(
    '{ "terms": { "小组": { "right": "工作组", "notBefore": ["领导"], "after": "成员", "within": "text", "kinds": ["report"] } } }',
  );
  expect(problems).toEqual([]);
  expect(config.terms?.['小组']).toEqual({
    right: '工作组',
    notBefore: ['领导'],
    after: ['成员'],
    within: 'text',
    kinds: ['report'],
  });
  expect(parseConfig('{ "terms": { "甲": { "right": "乙", "within": "table" } } }').problems).toHaveLength(1);
});

test.each([
  ['an open repetition', '/甲+/'],
  ['a star', '/(?:甲|乙)*丙/'],
  ['an open bound', '/甲{2,}/'],
  ['a back reference', '/(甲)\\\\1/'],
  ['too many ways', '/\\\\d{1,90}甲{1,90}/'],
  ['no pattern at all', '/(甲/'],
])('a pattern with %s is refused', (_name, pattern) => {
  const { config, problems } = parseConfig(`{ "terms": { "${pattern}": "乙" } }`);
  expect(problems).toHaveLength(1);
  expect(config.terms).toEqual({});
});

test('a table has its columns in any order, and a line that cannot be used is named', () => {
  const { terms, problems } = parseTermTable(
    '\ufeff改为,原词,级别,前面不是\r\n市司法局,市法制办,错误,\r\n工作组,小组,,领导、学习\r\n,甲,,\r\n乙,/甲*/,,\r\n',
  );
  expect(terms).toEqual({
    市法制办: { right: '市司法局', severity: 'error' },
    小组: { right: '工作组', notBefore: ['领导', '学习'] },
  });
  expect(problems.map(({ span }) => span.start < span.end)).toEqual([true, true]);
});

test('a table without headings holds wording, right wording and reason', () => {
  expect(parseTermTable('市法制办,市司法局,机构改革\n').terms).toEqual({
    市法制办: { right: '市司法局', reason: '机构改革' },
  });
});

test('an accepted wording is passed by the rules of words, and by no other', () => {
  const report = parse('一、情况\n\n布署任务，12月32日完成。\n');
  const found = (accept: Record<string, string>) =>
    lint(report, { kind: 'report', config: { accept }, rethrow: true }).findings.map(({ rule }) => rule);
  expect(found({})).toEqual(['words/misspelled', 'dates/impossible']);
  expect(found({ 布署: '栏目名称', '12月32日': '' })).toEqual(['dates/impossible']);
});
