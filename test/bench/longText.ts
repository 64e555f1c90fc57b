/** How long findings of a very long text take to come, by servers that have just been started: `npm run bench longText`. */
import { engine } from './engine.ts';
import { machine } from './machine.ts';
import { record } from './record.ts';
import { quantile } from './statistics.ts';
import { longReport } from './texts.ts';
import { typeOverProtocol } from './typeOverProtocol.ts';

const CHARACTERS = 400_000;
const SERVERS = 5;
const EDITS = 20;

/** Medians in milliseconds. */
export interface LongTextRecord {
  readonly on: string;
  readonly characters: number;
  readonly servers: number;
  /** From opening to findings on the part in sight, which is its beginning. */
  readonly inSight: number;
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
  const glimpses: number[] = [];
  const first: number[] = [];
  const relints: number[] = [];
  for (let run = 0; run < SERVERS; run++) {
    const { inSight, firstDiagnostics, times } = await typeOverProtocol(text, EDITS);
    glimpses.push(inSight);
    first.push(firstDiagnostics);
    relints.push(...times);
  }
  const found = {
    inSight: quantile(glimpses, 0.5),
    firstDiagnostics: quantile(first, 0.5),
    reading,
    relint: quantile(relints, 0.5),
  };
  console.table(found);
  if (!process.argv.includes('--write')) return;
  record<LongTextRecord>('longText', { on: machine(), characters: text.length, servers: SERVERS, ...found });
}

void main();
