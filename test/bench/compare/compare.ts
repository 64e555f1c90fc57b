/** Lints the same drafts with fazhi-lint and with what would be used instead, in one run: `npm run bench:compare`. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { samples } from '../../corpus/corpora.ts';
import { engine } from '../engine.ts';
import { machine } from '../machine.ts';
import { record } from '../record.ts';
import { quantile } from '../statistics.ts';
import { loadTools, type Tool } from './tools.ts';

const TURNS = 4;
const ROUNDS = 15;
/** A linter in an editor or over a folder has read many texts before; compilers need some dozens of rounds. */
const WARM_UP = 40;

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

/**
 * What the process of a tool tells of one turn. Each has one of its own, as it has where it is used: a tool that changes
 * the built-in objects slows all that run beside it.
 */
interface Turn {
  readonly milliseconds: readonly number[];
  readonly findings: number;
}

const texts = samples().map(({ text }) => text);

async function main(): Promise<void> {
  const tools = [OURS, ...(await loadTools())];
  const processes = tools.map(({ name }) => fork(import.meta.filename, ['--tool', name]));
  const turns: Turn[][] = tools.map(() => []);
  // Turn about, so that a noise of the machine meets all alike.
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [index, child] of processes.entries()) {
      child.send('go');
      const [told] = await once(child, 'message');
      turns[index]?.push(told as Turn);
    }
  }
  for (const child of processes) child.disconnect();
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

async function serve(name: string): Promise<void> {
  const tool = name === OURS.name ? OURS : (await loadTools()).find(other => other.name === name);
  if (!tool) throw new Error(`no tool ${name}`);
  process.on('message', () => void takeTurn(tool).then(turn => process.send?.(turn)));
}

async function takeTurn(tool: Tool): Promise<Turn> {
  const milliseconds: number[] = [];
  let findings = 0;
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const began = performance.now();
    findings = 0;
    for (const text of texts) findings += await tool.lint(text);
    if (round >= WARM_UP) milliseconds.push(performance.now() - began);
  }
  return { milliseconds, findings };
}

const at = process.argv.indexOf('--tool');
void (at < 0 ? main() : serve(process.argv[at + 1] ?? ''));
