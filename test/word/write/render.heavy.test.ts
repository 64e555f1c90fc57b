/** What LibreOffice makes of an exported report, measured on the page against GB/T 9704. Skipped, and said so, without it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportLayout } from '../../../server/src/engine/index.ts';
import {
  inkIn,
  isBlack,
  isRed,
  linesOfPdf,
  type Office,
  officeMissing,
  openOffice,
  type PdfLine,
  pixelsOfPdf,
} from '../office.ts';
import { exported } from './harness.ts';

const missing = await officeMissing();

/** One 字 in millimetres, and the edges of the type area. */
const CHARACTER = 15.75 * (25.4 / 72);
const AREA = { left: 28, right: 184, top: 37, bottom: 262 };

const FULL = '全面推进依法行政工作持续深入开展'.repeat(44);
const PARAGRAPHS = Array.from({ length: 4 }, () => `${FULL.slice(0, 699)}。`).join('\n\n');
const SIGN_OFF = '正文。\n\n青禾区人民政府\n\n2025年1月15日\n\n（此件公开发布）\n';
const REPORT = `# 青禾区2024年度法治政府建设情况报告\n\n市人民政府：\n\n一、成效\n\n${PARAGRAPHS}\n\n${SIGN_OFF}`;

let office: Office;

async function render(name: string, layout: Partial<ExportLayout> = {}, text = REPORT) {
  const [pdf = ''] = await office.convert([{ name, bytes: exported(text, { layout }).bytes }], 'pdf');
  const pages = await linesOfPdf(pdf);
  const line = (words: string): PdfLine & { readonly page: number } => {
    const page = pages.findIndex(lines => lines.some(({ text }) => text.includes(words)));
    const found = pages[page]?.find(({ text }) => text.includes(words));
    if (!found) throw new Error(`${words} is not on the page`);
    return { ...found, page: page + 1 };
  };
  const ink = async (page: number, area: Parameters<typeof inkIn>[1], isInk: typeof isBlack) => {
    const found = inkIn(await pixelsOfPdf(pdf, page), area, isInk);
    if (!found) throw new Error('there is no ink');
    return found;
  };
  return { pages, line, ink };
}

describe.skipIf(missing !== null)('on the page', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office?.close());

  test('stand 22 lines of 28 characters, as far from the edges as the standard says', async () => {
    const { pages } = await render('lines');
    const [, second = []] = pages;
    const text = second.filter(({ text }) => !text.startsWith('—'));
    expect(text).toHaveLength(22);
    expect(Math.max(...text.map(({ text }) => Array.from(text).length))).toBe(28);
    for (const { left, right, text: words } of text.filter(({ text }) => Array.from(text).length === 28)) {
      expect(Math.abs(left - AREA.left), words).toBeLessThan(0.3);
      expect(right).toBeLessThanOrEqual(AREA.right + 0.3);
      expect(210 - right).toBeGreaterThanOrEqual(25.7);
    }
    expect(text[0]?.top).toBeGreaterThanOrEqual(AREA.top);
    expect(text.at(-1)?.bottom).toBeLessThanOrEqual(AREA.bottom);
    expect(text.at(-1)?.bottom).toBeGreaterThan(AREA.bottom - 1);
    const pitch = ((text.at(-1)?.top ?? 0) - (text[0]?.top ?? 0)) / 21;
    expect(pitch).toBeCloseTo(28.95 * (25.4 / 72), 1);
  });

  test('the page number stands outside, its dash 7 mm below the text, one 字 from the edge', async () => {
    const { pages, ink } = await render('numbers');
    const numbers = pages.map(lines => lines.at(-1));
    expect(numbers.slice(0, 3).map(number => number?.text)).toEqual(['—1—', '—2—', '—3—']);
    for (const [index, number] of numbers.slice(0, 3).entries()) {
      if (!number) throw new Error('no number');
      const [left, right] = [number.left - 1, number.left + 4.5];
      const dash = await ink(index + 1, { left, right, top: 263, bottom: 285 }, isBlack);
      expect(Math.abs((dash.top + dash.bottom) / 2 - AREA.bottom - 7)).toBeLessThan(0.3);
      const edge = index % 2 === 0 ? AREA.right - number.right : number.left - AREA.left;
      expect(edge).toBeGreaterThan(4.4);
      expect(edge).toBeLessThan(5.6);
    }
  });

  test.for([
    [true, 3.75, 4],
    [false, 3.5, 2],
  ] as const)('the sign-off (sealed: %s) stands where it must', async ([seal, signatory, date]) => {
    const { line, ink } = await render(`signOff${seal}`, { seal });
    const places = [
      ['青禾区人民政府', signatory],
      ['2025年1月15日', date],
    ] as const;
    for (const [words, expected] of places) {
      const { page, top, bottom } = line(words);
      const { right } = await ink(page, { left: 20, right: 200, top: top + 0.5, bottom: bottom - 0.5 }, isBlack);
      expect(Math.abs((AREA.right - right) / CHARACTER - expected)).toBeLessThan(0.5);
    }
    const gap = (line('青禾区人民政府').top - line('正文。').top) / (28.95 * (25.4 / 72));
    expect(gap).toBeCloseTo(seal ? 3 : 2, 1);
    expect(line('（此件公开发布）').left).toBeCloseTo(AREA.left + 2 * CHARACTER, 0);
  });

  test('a sign-off never stands alone on a page', async () => {
    // One line more each time, until the last of them no longer fits.
    for (let lines = 14; lines <= 22; lines += 2) {
      const body = Array.from({ length: lines }, (_, index) => `第${index}段。`).join('\n\n');
      const { pages } = await render(
        `alone${lines}`,
        {},
        `# 青禾区2024年度法治政府建设情况报告\n\n一、成效\n\n${body}\n\n${SIGN_OFF}`,
      );
      const page = pages.find(each => each.some(({ text }) => text === '青禾区人民政府'));
      expect(page?.[0]?.text).not.toBe('青禾区人民政府');
    }
  });

  test('版头: the mark 35 mm below the text’s edge, the line as wide as the text', async () => {
    const header = { mark: '云泽市人民政府文件', number: '云政发〔2025〕1号', copy: '000001', secrecy: '机密★1年' };
    const { ink, line } = await render('head', { header });
    const mark = await ink(1, { left: 20, right: 200, top: 50, bottom: 95 }, isRed);
    expect(Math.abs(mark.top - AREA.top - 35)).toBeLessThan(1);
    const rule = await ink(1, { left: 20, right: 200, top: 95, bottom: 150 }, isRed);
    expect(Math.abs(rule.right - rule.left - 155.8)).toBeLessThan(0.3);
    expect(rule.bottom - rule.top).toBeLessThan(0.7);
    const number = line('云政发');
    expect(rule.top - number.bottom).toBeGreaterThan(3);
    expect(rule.top - number.bottom).toBeLessThan(6);
  });

  test('版记: lines of 0.35 and 0.25 mm, as wide as the text', async () => {
    // Where it stands is left out: LibreOffice 7.4 does not move a table to the foot of a page, Word and WPS do.
    const imprint = { cc: '市委办公室', printer: '市政府办公室', printed: '2025年1月18日' };
    const { ink, line } = await render('imprint', { imprint });
    const [copies, printer] = [line('抄送：'), line('市政府办公室')];
    const strip = { left: 100, right: 120 };
    const above = await ink(copies.page, { ...strip, top: copies.top - 4, bottom: copies.top + 1 }, isBlack);
    const between = await ink(copies.page, { ...strip, top: copies.bottom, bottom: printer.top + 1 }, isBlack);
    const below = await ink(copies.page, { ...strip, top: printer.bottom, bottom: printer.bottom + 6 }, isBlack);
    for (const [line, expected] of [
      [above, 0.35],
      [between, 0.25],
      [below, 0.35],
    ] as const)
      expect(Math.abs(line.bottom - line.top - expected)).toBeLessThan(0.1);
    const whole = await ink(copies.page, { left: 20, right: 200, top: above.top, bottom: above.bottom }, isBlack);
    expect(Math.abs(whole.right - whole.left - 155.8)).toBeLessThan(0.3);
  });

  test('a table of twelve columns lies across, and the pages after it stand upright again', async () => {
    const row = (cell: string) => `|${Array.from({ length: 12 }, () => cell).join('|')}|`;
    const table = `\n\n表1　明细\n\n${row('栏')}\n${row('---')}\n${row('12')}\n\n后文。\n`;
    const { line, pages } = await render(
      'across',
      {},
      `# 青禾区2024年度法治政府建设情况报告\n\n一、成效\n\n前文。${table}`,
    );
    expect([line('前文').page, line('表1').page, line('后文').page]).toEqual([1, 2, 3]);
    expect(Math.max(...(pages[1] ?? []).map(({ right }) => right))).toBeGreaterThan(210); // Wider than an upright page.
    expect(line('后文').left).toBeCloseTo(AREA.left + 2 * CHARACTER, 0);
  });
});
