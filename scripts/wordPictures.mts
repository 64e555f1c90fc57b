/**
 * Takes the pictures of Word files for the README: pages that the product wrote, as LibreOffice shows them. Wants
 * libreoffice-writer, poppler-utils, fonts-noto-cjk, xvfb, xdotool and imagemagick.
 */
import { execFile, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ROOT } from '../test/sources.ts';
import { type Office, openOffice } from '../test/word/office.ts';

const execute = promisify(execFile);

/** The sample that is exported, and the slips with which it is annotated. */
const SAMPLE = join(ROOT, 'seeds/reports/06-jinglan-2024.md');
const SLIPS: readonly (readonly [right: string, wrong: string])[] = [
  ['败诉率8.89%', '败诉率9.88%'],
  ['共180件', '共170件'],
  ['（六）强化监督制约', '（七）强化监督制约'],
];
const HEADER = `---
export:
  header:
    mark: 景澜县人民政府文件
    number: 景政发〔2025〕1号
---
`;

/** Looks of the typefaces that may not be shipped: 仿宋 and 楷体 as a serif, 黑体 without. */
const LOOKS = [
  ['小标宋', 'Noto Serif CJK SC'],
  ['黑体', 'Noto Sans CJK SC'],
  ['仿宋', 'Noto Serif CJK SC'],
  ['楷体', 'Noto Serif CJK SC'],
  ['宋体', 'Noto Serif CJK SC'],
] as const;

const PICTURES = join(ROOT, 'docs/pictures');
const WIDTH = 560;

const office = await openOffice(LOOKS);
try {
  const draft = join(office.folder, 'report.md');
  const text = await readFile(SAMPLE, 'utf8');
  await writeFile(draft, HEADER + text);
  await run('export', 'report.md');
  await picture(office, 'report.docx', [1, 3, 7], 'word-export');

  const slips = SLIPS.reduce((words, [right, wrong]) => replaced(words, right, wrong), text);
  await writeFile(draft, slips);
  await run('export', 'report.md', '--draft', '--force');
  await run('annotate', 'report.docx', '--output', 'comments.docx', '--track-fixes', 'all');
  await screenshot(join(office.folder, 'comments.docx'), 'word-comments');
} finally {
  await office.close();
}

/** The window of LibreOffice with the comment on the wrong rate, on a screen that nobody sees. */
async function screenshot(file: string, name: string): Promise<void> {
  const env = { ...process.env, ...office.env, DISPLAY: ':97' };
  const screen = spawn('Xvfb', [':97', '-screen', '0', '1500x1000x24'], { stdio: 'ignore' });
  const profile = `-env:UserInstallation=file://${office.folder}/window`;
  const window = spawn('timeout', ['120', 'soffice', profile, '--norestore', '--nologo', '--writer', file], {
    env,
    stdio: 'ignore',
  });
  try {
    const id = await untilShown(() => execute('xdotool', ['search', '--onlyvisible', '--name', 'comments'], { env }));
    await execute('xdotool', ['windowsize', id, '1500', '1000', 'windowmove', id, '0', '0'], { env });
    await setTimeout(3000);
    // To the second comment, after the one that sums up.
    for (let times = 0; times < 2; times++) {
      await execute('xdotool', ['key', '--window', id, 'ctrl+alt+Next'], { env });
      await setTimeout(2000);
    }
    await execute('import', ['-window', 'root', '-crop', '1036x880+190+75', join(PICTURES, `${name}.png`)], { env });
  } finally {
    window.kill();
    screen.kill();
  }
}

async function untilShown(search: () => Promise<{ readonly stdout: string }>): Promise<string> {
  for (let tries = 0; tries < 60; tries++) {
    await setTimeout(1000);
    const found = await search().catch(() => ({ stdout: '' }));
    const id = found.stdout.trim().split('\n').at(-1);
    if (id) return id;
  }
  throw new Error('LibreOffice showed no window');
}

function replaced(text: string, right: string, wrong: string): string {
  if (!text.includes(right)) throw new Error(`${right} is not in ${SAMPLE}`);
  return text.replace(right, wrong);
}

async function run(...args: string[]): Promise<void> {
  await execute(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], { cwd: office.folder });
}

/** Pages of the file side by side. */
async function picture(
  { folder, convert }: Office,
  file: string,
  pages: readonly number[],
  name: string,
): Promise<void> {
  const base = file.replace(/\.docx$/, '');
  const [pdf = ''] = await convert([{ name: base, bytes: await readFile(join(folder, file)) }], 'pdf');
  const pictures = pages.map(page => join(folder, `${name}-${page}`));
  for (const [index, picture] of pictures.entries()) {
    const page = String(pages[index]);
    const size = ['-scale-to-x', String(WIDTH), '-scale-to-y', '-1'];
    await execute('pdftoppm', ['-png', ...size, '-f', page, '-l', page, '-singlefile', pdf, picture]);
  }
  const framed = pictures.map(picture => `${picture}.png`);
  const frame = ['-bordercolor', '#999', '-border', '1'];
  await execute('convert', [...framed, ...frame, '+append', join(PICTURES, `${name}.png`)]);
}
