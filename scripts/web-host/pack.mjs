// Packs the extension into a .vsix, as it is published.
import { join } from 'node:path';
import { run } from './command.mjs';
import { repository } from './versions.mjs';

const vsce = join(repository, 'node_modules', '@vscode', 'vsce', 'vsce');

/**
 * @param {string} extension folder of the extension
 * @param {string} folder where to put the package
 * @returns {Promise<string>} path of the package
 */
export async function packExtension(extension, folder) {
  const target = join(folder, 'extension.vsix');
  // The address of the repository, which relative links in the README would be made from, is no matter of a test.
  const parameters = ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  parameters.push('--out', target);
  await run(process.execPath, [vsce, ...parameters], { cwd: extension });
  return target;
}
