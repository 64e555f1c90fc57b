/** docs/robustness.md, from what `npm run robustness` tried. */
import { grouped, type Measured, table } from './measured.ts';

export function robustnessPage({ fuzz, regex }: Measured): string {
  return `# Robustness and security

Tried by \`npm run robustness\`, which writes this page; do not edit. CI tries the same cases each time, with seed 1, so that what changed alone decides.

## Random texts

\`npm run fuzz -- --runs N --seed N\`; last with seed ${fuzz.seed} in ${fuzz.seconds} s (${fuzz.on}). All held.

${table(
  ['what holds', 'cases'],
  fuzz.rows.map(({ what, runs }) => [what, grouped(runs)]),
)}

## Regular expressions

\`npm run regex:check\` collects every pattern that may meet a user’s text: the literals of our sources, those of the bundled packages, and those that the engine makes of kinds, rates and years while it runs. [recheck](https://makenowjust-labs.github.io/recheck/) then proves that each takes linear time on any text (${regex.on}).

${table(
  ['', 'patterns'],
  [
    ['proven linear by the automaton', regex.proven],
    ['with lookarounds or back references, which no automaton reads: attacked in vain', regex.withstood],
    ['of bundled packages, excepted with a reason', regex.exceptions.length],
  ],
)}

The exceptions:

${regex.exceptions.map(({ name, reason }) => `- ${code(name)}: ${reason}.`).join('\n')}

## The server

\`test/lsp\` holds that the server lives on after messages that are none, requests of nonsense, a linter that throws and a flood of requests that are cancelled; that it checks a huge document; that a configuration may go, be half written or fail while it is read; and that it ends when the editor’s pipes close. \`test/vscode\` holds that the client starts a killed server again.

## Bad input on the command line

[bad-inputs.md](bad-inputs.md) lists what happens with each.

## Security

- No network, no \`eval\`, no program started: \`test/security.test.ts\` holds our sources to it and lists what bundled packages bring along.
- A configuration cannot name a file outside its project, whether under \`extends\`, \`kindFiles\`, \`facts\` or \`previous\`: \`test/config\`.
- The HTML report escapes all text, loads nothing and forbids scripts: \`test/cli/formats.test.ts\` gives it a report with \`<script>\` in it.
- Dependencies are few, bundled, and listed with their reasons in [ARCHITECTURE.md](../ARCHITECTURE.md#third-party-code-with-reasons).
`;
}

/** As code, whatever marks the text has itself. */
function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
