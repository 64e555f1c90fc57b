/** How `check` fares over thousands of files that all differ: `npm run bench:scale`; `-- --write` renews the table of docs/scale.md. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CLI = resolve('dist/cli.js');
const SAMPLES = 'seeds/reports';
const FILES = 10_000;
/** As in an office that collects from many units: a folder each, with several years in it. */
const FILES_IN_FOLDER = 100;
const NAMES = [...'安宁长乐平远青云锦屏玉泉双河龙门石湾白沙'];

const folder = mkdtempSync(join(tmpdir(), 'fazhi-scale-'));
try {
  const characters = writeFiles();
  const rows = [
    ...[FILES / 4, FILES / 2, FILES].map(count => measure(count, [])),
    measure(FILES, ['--cache', '--cache-location', join(folder, 'cache')], '`--cache`，第一次'),
    measure(FILES, ['--cache', '--cache-location', join(folder, 'cache')], '`--cache`，已有结果'),
  ];
  const page = [
    `${cpus()[0]?.model.trim()}，${availableParallelism()} 核，Node ${process.versions.node}；${FILES} 份互不相同的材料，平均每份 ${Math.round(characters / FILES)} 字；json 写入文件。`,
    '',
    '| 文件数 | 用时 | CPU 时间 | 每秒文件数 | 内存峰值 |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
  console.log(page);
  if (process.argv.includes('--write')) write(page);
} finally {
  rmSync(folder, { recursive: true });
}

/** The sample drafts, each copy with a place and figures of its own. */
function writeFiles(): number {
  const drafts = readdirSync(SAMPLES)
    .filter(name => /^0.*\.md$/.test(name))
    .map(name => readFileSync(join(SAMPLES, name), 'utf8'));
  let characters = 0;
  for (let index = 0; index < FILES; index++) {
    const unit = join(folder, 'files', String(Math.floor(index / FILES_IN_FOLDER)).padStart(3, '0'));
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

function measure(count: number, options: readonly string[], note = ''): string {
  const units = Array.from({ length: count / FILES_IN_FOLDER }, (_, unit) => String(unit).padStart(3, '0'));
  const output = join(folder, 'out.json');
  const args = ['check', ...units, '--format', 'json', '--output', output, '--fail-on', 'never', ...options];
  // GNU time (Debian: `time`) tells the memory.
  const { stderr, status } = spawnSync('time', ['-f', '%e %U %S %M', process.execPath, CLI, ...args], {
    cwd: join(folder, 'files'),
    encoding: 'utf8',
  });
  const [wall = 0, user = 0, system = 0, kilobytes = 0] = (stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  if (status !== 0) throw new Error(stderr);
  return `| ${count.toLocaleString('en')}${note && `（${note}）`} | ${wall.toFixed(1)} 秒 | ${(user + system).toFixed(1)} 秒 | ${Math.round(count / wall)} | ${Math.round(kilobytes / 1024)} MB |`;
}

function write(page: string): void {
  const path = 'docs/scale.md';
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/(?<=<!-- bench:start -->\n)[\s\S]*?(?=<!-- bench:end -->)/, `${page}\n`));
}
