/** The site opened from a disk without a network: every link leads somewhere, and the search finds rules and pages. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/web-host/browser.mjs';
import { ROOT } from '../sources.ts';

const SITE = join(ROOT, 'release/site');
const pages = globSync('**/*.html', { cwd: SITE, ignore: 'demo.html' });

/** @type {import('playwright-core').Browser} */
let browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('every link and picture of every page is there, with its place', () => {
  expect(pages.length).toBeGreaterThan(140);
  const lost = pages.flatMap(page => {
    const html = readFileSync(join(SITE, page), 'utf8').replace(/<pre>[\s\S]*?<\/pre>/g, '');
    return Array.from(html.matchAll(/(?:href|src)="([^"]+)"/g), ([, target]) => target)
      .filter(target => !/^[a-z]+:/.test(target))
      .filter(target => {
        const [path, place] = decodeURI(target).split('#');
        const file = path === '' ? join(SITE, page) : join(SITE, dirname(page), path);
        if (!existsSync(file)) return true;
        return place !== undefined && !readFileSync(file, 'utf8').includes(`id="${place}"`);
      })
      .map(target => `${page} → ${target}`);
  });
  expect(lost).toEqual([]);
});

test.each([
  ['序号不连续', 'docs/rules/outline-gap.html'],
  ['ratio-mismatch', 'docs/rules/figures-ratio-mismatch.html'],
  ['数据表', 'docs/configuration.html'],
  ['从 VSIX 安装', 'docs/install.html'],
])('searching %s finds %s', async (words, address) => {
  const page = await (await browser.newContext({ offline: true })).newPage();
  await page.goto(pathToFileURL(join(SITE, 'docs/word.html')).href);
  await page.locator('#search').fill(words);
  const found = await page
    .locator('#found a')
    .evaluateAll(links => links.map(link => ({ href: link.href, text: link.textContent })));
  const hit = found.findIndex(({ href }) => href.includes(address));
  expect(found.map(({ href }) => href).join('\n')).toContain(address);
  await page.locator('#found a').nth(hit).click();
  await page.waitForURL(url => url.href.includes(address));
});
