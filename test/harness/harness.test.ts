/** The harness itself: a spec that is wrong in any one point must fail. */
import { describe, expect, test, vi } from 'vitest';
import { type Rule, rules } from '../../server/src/engine/index.ts';
import { checkCase } from './checkCase.ts';
import { checkSpec } from './checkSpec.ts';
import { readMarks, showMarks } from './markers.ts';
import { readSpec } from './spec.ts';

const rule = rules.find(({ id }) => id === 'outline/gap') as Rule;
const HEAD = '# outline/gap 标题序号不连续\n\n说明。\n\n';
const BAD = '⟪一、⟫甲。\n⟦三、⟧乙。\n';
const FIXED = '一、甲。\n二、乙。\n';
const GOOD = '一、甲。\n二、乙。\n';

function spec(...fences: readonly (readonly [info: string, body: string])[]): string {
  return `${HEAD}## 例\n\n${fences.map(([info, body]) => `~~~~md ${info}\n${body}~~~~\n`).join('')}`;
}

function check(source: string, as: Rule = rule): void {
  const read = readSpec('outline-gap.md', source);
  for (const example of read.cases) checkCase(read, as, example);
}

describe('a case', () => {
  test.for<readonly [name: string, source: string]>([
    ['bad', spec(['bad', BAD], ['fixed', FIXED])],
    ['good', spec(['good', GOOD])],
    ['with attributes', spec(['bad severity=error message="中间缺序号" fix=1', BAD], ['fixed', FIXED])],
    ['with another level', spec(['bad level=info', BAD], ['fixed', FIXED])],
  ])('passes: %s', ([, source]) => {
    expect(() => check(source)).not.toThrow();
  });

  test.for<readonly [name: string, source: string, reason: RegExp]>([
    ['an unmarked finding', spec(['bad', '一、甲。\n三、乙。\n'], ['fixed', FIXED]), /spans of the findings/],
    ['a marked text without a finding', spec(['bad', '⟦一、⟧甲。\n二、乙。\n']), /spans of the findings/],
    ['a span that is too long', spec(['bad', '⟪一、⟫甲。\n⟦三、乙⟧。\n'], ['fixed', FIXED]), /spans of the findings/],
    ['evidence that is not marked', spec(['bad', '一、甲。\n⟦三、⟧乙。\n'], ['fixed', FIXED]), /spans of the findings/],
    ['another text after the fix', spec(['bad', BAD], ['fixed', '一、甲。\n二、丙。\n']), /the text after the fix/],
    ['a fix that is not shown', spec(['bad', BAD]), /no "fixed" fence/],
    ['a fix that is not there', spec(['bad fix=2', BAD], ['fixed', FIXED]), /no fix number 2/],
    ['another severity', spec(['bad severity=info', BAD], ['fixed', FIXED]), /severity of/],
    ['another message', spec(['bad message="重复"', BAD], ['fixed', FIXED]), /message="…"/],
    ['a good case with a finding', spec(['good', '一、甲。\n三、乙。\n']), /is clean under all rules/],
    [
      'a good case with a finding of another rule',
      spec(['good', '一、甲。\n（一）、乙。\n']),
      /is clean under all rules/,
    ],
  ])('fails: %s', ([, source, reason]) => {
    expect(() => check(source)).toThrow(reason);
  });

  test('fails when the rule declares less than it offers', () => {
    const source = spec(['bad', BAD], ['fixed', FIXED]);
    expect(() => check(source, { ...rule, fix: 'none' })).toThrow(/declares fix: 'none'/);
    const doubled = rules.find(({ id }) => id === 'format/doubled-mark') as Rule;
    const marks = spec(['bad', '一、甲⟦。。⟧\n'], ['fixed', '一、甲。\n']).replace('outline/gap', doubled.id);
    const { cases, ...read } = readSpec('format-doubled-mark.md', marks);
    for (const example of cases)
      expect(() => checkCase({ ...read, cases }, { ...doubled, fix: 'ask' }, example)).toThrow(/declares fix: 'ask'/);
  });
});

describe('a rule', () => {
  const source = spec(['bad', '⟦一、⟧甲。\n']);
  const finding = (start: number, message = '甲') => ({
    span: { start, end: start + 2 },
    message: { zh: message, en: 'a' },
  });

  test.for<readonly [name: string, check: Rule['check'], reason: RegExp]>([
    [
      'that changes the report',
      report => [...Array((report.sections as unknown[]).push(1)).keys()].map(at => finding(at)),
      /not extensible/,
    ],
    ['that counts from the top of the file', () => [finding(0)], /with BOM/],
    ['that is blind to CRLF', ({ text }) => (text.includes('\r') ? [] : [finding(text.indexOf('一'))]), /with CRLF/],
    ['whose message has a hole', ({ text }) => [finding(text.indexOf('一'), '缺 undefined')], /has a hole/],
    ['without Chinese', ({ text }) => [finding(text.indexOf('一'), 'missing')], /a Chinese text/],
    [
      'without English',
      ({ text }) => [{ ...finding(text.indexOf('一')), message: { zh: '甲', en: ' ' } }],
      /fix title/,
    ],
  ])('fails: %s', ([, body, reason]) => {
    using _replaced = vi.spyOn(rule, 'check').mockImplementation(body);
    expect(() => check(source, { ...rule, fix: 'none' })).toThrow(reason);
  });
});

describe('a spec', () => {
  test.for<readonly [name: string, source: string, reason: RegExp]>([
    ['no title', '## 例\n', /expected "# family\/fault/],
    ['an unknown attribute', spec(['bad level:info', BAD]), /cannot read/],
    ['an unknown key', spec(['bad kinds=report', BAD]), /unknown attribute "kinds"/],
    ['a marker that is not closed', spec(['bad', '⟦一、甲\n']), /not closed/],
    ['a marker that is not opened', spec(['bad', '一、⟧甲\n']), /closes nothing/],
    ['a fence that is not closed', `${HEAD}## 例\n\n~~~~md bad\n一、甲\n`, /not closed/],
    ['a fixed text without a case', spec(['fixed', FIXED]), /no bad case/],
    ['a fixed text of a good case', spec(['good', GOOD], ['fixed', FIXED]), /no bad case/],
    ['a fence of another kind', `${HEAD}## 例\n\n~~~~text\n一、甲\n~~~~\n`, /expected "~~~~md/],
  ])('cannot be read with %s', ([, source, reason]) => {
    expect(() => readSpec('outline-gap.md', source)).toThrow(reason);
  });

  const prose = '甲'.repeat(100);
  const complete = (cases: string) => readSpec('outline-gap.md', `${HEAD}${prose}\n\n## 例\n\n${cases}`);
  const bad = (words: string) => `~~~~md bad\n⟪一、⟫${words}\n~~~~\n~~~~md fixed\n一、${words}\n~~~~\n`;
  const good = (words: string) => `~~~~md good\n一、${words}\n~~~~\n`;
  const enough = ['甲', '乙', '丙'].map(words => bad(words) + good(`${words}${words}`)).join('');

  test('is complete', () => expect(() => checkSpec(complete(enough), rule)).not.toThrow());

  test.for<readonly [name: string, cases: string, reason: RegExp]>([
    ['too few cases', bad('甲') + good('乙'), /number of good cases/],
    ['a case twice', enough + good('丙丙'), /same text/],
  ])('is not complete: %s', ([, cases, reason]) => {
    expect(() => checkSpec(complete(cases), rule)).toThrow(reason);
  });

  test('must carry the title of its rule and a file name of its id', () => {
    expect(() => checkSpec({ ...complete(enough), title: '序号' }, rule)).toThrow(/title of the spec/);
    expect(() => checkSpec({ ...complete(enough), file: 'gap.md' }, rule)).toThrow(/file name/);
  });
});

describe('markers', () => {
  test.for(['⟪一、⟫甲\n⟦三、⟧乙', '⟦⟪一⟫⟧', '⟦⟦一⟧⟧', '⟦一⟪二⟫三⟧', '⟦⟧一', '一⟦⟧', '⟦一⟧⟦二⟧', '⟪𠮷⟫⟦👍⟧'])(
    'are read and written back: %s',
    marked => {
      const { text, findings, evidence } = readMarks(marked);
      expect(text).toBe(marked.replace(/[⟦⟧⟪⟫]/g, ''));
      expect(showMarks(text, { findings, evidence })).toBe(marked);
    },
  );
});
