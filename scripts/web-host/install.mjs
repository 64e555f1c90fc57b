// Installs a real VS Code (server and web workbench) and the Chromium to show it in, from npm and Debian packages alone.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './command.mjs';
import { installSystemPackages } from './systemPackages.mjs';
import { cacheFolder, hosts, installedAt } from './versions.mjs';

/** Raise this when the steps below change, so that what older steps have left is replaced. */
const stepsVersion = 1;

/**
 * Makes sure that a host is installed; instant when it already is.
 *
 * @param {import('./versions.mjs').HostName} name
 * @param {(line: string) => void} [report] told what is going on
 */
export async function installHost(name, report = console.log) {
  if (process.platform !== 'linux') {
    throw new Error('The web host runs on Linux only. On a desktop, run the suite with: npm run test:desktop');
  }
  const installed = await isInstalled(name);
  await installSystemPackages({ forBuilding: !installed, report });
  if (installed) return;
  const started = Date.now();
  report(`Installing VS Code ${hosts[name].vscode} for the tests (about a minute, once) …`);
  await build(name, report);
  report(`VS Code ${hosts[name].vscode} is ready after ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** @param {import('./versions.mjs').HostName} name */
function stampOf(name) {
  return `${JSON.stringify({ stepsVersion, arch: process.arch, ...hosts[name] })}\n`;
}

/** @param {import('./versions.mjs').HostName} name */
async function isInstalled(name) {
  const stamp = await readFile(join(installedAt(name).folder, 'stamp.json'), 'utf8').catch(() => '');
  return stamp === stampOf(name);
}

/**
 * Builds in a folder of its own and renames it at the end: an interrupted or a parallel run leaves nothing half done.
 *
 * @param {import('./versions.mjs').HostName} name
 * @param {(line: string) => void} report
 */
async function build(name, report) {
  const recipe = hosts[name];
  const target = installedAt(name).folder;
  const draft = `${target}.${process.pid}.partial`;
  await mkdir(draft, { recursive: true });
  try {
    report('  unpacking Node and VS Code …');
    await unpack(`node-linux-${process.arch}@${recipe.node}`, draft, 'node');
    await unpack(`code-server@${recipe.codeServer}`, draft, 'vscode', 'package/lib/vscode');
    report('  installing its packages …');
    await installPackages(draft, recipe, report);
    if (recipe.ripgrep !== undefined) {
      const folder = join('vscode', 'node_modules', '@vscode', 'ripgrep', 'bin');
      const only = `package/bin/linux-${process.arch}`;
      await unpack(`@vscode/ripgrep-universal@${recipe.ripgrep}`, draft, folder, only);
    }
    await Promise.all(recipe.surplus.map(path => rm(join(draft, 'vscode', path), { recursive: true, force: true })));
    await removeForeignRipgrep(join(draft, 'vscode'));
    await writeFile(join(draft, 'stamp.json'), stampOf(name));
    if (await isInstalled(name)) return;
    await rm(target, { recursive: true, force: true });
    await rename(draft, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Fetches one npm package and unpacks it, or one folder of it, without running its install step.
 *
 * @param {string} specifier
 * @param {string} draft
 * @param {string} folder name of the folder to make
 * @param {string} [only] the one path inside the package to take
 */
async function unpack(specifier, draft, folder, only = 'package') {
  const target = join(draft, folder);
  await mkdir(target);
  const printed = await run('npm', ['pack', specifier, '--json', '--ignore-scripts', '--pack-destination', draft], {
    cwd: draft,
    env: npmEnvironment(),
  });
  const [packed] = Object.values(JSON.parse(printed));
  const archive = join(draft, packed.filename);
  const depth = only.split('/').length;
  await run('tar', ['xzf', archive, '-C', target, `--strip-components=${depth}`, '--no-same-owner', only]);
  await rm(archive);
}

/**
 * @param {string} draft
 * @param {import('./versions.mjs').HostRecipe} recipe
 * @param {(line: string) => void} report
 */
async function installPackages(draft, recipe, report) {
  const node = join(draft, 'node');
  const options = {
    cwd: join(draft, 'vscode'),
    env: {
      ...npmEnvironment(),
      PATH: `${join(node, 'bin')}${delimiter}${process.env.PATH}`,
      // The Node package brings its headers along, so node-gyp has nothing to fetch.
      npm_config_nodedir: node,
      npm_package_config_node_gyp_nodedir: node,
    },
  };
  // Not `npm ci`: the shrinkwrap that the package carries is incomplete. Its beta packages disagree about their peers.
  await run(
    'npm',
    ['install', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'],
    options,
  );
  report('  compiling its native modules …');
  await run('npm', ['rebuild', '--ignore-scripts=false', '--foreground-scripts', ...recipe.native], options);
  for (const name of recipe.native) {
    const built = await readdir(join(draft, 'vscode', 'node_modules', name, 'build', 'Release')).catch(() => []);
    if (!built.some(file => file.endsWith('.node'))) throw new Error(`npm rebuild left no compiled module of ${name}`);
  }
}

/**
 * The environment without what an outer `npm run` says about this project, which would mislead the npm inside.
 *
 * @returns {NodeJS.ProcessEnv}
 */
function npmEnvironment() {
  const project = /^npm_(package|lifecycle|config_(local_prefix|omit|include|ignore_scripts|dry_run|workspace))/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !project.test(name)));
}

/** @param {string} vscode */
async function removeForeignRipgrep(vscode) {
  const folder = join(vscode, 'node_modules', '@vscode', 'ripgrep-universal', 'bin');
  const platforms = await readdir(folder).catch(() => []);
  const foreign = platforms.filter(name => /^(darwin|win32|linux)-/.test(name) && name !== `linux-${process.arch}`);
  await Promise.all(foreign.map(name => rm(join(folder, name), { recursive: true, force: true })));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = /** @type {import('./versions.mjs').HostName[]} */ (
    process.argv.includes('--all') ? Object.keys(hosts) : process.argv.includes('--oldest') ? ['oldest'] : ['current']
  );
  try {
    for (const name of names) await installHost(name);
    if (existsSync(cacheFolder)) console.log(`Installed in ${cacheFolder}: ${names.join(', ')}`);
  } catch (error) {
    console.error(`The web host could not be installed. ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
