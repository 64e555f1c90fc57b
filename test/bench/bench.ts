/** Measures parse and lint over real drafts: `tsx test/bench/bench.ts`; `--write` puts the table into README.md here. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { Bench } from 'tinybench';
import { type Draft, readDrafts, SAMPLES, SEEDS } from '../corpus/corpus.ts';
import { ROOT } from '../sources.ts';

// The built engine is what runs for users; the loader of TypeScript sources slows functions down by a third.
const { applyEdits, lint, parse } = createRequire(import.meta.url)(
  join(ROOT, 'dist/engine.js'),
) as typeof import('../../server/src/engine/index.ts');

interface Row {
  readonly name: string;
  readonly characters: number;
  /** Medians in milliseconds. */
  readonly parse: number;
  readonly lint: number;
  /** 99th percentile of parsing and linting together. */
  readonly slowest: number;
  readonly findings: number;
}

const MILLISECONDS_EACH = 1000;
const README = join(import.meta.dirname, 'README.md');
const MARKED = /(<!-- bench:start -->\n)[\s\S]*?(<!-- bench:end -->)/;

async function measure({ name, text }: Draft): Promise<Row> {
  const bench = new Bench({ time: MILLISECONDS_EACH, warmupTime: MILLISECONDS_EACH / 2 });
  // Each run gets a text of its own, as typing gives; nothing kept by identity helps.
  let turn = 0;
  const edited = () => applyEdits(text, [{ span: { start: text.length, end: text.length }, newText: `\n${turn++}` }]);
  bench.add('parse', () => {
    parse(edited());
  });
  bench.add('both', () => {
    lint(parse(edited()));
  });
  await bench.run();
  const [parsing, both] = bench.tasks.map(({ result }) => {
    if (result.state !== 'completed') throw new Error(`${name}: ${result.state}`);
    return result.latency;
  });
  if (!parsing || !both) throw new Error(`${name}: nothing measured`);
  return {
    name,
    characters: text.length,
    parse: parsing.p50,
    lint: both.p50 - parsing.p50,
    slowest: both.p99,
    findings: lint(parse(text)).findings.length,
  };
}

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ name, characters, parse, lint, slowest, findings }) =>
      `| ${name} | ${characters} | ${parse.toFixed(2)} | ${lint.toFixed(2)} | ${(parse + lint).toFixed(2)} | ${slowest.toFixed(2)} | ${findings} |`,
  );
  return [
    '| draft | characters | parse, ms | lint, ms | both, ms | 99 % below, ms | findings |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...lines,
  ].join('\n');
}

function machine(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `fazhi-lint ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpu?.model.trim()}, ${memory} GiB; medians, warm.`;
}

async function main(): Promise<void> {
  const rows: Row[] = [];
  const drafts = [...readDrafts(SAMPLES), ...readDrafts(SEEDS)];
  for (const draft of drafts) await measure(draft); // The engine warm for all, not for the last alone.
  for (const draft of drafts) rows.push(await measure(draft));
  const result = `${machine()}\n\n${tableOf(rows)}`;
  console.log(result);
  if (!process.argv.includes('--write')) return;
  const text = readFileSync(README, 'utf8');
  writeFileSync(
    README,
    text.replace(MARKED, (_whole, start: string, end: string) => `${start}${result}\n${end}`),
  );
}

main();
