// The text of a new configuration: right as it is, and with each of its examples in force.
import { describe, expect, test } from 'vitest';
import { configTemplate } from '../../server/src/config/template.ts';
import { parseConfig } from '../../server/src/engine/config/parseConfig.ts';

describe.each(['zh-CN', 'en'] as const)('a new configuration in %s', locale => {
  test('is right as it is', () => {
    expect(parseConfig(configTemplate(locale, null)).problems).toEqual([]);
  });

  test('is right with all its examples', () => {
    const text = configTemplate(locale, { path: 'a.md', kind: 'report' }).replace(/^ {4}\/\/ /gm, '    ');
    const { config, problems } = parseConfig(text);
    expect(problems).toEqual([]);
    for (const value of Object.values(config)) expect(Object.keys(value)).not.toEqual([]);
  });

  test('gives the open report its kind, whatever its name', () => {
    const { config } = parseConfig(configTemplate(locale, { path: '报告/年度（送审）[1].md', kind: 'annual-report' }));
    expect(config.kinds).toEqual({ '报告/年度（送审）\\[1\\].md': 'annual-report' });
  });
});
