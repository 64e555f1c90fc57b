/** What a writer waits for after a keystroke in a long report, in process and over the protocol: `npm run bench typing`. */
import { machine } from './machine.ts';
import { record } from './record.ts';
import { quantile } from './statistics.ts';
import { longReport } from './texts.ts';
import { CHARACTERS, KEYSTROKES, typeInProcess, WARM_UP } from './typeInProcess.ts';
import { typeOverProtocol } from './typeOverProtocol.ts';

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
  const { times, firstDiagnostics } = await typeOverProtocol(text, WARM_UP + KEYSTROKES);
  const overProtocol = quantilesOf(times.slice(WARM_UP));
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

function quantilesOf(times: readonly number[]): Quantiles {
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), p99: quantile(times, 0.99) };
}

void main();
