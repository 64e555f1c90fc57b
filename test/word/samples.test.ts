/** The sample files: each read as a reader of Word sees it, and checked for what its figures and numbers say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatHan, lint, parse } from '../../server/src/engine/index.ts';
import { wordPlaceOf, wordPlaceWords } from '../../server/src/export/wordPlace.ts';
import { checkText, layoutOf, locate, readWord } from '../../server/src/word/index.ts';
import { ROOT } from '../sources.ts';
import { asRead } from './asRead.ts';

const SAMPLES = join(ROOT, 'test/word/samples');
const EXPECTED = join(ROOT, 'test/word/expected');

/** Files that no reader of Word files can read; `test/cli/foreign.test.ts` says what is said of them. */
const FOREIGN = ['42-html-saved-as.doc', '43-rtf-saved-as.doc', '44-word2003-xml.doc'];
const readable = readdirSync(SAMPLES).filter(name => !FOREIGN.includes(name));

const bytesOf = (name: string) => readFileSync(join(SAMPLES, name));

test('there are 46 samples, and something is expected of each', () => {
  expect(readable.length + FOREIGN.length).toBe(46);
  expect(readdirSync(EXPECTED).map(stem)).toEqual(readable.map(stem));
});

describe('is read as its reader sees it', () => {
  test.each(readable)('%s', name => {
    expect(asRead(bytesOf(name))).toBe(readFileSync(join(EXPECTED, `${stem(name)}.txt`), 'utf8'));
  });
});

/** What the words of the file lead to, by rule and place; what is written there about required contents is left aside. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  '01-auto-numbering.docx': ['figures/ratio-mismatch 「一、（一）2.」下「败诉率25.52%」'],
  '05-auto-and-typed.docx': [
    'outline/doubled-ordinal 「一、一、」',
    'outline/doubled-ordinal 「二、二、」',
    'outline/doubled-ordinal 「三、三、」',
  ],
  '06-merged-table-wrong-total.docx': ['figures/table-mismatch 「一、」下「3391」'],
  '10-footnotes.docx': ['figures/ratio-mismatch 脚注1中「败诉率25.52%」'],
  '11-text-boxes.docx': [
    'figures/ratio-mismatch 文本框1中「败诉率25.52%」',
    'figures/ratio-mismatch 「一、」下文本框2中「败诉率25.52%」',
    'figures/ratio-mismatch 「一、」下文本框3中「败诉率25.52%」',
  ],
  '16-content-controls.docx': [
    'figures/ratio-mismatch 「一、」下「败诉率25.52%」',
    'sections/leftover 「一、」下「单击此处输入文字」',
    'figures/table-mismatch 「一、」下「5」',
  ],
  '18-document2.docx': ['outline/gap 「三、」'],
  '19-alt-chunk.docx': ['figures/ratio-mismatch 「一、」下「败诉率25.52%」'],
  '25-deleted-paragraph-mark.docx': ['figures/ratio-mismatch 「一、」下「败诉率25.52%」'],
  '26-split-runs.docx': ['figures/ratio-mismatch 「一、」下「败诉率25.52%」'],
  '28-title-two-paragraphs.docx': ['figures/ratio-mismatch 「一、（一）」下「败诉率25.52%」'],
  '30-table-one-header-row.docx': ['figures/table-mismatch 「四、」下「3391」'],
  '31-formula-totals.docx': ['figures/table-mismatch 「四、」下「31」', 'figures/table-mismatch 「四、」下「31」'],
  '39-landscape-annex.docx': ['figures/table-mismatch 「3391」'],
  '40-accepted-vs-original.docx': ['figures/ratio-mismatch 「一、」下「败诉率25.52%」'],
  '41-uneven-grid.docx': ['figures/table-mismatch 「一、」下「3391」'],
  '45-ns0-prefix.docx': ['figures/ratio-mismatch 「一、（一）2.」下「败诉率25.52%」'],
};

/** What a wrong reading of the file would lead to, and once did. */
const NOT_FOUND: Readonly<Record<string, readonly string[]>> = {
  '08-tracked-changes.docx': ['outline/gap', 'figures/table-mismatch'],
  '12-toc-and-fields.docx': ['outline/duplicate', 'sections/empty', 'outline/empty-section', 'outline/gap'],
  '13-breaks-and-inline.docx': ['outline/swallowed-heading'],
  '14-hidden-text.docx': ['figures/ratio-mismatch', 'sections/out-of-order', 'outline/out-of-order', 'outline/gap'],
  '19-alt-chunk.docx': ['sections/empty', 'outline/empty-section'],
  '21-legal-decimals.docx': ['outline/mixed-style', 'outline/gap'],
  '23-empty-numbered-and-picture.docx': ['outline/gap'],
  '24-markdown-characters.docx': ['outline/list-marker', 'outline/broken-emphasis'],
  '27-title-soft-break.docx': ['sections/title'],
  '28-title-two-paragraphs.docx': ['sections/title', 'sections/issuer-mismatch'],
  '28b-title-split-mid-phrase.docx': ['sections/title'],
  '29-four-space-indent.docx': ['outline/swallowed-heading'],
  '32-style-separator.docx': ['outline/heading-stop'],
  '34-sign-off-soft-break.docx': ['sections/sign-off'],
  '35-number-removed-in-tracked-change.docx': ['outline/gap'],
  '36-custom-number-format.docx': ['format/ordinal-mark', 'outline/mixed-style'],
};

function checked(name: string) {
  const document = readWord(bytesOf(name), formatHan);
  const text = checkText(document);
  const report = parse(text.text);
  const { findings } = lint(report, { layout: layoutOf(document, text), fileName: name, rethrow: true });
  return { text, report, findings };
}

describe('is checked for what it says', () => {
  test.each(Object.entries(FOUND))('%s', (name, expected) => {
    const { report, findings } = checked(name);
    const found = findings.map(({ rule, span }) => `${rule} ${wordPlaceWords(wordPlaceOf(report, span)).zh}`);
    expect(found).toEqual(expect.arrayContaining([...expected]));
    for (const line of new Set(expected)) {
      expect(found.filter(each => each === line)).toHaveLength(expected.filter(each => each === line).length);
    }
  });

  test.each(Object.entries(NOT_FOUND))('%s has no false finding', (name, rules) => {
    const found = checked(name).findings.map(({ rule }) => rule);
    expect(found.filter(rule => rules.includes(rule))).toEqual([]);
  });

  test.each([
    ['03-restart-across-sections.docx', 'outline/gap', '（五）'],
    ['05-auto-and-typed.docx', 'outline/doubled-ordinal', '一、'],
  ])('%s: says of an automatic number how it is changed in Word', (name, rule, number) => {
    const { report, findings } = checked(name);
    const advice = findings.find(finding => finding.rule === rule)?.evidence.at(-1);
    expect(advice?.note.zh).toMatch(/自动编号.*右键编号.*取消自动编号/);
    expect(report.text.slice(advice?.span.start, advice?.span.end)).toBe(number);
  });

  test('no finding speaks of Markdown', () => {
    const spoken = readable.flatMap(name =>
      checked(name).findings.filter(({ message }) => /Markdown|#/.test(message.zh)),
    );
    expect(spoken).toEqual([]);
  });

  test('leads back from each finding to words of the file', () => {
    for (const name of readable) {
      const { text, report, findings } = checked(name);
      for (const { span } of findings) {
        const located = locate(text, span);
        expect(located.length).toBeGreaterThan(0);
        const words = located.map(({ paragraph, start, end }) => paragraph.text.slice(start, end)).join('');
        // A table cell or an automatic number may hold the rest.
        expect(report.text.slice(span.start, span.end).replaceAll('\n', '')).toContain(
          words.split('\n')[0]?.trim() ?? '',
        );
      }
    }
  });
});

function stem(name: string): string {
  return name.replace(/\.\w+$/, '');
}
