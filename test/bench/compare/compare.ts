/** Lints the same drafts with fazhi-lint and with what would be used instead, in one run: `npm run bench:compare`. */
import { samples } from '../../corpus/corpora.ts';
import { engine } from '../engine.ts';
import { machine } from '../machine.ts';
import { record } from '../record.ts';
import { quantile } from '../statistics.ts';
import { loadTools, type Tool } from './tools.ts';

const TURNS = 4;
const ROUNDS = 15;
const WARM_UP = 10;

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

const OURS: Tool = {
  name: 'fazhi-lint',
  version: engine.version,
  what: 'all rules: outline, contents, figures, form',
  lint: text => engine.lint(engine.parse(text)).findings.length,
};

async function main(): Promise<void> {
  const texts = samples().map(({ text }) => text);
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  const tools = [OURS, ...(await loadTools())];
  const taken = new Map<Tool, number[]>(tools.map(tool => [tool, []]));
  const found = new Map<Tool, number>();
  // Turn about, so that a noise of the machine meets all alike; some rounds at a time, so that each tool is warm again.
  for (let turn = 0; turn < TURNS; turn++) {
    for (const tool of tools) {
      for (let round = 0; round < ROUNDS + WARM_UP; round++) {
        const began = performance.now();
        let findings = 0;
        for (const text of texts) findings += await tool.lint(text);
        if (round >= WARM_UP) taken.get(tool)?.push(performance.now() - began);
        found.set(tool, findings);
      }
    }
  }
  const rows = tools.map(tool => ({
    name: tool.name,
    version: tool.version,
    what: tool.what,
    charactersPerSecond: Math.round((characters / quantile(taken.get(tool) ?? [], 0.5)) * 1000),
    findings: found.get(tool) ?? 0,
  }));
  console.table(rows.map(({ what: _, ...row }) => row));
  if (process.argv.includes('--write'))
    record<CompareRecord>('compare', { on: machine(), texts: texts.length, characters, rows });
}

void main();
