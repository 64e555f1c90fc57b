/** Runs every rule against its spec in test/rules; test/harness/README.md says how a spec is written. */
import { describe, expect, test } from 'vitest';
import { rules } from '../server/src/engine/index.ts';
import { checkCase } from './harness/checkCase.ts';
import { checkSpec } from './harness/checkSpec.ts';
import { readSpecs } from './harness/readSpecs.ts';

const specs = readSpecs();

test('every rule has a spec and every spec a rule', () => {
  expect(specs.map(({ id }) => id).sort()).toEqual(rules.map(({ id }) => id).sort());
});

for (const spec of specs) {
  const rule = rules.find(({ id }) => id === spec.id);
  if (!rule) continue;

  describe(spec.id, () => {
    test('the spec is complete', () => checkSpec(spec, rule));

    for (const example of spec.cases) {
      const place = `${spec.file}:${example.line}`;
      test(`${example.expectation}: ${example.name} (${place})`, () => checkCase(spec, rule, example));
    }
  });
}
