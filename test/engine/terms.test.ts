/** House terms in the configuration: what is read, what is refused, and how layers are merged. */
import { expect, test } from 'vitest';
import { lint, mergeConfigs, parse, parseConfig } from '../../server/src/engine/index.ts';

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
