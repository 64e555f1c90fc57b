/** Slips seeded by hand in sentences as offices write them, and sentences that only look wrong: figures.sentences.txt. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Finding, lint, parse, type Span } from '../../server/src/engine/index.ts';

const CHANGE = /\{([^{}→]*)→([^{}→]*)\}/;
const HEADING = '一、工作情况\n\n';
const HALF: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' };

const lines = readFileSync(join(import.meta.dirname, 'figures.sentences.txt'), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'));
const slips = lines.filter(line => CHANGE.test(line));

function findingsOf(sentence: string): readonly Finding[] {
  const { findings } = lint(parse(`${HEADING}${sentence}\n`), { kind: 'report', rethrow: true });
  return findings.filter(({ rule }) => rule.startsWith('figures/'));
}

const messages = (sentence: string) => findingsOf(sentence).map(({ message }) => message.zh);
const inHalf = (sentence: string) => sentence.replace(/[，；：（）]/g, mark => HALF[mark] ?? mark);
const without = (line: string) => line.replace(/^\? /, '');

describe('sentences', () => {
  test('are many', () => expect(slips.length).toBeGreaterThan(90));

  test.for(lines.map(without))('%s: the right text is silent', line => {
    const right = line.replace(CHANGE, '$1');
    expect(messages(right)).toEqual([]);
    expect(messages(inHalf(right))).toEqual([]);
  });

  test.for(slips.filter(line => !line.startsWith('?')))('%s: the slip is found', line => {
    const [whole = '', , wrong = ''] = CHANGE.exec(line) ?? [];
    const start = HEADING.length + line.indexOf(whole);
    const place = { start, end: start + wrong.length };
    for (const text of [line.replace(CHANGE, '$2'), inHalf(line.replace(CHANGE, '$2'))]) {
      const touching = findingsOf(text).filter(({ span, evidence }) =>
        [span, ...evidence.map(part => part.span)].some(part => touches(part, place)),
      );
      expect(touching.length).toBeGreaterThan(0);
    }
  });

  test.for(slips.filter(line => line.startsWith('?')).map(without))('%s: out of reach', line => {
    expect(messages(line.replace(CHANGE, '$2'))).toEqual([]);
  });
});

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
