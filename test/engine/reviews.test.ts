/** Reviews of figures: what their keys survive, what makes them new, and what a review does to findings and counts. */
import { describe, expect, test } from 'vitest';
import {
  findingsOn,
  lint,
  parse,
  progressWords,
  reviewedRows,
  reviewKeysOf,
  reviewProgress,
  withReviewed,
} from '../../server/src/engine/index.ts';
import { readSpecs } from '../harness/readSpecs.ts';

const HEAD = '云泽市司法局关于2022年工作情况的报告\n\n一、工作情况\n\n';
const RATE = '一审审结17件，其中败诉4件，败诉率25.52%，培训6场。';
const PARKS = '新建公园35个，改造老旧小区12个。';
const TEXT = `${HEAD}${RATE}\n\n${PARKS}\n\n| 区县 | 公园 | 书屋 |\n| --- | --- | --- |\n| 东区 | 8 | 8 |\n| 西区 | 7 | 9 |\n`;

function read(text: string) {
  const report = parse(text);
  const result = lint(report, { kind: 'report', rethrow: true });
  const keys = reviewKeysOf(report, result.ledger);
  const keyOf = (words: string, nth = 0) => {
    const rows = [...keys].filter(([row]) => text.slice(row.span.start, row.span.end) === words);
    return rows[nth]?.[1];
  };
  return { report, result, keys, keyOf };
}

describe('the keys of figures', () => {
  test('are one for each row that is shown, each another', () => {
    const { keys, result } = read(TEXT);
    expect(result.ledger.lone.length).toBeGreaterThan(4);
    expect(new Set(keys.values()).size).toBe(keys.size);
    expect([...keys.values()].every(key => /^[\da-f]{16}(?:-\d+)?$/.test(key))).toBe(true);
  });

  test.each([
    ['text put above', TEXT.replace('一、工作', '前言若干。\n\n又一段前言，含数字5个。\n\n一、工作')],
    ['other line ends', TEXT.replaceAll('\n', '\r\n')],
    ['renumbering', TEXT.replace('一、工作', '四、工作')],
    ['another ordinal in front of the paragraph', TEXT.replace(RATE, `（三）${RATE}`)],
    ['another figure of the sentence that is changed', TEXT.replace('培训6场', '培训9场')],
    ['changes in the next paragraph', TEXT.replace('老旧小区12个', '背街小巷3条')],
  ])('survive %s', (_, text) => {
    expect(read(text).keyOf('25.52%')).toBe(read(TEXT).keyOf('25.52%'));
  });

  test.each([
    ['its figure', '25.52%', '26.52%', '26.52%'],
    ['a figure that it is checked against', '败诉4件', '败诉3件', '25.52%'],
    ['the words of its sentence', '一审审结', '一审二审共审结', '25.52%'],
  ])('change with %s', (_, before, after, stated) => {
    const key = read(TEXT.replace(before, after)).keyOf(stated);
    expect(key).toBeDefined();
    expect(key).not.toBe(read(TEXT).keyOf('25.52%'));
  });

  test('of lone figures change with them, and with no other', () => {
    const after = read(TEXT.replace('公园35个', '公园36个'));
    expect(after.keyOf('36个')).not.toBe(read(TEXT).keyOf('35个'));
    expect(after.keyOf('12个')).toBe(read(TEXT).keyOf('12个'));
  });

  test('tell equal figures of one row of a table apart', () => {
    const { keyOf } = read(TEXT);
    expect(keyOf('8', 1)).toBe(`${keyOf('8')}-2`);
  });
});

test.each(readSpecs().filter(({ id }) => /^(?:figures|dates)\//.test(id)))(
  'a row that disagrees is that of a finding, in each text of $id',
  ({ cases, attributes }) => {
    for (const { marked, attributes: own } of cases) {
      const kind = own.kind ?? attributes.kind ?? 'report';
      const { findings, relations } = lint(parse(marked.text), { kind: kind === 'auto' ? null : kind });
      const wrong = relations.filter(({ verdict }) => ['truncated', 'inconsistent', 'impossible'].includes(verdict));
      expect(wrong.filter(relation => findingsOn(relation, findings).length === 0)).toEqual([]);
    }
  },
);

describe('a reviewed relation', () => {
  const { report, result, keys, keyOf } = read(TEXT);
  const reviewed = new Set([keyOf('25.52%') ?? '', keyOf('35个') ?? '']);
  const rate = (findings: typeof result.findings) => findings.find(({ rule }) => rule === 'figures/ratio-mismatch');

  test('has its finding as information that says so, and what it was', () => {
    const shown = withReviewed(report, result, reviewed);
    expect(rate(result.findings)?.severity).toBe('error');
    expect(rate(shown.findings)).toMatchObject({
      severity: 'info',
      message: {
        zh: expect.stringMatching(/^已复核（原为错误）：25\.52%/),
        en: expect.stringMatching(/^reviewed \(was: error\): /),
      },
    });
    expect(shown.findings.length).toBe(result.findings.length);
    expect(shown.ledger).toBe(result.ledger);
  });

  test.each([
    ['warning', 'info', /^已复核（原为警告）：/],
    ['info', 'info', /^已复核：/],
    ['hint', 'hint', /^已复核：/],
  ] as const)('has a finding that was %s as %s', (before, after, says) => {
    const findings = result.findings.map(finding => ({ ...finding, severity: before }));
    const shown = withReviewed(report, { ...result, findings }, reviewed);
    expect(rate(shown.findings)).toMatchObject({ severity: after, message: { zh: expect.stringMatching(says) } });
  });

  test('has the findings that stand on it and no others', () => {
    const row = result.ledger.relations.find(({ stated }) => stated === '25.52%');
    if (!row) throw new Error('there should be a row');
    expect(findingsOn(row, result.findings)).toEqual([rate(result.findings)]);
  });

  test('counts as done among all rows but those that were checked', () => {
    const ticked = reviewedRows(report, result.ledger, reviewed);
    expect(ticked.size).toBe(2);
    const { done, total } = reviewProgress(result.ledger, ticked);
    expect(done).toBe(2);
    expect(total).toBe(
      [...keys.keys()].filter(row => !('status' in row && row.status === 'checked' && row.verdict === 'exact')).length,
    );
    expect(progressWords({ done: 31, total: 57 }).zh).toBe('已复核 31/57');
  });

  test('is no longer one when its figure has changed', () => {
    const changed = read(TEXT.replace('败诉4件', '败诉5件'));
    const shown = withReviewed(changed.report, changed.result, reviewed);
    expect(rate(shown.findings)?.severity).toBe('error');
  });
});
