/** Fingerprints of findings: what they survive and what makes them new. */
import { describe, expect, test } from 'vitest';
import { fingerprintsOf, lint, parse } from '../../server/src/engine/index.ts';

const HEAD = '云泽市司法局关于2022年工作情况的报告\n\n';
const RATE = '一审审结17件，其中败诉4件，败诉率25.52%。';
const TEXT = `${HEAD}一、工作情况\n\n${RATE}\n\n三、存在的问题\n\n形式单一。\n`;

/** `rule fingerprint` of the findings of these families. */
function found(text: string): string[] {
  const report = parse(text);
  const { findings } = lint(report, { kind: 'report', rethrow: true });
  const prints = fingerprintsOf(report, findings);
  return findings
    .map(({ rule }, index) => `${rule} ${prints[index]}`)
    .filter(line => /^(?:outline\/gap|figures\/ratio-mismatch)/.test(line))
    .sort();
}

describe('fingerprints', () => {
  test('are sixteen digits, one per finding', () => {
    expect(found(TEXT)).toEqual([
      expect.stringMatching(/^figures\/ratio-mismatch [\da-f]{16}$/),
      expect.stringMatching(/^outline\/gap [\da-f]{16}$/),
    ]);
  });

  test.each([
    ['text put above', TEXT.replace(HEAD, `${HEAD}前言。\n\n又一段前言。\n\n`)],
    ['other line ends', TEXT.replaceAll('\n', '\r\n')],
    ['a BOM', `\uFEFF${TEXT}`],
    ['Markdown headings', TEXT.replaceAll(/^([一三])、/gm, '## $1、')],
    ['half-width punctuation', TEXT.replaceAll('，', ',').replaceAll('。', '.')],
    ['renumbering', TEXT.replace('一、工作', '四、工作').replace('三、存在', '六、存在')],
    ['another ordinal in front of the paragraph', TEXT.replace(RATE, `（三）${RATE}`)],
  ])('survive %s', (_, text) => {
    const figures = (lines: string[]) => lines.filter(line => line.startsWith('figures'));
    expect(figures(found(text))).toEqual(figures(found(TEXT)));
  });

  test('survive renumbering of a heading with a gap in front of it', () => {
    const more = TEXT.replace('三、存在', '二、其他工作\n\n略。\n\n四、存在');
    const gap = (text: string) => found(text).find(line => line.startsWith('outline'));
    expect(gap(more)).toBe(gap(TEXT));
  });

  test('a changed figure makes a new one', () => {
    expect(found(TEXT.replace('25.52%', '26.52%'))).not.toEqual(found(TEXT));
  });

  test('another rule at the same place has another one', () => {
    const report = parse(TEXT);
    const finding = lint(report, { kind: 'report' }).findings[0];
    if (!finding) throw new Error('there should be a finding');
    const [one, two] = fingerprintsOf(report, [finding, { ...finding, rule: 'outline/other' }]);
    expect(one).not.toBe(two);
  });

  test('what is missing is told apart by its name', () => {
    const report = parse(TEXT);
    const missing = (name: string) => ({
      rule: 'sections/missing',
      severity: 'error' as const,
      span: { start: 0, end: 0 },
      message: { zh: `缺少“${name}”一节。`, en: name },
      evidence: [],
      fixes: [],
    });
    expect(new Set(fingerprintsOf(report, [missing('存在问题'), missing('下一步安排')])).size).toBe(2);
  });
});
