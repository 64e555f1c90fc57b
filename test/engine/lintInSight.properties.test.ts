/** What is told of the part in sight before a text has been checked is told again when all of it is. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type LintOptions,
  type LintResult,
  lint,
  lintInSight,
  parse,
  type Report,
} from '../../server/src/engine/index.ts';
import { cleanReports, samples, shared } from '../corpus/corpora.ts';
import { caseFiles, type Case as FigureCase, OWN_CASES, readRows } from '../corpus/figureCases.ts';
import { readSpecs } from '../harness/readSpecs.ts';
import { runs } from '../harness/runs.ts';

const AS_REPORT: LintOptions = { kind: 'annual-report', rethrow: true };
/** Every text in `npm run test:heavy`, else every fifth. */
const STEP = 5 / runs(5);
const CASES_EACH = 40;

/** As shares of the text: all of it, its beginning, middle and end, and two editors that show two places. */
const SIGHTS: readonly (readonly (readonly [from: number, to: number])[])[] = [
  [[0, 1]],
  [[0, 0.2]],
  [[0.4, 0.6]],
  [[0.8, 1]],
  [
    [0.1, 0.3],
    [0.6, 0.7],
  ],
];

/** Real reports, the cases of all rules, and paragraphs whose figures are wrong, below each other. */
const texts = [
  ...[...samples(), ...cleanReports(), ...shared('reports'), ...shared('seeds'), ...shared('skeletons')].map(
    ({ text }) => text,
  ),
  ...readSpecs().flatMap(({ cases }) => cases.map(({ marked }) => marked.text)),
  ...caseFiles(OWN_CASES).flatMap(file => {
    const paragraphs = readRows<FigureCase>(join(OWN_CASES, file)).map(({ text }) => text);
    return Array.from({ length: Math.ceil(paragraphs.length / CASES_EACH) }, (_, index) =>
      paragraphs.slice(index * CASES_EACH, (index + 1) * CASES_EACH).join('\n\n'),
    );
  }),
].filter((_, index) => index % STEP === 0);

describe('findings on the part in sight', () => {
  test('are among all, wherever it is in every text, and change none of them', { timeout: 300_000 }, () => {
    for (const text of texts) {
      const report = parse(text);
      const found = SIGHTS.flatMap(sight => inSight(report, sight));
      const all = findingsOf(lint(report, AS_REPORT));
      expect(found.filter(finding => !all.includes(finding))).toEqual([]);
      expect(all).toEqual(findingsOf(lint(parse(text), AS_REPORT)));
    }
  });

  test('are words, dates and figures of single paragraphs, not what other paragraphs bear on', () => {
    const text =
      '一、情况\n\n行政复意于4月31日办结。受理160件，办结152件，办结率90%。\n\n三、其他\n\n受理行政复议150件。\n';
    const found = lintInSight(parse(text), [{ start: 0, end: text.length }], AS_REPORT).findings;
    expect(found.map(({ rule }) => rule).sort()).toEqual([
      'dates/impossible',
      'figures/ratio-mismatch',
      'words/misspelled',
    ]);
    expect(lint(parse(text), AS_REPORT).findings.map(({ rule }) => rule)).toContain('outline/gap');
  });

  test('are those of the paragraphs that are touched', () => {
    const text = '一、情况\n\n会议于4月31日召开。\n\n会议于6月31日召开。\n';
    const second = text.indexOf('6月');
    const found = lintInSight(parse(text), [{ start: second, end: second + 1 }], AS_REPORT).findings;
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['6月31日']);
  });

  test('leave out what a comment may suppress, there or at the other side of a contradiction', () => {
    const text =
      '一、情况\n\n<!-- fazhi-disable-next-line dates: 原文如此 -->\n会议于4月31日召开。\n\n会议于6月31日召开。\n';
    const found = lintInSight(parse(text), [{ start: 0, end: text.length }], AS_REPORT).findings;
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['6月31日']);
  });

  test('are not found a second time', () => {
    const report = parse('一、情况\n\n受理160件，办结152件，办结率90%。\n');
    const [relation] = lintInSight(report, [{ start: 0, end: report.text.length }], AS_REPORT).relations;
    expect(lint(report, AS_REPORT).relations).toContain(relation);
  });
});

function inSight(report: Report, sight: (typeof SIGHTS)[number]): readonly string[] {
  const { length } = report.text;
  const spans = sight.map(([from, to]) => ({ start: from * length, end: to * length }));
  return findingsOf(lintInSight(report, spans, AS_REPORT));
}

function findingsOf({ findings }: LintResult): readonly string[] {
  return findings.map(({ rule, span, severity, message }) => JSON.stringify([rule, span, severity, message]));
}
