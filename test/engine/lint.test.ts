/** What the linter makes of the rules' work: levels, order, failures, and silence on what is no report. */
import { describe, expect, test, vi } from 'vitest';
import { type Config, lint, NO_LEDGER, parse, rules, settingOf } from '../../server/src/engine/index.ts';

/** Two faults: 一、三、 and 一是、三是. */
const GAPS = '一、甲\n三、乙\n\n突出两个重点：一是丙；三是丁。\n';

function levels(config: Config): string[] {
  return lint(parse(GAPS), { kind: 'report', config, rethrow: true })
    .findings.filter(({ rule }) => rule === 'outline/gap' || rule === 'figures/series-gap')
    .map(({ rule, severity }) => `${severity} ${rule}`);
}

describe('levels', () => {
  test.for<readonly [name: string, rules: Config['rules'], found: readonly string[]]>([
    ['default', {}, ['error outline/gap', 'warning figures/series-gap']],
    ['one rule off', { 'outline/gap': 'off' }, ['warning figures/series-gap']],
    ['a family off', { outline: 'off' }, ['warning figures/series-gap']],
    [
      'a rule stands above its family',
      { outline: 'off', 'outline/gap': 'info' },
      ['info outline/gap', 'warning figures/series-gap'],
    ],
    ['level with options', { 'figures/series-gap': ['hint', {}] }, ['error outline/gap', 'hint figures/series-gap']],
    ['an unknown rule', { 'outline/none': 'error' }, ['error outline/gap', 'warning figures/series-gap']],
  ])('%s', ([, rules, found]) => {
    expect(levels(rules ? { rules } : {})).toEqual(found);
  });

  test('a chosen level stands above the milder one of a verdict', () => {
    const text = '一、行政应诉\n\n一审审结17件，其中败诉4件，败诉率23.52%。\n';
    const severity = (config: Config) =>
      lint(parse(text), { kind: 'report', config }).findings.find(({ rule }) => rule === 'figures/ratio-mismatch')
        ?.severity;
    expect(severity({})).toBe('info');
    expect(severity({ rules: { 'figures/ratio-mismatch': 'warning' } })).toBe('warning');
  });

  test('options given stand above the defaults', () => {
    const [rule] = rules;
    if (!rule) throw new Error('no rules');
    const own = { ...rule, options: { a: 1, b: 2 } };
    expect(settingOf(own, { rules: { [rule.id]: ['info', { b: 3 }] } }).options).toEqual({ a: 1, b: 3 });
  });
});

describe('lint', () => {
  test('sorts by place', () => {
    const starts = lint(parse(GAPS), { kind: 'report' }).findings.map(({ span }) => span.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test.for(['', '# 会议记录\n\n一、甲\n\n三、乙\n', '# README\n\n1. one\n3. two\n', '买菜、做饭。\n'])(
    'finds nothing in what is no report: %j',
    text => {
      expect(lint(parse(text))).toEqual({
        kind: null,
        findings: [],
        ignored: new Map(),
        relations: [],
        ledger: NO_LEDGER,
      });
    },
  );

  test('an unknown kind is passed over for the next that is known', () => {
    const text = '---\nkind: letter\n---\n一、甲\n三、乙\n';
    expect(lint(parse(text), { kind: 'report' }).kind?.id).toBe('report');
    expect(lint(parse(text)).kind).toBeNull();
  });

  test('front matter stands above the kind given', () => {
    expect(lint(parse('---\nkind: work-plan\n---\n一、甲\n'), { kind: 'report' }).kind?.id).toBe('work-plan');
  });
});

describe('a rule that throws', () => {
  const [rule] = rules;
  if (!rule) throw new Error('no rules');
  const fail = () =>
    vi.spyOn(rule, 'check').mockImplementation(() => {
      throw new Error('no such thing');
    });

  test('becomes one finding, and the others run', () => {
    using _failing = fail();
    const { findings } = lint(parse(GAPS), { kind: 'report' });
    const [failure] = findings.filter(finding => finding.rule === 'internal/rule-failed');
    expect(failure?.message.zh).toContain(rule.id);
    expect(failure?.message.en).toContain('no such thing');
    expect(findings.map(finding => finding.rule)).toContain('figures/series-gap');
  });

  test('is thrown on request', () => {
    using _failing = fail();
    expect(() => lint(parse(GAPS), { kind: 'report', rethrow: true })).toThrow('no such thing');
  });
});

describe('the ledger', () => {
  const DRAFT = `# 某县人民政府关于2025年度法治政府建设情况的报告

一、2025年法治政府建设主要举措和成效

（一）加强学习。

二、2025年工作打算

（一）持续学习。

某县人民政府
2026年1月32日
`;
  const { findings, ledger } = lint(parse(DRAFT), { rethrow: true });

  test('does not list a year as agreeing that a rule faults', () => {
    const at = DRAFT.indexOf('2025年工作打算');
    expect(findings.filter(({ rule }) => rule === 'sections/year-mismatch').map(({ span }) => span.start)).toEqual([
      at,
    ]);
    expect(ledger.relations.filter(({ kind, span }) => kind === 'year' && span.start === at)).toEqual([]);
  });

  test('lists a date that does not exist once', () => {
    const dates = ledger.relations.filter(({ kind }) => kind === 'date');
    expect(dates.map(({ verdict, stated }) => [verdict, stated])).toEqual([['inconsistent', '2026年1月32日']]);
  });
});
