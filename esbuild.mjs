// Builds the bundles: client and server, each one file for Node and the browser alike, the command line, the library and the demo page.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { escapeNonAscii, shiftMappings } from './scripts/ascii.mjs';
import { demoPage } from './scripts/demoPage.mjs';

const production = process.argv.includes('--production');
/** Builds again whenever a source changes. */
const watching = process.argv.includes('--watch');
const nothing = fileURLToPath(new URL('scripts/noInlineParsing.cjs', import.meta.url));

/** commander asks for it to start commands that are programs of their own, of which we have none; it is slow to load. */
const noPrograms = fileURLToPath(new URL('scripts/noPrograms.cjs', import.meta.url));

const anyVersion = fileURLToPath(new URL('scripts/anyVersion.cjs', import.meta.url));

/** markdown-it needs these for addresses and names of HTML only. By the whole name: `entities/decode` is somebody else’s. */
const blocksAndEmphasis = {
  name: 'blocks-and-emphasis',
  setup(builder) {
    const unused = /^(?:linkify-it|entities|uc\.micro|mdurl|punycode\.js)$/;
    builder.onResolve({ filter: unused }, () => ({ path: nothing }));
  },
};

/** V8 reads and compiles what is ASCII in two thirds of the time. */
const ascii = {
  name: 'ascii',
  setup(builder) {
    builder.initialOptions.charset = 'ascii';
    builder.initialOptions.write = false;
    builder.onEnd(async ({ outputFiles }) => {
      const code = outputFiles.find(({ path }) => path.endsWith('.js'));
      for (const { path, text } of outputFiles) {
        if (path === code.path) await writeFile(path, escapeNonAscii(text));
        else {
          const map = JSON.parse(text);
          await writeFile(path, JSON.stringify({ ...map, mappings: shiftMappings(map.mappings, code.text) }));
        }
      }
    });
  },
};

/** fflate’s other entry asks Node for threads, which it has for work that is not waited for, and a browser has none. */
const withoutThreads = {
  name: 'without-threads',
  setup(builder) {
    builder.onResolve({ filter: /^fflate$/ }, ({ kind, resolveDir }) =>
      builder.resolve('fflate/browser', { kind, resolveDir }),
    );
  },
};

const common = {
  bundle: true,
  // Always: minified bundles also start faster, and what is tested is what is published.
  minify: true,
  sourcemap: production ? false : 'linked',
  target: 'node20',
  format: 'cjs',
  logLevel: watching ? 'info' : 'warning',
  legalComments: 'none',
  // Every host reads the files as UTF-8; escaped, Chinese would take twice the room.
  charset: 'utf8',
  mainFields: ['module', 'main'],
  plugins: [blocksAndEmphasis, withoutThreads],
};

const node = { ...common, platform: 'node' };
/** Code that is kept between runs or in an executable knows no `import()`: what lies beside it is loaded with `require`. */
const byRequire = { supported: { 'dynamic-import': false } };
const cli = { ...node, ...byRequire };
/**
 * For both hosts: the halves `node.ts` and `browser.ts` are imported lazily, so that the one that does not fit its host
 * is never run, nor are the modules of Node that it asks for.
 */
const both = { ...common, platform: 'node', conditions: ['node', 'browser', 'module'] };

/** The pages of the rules in one file: packed one by one they would take twice the room in the .vsix. */
async function bundleRulePages() {
  const folder = new URL('docs/rules/', import.meta.url);
  const pages = {};
  for (const name of (await readdir(folder)).filter(name => name.endsWith('.md')).sort()) {
    pages[name.replace(/\.md$/, '')] = await readFile(new URL(name, folder), 'utf8');
  }
  await mkdir(new URL('dist/', import.meta.url), { recursive: true });
  await writeFile(new URL('dist/rulePages.json', import.meta.url), JSON.stringify(pages));
}

const bundles = [
  {
    ...both,
    entryPoints: ['client/src/main.ts'],
    outfile: 'dist/client/main.js',
    external: ['vscode'],
    // The client asks it whether VS Code is new enough; `engines` in the manifest has said so already.
    alias: { 'semver/functions/parse': anyVersion, 'semver/functions/satisfies': anyVersion },
  },
  { ...both, ...byRequire, entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server/main.js' },
  {
    ...cli,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cliMain.js',
    plugins: [...common.plugins, ascii],
    alias: { 'node:child_process': noPrograms },
  },
  // It reads cliMain.js itself, to keep what V8 makes of it.
  {
    ...node,
    entryPoints: ['server/src/cli/entry.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  // The same for an executable, which `npm run release` makes.
  { ...node, entryPoints: ['server/src/cli/executable.ts'], outfile: 'dist/executable.js' },
  { ...node, entryPoints: ['server/src/cli/threadEntry.ts'], outfile: 'dist/cliThread.js' },
  // Pure, for both hosts; it reads web pages, whose entities it wants.
  { ...both, plugins: [withoutThreads], entryPoints: ['server/src/word/index.ts'], outfile: 'dist/word.js' },
  { ...cli, entryPoints: ['server/src/cli/officeConverter.ts'], outfile: 'dist/officeConverter.js' },
  // The engine as a library; `npm run types` writes its declarations.
  { ...node, entryPoints: ['server/src/engine/index.ts'], outfile: 'dist/engine.js' },
  demoPage(common),
];

await bundleRulePages();
if (watching) await Promise.all(bundles.map(async bundle => (await context(bundle)).watch()));
else await Promise.all(bundles.map(bundle => build(bundle)));
