// Takes the pictures for the README and the user guide from the packaged extension in a real workbench.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { launchBrowser, openWorkbench, remoteAddress } from './browser.mjs';
import { startHost } from './host.mjs';
import { installHost } from './install.mjs';
import { packExtension } from './pack.mjs';
import { poll } from './poll.mjs';
import { repository } from './versions.mjs';

/**
 * @typedef {object} Scene
 * @property {string} name of the picture
 * @property {string} at text in the draft where the cursor is put
 * @property {(string | { click: string })[]} steps titles in the command palette, or selectors to click on
 * @property {string} shows selector of what must be seen before the picture is taken
 */

/** The report on the pictures; its folder is the workspace. */
const draft = join(repository, 'test', 'vscode', 'pictures', '法治报告', '年度报告（送审稿）.md');

/** @type {Scene[]} */
const scenes = [
  {
    name: 'problems',
    at: '25.32%',
    steps: ['Problems: Focus on Problems View'],
    shows: '.markers-panel .monaco-list-row',
  },
  { name: 'hover', at: '25.32%', steps: ['Show or Focus Hover'], shows: '.monaco-hover .hover-row' },
  { name: 'quick-fix', at: '（四）', steps: ['Quick Fix...'], shows: '.action-widget .monaco-list-row' },
  {
    name: 'outline',
    at: '（二）',
    // With the list of files folded, the outline has the whole height of the side bar.
    steps: ['Explorer: Focus on Outline View', { click: '.pane-header[aria-label^="Explorer Section"]' }],
    shows: '.outline-pane .monaco-list-row',
  },
];

const settings = {
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontFamily': "'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', monospace",
  'editor.fontSize': 15,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'fazhi.locale': 'zh-CN',
  'window.commandCenter': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
};

const target = join(repository, 'docs', 'pictures');
const patience = 30_000;
const palette = '.quick-input-widget';

/**
 * Each scene has a browser profile of its own: a picture must not show what an earlier scene left open.
 *
 * @param {import('./browser.mjs').Browser} browser
 * @param {import('./host.mjs').Host} host
 * @param {Scene} scene
 */
async function take(browser, host, scene) {
  const { line, column } = positionOf(await readFile(draft, 'utf8'), scene.at);
  const address = remoteAddress(host, join(host.workspace, basename(draft)));
  const page = await openWorkbench(browser, host, {
    payload: [
      ['openFile', `${address}:${line}:${column}`],
      ['gotoLineMode', 'true'],
      ['skipWelcome', 'true'],
    ],
  });
  page.setDefaultTimeout(patience);
  await page.locator('.monaco-editor [class*="squiggly-"]').first().waitFor();
  for (const step of scene.steps) {
    if (typeof step === 'string') await runCommand(page, step);
    else await page.locator(step.click).first().click();
  }
  await page.locator(scene.shows).filter({ visible: true }).first().waitFor();
  const path = join(target, `${scene.name}.png`);
  await takeWhenStill(page, path);
  await page.context().close();
  console.log(path);
}

/**
 * @param {string} text
 * @param {string} at
 */
function positionOf(text, at) {
  const offset = text.indexOf(at);
  if (offset < 0) throw new Error(`'${at}' is not in the report`);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/**
 * Runs a command by its title in the command palette, as a user does.
 *
 * @param {import('./browser.mjs').Page} page
 * @param {string} title
 */
async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await page.locator(`${palette} input[type="text"]`).first().fill(`>${title}`);
  await page.locator(`${palette} .monaco-list-row[aria-label^="${title}"]`).first().click();
  await page.locator(palette).waitFor({ state: 'hidden' });
}

/**
 * Takes pictures until two in a row are alike: the workbench has no event for having come to rest.
 *
 * @param {import('./browser.mjs').Page} page
 * @param {string} path
 */
async function takeWhenStill(page, path) {
  let last = await page.screenshot();
  await poll(
    async () => {
      const next = await page.screenshot({ path });
      const still = next.equals(last);
      last = next;
      return still;
    },
    patience,
    'The workbench',
  );
}

async function main() {
  const wanted = process.argv.slice(2);
  const chosen = wanted.length === 0 ? scenes : scenes.filter(scene => wanted.includes(scene.name));
  if (chosen.length === 0) throw new Error(`No such scene; there are: ${scenes.map(scene => scene.name).join(', ')}`);
  await installHost('current');
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  const browser = await launchBrowser();
  try {
    const vsix = await packExtension(repository, folder);
    const host = await startHost({ workspace: dirname(draft), vsix, settings });
    try {
      for (const scene of chosen) await take(browser, host, scene);
    } finally {
      await host.dispose();
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
