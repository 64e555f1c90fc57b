/** The demo page in Chromium, opened from a disk without a network: what it finds, where it points, what it changes. */
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/web-host/browser.mjs';
import { ROOT } from '../sources.ts';

const address = pathToFileURL(`${ROOT}/dist/demo.html`).href;

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page} */
let page;
/** @type {string[]} What the page asked for and what it complained of. */
let asked;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  const context = await browser.newContext({ offline: true });
  page = await context.newPage();
  asked = [];
  page.on('request', request => asked.push(request.url()));
  page.on('pageerror', error => asked.push(String(error)));
  page.on('console', message => asked.push(message.text()));
  await page.goto(address);
});

const findings = () => page.locator('#findings li').allTextContents();
const textOf = () => page.locator('#text').inputValue();
const summary = () => page.locator('#summary');

describe('the demo page', () => {
  test('shows at once what is wrong with its sample, and asks nobody', async () => {
    const found = (await findings()).join('\n');
    for (const slip of ['（三）', '五大领域', '126', '23.60%', '97.5%', '2月30日', '三是'])
      expect(found).toContain(slip);
    expect(await summary().textContent()).toMatch(/^法治政府建设年度报告：错误 \d+/);
    expect(asked).toEqual([address]);
  });

  test('checks what is pasted, in the language that is chosen', async () => {
    expect((await findings()).join()).toContain('126次');
    await page.locator('#text').fill((await textOf()).replace('22次', '20次'));
    await expect.poll(findings).not.toContainEqual(expect.stringContaining('126次'));
    await page.locator('#language').click();
    expect(await summary().textContent()).toMatch(/error \d+, warning/);
    expect(await page.locator('h1').locator('visible=true').textContent()).toBe('Check a report');
  });

  test('leaves alone what is no report until a kind is chosen', async () => {
    await page.locator('#text').fill('会议记录\n\n一、甲\n\n三、乙');
    await expect.poll(() => summary().textContent()).toContain('没有认出');
    expect(await findings()).toEqual([]);
    await page.locator('#kind').selectOption('report');
    expect((await findings()).join()).toContain('三、');
  });

  test('selects the place of a finding and applies a fix', async () => {
    const row = page.locator('#findings li', { hasText: '23.60%' });
    await row.locator('button').first().click();
    const selected = await page
      .locator('#text')
      .evaluate(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd));
    expect(selected).toBe('23.95%');
    await row.getByRole('button', { name: '把 23.95% 改为 23.60%' }).click();
    expect(await textOf()).toContain('纠错率23.60%');
    expect(await row.count()).toBe(0);
  });

  test('shows the whole check with its ledger, under the same policy', async () => {
    await page.locator('#whole').click();
    const frame = page.frameLocator('#page');
    await frame.getByText('核对人：').waitFor();
    expect(await frame.locator('body').textContent()).toContain('数据核对表');
    expect(asked).toEqual([address]);
  });
});
