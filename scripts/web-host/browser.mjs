// Shows a VS Code host in headless Chromium: runs a test suite in it, or opens a workbench to look at.
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { poll } from './poll.mjs';
import { findChromium } from './systemPackages.mjs';
import { cacheFolder } from './versions.mjs';

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The workbench, the extension's files and the sockets lie on several loopback ports.
  '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets',
];

/** How long the keyboard waits for what a suite asks for: less than the test that asks, so that it says why in time. */
const awaitDeadline = 30_000;

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').BrowserContext} BrowserContext */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./host.mjs').Host} Host */

/**
 * @typedef {object} WorkbenchOptions
 * @property {[string, string][]} payload what the workbench is told through its address
 * @property {number | undefined} [webExtensionPort] port where an extension is served that is to run in a worker
 * @property {string} [language] the display language, 'en' unless told; without a language pack VS Code itself stays
 *   English, extensions do not
 * @property {BrowserContext} [profile] a browser profile to go on with, instead of a fresh one
 * @property {(page: Page) => Promise<void>} [prepare] called before the page loads
 */

/**
 * @typedef {object} SuiteOptions
 * @property {Host} host
 * @property {string} tests absolute path or address of the bundle that exports `run`, without `.js`
 * @property {string} [extension] absolute path of the extension under development, for a Node extension host
 * @property {number} [webExtensionPort] port where the extension under development is served, for a worker host
 * @property {string} [language] see WorkbenchOptions
 * @property {BrowserContext} [profile] see WorkbenchOptions; stays open
 * @property {number} timeout in milliseconds, for the whole suite
 * @property {(line: string) => void} onLine told every line that the suite or the workbench logs
 */

/** @returns {Promise<Browser>} */
export async function launchBrowser() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found; run: node scripts/web-host/install.mjs');
  return chromium.launch({ executablePath, args: switches });
}

/**
 * The address of a folder or file of this machine as the workbench of a host sees it.
 *
 * @param {Host} host
 * @param {string} path
 */
export function remoteAddress(host, path) {
  return `vscode-remote://127.0.0.1:${host.port}${encodeURI(path)}`;
}

/**
 * Opens the workbench in a fresh browser profile.
 *
 * @param {Browser} browser
 * @param {Host} host
 * @param {WorkbenchOptions} options
 * @returns {Promise<Page>}
 */
export async function openWorkbench(browser, host, options) {
  const { payload, webExtensionPort, language, prepare } = options;
  const context = options.profile ?? (await newProfile(browser, webExtensionPort));
  const page = await context.newPage();
  if (language !== undefined) await page.addInitScript(setLanguage, language);
  if (webExtensionPort !== undefined) await page.addInitScript(announceWebExtension, webExtensionPort);
  await prepare?.(page);
  await page.goto(`${host.url}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
  return page;
}

/**
 * @param {Browser} browser
 * @param {number} [webExtensionPort]
 */
export function newProfile(browser, webExtensionPort) {
  return browser.newContext({
    viewport: { width: 1280, height: 800 },
    // The page's content security policy knows nothing of the port that serves the web extension.
    bypassCSP: webExtensionPort !== undefined,
  });
}

/**
 * Runs in the page before its scripts: sets what a language pack would set beside its words.
 *
 * @param {string} language
 */
function setLanguage(language) {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
}

/**
 * Runs in the page before its scripts: adds the extension to the configuration that the workbench reads from a tag.
 *
 * @param {number} port
 */
function announceWebExtension(port) {
  const { getAttribute } = Element.prototype;
  Element.prototype.getAttribute = function (name) {
    const value = getAttribute.call(this, name);
    if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration' || value === null) return value;
    const configuration = JSON.parse(value);
    const extensions = [{ scheme: 'http', authority: `127.0.0.1:${port}`, path: '/' }];
    configuration.developmentOptions = { ...configuration.developmentOptions, extensions };
    return JSON.stringify(configuration);
  };
}

/**
 * Runs a suite inside the workbench.
 *
 * @param {Browser} browser
 * @param {SuiteOptions} options
 * @returns {Promise<number>} exit code; -1 when the suite did not report back in time
 */
export async function runSuite(browser, options) {
  const { host, webExtensionPort, language, profile, timeout, onLine } = options;
  const exit = exitWithin(timeout);
  const page = await openWorkbench(browser, host, {
    payload: suitePayload(options),
    webExtensionPort,
    ...(language && { language }),
    ...(profile && { profile }),
    prepare: async page => {
      const press = createKeyboard(page, onLine);
      const log = (/** @type {string} */ _, /** @type {unknown[]} */ values) => {
        for (const line of values.map(String).join(' ').split('\n')) {
          onLine(line);
          press(line);
        }
      };
      await page.exposeFunction('codeAutomationLog', log);
      await page.exposeFunction('codeAutomationExit', exit.settle);
      page.once('crash', () => exit.settle(-1));
    },
  });
  try {
    const code = await exit.code;
    if (code !== 0) onLine(`The workbench at the end: ${await keepPicture(page)}`);
    return code;
  } finally {
    // Left as by a user, or the workbench would not save in the profile how it was at the end.
    if (profile) await page.goto('about:blank');
    await (profile ? page : page.context()).close();
  }
}

/**
 * Does with the keyboard what a suite, which has none, asks for in its log: `[press] Alt+Shift+ArrowUp` a key,
 * `[type] words` words, `[compose] words` words by an input method, `[await] selector` nothing until the window shows such
 * an element; and with the mouse, `[click] selector`. One after the other; `[release] keys` forgets what has not been done.
 *
 * @param {Page} page
 * @param {(line: string) => void} onLine told what could not be done
 */
function createKeyboard(page, onLine) {
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();
  let released = 0;
  return (/** @type {string} */ line) => {
    const [, what, words = ''] = /\[(press|type|compose|click|await|release)\] (.+)$/.exec(line) ?? [];
    if (what === undefined) return;
    if (what === 'release') released++;
    const asked = released;
    const isForgotten = () => asked !== released;
    const act = async () => {
      if (isForgotten() || what === 'release') return;
      if (what === 'press') await page.keyboard.press(words);
      else if (what === 'type') await page.keyboard.type(words);
      else if (what === 'compose') await compose(page, words);
      else if (what === 'click') await page.locator(words).first().click();
      else await poll(async () => isForgotten() || isShown(page, words), awaitDeadline, words);
    };
    last = last.then(act).catch(error => onLine(`The keyboard failed at '${line}': ${error}`));
  };
}

/**
 * Whether the window shows such an element, in a webview or outside.
 *
 * @param {Page} page
 * @param {string} selector
 */
async function isShown(page, selector) {
  // A frame may go while it is asked.
  const looks = page.frames().map(frame =>
    frame
      .locator(selector)
      .first()
      .isVisible()
      .catch(() => false),
  );
  return (await Promise.all(looks)).includes(true);
}

/**
 * Writes as Chinese is written: letters that the input method shows in the text, and in their place the words chosen.
 *
 * @param {Page} page
 * @param {string} words
 */
async function compose(page, words) {
  const session = await page.context().newCDPSession(page);
  const letters = 'pinyin';
  const cursor = { selectionStart: letters.length, selectionEnd: letters.length };
  await session.send('Input.imeSetComposition', { text: letters, ...cursor });
  await session.send('Input.insertText', { text: words });
  await session.detach();
}

/**
 * @param {SuiteOptions} options
 * @returns {[string, string][]}
 */
function suitePayload({ host, extension, tests }) {
  const locate = (/** @type {string} */ place) => (place.startsWith('/') ? remoteAddress(host, place) : place);
  /** @type {[string, string][]} */
  const payload = [
    ['extensionTestsPath', locate(tests)],
    ['enableProposedApi', ''],
    ['skipWelcome', 'true'],
  ];
  // Named here it would take the place of the one that is announced as a web extension.
  if (extension !== undefined) payload.push(['extensionDevelopmentPath', locate(extension)]);
  return payload;
}

/**
 * A promise of an exit code that whoever comes first settles: the suite or the clock.
 *
 * @param {number} timeout
 */
function exitWithin(timeout) {
  /** @type {PromiseWithResolvers<number>['resolve']} */
  let settle = () => {};
  /** @type {Promise<number>} */
  const code = new Promise(resolve => {
    settle = resolve;
  });
  const timer = setTimeout(settle, timeout, -1);
  code.then(() => clearTimeout(timer));
  return { code, settle };
}

/**
 * Keeps what the workbench showed when a suite failed, for whoever looks into it.
 *
 * @param {Page} page
 */
async function keepPicture(page) {
  const path = join(cacheFolder, 'failures', `${new Date().toISOString().replaceAll(':', '-')}.png`);
  return page.screenshot({ path }).then(
    () => path,
    error => `no picture, ${error.message}`,
  );
}
