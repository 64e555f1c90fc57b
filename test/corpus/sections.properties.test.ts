/** Headings of a complete report in every wording that is recognised, some of them at a time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, kinds, lint, parse } from '../../server/src/engine/index.ts';
import { headingTexts } from '../../server/src/engine/kinds/compiled.ts';
import { rolesOfTop } from '../../server/src/engine/kinds/roles.ts';
import { runs } from '../harness/runs.ts';
import { samples } from './corpora.ts';

describe('a heading that is renamed within the recognised wordings', () => {
  const annual = kinds.find(({ id }) => id === 'annual-report') as (typeof kinds)[number];
  const complete = samples().find(({ name }) => name.startsWith('06'))?.text ?? '';
  const report = parse(complete);
  const choices = [...rolesOfTop(report, annual)].flatMap(([section, [role]]) => {
    const content = annual.contents.find(other => other.role === role);
    // Not all that a wording allows is good Chinese: 存在主要问题、, 存在主要不足不足分析.
    return (content ? headingTexts(content) : [])
      .filter(words => !/、$|(.{2})\1/.test(words))
      .map(words => ({ section, words }));
  });

  test('raises no finding', () => {
    const known = lint(report).findings.map(({ rule }) => rule);
    fc.assert(
      fc.property(fc.constantFrom(...choices), ({ section: { headingSpan, title }, words }) => {
        const span = { start: headingSpan.end - title.length, end: headingSpan.end };
        const { findings } = lint(parse(applyEdits(complete, [{ span, newText: words }])), { rethrow: true });
        expect(
          findings.map(({ rule }) => rule),
          words,
        ).toEqual(known);
      }),
      { numRuns: runs(150) },
    );
  });
});
