// Builds the five bundles: client and server for Node and for the browser, and the command line.
import { build } from 'esbuild';

const production = process.argv.includes('--production');
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2023',
  logLevel: 'warning',
  legalComments: 'none',
  mainFields: ['module', 'main'],
};
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs' };
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

await Promise.all([
  build({ ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client/node.js', external: ['vscode'] }),
  build({ ...browser, format: 'cjs', entryPoints: ['client/src/browser.ts'], outfile: 'dist/client/browser.js', external: ['vscode'] }),
  build({ ...node, entryPoints: ['server/src/lsp/node.ts'], outfile: 'dist/server/node.js' }),
  build({ ...browser, format: 'iife', entryPoints: ['server/src/lsp/browser.ts'], outfile: 'dist/server/browser.js' }),
  build({ ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } }),
]);
