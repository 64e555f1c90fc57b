/** Figures of two texts against each other: which changed, by how much, which cannot be told apart, which come and go. */
import { describe, expect, test } from 'vitest';
import { compareFigures, parse } from '../../server/src/engine/index.ts';
import { type CorpusText, cleanReports, samples } from '../corpus/corpora.ts';
import { CASES } from './comparisonCases.ts';
import { CASES_OF_YEARS } from './comparisonYears.ts';

const draft = (body: string, year = 2024) =>
  parse(`# 云泽市人民政府关于${year}年度法治政府建设情况的报告\n\n## 一、工作情况\n\n${body}\n`);

describe('the figures of two texts', () => {
  test.each([...CASES, ...CASES_OF_YEARS])(
    '$name',
    ({ before, after, changed = [], unsure = [], added = [], removed = [], same = 0, years }) => {
      const found = compareFigures(draft(before, years?.[0]), draft(after, years?.[1]));
      const texts = (figures: readonly { readonly text: string }[]) => figures.map(({ text }) => text).join('、');
      expect({
        changed: found.changed.map(
          change =>
            `${change.label}: ${texts(change.before)} → ${texts(change.after)}, ${change.amount}, ${change.percent}`,
        ),
        unsure: found.unsure.map(match => `${texts(match.before)} → ${texts(match.after)}`),
        added: found.added.map(({ label, text }) => `${label} ${text}`),
        removed: found.removed.map(({ label, text }) => `${label} ${text}`),
        same: found.same,
      }).toEqual({ changed, unsure, added, removed, same });
    },
  );

  test('figures of the years before are said to be left out', () => {
    const found = compareFigures(draft('上年收到行政复议申请80件。', 2023), draft('全市新建调解室9个。', 2024));
    expect(found.priorYears).toEqual({ before: 1, after: 0 });
    expect(found.removed).toEqual([]);
  });

  test('places lead to the figure, headings are those above it', () => {
    const report = draft('（一）复议。收到行政复议申请97件。');
    const { changed } = compareFigures(draft('（一）复议。收到行政复议申请94件。'), report);
    const [figure] = changed[0]?.after ?? [];
    expect(figure && report.text.slice(figure.span.start, figure.span.end)).toBe('97件');
    expect(figure?.headings).toEqual(['一、工作情况', '（一）复议']);
  });
});

describe('a whole report', () => {
  const reports = [...samples(), ...cleanReports()];

  test.each(reports)('$name is the same as itself', ({ text }) => {
    const report = parse(text);
    const { changed, unsure, added, removed, same } = compareFigures(parse(text), report);
    expect([changed, unsure, added, removed]).toEqual([[], [], [], []]);
    expect(same).toBeGreaterThanOrEqual(report.figures.length);
  });

  test.each(reports)('$name: one digit changed is that figure changed and no other', ({ text }) => {
    const report = parse(text);
    const wrong = slips({ text, report }).filter(({ text: changed, place }) => {
      const found = compareFigures(report, parse(changed));
      const [first, ...others] = found.changed;
      const isFound = first?.after.some(({ span }) => span.start === place) && others.length === 0;
      return !isFound || found.unsure.length + found.added.length + found.removed.length > 0;
    });
    expect(wrong.map(({ place }) => text.slice(place - 20, place + 10))).toEqual([]);
  });
});

/** The last digit of every twentieth figure written as another. */
function slips({ text, report }: Pick<CorpusText, 'text'> & { readonly report: ReturnType<typeof parse> }) {
  return report.figures
    .filter(({ span, digits }) => text.startsWith(digits, span.start) && /^\d[\d.]*$/.test(digits))
    .filter((_, index) => index % 20 === 0)
    .map(({ span, digits }) => {
      const at = span.start + digits.length - 1;
      return { text: `${text.slice(0, at)}${(Number(text[at]) + 3) % 10}${text.slice(at + 1)}`, place: span.start };
    });
}
