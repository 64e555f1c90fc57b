/** A draft that is exported and read back says the same: the same words, and the same findings on the same words. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatHan, kinds, lint, newDraft, parse, rules } from '../../../server/src/engine/index.ts';
import { checkText, layoutOf, markdownText, readWord, type WordDocument } from '../../../server/src/word/index.ts';
import { type CorpusText, SHARED, samples, shared } from '../../corpus/corpora.ts';
import { isPresent } from '../../corpus/corpus.ts';
import { generatedReport } from './generatedReports.ts';
import { exported } from './harness.ts';

/** What is in a draft but for what Markdown wraps it in, paragraph by paragraph. */
function wordsOf(text: string): string[] {
  const report = parse(text);
  const blocks = [
    ...report.paragraphs.map(({ span }) => ({ at: span.start, words: report.prose.slice(span.start, span.end) })),
    ...report.tables.map(({ span, rows }) => ({
      at: span.start,
      words: rows.map(row => row.map(({ text }) => text).join('|')).join('\n'),
    })),
  ];
  // A title in two lines or one, two bodies in one line or two, are the same words.
  return blocks
    .sort((a, b) => a.at - b.at)
    .map(({ words }) => words.replace(/[\s\u3000*_\\]+/g, ''))
    .join('')
    .match(/[^。]*。?/g) as string[];
}

function findingsOf(text: string): string[] {
  const report = parse(text);
  const { findings } = lint(report, { rethrow: true });
  return findings
    .filter(({ rule }) => !SOURCE_ONLY.includes(rule))
    .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end).replace(/[\s*_#\\]+/g, '')}`)
    .sort();
}

/** What goes by line breaks, or by `#`, which a draft may lack and a Word file has as the style of each heading. */
const BY_MARKS = ['format/broken-paragraph', 'outline/heading-mark'];

/** What is wrong with the Markdown alone; its marks and line breaks are none of Word’s. */
const SOURCE_ONLY = rules
  .filter(({ id, medium }) => medium === 'markdown' || BY_MARKS.includes(id))
  .map(({ id }) => id);

function checkRoundTrip({ name, text }: CorpusText): void {
  const word = readWord(exported(text).bytes, formatHan);
  expect(wordsOf(markdownText(word).text), name).toEqual(wordsOf(text));
  expect(findingsOf(checkText(word).text), name).toEqual(findingsOf(text));
  expect(layoutFindings(word), name).toEqual([]);
}

/** What our own check of a layout says of it. */
function layoutFindings(word: WordDocument): string[] {
  const text = checkText(word);
  const { findings } = lint(parse(text.text), { kind: 'report', layout: layoutOf(word, text), rethrow: true });
  return findings.filter(({ rule }) => rule.startsWith('layout/')).map(({ rule, message }) => `${rule} ${message.zh}`);
}

describe('the words and findings of', () => {
  test.for(samples())('$name', checkRoundTrip);

  test('the draft of every kind', () => {
    for (const kind of kinds)
      checkRoundTrip({ name: kind.id, text: newDraft(kind, { issuer: '云泽市人民政府', year: 2024 }) });
  });
});

test('the words and findings of drafts made at random', () => {
  fc.assert(
    fc.property(generatedReport, text => checkRoundTrip({ name: 'generated', text })),
    { numRuns: 150, seed: 1 },
  );
}, 60_000);

describe.skipIf(!isPresent(SHARED))('the words and findings of a published text', () => {
  test.for([...shared('seeds'), ...shared('reports')])('$name', checkRoundTrip);
});
