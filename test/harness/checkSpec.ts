/** What is checked of a spec as a whole. */
import { expect } from 'vitest';
import type { Rule } from '../../server/src/engine/index.ts';
import type { Case, Spec } from './spec.ts';

const LEAST_PROSE = 60;

/** Families whose rules need more cases, since numbering and punctuation come in more forms. */
const LEAST_CASES: Readonly<Record<string, number>> = { outline: 3, format: 3 };

export function checkSpec(spec: Spec, rule: Rule): void {
  expect(spec.file, 'file name').toBe(`${spec.id.replace('/', '-')}.md`);
  expect(spec.title, 'title of the spec and of the rule').toBe(rule.title.zh);
  expect(rule.title.en.trim(), 'English title').not.toBe('');
  expect(rule.source.trim(), 'source').not.toBe('');
  expect(spec.prose.length, 'the prose explains the rule to its users').toBeGreaterThan(LEAST_PROSE);
  checkNumber(spec);
  checkDuplicates(spec.cases);
  const fixable = spec.cases.some(({ fixed }) => fixed !== null);
  expect(fixable, `${rule.id} declares fix: '${rule.fix}'; a case has a "fixed" fence`).toBe(rule.fix !== 'none');
}

function checkNumber({ id, cases }: Spec): void {
  const least = LEAST_CASES[id.slice(0, id.indexOf('/'))] ?? 2;
  for (const expectation of ['good', 'bad'] as const) {
    const count = cases.filter(example => example.expectation === expectation).length;
    expect(count, `number of ${expectation} cases`).toBeGreaterThanOrEqual(least);
  }
}

function checkDuplicates(cases: readonly Case[]): void {
  const seen = new Map<string, Case>();
  for (const example of cases) {
    const key = JSON.stringify([example.marked.text.trim(), example.attributes]);
    const twin = seen.get(key);
    expect(twin?.line, `line of a case with the same text as the one in line ${example.line}`).toBeUndefined();
    expect(example.name, `name of the case in line ${example.line}`).not.toBe('');
    seen.set(key, example);
  }
}
