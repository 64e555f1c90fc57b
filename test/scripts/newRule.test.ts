/** Starting a rule: files, names and the place in the index. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newRule } from '../../scripts/new-rule.ts';
import { readSpec } from '../harness/spec.ts';
import { ROOT } from '../sources.ts';

const OUTLINE = `/** The rules of the outline. */
import type { Rule } from '../rule.ts';
import duplicate from './duplicate.ts';
import gap from './gap.ts';

export const outlineRules: readonly Rule[] = [
  gap,
  duplicate,
] as readonly Rule[];
`;

const ALL = `/** Every rule. */
import ratioMismatch from './figures/ratio-mismatch.ts';
import { outlineRules } from './outline/index.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [...outlineRules,
  ratioMismatch,
] as readonly Rule[];
`;

const files: Readonly<Record<string, string>> = {
  'server/src/engine/rules/index.ts': ALL,
  'server/src/engine/rules/outline/index.ts': OUTLINE,
  'server/src/engine/rules/outline/gap.ts': '',
};
const read = (path: string) => files[path] ?? null;

test('goes into the index of its family', () => {
  const written = newRule('outline/empty-heading', read);
  expect([...written.keys()]).toEqual([
    'server/src/engine/rules/outline/empty-heading.ts',
    'test/rules/outline-empty-heading.md',
    'server/src/engine/rules/outline/index.ts',
  ]);
  expect(written.get('server/src/engine/rules/outline/index.ts')).toBe(`/** The rules of the outline. */
import type { Rule } from '../rule.ts';
import duplicate from './duplicate.ts';
import emptyHeading from './empty-heading.ts';
import gap from './gap.ts';

export const outlineRules: readonly Rule[] = [
  gap,
  duplicate,
  emptyHeading,
] as readonly Rule[];
`);
});

test('goes into the index of all rules where its family has none', () => {
  const index = newRule('figures/part-exceeds-2-wholes', read).get('server/src/engine/rules/index.ts');
  expect(index).toContain(`import partExceeds2Wholes from './figures/part-exceeds-2-wholes.ts';\nimport ratioMismatch`);
  expect(index).toContain('  ratioMismatch,\n  partExceeds2Wholes,\n]');
});

test('the spec can be read, and the rule carries the id', () => {
  const written = newRule('outline/empty-heading', read);
  const spec = readSpec('outline-empty-heading.md', written.get('test/rules/outline-empty-heading.md') ?? '');
  expect(spec.id).toBe('outline/empty-heading');
  expect(spec.cases).toHaveLength(6);
  expect(written.get('server/src/engine/rules/outline/empty-heading.ts')).toContain(`id: 'outline/empty-heading'`);
});

test.for(['', 'gap', 'Outline/gap', 'outline/Gap', 'outline/a/b', '../x', 'outline/gap-'])('no id: %j', id => {
  expect(() => newRule(id, read)).toThrow(/is no id of a rule/);
});

test('a rule that is there is not written over', () => {
  expect(() => newRule('outline/gap', read)).toThrow(/is there already/);
});

test('the indexes of the repository can be added to', () => {
  const own = (path: string) => {
    try {
      return readFileSync(join(ROOT, path), 'utf8');
    } catch {
      return null;
    }
  };
  for (const family of ['outline', 'sections', 'figures', 'format']) {
    const written = newRule(`${family}/zz-new`, own);
    const [index = ''] = [...written].filter(([path]) => path.endsWith('index.ts')).map(([, text]) => text);
    expect(index).toContain('  zzNew,\n]');
    expect(index.match(/^import zzNew from '.*zz-new\.ts';$/gm)).toHaveLength(1);
  }
});
