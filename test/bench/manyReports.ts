/** Thousands of reports that all differ, and commands that are run over them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../sources.ts';

const SAMPLES = join(ROOT, 'seeds/reports');
/** As in an office that collects from many units: a folder each, with several years in it. */
const FILES_IN_FOLDER = 100;
const NAMES = [...'安宁长乐平远青云锦屏玉泉双河龙门石湾白沙'];

/** The sample drafts, each copy with a place and figures of its own; the number of characters. */
export function writeReports(folder: string, files: number): number {
  const drafts = readdirSync(SAMPLES)
    .filter(name => /^0.*\.md$/.test(name))
    .map(name => readFileSync(join(SAMPLES, name), 'utf8'));
  let characters = 0;
  for (let index = 0; index < files; index++) {
    const unit = join(folder, unitName(Math.floor(index / FILES_IN_FOLDER)));
    mkdirSync(unit, { recursive: true });
    const place = `${NAMES[index % NAMES.length]}${NAMES[Math.floor(index / NAMES.length) % NAMES.length]}`;
    const draft = drafts[index % drafts.length] ?? '';
    const text = draft
      .replace(/[\u4e00-\u9fff]{2}(?=[市县区]人民政府)/g, place)
      .replace(/(?<!\d)[1-9]\d{2}(?=[件次人])/g, count => String(Number(count) + index));
    writeFileSync(join(unit, `${index}.md`), `${text}\n<!-- ${index} -->\n`);
    characters += text.length;
  }
  return characters;
}

/** The folders that hold the first `files` reports. */
export function unitsOf(files: number): string[] {
  return Array.from({ length: files / FILES_IN_FOLDER }, (_, unit) => unitName(unit));
}

function unitName(unit: number): string {
  return String(unit).padStart(3, '0');
}

export interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

/**
 * Runs Node with `args` in `folder`. GNU time (Debian: `time`) tells the memory.
 * @throws where the command ends with another code than `status`
 */
export function run(args: readonly string[], folder: string, status = 0): Run {
  const words = ['-f', '%e %U %S %M', process.execPath, ...args];
  const ran = spawnSync('time', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  if (ran.status !== status) throw new Error(ran.stderr || String(ran.error));
  const told = ran.stderr.trim().split('\n').at(-1) ?? '';
  const [seconds = 0, user = 0, system = 0, kilobytes = 0] = told.split(' ').map(Number);
  return { seconds, cpuSeconds: user + system, megabytes: kilobytes / 1024 };
}
