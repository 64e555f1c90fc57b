// Bundles the suite into one CommonJS file that Node, worker and desktop extension hosts load alike.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Folder of the built suite. It is an extension itself, for VS Code runs tests only beside one under development. */
export const suiteFolder = fileURLToPath(new URL('../../dist/test', import.meta.url));

/** Path of the built suite without '.js', which a worker host adds itself. */
export const suitePath = join(suiteFolder, 'suite');

const manifest = {
  name: 'fazhi-lint-suite',
  publisher: 'fazhi-lint-test',
  version: '0.0.0',
  engines: { vscode: '*' },
};

export async function bundleSuite() {
  await mkdir(suiteFolder, { recursive: true });
  await writeFile(join(suiteFolder, 'package.json'), JSON.stringify(manifest));
  await build({
    entryPoints: [fileURLToPath(new URL('suite/index.ts', import.meta.url))],
    outfile: `${suitePath}.js`,
    bundle: true,
    format: 'cjs',
    // Not 'node': the same file runs in a web worker.
    platform: 'browser',
    mainFields: ['module', 'main'],
    target: 'es2022',
    external: ['vscode'],
    // The build for browsers runs in Node too, the one for Node not in a worker. It must find no `exports`, or it
    // would take those of the bundle.
    alias: { mocha: 'mocha/mocha.mjs' },
    define: { exports: 'undefined' },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
