// Takes the pictures for the README and the user guide from the packaged extension in a real workbench.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { packExtension } from '../pack.mjs';
import { launchBrowser, openWorkbench, remoteAddress } from './browser.mjs';
import { startHost } from './host.mjs';
import { installHost } from './install.mjs';
import { poll } from './poll.mjs';
import { scenes } from './scenes.mjs';
import { repository } from './versions.mjs';

/** The report on the pictures; its folder is the workspace. */
const draft = join(repository, 'test', 'vscode', 'pictures', '法治报告', '年度报告（送审稿）.md');

const settings = {
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontFamily': "'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', monospace",
  'editor.fontSize': 15,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

const target = join(repository, 'docs', 'pictures');
const patience = 60_000;
/** What a walkthrough shows without making it smaller. */
const excerptSize = { width: 640, height: 730 };
const palette = '.quick-input-widget';

/**
 * Each scene has a browser profile of its own: a picture must not show what an earlier scene left open.
 *
 * @param {import('./browser.mjs').Browser} browser
 * @param {import('./host.mjs').Host} host
 * @param {import('./scenes.mjs').Scene} scene
 */
async function take(browser, host, scene) {
  const { line, column } = positionOf(await readFile(draft, 'utf8'), scene.at);
  const address = remoteAddress(host, join(host.workspace, basename(draft)));
  const page = await openWorkbench(browser, host, {
    language: 'zh-cn',
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
    else if ('choose' in step) await runCommand(page, step.choose, true);
    else if ('type' in step) await page.keyboard.type(step.type);
    else if ('widen' in step) await widenSideBar(page, step.widen);
    else await page.locator(step.click).first().click();
  }
  await page.locator(scene.shows).filter({ visible: true }).first().waitFor();
  if (scene.page) {
    const preview = page.frameLocator(scene.shows).frameLocator('#active-frame');
    await preview.locator(scene.page).first().waitFor();
  }
  const path = join(target, `${scene.name}.png`);
  await takeWhenStill(page, path);
  if (scene.walkthrough) await takeForWalkthrough(page, scene.walkthrough);
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
 * @param {boolean} [goesOn] whether the command asks something itself, in the same place
 */
async function runCommand(page, title, goesOn = false) {
  await page.keyboard.press('F1');
  await page.locator(`${palette} input[type="text"]`).first().fill(`>${title}`);
  await page.locator(`${palette} .monaco-list-row[aria-label^="${title}"]`).first().click();
  if (!goesOn) await page.locator(palette).waitFor({ state: 'hidden' });
}

/**
 * @param {import('./browser.mjs').Page} page
 * @param {number} pixels
 */
async function widenSideBar(page, pixels) {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (!box) throw new Error('There is no side bar');
  const edge = { x: box.x + box.width + 1, y: box.y + box.height / 2 };
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  await page.mouse.move(edge.x + pixels, edge.y, { steps: 4 });
  await page.mouse.up();
  await page.mouse.move(edge.x + 400, edge.y);
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

/**
 * A part of the same picture, small enough to be read beside the words of a step, and as WebP, which the package has
 * room for.
 *
 * @param {import('./browser.mjs').Page} page
 * @param {NonNullable<import('./scenes.mjs').Scene['walkthrough']>} excerpt
 */
async function takeForWalkthrough(page, { name, of, from = { x: 0, y: 0 } }) {
  const box = await page.locator(of).filter({ visible: true }).first().boundingBox();
  if (!box) throw new Error(`There is no ${of} to be seen`);
  const width = Math.min(box.width - from.x, excerptSize.width);
  const height = Math.min(box.height - from.y, excerptSize.height);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 40,
    clip: { x: box.x + from.x, y: box.y + from.y, width, height, scale: 1 },
  });
  const folder = join(repository, 'media', 'walkthrough');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.webp`), Buffer.from(data, 'base64'));
}

async function main() {
  const wanted = process.argv.slice(2);
  const chosen = wanted.length === 0 ? scenes : scenes.filter(scene => wanted.includes(scene.name));
  if (chosen.length === 0) throw new Error(`No such scene; there are: ${scenes.map(scene => scene.name).join(', ')}`);
  await installHost('current');
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  const browser = await launchBrowser();
  try {
    const vsix = await packExtension(repository, join(folder, 'extension.vsix'));
    for (const theme of new Set(chosen.map(({ theme }) => theme))) {
      const themed = { ...settings, 'workbench.colorTheme': theme ?? 'Default Light Modern' };
      const host = await startHost({ workspace: dirname(draft), vsix, settings: themed });
      try {
        for (const scene of chosen.filter(scene => scene.theme === theme)) await take(browser, host, scene);
      } finally {
        await host.dispose();
      }
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
