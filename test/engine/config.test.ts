/** The configuration: what is read, what is refused and where, how layers merge, what patterns match. */
import { describe, expect, test } from 'vitest';
import { isIgnored, kindByPattern, mergeConfigs, parseConfig, rules } from '../../server/src/engine/index.ts';

describe('parseConfig', () => {
  test('reads every key, with comments, trailing commas and a BOM', () => {
    const { config, problems } = parseConfig(`\uFEFF{
      // 项目配置
      "$schema": "x",
      "extends": "../base.json",
      "files": ["*.md"],
      "ignore": ["old/"],
      "kinds": {"drafts/*.md": "annual-report"},
      "rules": {"outline": "off", "figures/ratio-mismatch": ["warning", {}]},
    }`);
    expect(problems).toEqual([]);
    expect(config).toEqual({
      extends: ['../base.json'],
      files: ['*.md'],
      ignore: ['old/'],
      kinds: { 'drafts/*.md': 'annual-report' },
      rules: { outline: 'off', 'figures/ratio-mismatch': ['warning', {}] },
    });
  });

  test('tells where each value stands', () => {
    const text = '{"extends": ["a.json", "b.json"], "kinds": {"*.md": "report"}, "rules": {"outline": "off"}}';
    const places = [...parseConfig(text).places].map(([key, { start, end }]) => [key, text.slice(start, end)]);
    expect(Object.fromEntries(places)).toEqual({
      extends: '"extends"',
      'extends.0': '"a.json"',
      'extends.1': '"b.json"',
      kinds: '"kinds"',
      'kinds.*.md': '"*.md"',
      'kinds.*.md.kind': '"report"',
      rules: '"rules"',
      'rules.outline': '"outline"',
    });
  });

  // ⟦⟧ marks the place of the only problem.
  test.each([
    ['an empty file', '⟦⟧', '缺少值'],
    ['no object', '⟦["a"]⟧', '对象'],
    ['a full-width comma', '{"files": []⟦，⟧}', '半角'],
    ['Chinese quotes', '{⟦“files”⟧: []}', '半角'],
    ['a missing comma', '{"files": [] ⟦"ignore"⟧: []}', '逗号'],
    ['a missing brace', '{"files": []⟦⟧', '花括号'],
    ['an open quote', '{"files": ["a⟦⟧', '引号', true],
    ['something after the end', '{} ⟦{⟧}', '多余'],
    ['an unknown key', '{⟦"rule"⟧: {}}', '没有「rule」这一项'],
    ['files that is no list', '{"files": ⟦"*.md"⟧}', '列表'],
    ['a pattern that is no string', '{"ignore": ["a", ⟦1⟧]}', '文字'],
    ['a kind that is no string', '{"kinds": {"*.md": ⟦1⟧}}', '文字'],
    ['an unknown rule', '{"rules": {⟦"outline/gop"⟧: "off"}}', '没有规则或规则类别「outline/gop」'],
    ['an unknown level', '{"rules": {"outline": ⟦"warn"⟧}}', 'off、hint、info、warning、error'],
    ['a level that is no string', '{"rules": {"outline": ⟦2⟧}}', '级别'],
    ['an empty setting', '{"rules": {"outline": ⟦[]⟧}}', '级别'],
    ['a setting that is too long', '{"rules": {"outline": ["off", {}, ⟦1⟧]}}', '列表结尾'],
    ['a layout that is no object', '{"export": ⟦1⟧}', 'export 下面应写'],
    ['an unknown value of the layout', '{"export": {"fonts": ⟦"arial"⟧}}', 'gb2312、windows、fangzheng'],
    ['an unknown key of the layout', '{"export": {"color": ⟦"red"⟧}}', '没有「color」这一项'],
    ['a head without its number', '{"export": {"header": ⟦{"mark": "甲"}⟧}}', 'export.header.number'],
    ['options that are no object', '{"rules": {"outline": ["off", ⟦1⟧]}}', '对象'],
    ['an unknown option', '{"rules": {"outline/gap": ["error", {⟦"constructor"⟧: 1}]}}', '选项'],
  ])('%s', (_, marked, message, anyPlace = false) => {
    const start = marked.indexOf('⟦');
    const end = marked.indexOf('⟧') - 1;
    const { problems } = parseConfig(marked.replace(/[⟦⟧]/g, ''));
    expect(problems.map(problem => problem.message.zh)).toEqual([expect.stringContaining(message)]);
    if (!anyPlace) expect(problems[0]?.span).toEqual({ start, end });
  });

  test('keeps what can be used', () => {
    const { config, problems } = parseConfig('{"rules": {"outline": "off", "figures": "loud"}, "ignore": 1}');
    expect(config).toEqual({ rules: { outline: 'off' }, ignore: [] });
    expect(problems).toHaveLength(2);
  });

  test('takes an option only with the type of its default', () => {
    for (const rule of rules) {
      for (const [name, standard] of Object.entries(rule.options)) {
        const read = (value: unknown) =>
          parseConfig(JSON.stringify({ rules: { [rule.id]: ['error', { [name]: value }] } }));
        expect(read(standard).config.rules?.[rule.id]).toEqual(['error', { [name]: standard }]);
        expect(read(null).problems).toHaveLength(1);
        expect(read({}).problems).toHaveLength(1);
      }
    }
  });
});

describe('mergeConfigs', () => {
  test('the nearest layer wins key by key', () => {
    const near = { files: ['*.md'], kinds: { 'a.md': 'report' }, rules: { 'outline/gap': 'hint' } } as const;
    const far = {
      files: ['*.txt'],
      ignore: ['old/**'],
      kinds: { 'b.md': 'work-plan', 'a.md': 'annual-report' },
      rules: { 'outline/gap': 'error', 'figures/ratio-mismatch': 'off' },
    } as const;
    const merged = mergeConfigs([near, far]);
    expect(merged).toEqual({
      files: ['*.md'],
      ignore: ['old/**'],
      kinds: { 'a.md': 'report', 'b.md': 'work-plan' },
      rules: { 'outline/gap': 'hint', 'figures/ratio-mismatch': 'off' },
    });
    expect(Object.keys(merged.kinds ?? {})).toEqual(['a.md', 'b.md']);
  });

  test('a nearer family stands above farther single rules, a farther one below nearer single rules', () => {
    const family = { rules: { outline: 'off' } } as const;
    const single = { rules: { 'outline/gap': 'error' } } as const;
    expect(mergeConfigs([family, single]).rules).toEqual({ outline: 'off' });
    expect(mergeConfigs([single, family]).rules).toEqual({ outline: 'off', 'outline/gap': 'error' });
  });

  test('no layers make an empty configuration', () => {
    expect(mergeConfigs([])).toEqual({});
  });
});

describe('patterns', () => {
  test.each([
    ['*.md', '/p/a/b.md', true],
    ['*.md', '/p/a/b.MD', true],
    ['*.md', '/p/a/b.txt', false],
    ['/p/drafts/**', '/p/drafts/a/b.md', true],
    ['/p/drafts/*.md', '/p/drafts/a/b.md', false],
    ['/p/drafts/.hidden/*.md', '/p/drafts/.hidden/b.md', true],
    ['报告(终稿).md', '/p/报告(终稿).md', true],
    ['/p/报告[1].md', '/p/报告[1].md', true],
    ['*.{md,txt}', '/p/a.txt', true],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(isIgnored({ ignore: [pattern] }, path)).toBe(expected);
    expect(kindByPattern({ kinds: { [pattern]: 'report' } }, path)).toBe(expected ? 'report' : null);
  });

  test('the first pattern that matches decides the kind', () => {
    const config = { kinds: { 'plan-*.md': 'work-plan', '*.md': 'annual-report' } };
    expect(kindByPattern(config, '/p/plan-2023.md')).toBe('work-plan');
    expect(kindByPattern(config, '/p/2023.md')).toBe('annual-report');
    expect(kindByPattern(config, '/p/2023.txt')).toBeNull();
  });

  test('a later pattern with ! takes a file out again', () => {
    const config = { ignore: ['*.md', '!keep*.md', 'keep-not.md'] };
    expect(isIgnored(config, '/p/a.md')).toBe(true);
    expect(isIgnored(config, '/p/keep.md')).toBe(false);
    expect(isIgnored(config, '/p/keep-not.md')).toBe(true);
    expect(isIgnored(config, '/p/a.txt')).toBe(false);
  });

  test('nothing is ignored and no kind given without a configuration', () => {
    expect(isIgnored({}, '/p/a.md')).toBe(false);
    expect(kindByPattern({}, '/p/a.md')).toBeNull();
  });
});
