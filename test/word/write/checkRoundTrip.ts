/** Exports a draft and reads it back: the same words, and the same findings on the same words. */
import { expect } from 'vitest';
import { formatHan, lint, parse, rules } from '../../../server/src/engine/index.ts';
import { checkText, layoutOf, markdownText, readWord, type WordDocument } from '../../../server/src/word/index.ts';
import type { CorpusText } from '../../corpus/corpora.ts';
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

function findingsOf(text: string): readonly Said[] {
  const { findings } = lint(parse(text), { rethrow: true });
  return findings.map(({ rule, span: { start, end } }) => ({
    rule,
    words: text.slice(start, end).replace(/[\s*_#\\]+/g, ''),
  }));
}

interface Said {
  readonly rule: string;
  readonly words: string;
}

const lineOf = ({ rule, words }: Said) => `${rule} ${words}`;

/** A line break inside a sentence is joined in the file, which the export says. */
const BROKEN = 'format/broken-paragraph';

export function checkRoundTrip({ name, text }: CorpusText, isOf: (said: Said) => boolean = () => true): void {
  const { bytes, dropped } = exported(text);
  const word = readWord(bytes, formatHan);
  expect(wordsOf(markdownText(word).text), name).toEqual(wordsOf(text));
  const said = findingsOf(text).filter(isOf);
  const kept = said.filter(({ rule }) => rule !== BROKEN);
  expect(findingsOf(checkText(word).text).filter(isOf).map(lineOf).sort(), name).toEqual(kept.map(lineOf).sort());
  if (kept.length < said.length) expect(dropped.map(({ message }) => message.zh).join()).toContain('接成了一行');
  expect(layoutFindings(word), name).toEqual([]);
}

/** What is wrong with Markdown's marks, which a Word file does not have: a heading has its style, not `#`. */
const OF_MARKDOWN = new Set([
  'outline/heading-mark',
  ...rules.filter(({ medium }) => medium === 'markdown').map(({ id }) => id),
]);
export const isOfText = ({ rule }: Said) => !OF_MARKDOWN.has(rule);

/** What our own check of a layout says of it. */
function layoutFindings(word: WordDocument): string[] {
  const text = checkText(word);
  const { findings } = lint(parse(text.text), { kind: 'report', layout: layoutOf(word, text), rethrow: true });
  return findings.filter(({ rule }) => rule.startsWith('layout/')).map(({ rule, message }) => `${rule} ${message.zh}`);
}
