/** Lints the same drafts with fazhi-lint and with what would be used instead, in one run: `npm run bench:compare`. */
import { machine } from '../machine.ts';
import { record } from '../record.ts';
import { quantile } from '../statistics.ts';
import { OURS, startTool, type Turn, texts } from './toolProcess.ts';
import { loadTools } from './tools.ts';

const TURNS = 4;

export interface CompareRecord {
  readonly on: string;
  readonly texts: number;
  readonly characters: number;
  readonly rows: readonly {
    readonly name: string;
    readonly version: string;
    readonly what: string;
    readonly charactersPerSecond: number;
    readonly findings: number;
  }[];
}

async function main(): Promise<void> {
  const tools = [OURS, ...(await loadTools())];
  const processes = tools.map(({ name }) => startTool(name));
  const turns: Turn[][] = tools.map(() => []);
  // Turn about, so that a noise of the machine meets all alike.
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [index, tool] of processes.entries()) turns[index]?.push(await tool.takeTurn());
  }
  for (const tool of processes) tool.stop();
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  const rows = tools.map(({ name, version, what }, index) => {
    const times = turns[index]?.flatMap(({ milliseconds }) => milliseconds) ?? [];
    const charactersPerSecond = Math.round((characters / quantile(times, 0.5)) * 1000);
    return { name, version, what, charactersPerSecond, findings: turns[index]?.at(-1)?.findings ?? 0 };
  });
  console.table(rows.map(({ what: _, ...row }) => row));
  if (process.argv.includes('--write'))
    record<CompareRecord>('compare', { on: machine(), texts: texts.length, characters, rows });
}

void main();
