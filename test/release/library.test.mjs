/** The examples of docs/library.md, bundled as its readers would, print in Chromium what they print in Node. */
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/web-host/browser.mjs';
import { examples } from '../libraryExamples.ts';
import { ROOT } from '../sources.ts';

/** @type {import('playwright-core').Browser} */
let browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.each(examples)('example %# prints in a browser what the page says', async ({ code, output }) => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: ROOT },
    bundle: true,
    write: false,
    format: 'iife',
  });
  const page = await browser.newPage();
  const printed = [];
  page.on('console', message => printed.push(`${message.text()}\n`));
  page.on('pageerror', error => printed.push(String(error)));
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  expect(printed.join('')).toBe(output);
});
