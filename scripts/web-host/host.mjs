// Starts a real VS Code server on a free port, with a fresh profile and a fresh copy of a workspace, and stops it again.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { run } from './command.mjs';
import { poll } from './poll.mjs';
import { installedAt } from './versions.mjs';

/**
 * @typedef {object} HostOptions
 * @property {string} workspace folder to work in; the host works in a copy
 * @property {import('./versions.mjs').HostName} [version] which VS Code; the current one unless told
 * @property {string} [vsix] packaged extension to install, as users do
 * @property {Record<string, string>} [files] more files for the copy of the workspace: name → content
 * @property {Record<string, string>} [programs] Node programs to find in the workspace, as if installed: name → script
 * @property {Record<string, unknown>} [settings] user settings beside the quiet ones below
 * @property {boolean} [trusted] false leaves the workspace in Restricted Mode, as VS Code first opens every folder
 * @property {boolean} [smokeTestDriver] needed for suites; hides notifications, so off for pictures of them
 */

/**
 * @typedef {object} Host
 * @property {string} url the workbench with the workspace open
 * @property {number} port
 * @property {string} workspace the copy that the workbench works in
 * @property {string} extensions folder of installed extensions
 * @property {() => Promise<void>} dispose
 */

const startDeadline = 60_000;

/** Settings without which VS Code shows, fetches or saves things that nobody asked for. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.editor.restoreEditors': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @param {HostOptions} options
 * @returns {Promise<Host>}
 */
export async function startHost(options) {
  const folder = await mkdtemp(join(tmpdir(), 'web-host-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  process.once('exit', remove);
  let stop = async () => {};
  const dispose = async () => {
    await stop();
    process.removeListener('exit', remove);
    remove();
  };
  try {
    const workspace = join(folder, basename(options.workspace));
    const data = await prepareProfile(folder, options);
    await cp(options.workspace, workspace, { recursive: true });
    for (const [name, content] of Object.entries(options.files ?? {})) await writeFile(join(workspace, name), content);
    await addPrograms(workspace, options.programs ?? {});
    if (options.vsix) await installVsix(options, data);
    const server = await startServer(options, data);
    stop = server.stop;
    const { port } = server;
    return {
      url: `http://127.0.0.1:${port}/?folder=${encodeURI(workspace)}`,
      port,
      workspace,
      extensions: join(data, 'extensions'),
      dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/**
 * @param {string} folder
 * @param {HostOptions} options
 * @returns {Promise<string>} the server's data folder
 */
async function prepareProfile(folder, { settings }) {
  const data = join(folder, 'server');
  const user = join(data, 'data', 'User');
  await mkdir(user, { recursive: true });
  await writeFile(join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  return data;
}

/**
 * @param {string} workspace
 * @param {Record<string, string>} programs
 */
async function addPrograms(workspace, programs) {
  const folder = join(workspace, 'node_modules', '.bin');
  for (const [name, script] of Object.entries(programs)) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name), `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`, { mode: 0o755 });
  }
}

/**
 * @param {HostOptions} options
 * @param {string} data
 */
async function installVsix({ version = 'current', vsix = '' }, data) {
  const { node, server } = installedAt(version);
  const parameters = ['--accept-server-license-terms', '--server-data-dir', data, '--install-extension', vsix];
  const printed = await run(node, [...server, ...parameters], { env: serverEnvironment() });
  // The command ends with 0 even where it could not install.
  if (!/successfully installed/.test(printed)) throw new Error(`${vsix} was not installed:\n${printed}`);
}

/**
 * @param {HostOptions} options
 * @param {string} data
 */
async function startServer({ version = 'current', trusted = true, smokeTestDriver = true }, data) {
  const { node, server } = installedAt(version);
  // Port 0 lets the system choose: no second server can take the port between choosing and using it.
  const parameters = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token'];
  parameters.push('--accept-server-license-terms', '--telemetry-level', 'off', '--server-data-dir', data);
  if (smokeTestDriver) parameters.push('--enable-smoke-test-driver');
  if (trusted) parameters.push('--disable-workspace-trust');
  const child = spawn(node, [...server, ...parameters], {
    // A group of its own, so that the extension hosts it forks are ended with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnvironment(),
  });
  const stop = stopper(child);
  try {
    const port = await printedPort(child);
    await poll(async () => (await fetch(`http://127.0.0.1:${port}/version`)).ok, startDeadline, 'VS Code server');
    return { port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Resolves with the port that the server prints, or rejects when it ends or stays silent.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function printedPort(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`VS Code named no port in time:\n${output}`)), startDeadline);
    const listen = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    child.once('exit', code => {
      clearTimeout(timer);
      reject(new Error(`VS Code ended with ${code} before it listened:\n${output}`));
    });
  });
}

// A signal ends Node without an 'exit' event, and the servers would live on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/**
 * Ends the server with all it forked, also when this program is interrupted: then before its folder is removed.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => Promise<void>}
 */
function stopper(child) {
  const ended = new Promise(resolve => child.once('exit', resolve));
  const kill = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Already gone.
    }
  };
  process.prependOnceListener('exit', kill);
  return async () => {
    process.removeListener('exit', kill);
    kill();
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) await ended;
  };
}

/** The environment without what makes a VS Code started from a VS Code terminal talk to the outer one. */
function serverEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS)/.test(name)),
  );
}
