/** Has LibreOffice turn a file of another office program into a Word file; a bundle of its own, as few calls want it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Localized } from '../engine/index.ts';

export type Converted = Uint8Array | { readonly problem: Localized };

export interface ConverterOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** In milliseconds; a file that takes longer is given up. */
  readonly timeLimit?: number;
}

const TIME_LIMIT = 60_000;

/** Where its installers put it on systems that have no common path for programs. */
const USUAL_PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  win32: ['C:\\Program Files\\LibreOffice\\program\\soffice.com'],
};

/** A web page is a text, which it would else open as a web page and could not write as a Word file. */
const INPUT_FILTERS: Readonly<Record<string, string>> = { html: 'HTML (StarWriter)' };

/** `extension` tells what `bytes` are: `doc`, `rtf`, `odt`, … Never throws. */
export async function convertToWord(
  bytes: Uint8Array,
  extension: string,
  { env, timeLimit = TIME_LIMIT }: ConverterOptions,
): Promise<Converted> {
  const folder = await mkdtemp(join(tmpdir(), 'fazhi-lint-'));
  try {
    const file = join(folder, `in.${extension}`);
    await writeFile(file, bytes);
    const filter = INPUT_FILTERS[extension];
    const args = [
      // A profile of its own, so that it neither waits for a window that is open nor changes the user's settings.
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      ...['--headless', '--norestore', '--nolockcheck'],
      ...(filter === undefined ? [] : [`--infilter=${filter}`]),
      ...['--convert-to', 'docx', '--outdir', join(folder, 'out'), file],
    ];
    const outcome = await runFirst(
      ['soffice', 'libreoffice', ...(USUAL_PLACES[process.platform] ?? [])],
      args,
      env,
      timeLimit,
    );
    if (outcome === 'missing') return { problem: MISSING };
    if (outcome === 'late') return { problem: late(timeLimit) };
    return await readFile(join(folder, 'out', 'in.docx'));
  } catch {
    return { problem: FAILED };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined); // The system clears it.
  }
}

type Outcome = 'done' | 'late' | 'missing';

async function runFirst(
  programs: readonly string[],
  args: readonly string[],
  env: ConverterOptions['env'],
  timeLimit: number,
): Promise<Outcome> {
  for (const program of programs) {
    const outcome = await run(program, args, env, timeLimit);
    if (outcome !== 'missing') return outcome;
  }
  return 'missing';
}

function run(
  program: string,
  args: readonly string[],
  env: ConverterOptions['env'],
  timeLimit: number,
): Promise<Outcome> {
  return new Promise(resolve => {
    // A group of its own, since soffice is a script that starts the program proper.
    const child = spawn(program, args, {
      env: env as NodeJS.ProcessEnv,
      stdio: 'ignore',
      detached: true,
      windowsHide: true,
    });
    const timer = setTimeout(() => {
      stop(child);
      resolve('late');
    }, timeLimit);
    const end = (outcome: Outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    child.on('error', () => end('missing'));
    child.on('exit', () => end('done'));
  });
}

function stop(child: ChildProcess): void {
  try {
    if (process.platform !== 'win32' && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

const SAVE_AS: Localized = {
  zh: '请在 Word 或 WPS 中打开，另存为 .docx。',
  en: 'Open it in Word or WPS and save it as .docx.',
};
const MISSING: Localized = {
  zh: `没有找到 LibreOffice（soffice），无法转换。请先安装，或者${SAVE_AS.zh.slice(1)}`,
  en: `LibreOffice (soffice) was not found, so it could not be converted. Install it, or else: ${SAVE_AS.en}`,
};
const FAILED: Localized = {
  zh: `LibreOffice 没能转换这个文件。${SAVE_AS.zh}`,
  en: `LibreOffice could not convert this file. ${SAVE_AS.en}`,
};
const late = (timeLimit: number): Localized => ({
  zh: `LibreOffice 转换超过 ${timeLimit / 1000} 秒，已停止。${SAVE_AS.zh}`,
  en: `LibreOffice took more than ${timeLimit / 1000} seconds and was stopped. ${SAVE_AS.en}`,
});
