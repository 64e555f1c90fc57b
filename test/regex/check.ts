// Fails when a regular expression is not proven linear: `npm run regex:check`, after a build. `--write` records the
// counts for docs/robustness.md.
import { machine } from '../bench/machine.ts';
import { record } from '../bench/record.ts';
import { EXCEPTIONS } from './exceptions.ts';
import { collectPatterns, nameOf, type Pattern } from './patterns.ts';
import { prove, type Verdict } from './prove.ts';

const LINEAR: readonly Verdict[] = ['proven', 'withstood'];

export interface RegexRecord {
  readonly on: string;
  readonly proven: number;
  readonly withstood: number;
  readonly exceptions: readonly { readonly name: string; readonly reason: string; readonly proven: boolean }[];
}

async function main(): Promise<void> {
  const patterns = collectPatterns();
  const excepted = new Set(EXCEPTIONS.map(({ name }) => name));
  const faults = EXCEPTIONS.filter(({ name }) => !patterns.some(pattern => nameOf(pattern) === name)).map(
    ({ name }) => `${name} is excepted but nowhere to be found`,
  );
  const counts: Record<Verdict, number> = { proven: 0, withstood: 0, vulnerable: 0, unknown: 0 };
  for (const pattern of patterns.filter(each => !excepted.has(nameOf(each)))) {
    const proof = await prove(pattern);
    counts[proof.verdict]++;
    if (!LINEAR.includes(proof.verdict)) faults.push(faultOf(pattern, proof.why, proof.attack));
  }
  for (const { name, proveAs } of EXCEPTIONS) {
    if (proveAs === undefined) continue;
    const { verdict, why, attack } = await prove({ source: proveAs, flags: '' });
    if (verdict !== 'proven') faults.push(`${name} as ${proveAs}: ${why} ${attack ?? ''}`);
  }
  for (const fault of faults) console.error(fault);
  console.log(
    `${patterns.length} regular expressions: ${counts.proven} proven linear, ${counts.withstood} with lookarounds or back references withstood the attacks, ${EXCEPTIONS.length} excepted, ${faults.length} at fault`,
  );
  if (faults.length > 0) process.exit(1);
  if (process.argv.includes('--write')) {
    record<RegexRecord>('regex', {
      on: machine(),
      proven: counts.proven,
      withstood: counts.withstood,
      exceptions: EXCEPTIONS.map(({ name, reason, proveAs }) => ({ name, reason, proven: proveAs !== undefined })),
    });
  }
  // recheck keeps its process waiting for more.
  process.exit();
}

function faultOf(pattern: Pattern, why: string, attack: string | null): string {
  return `${pattern.place}: ${nameOf(pattern)} is not linear: ${why}${attack ? `, on ${attack}` : ''}`;
}

void main();
