/** Code, settings and pages speak plain modern English; docs/style.md says why. */
import { expect, test } from 'vitest';
import { readSources } from './sources.ts';

/** Words that readers who learnt English as a second language may not know, or know in another sense. */
const QUAINT =
  /behind|\b(?:mend|mends|mended|mending|kin|dear|dearly|anew|afresh|parted|reckon\w*|upon|nought|astray|whence|thence|thither|hither|wherein|lest|needful|befit\w*|betoken\w*)\b/i;

/** These name the words in order to hold them out. */
const EXCEPT = ['test/plainWords.test.ts', 'docs/style.md', 'docs/glossary.md'];

test('no quaint word stands anywhere', () => {
  const sources = readSources(
    '*.{md,ts,mts,mjs}',
    '{server,client,demo,site,scripts,test}/**/*.{ts,mts,mjs,md}',
    '{docs,schemas,seeds,l10n,media,syntaxes}/**/*.{md,json}',
    'package.json',
    'package.nls.json',
  );
  expect(sources.length).toBeGreaterThan(500);
  const found = sources
    .filter(({ path }) => !EXCEPT.includes(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (QUAINT.test(line) ? `${path}:${index + 1} ${line.trim()}` : [])),
    );
  expect(found).toEqual([]);
});
