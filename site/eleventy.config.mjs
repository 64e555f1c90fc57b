// Makes the site of the pages that people read here: `npm run site` writes it into release/site, to be opened from a disk.
import { writeFile } from 'node:fs/promises';
import { slug } from 'github-slugger';
import anchor from 'markdown-it-anchor';
import { sectionsOf } from './sections.mjs';

/** Folders whose pages are for developers, or for tests. */
const LEFT_OUT = ['site', 'test', 'seeds', 'server', 'client', 'demo', 'scripts', 'dist', 'release', '.vscode-test'];

/** What pages link to beside each other, and what the site needs. */
const COPIED = {
  'docs/pictures': 'docs/pictures',
  schemas: 'schemas',
  LICENSE: 'LICENSE.txt',
  'dist/demo.html': 'demo.html',
  'site/style.css': 'style.css',
  'site/search.js': 'search.js',
  'site/node_modules/minisearch/dist/umd/index.js': 'minisearch.js',
};

/** @param {import('@11ty/eleventy').UserConfig} config */
export default function (config) {
  for (const folder of LEFT_OUT) config.ignores.add(`${folder}/**`);
  config.addPassthroughCopy(COPIED);
  config.addTemplateFormats('md');
  config.amendLibrary('md', markdown => {
    markdown.set({ html: true }).use(anchor, { slugify: slug, tabIndex: false });
    markdown.core.ruler.push('links-of-the-site', ({ tokens }) => {
      for (const { children } of tokens) for (const token of children ?? []) rewriteLink(token);
    });
  });
  config.addGlobalData('layout', 'page.njk');
  config.addGlobalData('eleventyComputed', { permalink: ({ page }) => addressOf(page.inputPath) });
  config.addFilter('toRoot', url => '../'.repeat(url.split('/').length - 2) || './');
  config.addFilter('heading', content =>
    /<h1[^>]*>(.*?)<\/h1>/s
      .exec(content)?.[1]
      ?.replace(/<[^>]+>/g, '')
      .trim(),
  );
  // As a script: a page that is opened from a disk may not read other files.
  config.on('eleventy.after', ({ directories, results }) =>
    writeFile(`${directories.output}sections.js`, `SECTIONS = ${JSON.stringify(results.flatMap(sectionsOf))};\n`),
  );
  return {
    markdownTemplateEngine: false,
    dir: { input: '.', output: 'release/site', includes: 'site/layout', data: 'site/data' },
  };
}

/** `docs/word.md` → `docs/word.html`; the README is the first page. */
function addressOf(path) {
  return path
    .replace(/^\.\//, '')
    .replace(/^README(?=\.(?:en\.)?md$)/, 'index')
    .replace(/\.md$/, '.html');
}

/** Links between pages lead to pages of the site; what is left out of it is named and leads nowhere. */
function rewriteLink(token) {
  const href = token.attrGet('href');
  if (token.type !== 'link_open' || href === null || /^(?:[a-z]+:|#)/.test(href)) return;
  const [path = '', place] = href.split('#');
  const [folder = ''] = path.replace(/^(?:\.\.\/)+/, '').split('/');
  if (LEFT_OUT.includes(folder)) {
    token.attrs = null;
    return;
  }
  const page = path.replace(/^((?:\.\.\/)*)README(?=\.(?:en\.)?md$)/, '$1index').replace(/LICENSE$/, 'LICENSE.txt');
  token.attrSet('href', page.replace(/\.md$/, '.html') + (place === undefined ? '' : `#${place}`));
}
