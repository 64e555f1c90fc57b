/** `npm run accuracy`: what is found, falsely accused and rightly called checked, as docs/accuracy.md; `--check` compares. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../server/src/engine/index.ts';
import { type CorpusText, cleanReports, SHARED, samples, shared, WRITERS } from '../test/corpus/corpora.ts';
import { seeded, tryWrong, wrongFigures } from '../test/corpus/falsify.ts';
import { type Case, caseFiles, measureCases, OWN_CASES, readRows } from '../test/corpus/figureCases.ts';
import { corrupted, type Noted } from '../test/corpus/notedRelations.ts';
import { ROOT } from '../test/sources.ts';
import { findFallen, readFigures } from './accuracy/figures.ts';
import { type Accuracy, accuracyPage } from './accuracy/page.ts';
import { measureSlips, type Slip } from './accuracy/slips.ts';
import { measureYears } from './accuracy/years.ts';

const PAGE = join(ROOT, 'docs/accuracy.md');
const SHARED_CASES = join(SHARED, 'figure-cases');
const SEED = 13;
/** Rows that are other ones when texts are absent: sums over all sets, and trials on every text. */
const OVER_ALL_TEXTS = /\/ all$|^Figures that count as checked/;

/** Without the texts beside the repository nothing can be compared, and silence must not be taken for a pass. */
const absent = [join(SHARED_CASES, 'cases.jsonl'), join(SHARED, 'seeds'), join(SHARED, 'reports')].filter(
  path => !existsSync(path),
);
if (absent.length > 0) console.error(`Not here: ${absent.join(', ')}`);
if (absent.length > 0 && !process.argv.includes('--skip-absent')) {
  console.error(
    'docs/accuracy.md cannot be measured without them; --skip-absent measures the rest and writes nothing.',
  );
  process.exitCode = 1;
} else run();

function run(): void {
  const texts = [...samples(), ...cleanReports(), ...shared('seeds'), ...shared('reports')];
  const page = accuracyPage({
    cases: casesOf(),
    noted: notedOf(),
    slips: slipsOf(),
    falsified: texts.flatMap(falsify),
    texts: texts.length,
    years: [...samples(), ...shared('seeds')].flatMap(({ text }) => measureYears(text)),
    absent,
  });
  process.stdout.write(page);
  if (process.argv.includes('--check')) check(page);
  else if (absent.length === 0) writeFileSync(PAGE, page);
}

/** Fails where anything is worse than docs/accuracy.md says; what was skipped is not compared. */
function check(page: string): void {
  const now = readFigures(page);
  const before = readFigures(readFileSync(PAGE, 'utf8'));
  const isComparable = (name: string) => absent.length === 0 || (now.shares.has(name) && !OVER_ALL_TEXTS.test(name));
  const shares = new Map([...before.shares].filter(([name]) => isComparable(name)));
  const fallen = findFallen({ ...before, shares }, now);
  if (fallen.length === 0) return;
  console.error(`${fallen.join('\n')}\nIf that is as it should be, run npm run accuracy.`);
  process.exitCode = 1;
}

function casesOf(): Accuracy['cases'] {
  const own = caseFiles(OWN_CASES).map(name => [name, join(OWN_CASES, name)] as const);
  const beside = caseFiles(SHARED_CASES).map(
    name => [`beside the repository: ${name}`, join(SHARED_CASES, name)] as const,
  );
  return [...own, ...beside].map(([name, path]) => [name, measureCases(readRows<Case>(path))] as const);
}

function notedOf(): Accuracy['noted'] {
  return measureCases(caseFiles(OWN_CASES).flatMap(name => corrupted(readRows<Noted>(join(OWN_CASES, name)))));
}

interface OwnSlip extends Omit<Slip, 'file'> {
  readonly report: string;
}

interface SharedSlip extends Slip {
  readonly row: number;
}

function slipsOf(): Accuracy['slips'] {
  const own = WRITERS.flatMap(writer =>
    readRows<OwnSlip>(join(ROOT, 'test/corpus/reports', writer, 'slips.jsonl')).map(slip => ({
      ...slip,
      file: `${writer}/${slip.report}`,
    })),
  );
  return [['clean reports', measureSlips(own, byName(cleanReports()), 'all')], ...sharedSlips()];
}

/** Those that a careful reader would be sure of, by the kind of relation that they break. */
function sharedSlips(): Accuracy['slips'] {
  const path = join(SHARED_CASES, 'slips.jsonl');
  if (!existsSync(path)) return [];
  const truth = readRows<{ readonly kind: string; readonly soft?: boolean }>(join(SHARED_CASES, 'truth.jsonl'));
  const slips = readRows<SharedSlip>(path)
    .filter(({ row }) => !truth[row]?.soft)
    .map(slip => ({ ...slip, file: slip.file.replace(/\.(?:txt|md)$/, ''), kind: truth[slip.row]?.kind ?? slip.kind }));
  return [['published reports', measureSlips(slips, byName([...shared('seeds'), ...shared('reports')]), 'loud')]];
}

function byName(texts: readonly CorpusText[]): ReadonlyMap<string, string> {
  return new Map(
    texts.flatMap(
      ({ name, text }) =>
        [
          [name, text],
          [name.replace(/\.(?:txt|md)$/, ''), text],
        ] as const,
    ),
  );
}

function falsify({ text }: CorpusText): Accuracy['falsified'] {
  const before = parse(text);
  return wrongFigures(text, seeded(SEED)).map(wrong => tryWrong(text, before, wrong));
}
