// Makes the demo page: one HTML file that holds everything, so that it works from a disk and needs no network.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';

const folder = new URL('../demo/', import.meta.url);
const dist = new URL('../dist/', import.meta.url);

/**
 * The bundle of its script, which on its way to the disk becomes the page.
 *
 * @param {import('esbuild').BuildOptions} options those that all bundles share
 * @returns {import('esbuild').BuildOptions}
 */
export function demoPage(options) {
  return {
    ...options,
    platform: 'browser',
    format: 'iife',
    target: 'es2023',
    sourcemap: false,
    charset: 'ascii',
    entryPoints: ['demo/src/main.ts'],
    write: false,
    plugins: [...(options.plugins ?? []), { name: 'demo-page', setup: builder => builder.onEnd(writePage) }],
  };
}

/** @param {import('esbuild').BuildResult} result */
async function writePage({ outputFiles }) {
  const bundle = outputFiles?.[0];
  if (!bundle) return; // There were errors, which esbuild has told.
  // What ends the element in HTML is written so that it means the same in JavaScript.
  const script = bundle.text.replaceAll('</script', '<\\/script');
  const digest = createHash('sha256').update(script).digest('base64');
  // The page of the check, which is shown in a frame, has a style of its own and is bound by the same policy.
  const policy = `default-src 'none'; script-src 'sha256-${digest}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
  const parts = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    style: `<style>\n${await readFile(new URL('style.css', folder), 'utf8')}</style>`,
    sample: escapeText(await readFile(new URL('sample.md', folder), 'utf8')),
    script: `<script>${script}</script>`,
  };
  const page = await readFile(new URL('page.html', folder), 'utf8');
  const filled = page.replace(/<!-- (\w+) -->/g, (_, name) => parts[/** @type {keyof typeof parts} */ (name)]);
  await mkdir(dist, { recursive: true });
  await writeFile(new URL('demo.html', dist), filled);
}

/** @param {string} text */
function escapeText(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
