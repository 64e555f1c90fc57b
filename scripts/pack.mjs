// Packs the extension into a .vsix, as it is published: node scripts/pack.mjs [-o FILE]
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { packedPage } from './packedPage.mjs';
import { run } from './web-host/command.mjs';
import { repository } from './web-host/versions.mjs';

const vsce = join(repository, 'node_modules', '@vscode', 'vsce', 'vsce');

/**
 * @param {string} extension folder of the extension
 * @param {string} target path of the package
 * @returns {Promise<string>} the same path
 */
export async function packExtension(extension, target) {
  // There is no address from which links of the pages could be made: `packedPage` takes them out.
  const parameters = ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  await run(process.execPath, [vsce, ...parameters, '--out', target], { cwd: extension });
  const files = unzipSync(await readFile(target));
  for (const [name, bytes] of Object.entries(files)) {
    if (/^extension\/[^/]*\.md$/i.test(name)) files[name] = strToU8(packedPage(strFromU8(bytes)));
  }
  await writeFile(target, zipSync(files, { level: 9 }));
  return target;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: 'string', short: 'o', default: 'fazhi-lint.vsix' } } });
  await packExtension(repository, resolve(values.out));
}
