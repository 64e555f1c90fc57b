/** LibreOffice for tests that look at what it makes of a Word file; bounded in time and memory, with typefaces of its own. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

const SECONDS = 300;
const KIBIBYTES = 4_000_000;

/** Part of a typeface’s name → the typeface that stands in for it. */
export type StandIns = readonly (readonly [name: string, standIn: string])[];

/**
 * The typefaces of offices must not be shipped, so others stand in for them: one whose digits are exactly half as wide
 * as its characters for the text, as 仿宋 has them.
 */
const STAND_INS: StandIns = [
  ['小标宋', 'Noto Serif CJK SC'],
  ['仿宋', 'Noto Sans Mono CJK SC'],
  ['楷体', 'Noto Sans Mono CJK SC'],
  ['黑体', 'Noto Sans Mono CJK SC'],
  ['宋体', 'Noto Sans Mono CJK SC'],
];

/** Why nothing can be rendered here; null where it can. With FAZHI_REQUIRE_OFFICE that is an error and no reason to skip. */
export async function officeMissing(): Promise<string | null> {
  const missing = await missingProgram();
  if (missing === null) return null;
  const words = `${missing} is not there; install libreoffice-writer, poppler-utils and fonts-noto-cjk`;
  if (process.env['FAZHI_REQUIRE_OFFICE']) throw new Error(words);
  console.warn(`office: ${words}; the tests that need it are skipped`);
  return words;
}

async function missingProgram(): Promise<string | null> {
  for (const program of ['soffice', 'pdftotext', 'pdftoppm', 'fc-list']) {
    const found = await execute('sh', ['-c', `command -v ${program}`]).catch(() => null);
    if (!found) return program;
  }
  const { stdout } = await execute('fc-list', [':', 'family']);
  return stdout.includes('Noto Sans Mono CJK SC') ? null : 'Noto Sans Mono CJK SC';
}

export interface WordFile {
  /** Without extension; no two alike. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Office {
  readonly folder: string;
  /** In which programs see the typefaces that stand in. */
  readonly env: Readonly<Record<string, string>>;
  /** Converts Word files, all in one start of the program, to `pdf`, `docx` or `FORMAT:FILTER:OPTIONS`; gives the paths in order. */
  convert(files: readonly WordFile[], format: string): Promise<string[]>;
  close(): Promise<void>;
}

export async function openOffice(standIns = STAND_INS): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'fazhi-office-'));
  const fonts = join(folder, 'fonts.conf');
  await writeFile(fonts, fontsConfiguration(folder, standIns));
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, FONTCONFIG_FILE: fonts, LANG: 'C.UTF-8' };
  return {
    folder,
    env,
    async convert(files, format) {
      const output = join(folder, 'out');
      for (const { name, bytes } of files) await writeFile(join(folder, `${name}.docx`), bytes);
      const call = [
        'soffice',
        `-env:UserInstallation=file://${folder}/profile`,
        ...['--headless', '--norestore', '--convert-to', format, '--outdir', output],
        ...files.map(({ name }) => join(folder, `${name}.docx`)),
      ];
      const limited = `ulimit -v ${KIBIBYTES}; exec timeout ${SECONDS} "$@"`;
      await execute('bash', ['-c', limited, 'office', ...call], { env });
      return files.map(({ name }) => join(output, `${name}.${format.replace(/:.*/, '')}`));
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

function fontsConfiguration(folder: string, standIns: StandIns): string {
  const rules = standIns.map(
    ([name, standIn]) =>
      `<match target="pattern"><test name="family" compare="contains"><string>${name}</string></test>` +
      `<edit name="family" mode="assign" binding="strong"><string>${standIn}</string></edit></match>`,
  );
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    '<dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>',
    `<cachedir>${folder}/fonts</cachedir>`,
    ...rules,
    '</fontconfig>',
  ].join('\n');
}

/** A line of text on a page, in millimetres from the upper left corner. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const POINT = 25.4 / 72;

/** The lines of each page. */
export async function linesOfPdf(pdf: string): Promise<PdfLine[][]> {
  const { stdout } = await execute('pdftotext', ['-bbox-layout', pdf, '-'], { maxBuffer: 1 << 26 });
  return stdout.split('<page ').slice(1).map(linesOfPage);
}

function linesOfPage(page: string): PdfLine[] {
  return Array.from(page.matchAll(/<line ([^>]*)>(.*?)<\/line>/gs), ([, box = '', words = '']) => {
    const edge = (name: string) => Number(new RegExp(`${name}="([\\d.]+)"`).exec(box)?.[1]) * POINT;
    return {
      text: words.replace(/<[^>]*>|\s/g, ''),
      left: edge('xMin'),
      right: edge('xMax'),
      top: edge('yMin'),
      bottom: edge('yMax'),
    };
  }).sort((a, b) => a.top - b.top || a.left - b.left);
}

/** The picture of a page. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of the pixel. */
  at(x: number, y: number): readonly [number, number, number];
}

const DPI = 300;

export async function pixelsOfPdf(pdf: string, page: number): Promise<Pixels> {
  const base = `${pdf}-${page}`;
  const pages = ['-f', String(page), '-l', String(page), '-singlefile'];
  await execute('pdftoppm', ['-r', String(DPI), ...pages, pdf, base]);
  const bytes = await readFile(`${base}.ppm`);
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error(`${base}.ppm is no picture`);
  const [width, height, start] = [Number(head[1]), Number(head[2]), head[0].length];
  return {
    width,
    height,
    at(x, y) {
      const offset = start + 3 * (y * width + x);
      return [bytes[offset] ?? 0, bytes[offset + 1] ?? 0, bytes[offset + 2] ?? 0];
    },
  };
}

/** Where there is ink of a colour in a part of a page, in millimetres; null where there is none. */
export function inkIn(
  pixels: Pixels,
  area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  isInk: (red: number, green: number, blue: number) => boolean,
): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } | null {
  const scale = DPI / 25.4;
  let [left, right, top, bottom] = [Number.POSITIVE_INFINITY, -1, -1, -1];
  for (let y = Math.round(area.top * scale); y < Math.min(pixels.height, area.bottom * scale); y++) {
    for (let x = Math.round(area.left * scale); x < Math.min(pixels.width, area.right * scale); x++) {
      if (!isInk(...pixels.at(x, y))) continue;
      if (top < 0) top = y;
      bottom = y;
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
  }
  return top < 0
    ? null
    : { left: left / scale, right: (right + 1) / scale, top: top / scale, bottom: (bottom + 1) / scale };
}

export const isBlack = (red: number, green: number, blue: number): boolean => red + green + blue < 300;
export const isRed = (red: number, green: number, blue: number): boolean => red > 150 && green + blue < 200;
