/** Measures what a writer waits for: `tsx test/bench/editor.ts`, after a build; exits with 1 where a figure is over its limit. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { readDrafts, SEEDS } from '../corpus/corpus.ts';
import { clientOver, FULL, type TestDocument } from '../lsp/harness.ts';
import { ROOT } from '../sources.ts';

const SERVER = join(ROOT, 'dist/server/main.js');
const CHARACTERS = 40_000;
const KEYSTROKES = 200;
const WARM_UP = 20;

interface Row {
  readonly what: string;
  readonly value: number;
  readonly limit: number | null;
  readonly unit: 'ms' | 'KB';
}

/** A report as long as wanted: one opening, then the bodies of the samples over and over. */
function longReport(): string {
  const texts = readDrafts(SEEDS).map(({ text }) => text);
  let report = texts[0] ?? '';
  for (let turn = 1; report.length < CHARACTERS; turn++) {
    const body = (texts[turn % texts.length] ?? '').split('\n').slice(4).join('\n');
    report += `\n${body}`;
  }
  return report.slice(0, CHARACTERS);
}

async function measureServer(): Promise<Row[]> {
  const began = performance.now();
  const server = spawn(process.execPath, [SERVER, '--stdio']);
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const client = clientOver(connection, new Map(), {}, raw => server.stdin.write(raw));
  try {
    await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: FULL, locale: 'zh-cn' });
    const started = performance.now() - began;
    await client.notify('initialized', {});
    const text = longReport();
    const opened = performance.now();
    const document = client.open('untitled:报告.md', text);
    await document.diagnostics();
    const first = performance.now() - opened;
    const times = await typeInto(document, text);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return [
      { what: 'server start to its answer', value: started, limit: null, unit: 'ms' },
      { what: 'first diagnostics after opening', value: first, limit: null, unit: 'ms' },
      { what: 'keystroke to diagnostics, median', value: at(0.5), limit: null, unit: 'ms' },
      { what: 'keystroke to diagnostics, p95', value: at(0.95), limit: 20, unit: 'ms' },
      { what: 'keystroke to diagnostics, slowest', value: at(1), limit: null, unit: 'ms' },
    ];
  } finally {
    server.kill();
  }
}

/** Types figures and words all over the document; the times from each change to its diagnostics, sorted. */
async function typeInto(document: TestDocument, text: string): Promise<number[]> {
  const lines = text.split('\n');
  const times: number[] = [];
  for (let stroke = 0; stroke < KEYSTROKES + WARM_UP; stroke++) {
    const line = (stroke * 37) % lines.length;
    const character = Math.floor((lines[line] ?? '').length / 2);
    const place = { line, character };
    const began = performance.now();
    await document.insert(place, stroke % 2 === 0 ? '法' : '1');
    await document.pull();
    if (stroke >= WARM_UP) times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

async function measurePackage(): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'vsix-'));
  try {
    const target = join(folder, 'extension.vsix');
    const vsce = join(ROOT, 'node_modules/@vscode/vsce/vsce');
    const words = ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
    execFileSync(process.execPath, [vsce, ...words, '--out', target], { cwd: ROOT, stdio: 'pipe' });
    const { size } = await stat(target);
    return { what: '.vsix', value: size / 1024, limit: 500, unit: 'KB' };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function print(rows: readonly Row[]): void {
  console.log(`| what | measured | limit |\n|---|---:|---:|`);
  for (const { what, value, limit, unit } of rows) {
    console.log(`| ${what} | ${value.toFixed(1)} ${unit} | ${limit === null ? '' : `${limit} ${unit}`} |`);
  }
}

async function main(): Promise<void> {
  if (!existsSync(SERVER)) throw new Error(`${SERVER} is missing. Run npm run build.`);
  const rows = [...(await measureServer()), await measurePackage()];
  print(rows);
  process.exitCode = rows.some(({ value, limit }) => limit !== null && value > limit) ? 1 : 0;
}

void main();
