/**
 * Changes one operator or constant of a source at a time and sees whether a test fails: `npm run mutation -- SOURCE TEST… [--runs N] [--seed N]`.
 * A mutant that no test notices is printed with its place; the score is the share of those that one did notice.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseSync, Visitor } from 'vite';
import { startVitest } from 'vitest/node';
import { seeded } from '../corpus/falsify.ts';

interface Mutant {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** What each operator is taken for; no two of a pair mean the same on any value that is not NaN. */
const OPERATORS: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
};

function mutantsOf(path: string, text: string): readonly Mutant[] {
  const found: Mutant[] = [];
  const operator = ({ operator, left, right }: Operation) => {
    const words = OPERATORS[operator];
    const start = text.indexOf(operator, left.end);
    if (words !== undefined && start < right.start) found.push({ start, end: start + operator.length, words });
  };
  const whole = (node: Place, words: string) => found.push({ start: node.start, end: node.end, words });
  const visitor = new Visitor({
    BinaryExpression: operator,
    LogicalExpression: operator,
    ConditionalExpression: ({ test }) => whole(test, `!(${text.slice(test.start, test.end)})`),
    IfStatement: ({ test }) => whole(test, `!(${text.slice(test.start, test.end)})`),
    Literal(node) {
      if (typeof node.value === 'boolean') whole(node, String(!node.value));
      else if (typeof node.value === 'number') whole(node, String(node.value + 1));
    },
  });
  visitor.visit(parseSync(path, text).program);
  return found;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Operation {
  readonly operator: string;
  readonly left: Place;
  readonly right: Place;
}

/** Whether all tests pass with `text` in place of what stands at `path`. */
async function passes(path: string, text: string, tests: readonly string[]): Promise<boolean> {
  const replacing = {
    name: 'mutant',
    enforce: 'pre' as const,
    load: (id: string) => (id.split('?')[0] === path ? text : null),
  };
  const options = {
    config: false as const,
    watch: false,
    bail: 1,
    isolate: false,
    include: [...tests],
    reporters: [{}],
  };
  const vitest = await startVitest('test', [], { ...options, testTimeout: 120_000 }, { plugins: [replacing] });
  const modules = vitest.state.getTestModules();
  const passed = modules.length > 0 && modules.every(module => module.ok());
  await vitest.close();
  process.exitCode = 0; // A mutant that is found is no failure of this program.
  return passed;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
});
const [source = '', ...tests] = positionals;
const path = resolve(source);
const text = readFileSync(path, 'utf8');
if (!(await passes(path, text, tests))) throw new Error('the tests fail without a mutant, or there are none');

const random = seeded(Number(values.seed));
const all = mutantsOf(path, text).map(mutant => ({ mutant, key: random() }));
const chosen = all.toSorted((a, b) => a.key - b.key).slice(0, Number(values.runs));
let killed = 0;
for (const {
  mutant: { start, end, words },
} of chosen) {
  const line = text.slice(0, start).split('\n').length;
  if (await passes(path, text.slice(0, start) + words + text.slice(end), tests))
    console.info(`not noticed: ${source}:${line} ${text.slice(start, end)} → ${words}`);
  else killed++;
}
console.info(`${source}: ${killed} of ${chosen.length} mutants noticed (${all.length} possible)`);
