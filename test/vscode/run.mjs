// Runs the suite inside a real VS Code: from the folder, from the installed .vsix, and in a web worker.
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packExtension } from '../../scripts/pack.mjs';
import { launchBrowser, newProfile, runSuite } from '../../scripts/web-host/browser.mjs';
import { serveExtension } from '../../scripts/web-host/extensionServer.mjs';
import { startHost } from '../../scripts/web-host/host.mjs';
import { installHost } from '../../scripts/web-host/install.mjs';
import { hosts, repository } from '../../scripts/web-host/versions.mjs';
import { bundleSuite, suiteFolder, suitePath } from './bundle.mjs';
import { secondAttempts, Transcript } from './transcript.mjs';

const usage = `node test/vscode/run.mjs [--only node,vsix,worker] [--host current|oldest] [--grep WORDS]
  [--vsix FILE] [--extension FOLDER] [--verbose]`;

const suiteTimeout = 900_000;
const workspace = fileURLToPath(new URL('workspace', import.meta.url));

/** @typedef {import('../../scripts/web-host/host.mjs').Host} Host */

/**
 * @typedef {object} Context
 * @property {import('../../scripts/web-host/browser.mjs').Browser} browser
 * @property {import('../../scripts/web-host/versions.mjs').HostName} version
 * @property {string} extension folder of the extension
 * @property {string} vsix path of the packed extension
 * @property {string | undefined} grep words in the titles of the tests to run
 * @property {(line: string) => void} onLine
 */

/**
 * The ways in which users meet the extension. Each resolves with the exit code of the suite.
 *
 * @type {Record<string, { title: string, start: (context: Context) => Promise<number> }>}
 */
const ways = {
  node: { title: 'the folder, in the Node extension host, in Restricted Mode', start: runFromFolder },
  vsix: { title: 'the installed .vsix, in Chinese', start: runInstalled },
  worker: { title: 'the folder, in the web worker extension host', start: runInWorker },
};

/** @param {Context} context */
function runFromFolder(context) {
  const { browser, extension, grep, onLine } = context;
  const expectations = { host: 'node', from: 'folder' };
  return withHost(context, { trusted: false }, expectations, async (host, tell) => {
    const suite = { host, extension, tests: suitePath, timeout: suiteTimeout, onLine };
    const code = await runSuite(browser, suite);
    if (grep !== undefined) return code;
    // What must outlive a window is looked at in two windows, one after the other, of a profile that shows nothing else.
    const profile = await newProfile(browser);
    const codes = [code];
    for (const only of ['(before a reload)', '(after a reload)']) {
      await tell({ only });
      codes.push(await runSuite(browser, { ...suite, profile }));
    }
    await profile.close();
    return Math.max(...codes.map(Math.abs));
  });
}

/** @param {Context} context */
function runInstalled(context) {
  const { browser, vsix, onLine } = context;
  const options = { trusted: true, vsix, programs: { 'fazhi-lint': join(repository, 'dist', 'cli.js') } };
  return withHost(context, options, { host: 'node', from: 'vsix', language: 'zh-cn' }, async host => {
    // VS Code wants an extension under development beside the suite. The suite itself lies in the installed one, or
    // VS Code would give the two different API objects.
    const tests = join(await installedIn(host), 'dist', 'test');
    await cp(suiteFolder, tests, { recursive: true });
    const suite = { extension: suiteFolder, tests: join(tests, 'suite'), language: 'zh-cn' };
    return runSuite(browser, { host, ...suite, timeout: suiteTimeout, onLine });
  });
}

/** @param {Host} host */
async function installedIn({ extensions }) {
  const [folder] = (await readdir(extensions)).filter(name => name.startsWith('fazhi-lint.fazhi-lint-'));
  if (folder === undefined) throw new Error(`The extension is not installed in ${extensions}`);
  return join(extensions, folder);
}

/** @param {Context} context */
async function runInWorker(context) {
  const { browser, extension, onLine } = context;
  const server = await serveExtension(extension, { suite: suiteFolder });
  const tests = `${server.origin}/suite/suite`;
  try {
    return await withHost(context, { trusted: true }, { host: 'worker', from: 'folder' }, host =>
      runSuite(browser, { host, tests, webExtensionPort: server.port, timeout: suiteTimeout, onLine }),
    );
  } finally {
    await server.dispose();
  }
}

/**
 * @param {Context} context
 * @param {{ trusted: boolean, vsix?: string, programs?: Record<string, string> }} options
 * @param {object} expectations what the suite is told through a file in the workspace
 * @param {(host: Host, tell: (more: object) => Promise<void>) => Promise<number>} use may tell more before another run
 */
async function withHost({ version, grep }, options, expectations, use) {
  const told = { keyboard: true, vscode: hosts[version].vscode, trusted: options.trusted, only: grep, ...expectations };
  const host = await startHost({ version, ...options, workspace });
  const tell = (/** @type {object} */ more) =>
    writeFile(join(host.workspace, '.suite.json'), JSON.stringify({ ...told, ...more }));
  try {
    await tell({});
    return await use(host, tell);
  } finally {
    await host.dispose();
  }
}

/**
 * Runs one way and prints its tests, or everything the workbench logged when the suite did not even report.
 *
 * @param {string} name
 * @param {Omit<Context, 'onLine'>} context
 * @param {boolean} verbose
 */
async function runWay(name, context, verbose) {
  const way = ways[name];
  if (way === undefined) throw new Error(`There is no way '${name}' to run the suite.\n${usage}`);
  console.log(`\n${way.title}, VS Code ${hosts[context.version].vscode}`);
  const transcript = new Transcript(verbose);
  const started = Date.now();
  const code = await way.start({ ...context, onLine: line => transcript.add(line) });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const { passed, failed, skipped } = transcript.result(code);
  const again = transcript.again.map(title => `${title} (${name})`);
  console.log(`  ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''} (${seconds} s)`);
  return { passed, failed, again, covered: transcript.covered };
}

/**
 * Prints how many tests passed on each line of what a writer sees, per way.
 *
 * @param {Map<string, Transcript['covered']>} coverage
 * @param {boolean} complete whether every line should have been covered
 * @returns {number} how many lines a way left out that should have none
 */
function printCoverage(coverage, complete) {
  const ways = [...coverage.keys()];
  const [first] = coverage.values();
  let gaps = 0;
  console.log(`\nTests passed per line of what a writer sees:  ${ways.map(way => way.padStart(6)).join('  ')}`);
  for (const [line, { name }] of first ?? []) {
    const counts = ways.map(way => coverage.get(way)?.get(line)?.passed ?? 0);
    if (complete) gaps += counts.filter(count => count === 0).length;
    console.log(`  ${`${line} ${name}`.padEnd(45)}${counts.map(count => String(count).padStart(6)).join('  ')}`);
  }
  return gaps;
}

/** @param {string} extension */
async function requireBuilt(extension) {
  const manifest = JSON.parse(await readFile(join(extension, 'package.json'), 'utf8'));
  for (const entry of [manifest.main, manifest.browser]) {
    if (typeof entry !== 'string') throw new Error(`The manifest in ${extension} names no 'main' or no 'browser'`);
    if (!existsSync(join(extension, entry))) throw new Error(`${entry} is missing in ${extension}; run: npm run build`);
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: Object.keys(ways).join() },
      host: { type: 'string', default: 'current' },
      grep: { type: 'string' },
      vsix: { type: 'string' },
      extension: { type: 'string', default: repository },
      verbose: { type: 'boolean', default: false },
    },
  });
  if (!Object.hasOwn(hosts, values.host)) throw new Error(`There is no host '${values.host}'.\n${usage}`);
  const version = /** @type {Context['version']} */ (values.host);
  const extension = resolve(values.extension);
  const names = values.only.split(',');
  await installHost(version);
  const folder = await mkdtemp(join(tmpdir(), 'vsix-'));
  const total = { passed: 0, failed: 0 };
  /** @type {string[]} */
  const again = [];
  /** @type {Map<string, Transcript['covered']>} */
  const coverage = new Map();
  try {
    // Packed before anything else: packing may build again, and with that clear what lies in dist/.
    const pack = names.includes('vsix') && values.vsix === undefined;
    const vsix = pack ? await packExtension(extension, join(folder, 'extension.vsix')) : resolve(values.vsix ?? '');
    if (pack) console.log(`The .vsix has ${Math.round((await stat(vsix)).size / 1000)} KB.`);
    await requireBuilt(extension);
    await bundleSuite();
    const browser = await launchBrowser();
    for (const name of names) {
      const { passed, failed, covered, ...way } = await runWay(
        name,
        { browser, version, extension, vsix, grep: values.grep },
        values.verbose,
      );
      total.passed += passed;
      total.failed += failed;
      again.push(...way.again);
      coverage.set(name, covered);
    }
    await browser.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  total.failed += printCoverage(coverage, values.grep === undefined);
  console.log(`\n${total.passed} passed, ${total.failed} failed${secondAttempts(again)}`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

await main().catch(error => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
