// Names the VS Code hosts that the suite can run in, what each is made of, and where it is installed.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Cache for everything downloaded or built for the hosts; ignored by git. */
export const cacheFolder = join(repository, '.vscode-test', 'web-host');

/**
 * @typedef {object} HostRecipe
 * @property {string} vscode version of VS Code that the host reports
 * @property {string} codeServer version of the npm package that carries this VS Code
 * @property {string} node version of Node that this VS Code wants
 * @property {boolean} startsItself false where the server is a module that something else has to start
 * @property {string[]} native packages whose compiled part the extension host cannot do without
 * @property {string} [ripgrep] version of the package to take ripgrep from, where VS Code's own downloads it; without it
 *   VS Code finds no files
 * @property {string[]} surplus paths below the VS Code folder that no test needs
 */

/** @type {Record<'current' | 'oldest', HostRecipe>} */
export const hosts = {
  current: {
    vscode: '1.139.1',
    codeServer: '4.139.1',
    node: '24.21.0',
    startsItself: true,
    native: ['@vscode/spdlog', '@vscode/native-watchdog'],
    surplus: [
      'node_modules/@github',
      'node_modules/@microsoft/mxc-sdk',
      'node_modules/@vscode/windows-process-tree',
      'node_modules/@vscode/sqlite3',
      'extensions/copilot',
      'extensions/mermaid-markdown-features',
    ],
  },
  // The oldest VS Code near `engines.vscode` that an npm package carries: catches calls to newer API.
  oldest: {
    vscode: '1.93.1',
    codeServer: '4.93.1',
    node: '20.20.2',
    startsItself: false,
    native: ['@vscode/spdlog', 'native-watchdog', 'node-pty'],
    ripgrep: '1.18.0',
    surplus: [],
  },
};

/** @typedef {keyof typeof hosts} HostName */

const legacyServer = fileURLToPath(new URL('legacyServer.cjs', import.meta.url));

/**
 * Where a host lives once it is installed.
 *
 * @param {HostName} name
 */
export function installedAt(name) {
  const folder = join(cacheFolder, name);
  const serverMain = join(folder, 'vscode', 'out', 'server-main.js');
  return {
    folder,
    node: join(folder, 'node', 'bin', 'node'),
    /** First parameters of Node with which the server runs. */
    server: hosts[name].startsItself ? [serverMain] : [legacyServer, serverMain],
  };
}
