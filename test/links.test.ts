/** Links between our pages: each leads to a file that there is, and to a heading that there is. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
// @ts-expect-error: what builds is plain JavaScript, without declarations.
import { packedPage } from '../scripts/packedPage.mjs';
import { ROOT } from './sources.ts';

const pages = globSync(['*.md', 'docs/**/*.md', 'seeds/**/README.md', 'test/**/README.md'], {
  cwd: ROOT,
  ignore: '**/node_modules/**',
});
const LINK = /!?\[[^\]]*\]\(([^)\s]+)\)/g;

/** As GitHub and the site name the headings of a page. */
function anchorsOf(text: string): Set<string> {
  const headings = text.matchAll(/^#{1,6} (.+)$/gm);
  return new Set(Array.from(headings, ([, words = '']) => slugOf(words)));
}

function slugOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

test('there are pages', () => expect(pages.length).toBeGreaterThan(130));

describe.each(pages)('%s', page => {
  test('leads nowhere that is not there', () => {
    const text = readFileSync(join(ROOT, page), 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
    const lost = Array.from(text.matchAll(LINK), ([, target = '']) => target)
      .filter(target => !/^[a-z]+:/.test(target))
      .filter(target => {
        const [path = '', anchor] = decodeURI(target).split('#');
        const file = path === '' ? join(ROOT, page) : join(ROOT, dirname(page), path);
        if (!existsSync(file)) return true;
        if (anchor === undefined || !statSync(file).isFile()) return false;
        return !anchorsOf(readFileSync(file, 'utf8')).has(anchor);
      });
    expect(lost).toEqual([]);
  });
});

describe.each(['README.md', 'README.en.md', 'CHANGELOG.md'])(
  '%s in the extension, which has no folder beside it',
  page => {
    const text = packedPage(readFileSync(join(ROOT, page), 'utf8'));

    test('leads nowhere but to an address, and shows no other picture', () => {
      const targets = Array.from(text.matchAll(LINK), ([, target = '']) => target);
      expect(targets.filter(target => !/^(?:https:|#)/.test(target))).toEqual([]);
    });

    test('has neither marks nor places where something was taken out', () => {
      expect(text).not.toMatch(/<!-- (?:web|packed)|[^\n]\n#|（）|\(\)/);
      if (page !== 'CHANGELOG.md') expect(text).toMatch(/docs 文件夹|folder docs/);
    });
  },
);
