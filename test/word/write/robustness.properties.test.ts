/** Whatever the draft: writing never throws, every part is XML, and the same draft gives the same bytes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readXml } from '../../../server/src/word/xml.ts';
import { soup } from '../../fuzz/soup.ts';
import { runs } from '../../harness/runs.ts';
import { exported } from './harness.ts';

const MARKS = [
  '**',
  '*',
  '_',
  '`',
  '~~',
  '[^1]',
  '[^1]: ',
  '![',
  '](a.png)',
  '[',
  '<u>',
  '<br>',
  '<!--',
  '-->',
  '&lt;',
  '\\',
  '|',
];

function checkWellFormed(text: string): void {
  const { names, part, bytes } = exported(text);
  for (const name of names.filter(each => /\.(?:xml|rels)$/.test(each))) {
    const xml = part(name);
    expect(() => readXml(xml), xml).not.toThrow();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  }
  expect(Buffer.from(exported(text).bytes).equals(Buffer.from(bytes))).toBe(true);
}

test('a soup of what reports are made of', () => {
  fc.assert(fc.property(soup(60), checkWellFormed), { numRuns: runs(150), seed: 1 });
}, 60_000);

test('marks of Markdown in any order', () => {
  const words = fc.array(
    fc.oneof(fc.constantFrom(...MARKS), fc.constantFrom('甲', '12件', '。', '\n', '\n\n', '# ', '附件1\n')),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(words, parts => checkWellFormed(parts.join(''))),
    { numRuns: runs(200), seed: 1 },
  );
}, 60_000);

test('any characters', () => {
  const any = fc.array(fc.integer({ min: 0, max: 0xffff })).map(codes => String.fromCharCode(...codes));
  fc.assert(fc.property(any, checkWellFormed), { numRuns: runs(100), seed: 1 });
}, 60_000);

test.for([
  ['brackets', '['.repeat(20_000)],
  ['pictures', '!['.repeat(20_000)],
  ['emphasis', '*甲_'.repeat(20_000)],
  ['backticks', Array.from({ length: 400 }, (_, index) => '`'.repeat(index)).join('甲')],
  ['tags', '<a '.repeat(20_000)],
  ['a title of many places to break it', `关于${'的、'.repeat(28)}报告`],
])('%s take no time that grows with their square', ([, text = '']) => {
  const began = performance.now();
  exported(text);
  expect(performance.now() - began).toBeLessThan(5000);
});
