// Makes the demo page: one HTML file that holds everything, so that it works from a disk and needs no network.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const folder = new URL('../demo/', import.meta.url);

/** @param {import('esbuild').BuildOptions} options those that all bundles share */
export async function buildDemoPage(options) {
  const { outputFiles } = await build({
    ...options,
    platform: 'browser',
    format: 'iife',
    target: 'es2023',
    sourcemap: false,
    charset: 'ascii',
    entryPoints: ['demo/src/main.ts'],
    write: false,
  });
  // What ends the element in HTML is written so that it means the same in JavaScript.
  const script = (outputFiles?.[0]?.text ?? '').replaceAll('</script', '<\\/script');
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
  await writeFile(new URL('../dist/demo.html', import.meta.url), filled);
}

/** @param {string} text */
function escapeText(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
