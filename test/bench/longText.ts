/** How long findings of a very long text take to come, by servers that have just been started: `npm run bench longText`. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { keystrokes } from './edits.ts';
import { engine } from './engine.ts';
import { machine } from './machine.ts';
import { record } from './record.ts';
import { startServerProcess } from './serverProcess.ts';
import { quantile } from './statistics.ts';
import { longReport } from './texts.ts';

const CHARACTERS = 400_000;
const SERVERS = 5;
const EDITS = 20;

/** Medians in milliseconds. */
export interface LongTextRecord {
  readonly on: string;
  readonly characters: number;
  readonly servers: number;
  /** From opening to all findings. */
  readonly firstDiagnostics: number;
  /** Of reading the text for the first time in a process: no finding at all could come sooner. */
  readonly reading: number;
  /** From a change to all findings, of the first changes after opening. */
  readonly relint: number;
}

async function main(): Promise<void> {
  const text = longReport(CHARACTERS);
  const began = performance.now();
  engine.parse(text);
  const reading = performance.now() - began;
  const first: number[] = [];
  const relints: number[] = [];
  for (let run = 0; run < SERVERS; run++) {
    const times = await openAndEdit(text);
    first.push(times.first);
    relints.push(...times.relints);
  }
  const found = { firstDiagnostics: quantile(first, 0.5), reading, relint: quantile(relints, 0.5) };
  console.table(found);
  if (!process.argv.includes('--write')) return;
  record<LongTextRecord>('longText', { on: machine(), characters: text.length, servers: SERVERS, ...found });
}

async function openAndEdit(text: string): Promise<{ readonly first: number; readonly relints: readonly number[] }> {
  const server = await startServerProcess();
  try {
    const opened = performance.now();
    const document = server.client.open('untitled:报告.md', text);
    await document.pull();
    const first = performance.now() - opened;
    const relints: number[] = [];
    for (const { at, typed } of keystrokes(EDITS, text.length)) {
      const places = TextDocument.create('', 'markdown', 0, document.text);
      const range = { start: places.positionAt(at), end: places.positionAt(typed === '' ? at + 1 : at) };
      const began = performance.now();
      await document.change([{ range, text: typed }]);
      await document.pull();
      relints.push(performance.now() - began);
    }
    return { first, relints };
  } finally {
    server.stop();
  }
}

void main();
