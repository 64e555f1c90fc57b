/** A linter in a process of its own, as it is where it is used: one that changes the built-in objects slows all beside it. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { samples } from '../../corpus/corpora.ts';
import { engine } from '../engine.ts';
import { loadTools, type Tool } from './tools.ts';

const ROUNDS = 15;
/** A linter in an editor or over a folder has read many texts before; compilers need some dozens of rounds. */
const WARM_UP = 40;

export const OURS: Tool = {
  name: 'fazhi-lint',
  version: engine.version,
  what: 'all rules: outline, contents, figures, form',
  lint: text => engine.lint(engine.parse(text)).findings.length,
};

/** What all read. */
export const texts = samples().map(({ text }) => text);

export interface Turn {
  /** Of each round over all texts. */
  readonly milliseconds: readonly number[];
  readonly findings: number;
}

export interface ToolProcess {
  takeTurn(): Promise<Turn>;
  stop(): void;
}

export function startTool(name: string): ToolProcess {
  const child: ChildProcess = fork(import.meta.filename, ['--tool', name]);
  return {
    async takeTurn() {
      child.send('go');
      const [told] = await once(child, 'message');
      return told as Turn;
    },
    stop: () => child.disconnect(),
  };
}

async function serve(name: string): Promise<void> {
  const tool = name === OURS.name ? OURS : (await loadTools()).find(other => other.name === name);
  if (!tool) throw new Error(`no tool ${name}`);
  process.on('message', () => void lintInTurn(tool).then(turn => process.send?.(turn)));
}

async function lintInTurn(tool: Tool): Promise<Turn> {
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
if (at >= 0 && process.argv[1] === import.meta.filename) void serve(process.argv[at + 1] ?? '');
