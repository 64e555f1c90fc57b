/** docs/performance.md, from what `npm run performance` measured. */
import type { GoalsRecord } from '../../test/bench/goals.ts';
import type { MemoryPoint, MemoryRecord } from '../../test/bench/memory.ts';
import { grouped, type Measured, table } from './measured.ts';

export function performancePage({ compare, goals, growth, longText, memory, start, typing }: Measured): string {
  return `# Performance

Measured by \`npm run performance\`, which writes this page; do not edit. \`npm run bench -- growth\` and the like measure one part and write nothing. Times are medians unless they say otherwise, taken by the bundles that are published. Nothing fails when a machine is busy; what is held to is in [robustness](robustness.md).

${goals ? goalsSection(goals) : ''}## Beside other linters

${compare.texts} sample drafts, ${grouped(compare.characters)} characters, parsed and linted in one run, turn about, each tool warm, in a process of its own and with its usual settings (${compare.on}).

${comparison(compare)}

The tools do different things: the others look at spacing, punctuation or the form of the Markdown, fazhi-lint reads the outline, the contents and every relation between figures as well. textlint’s preset for technical writing in Chinese is not in the registry any more; the one rule for Chinese that is stands for it.

## Growth

Full lint of reports of different length (${growth.on}). On two logarithmic axes the slope is ${growth.slope.toFixed(2)}; 1 is linear.

${table(
  ['report, KB of UTF-8', 'ms', 'characters per second'],
  growth.sizes.map(({ kilobytes, milliseconds }) => [
    grouped(kilobytes),
    milliseconds.toFixed(1),
    grouped((kilobytes * 1000) / 3 / (milliseconds / 1000)),
  ]),
)}

Texts of extreme shape:

${table(
  ['text', 'characters', 'ms'],
  growth.shapes.map(({ what, characters, milliseconds }) => [what, grouped(characters), grouped(milliseconds)]),
)}

Of ${growth.oddTexts} texts that nobody writes (one mark, digit or word over and over, 10,000 and 40,000 characters), \`${growth.worst.text}\` grows fastest: four times the text takes ${growth.worst.ratio.toFixed(1)} times as long.

## Typing

${grouped(typing.keystrokes)} one-character edits at random places of a report of ${grouped(typing.characters)} characters (${typing.on}). Over the protocol: from the change to the diagnostics, by the server as a process of its own.

${table(
  ['ms', 'half below', '95 % below', '99 % below'],
  [
    ['relint in process', ...quantiles(typing.inProcess)],
    ['relint over the protocol', ...quantiles(typing.overProtocol)],
  ],
)}

First diagnostics after opening, by a server just started: ${grouped(typing.firstDiagnostics)} ms.

Of a text of ${grouped(longText.characters)} characters, by ${longText.servers} servers just started (${longText.on}): ${grouped(longText.inSight)} ms to findings on the part in sight and ${grouped(longText.firstDiagnostics)} ms to all, of which reading the text, without which there is none, takes ${grouped(longText.reading)} ms; ${grouped(longText.relint)} ms after a change. The server is a process or worker of its own, so that no key waits for it.

## Memory

Memory of the server, medians of ${memory.rounds} servers just started (${memory.on}). Data and program live on the heap when all garbage has been taken away: what the server holds of reports, and the program with what V8 compiled and noted of it, more the more often it runs, up to all that runs. Each edit types a character anywhere or takes the last one away again, so that the reports are the same at every look; at one look the data of the rounds differ by ${memory.spread.toFixed(1)} MiB at most. What they grow by after the first ${grouped(memory.edited[0]?.edits ?? 0)} edits, ${growthOf(memory)} MiB, belongs to no report: tables of weak references, which V8 enlarges in steps and does not make smaller, what patterns need that are met for the first time, and the roles of damaged headings, of which 500 are remembered. What is resident holds garbage as well, which V8 lets lie while the machine has room.

${table(
  ['MiB', 'data', 'program', 'resident'],
  [
    ['started', ...partsOf(memory.started)],
    [`${memory.documents} reports of ${grouped(memory.charactersEach)} characters open`, ...partsOf(memory.opened)],
    ...memory.edited.map(point => [`after ${grouped(point.edits)} edits all over them`, ...partsOf(point)]),
  ],
)}

## Start and size

Cold starts, in a process of their own (${start.on}). \`fazhi-lint check\` finds what V8 made of it in an earlier run in the user’s cache folder; the first run ever does without. What VS Code takes to activate the extension is printed by \`npm run test:vscode\`.

${table(
  ['', 'ms'],
  start.times.map(({ what, milliseconds }) => [what, grouped(milliseconds)]),
)}

No bundle may become larger than its budget (\`test/budgets.ts\`).

${table(
  ['bundle', 'KiB', 'budget'],
  start.sizes.map(({ file, size, budget }) => [file, grouped(size / 1024), grouped(budget / 1024)]),
)}
`;
}

function goalsSection({ on, rounds, rows }: GoalsRecord): string {
  return `## Goals

Each measured ${rounds} times in one run, beside what it is compared with (${on}).

${table(
  ['', 'goal', 'median', 'least', 'most', 'missed by'],
  rows.map(({ what, unit, atLeast, limit, median, least, most, missedBy }) => [
    what,
    `${atLeast ? '≥' : '≤'} ${limit} ${unit}`,
    ...[median, least, most].map(value => value.toFixed(2)),
    missedBy > 0 ? `${Math.round(missedBy * 100)} %` : 'met',
  ]),
)}

${rows.some(({ missedBy }) => missedBy > 0) ? REASONS : ''}`;
}

const REASONS = `What is missed is missed for these reasons, found by profiles of the texts that the goals are measured on:

- autocorrect-node, in Rust, looks at spacing and marks. Here each sentence is read as well: of a warm lint 46 % goes to figures and calendar, 16 % to the other rules, 10 % to the blocks of Markdown, 13 % to clearing memory. The search for patterns takes 12 % in all, no other function 3 %, so that no single change gives more than a tenth: one automaton over all lists of words would give less, by that profile. To be as fast would take another language below the engine.
- Many files are checked by code that is still cold: 1,000 reports are over before most functions are compiled, and each thread compiles for itself.
- A first check reads and compiles 1.3 MB of program; what V8 made of it is kept for the next run, which saves a third.
- A keystroke reads its own paragraph again and compares every figure of the document with those that it may repeat; the second part grows with the text.

`;

function comparison({ rows }: Measured['compare']): string {
  const ours = rows[0]?.charactersPerSecond ?? Number.NaN;
  return table(
    ['tool', 'checks', 'characters per second', 'findings', 'fazhi-lint against it'],
    rows.map(({ name, version, what, charactersPerSecond, findings }) => [
      `${name} ${version}`,
      what,
      grouped(charactersPerSecond),
      findings,
      `${(ours / charactersPerSecond).toFixed(1)} ×`,
    ]),
  );
}

function quantiles({ p50, p95, p99 }: Measured['typing']['inProcess']): string[] {
  return [p50, p95, p99].map(value => value.toFixed(1));
}

function growthOf({ edited }: MemoryRecord): string {
  return ((edited.at(-1)?.data ?? 0) - (edited[0]?.data ?? 0)).toFixed(1);
}

function partsOf({ data, code, resident }: MemoryPoint): string[] {
  return [data.toFixed(1), code.toFixed(1), String(resident)];
}
