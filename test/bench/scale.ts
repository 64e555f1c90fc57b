/** How `check` fares over thousands of files that all differ: `npm run bench:scale`; `-- --write` renews the table of docs/scale.md. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run, unitsOf, writeReports } from './manyReports.ts';

const CLI = resolve('dist/cli.js');
const FILES = 10_000;

const folder = mkdtempSync(join(tmpdir(), 'fazhi-scale-'));
try {
  const characters = writeReports(join(folder, 'files'), FILES);
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

function measure(count: number, options: readonly string[], note = ''): string {
  const args = ['--format', 'json', '--output', join(folder, 'out.json'), '--force', '--fail-on', 'never', ...options];
  const { seconds, cpuSeconds, megabytes } = run([CLI, 'check', ...unitsOf(count), ...args], join(folder, 'files'));
  return `| ${count.toLocaleString('en')}${note && `（${note}）`} | ${seconds.toFixed(1)} 秒 | ${cpuSeconds.toFixed(1)} 秒 | ${Math.round(count / seconds)} | ${Math.round(megabytes)} MB |`;
}

function write(page: string): void {
  const path = 'docs/scale.md';
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/(?<=<!-- bench:start -->\n)[\s\S]*?(?=<!-- bench:end -->)/, `${page}\n`));
}
