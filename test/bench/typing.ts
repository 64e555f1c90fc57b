/** What a writer waits for after a keystroke in a long report, in process and over the protocol: `npm run bench typing`. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { keystrokes } from './edits.ts';
import { machine } from './machine.ts';
import { record } from './record.ts';
import { startServerProcess } from './serverProcess.ts';
import { quantile } from './statistics.ts';
import { longReport } from './texts.ts';
import { CHARACTERS, KEYSTROKES, typeInProcess, WARM_UP } from './typeInProcess.ts';

interface Quantiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface TypingRecord {
  readonly on: string;
  readonly characters: number;
  readonly keystrokes: number;
  readonly inProcess: Quantiles;
  readonly overProtocol: Quantiles;
  /** From opening to the first diagnostics, by a server just started. */
  readonly firstDiagnostics: number;
}

async function main(): Promise<void> {
  const text = longReport(CHARACTERS);
  const inProcess = quantilesOf(typeInProcess(text));
  const { times, firstDiagnostics } = await typeOverProtocol(text);
  const overProtocol = quantilesOf(times);
  console.table({ inProcess, overProtocol });
  console.log(`first diagnostics ${firstDiagnostics.toFixed(0)} ms`);
  if (!process.argv.includes('--write')) return;
  record<TypingRecord>('typing', {
    on: machine(),
    characters: text.length,
    keystrokes: KEYSTROKES,
    inProcess,
    overProtocol,
    firstDiagnostics,
  });
}

/** From the change to the answer with its diagnostics. */
async function typeOverProtocol(start: string): Promise<{ times: number[]; firstDiagnostics: number }> {
  const server = await startServerProcess();
  try {
    const times: number[] = [];
    const opened = performance.now();
    const document = server.client.open('untitled:报告.md', start);
    await document.pull();
    const firstDiagnostics = performance.now() - opened;
    for (const { at, typed } of keystrokes(WARM_UP + KEYSTROKES, start.length)) {
      const places = TextDocument.create('', 'markdown', 0, document.text);
      const range = { start: places.positionAt(at), end: places.positionAt(typed === '' ? at + 1 : at) };
      const began = performance.now();
      await document.change([{ range, text: typed }]);
      await document.pull();
      times.push(performance.now() - began);
    }
    return { times: times.slice(WARM_UP), firstDiagnostics };
  } finally {
    server.stop();
  }
}

function quantilesOf(times: readonly number[]): Quantiles {
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), p99: quantile(times, 0.99) };
}

void main();
