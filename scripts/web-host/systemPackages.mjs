// Makes sure of the system's part of the web host: a Chromium, Chinese fonts, and a compiler for the native modules.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './command.mjs';

const browsers = ['chromium', 'google-chrome-stable', 'google-chrome'];

/**
 * Path of a Chromium of the system; `CHROMIUM` in the environment names another.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const wished = process.env.CHROMIUM;
  if (wished) return wished;
  return browsers.map(findProgram).find(path => path !== undefined);
}

/**
 * Installs what is missing with apt-get; without apt-get or the right to use it, says what to install by hand.
 *
 * @param {{ forBuilding: boolean, report: (line: string) => void }} options
 */
export async function installSystemPackages({ forBuilding, report }) {
  const missing = [];
  if (!findChromium()) missing.push('chromium');
  if (!(await hasChineseFont())) missing.push('fonts-noto-cjk');
  if (forBuilding) {
    if (!findProgram('g++')) missing.push('g++');
    if (!findProgram('make')) missing.push('make');
    if (!findProgram('python3')) missing.push('python3');
  }
  if (missing.length === 0) return;
  report(`Installing system packages: ${missing.join(' ')} …`);
  try {
    await aptGet(['update']);
    await aptGet(['install', '--yes', '--no-install-recommends', ...missing]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Please install these system packages by hand: ${missing.join(' ')}\n${reason}`);
  }
}

/** @param {string[]} parameters */
async function aptGet(parameters) {
  const asRoot = process.getuid?.() === 0;
  const program = asRoot ? 'env' : 'sudo';
  // '-n': a password prompt in the middle of a test run would wait for ever.
  const prefix = asRoot ? [] : ['-n', 'env'];
  await run(program, [...prefix, 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...parameters]);
}

/** Asks fontconfig, and where that is missing looks for the file that the Debian package installs. */
async function hasChineseFont() {
  if (existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return true;
  return run('fc-list', [':lang=zh-cn']).then(
    fonts => fonts.trim() !== '',
    () => false,
  );
}

/** @param {string} name */
function findProgram(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(path => existsSync(path));
}
