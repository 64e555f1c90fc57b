// How time grows with the text: `npm run bench:growth`, over reports of 10 KB to 10 MB, texts of extreme shape and texts
// that nobody writes.
import { engine } from './engine.ts';
import { machine } from './machine.ts';
import { ODD_TEXTS, oddText } from './oddTexts.ts';
import { record } from './record.ts';
import { logLogSlope, quantile } from './statistics.ts';
import { longReport, manyFigures, manyHeadings, oneLine } from './texts.ts';

const KILOBYTES = [10, 100, 1000, 10_000];
/** A Chinese character takes three bytes. */
const CHARACTERS_PER_KILOBYTE = 1000 / 3;
const WARM_UP = 300_000;
const LEAST_TIME = 500;
const SMALL = 10_000;
const LARGE = 40_000;

export interface GrowthRecord {
  readonly on: string;
  readonly sizes: readonly { readonly kilobytes: number; readonly milliseconds: number }[];
  readonly slope: number;
  readonly shapes: readonly { readonly what: string; readonly characters: number; readonly milliseconds: number }[];
  /** Of the odd text that grows fastest: time for four times the text, as a multiple. */
  readonly worst: { readonly text: string; readonly ratio: number };
  readonly oddTexts: number;
}

function main(): void {
  // Warm for the small texts too, or they would seem slow and the slope gentle.
  timeOf(longReport(WARM_UP));
  const sizes = KILOBYTES.map(kilobytes => {
    const text = longReport(kilobytes * CHARACTERS_PER_KILOBYTE);
    return { kilobytes: Math.round(Buffer.byteLength(text) / 1000), milliseconds: timeOf(text) };
  });
  const slope = logLogSlope(sizes.map(({ kilobytes, milliseconds }) => [kilobytes, milliseconds]));
  console.table(sizes);
  console.log(`slope ${slope.toFixed(3)}`);
  const shapes = [
    { what: 'a line of 1 MB', text: oneLine(1000 * CHARACTERS_PER_KILOBYTE) },
    { what: '5,000 headings', text: manyHeadings(5000) },
    { what: '20,000 figures in one paragraph', text: manyFigures(20_000) },
  ].map(({ what, text }) => ({ what, characters: text.length, milliseconds: timeOf(text) }));
  console.table(shapes);
  const ratios = Object.keys(ODD_TEXTS).map(text => ({
    text,
    ratio: timeOf(oddText(text, LARGE)) / timeOf(oddText(text, SMALL)),
  }));
  const [worst = { text: '', ratio: 0 }] = ratios.toSorted((a, b) => b.ratio - a.ratio);
  console.table(ratios.toSorted((a, b) => b.ratio - a.ratio).slice(0, 5));
  if (!process.argv.includes('--write')) return;
  record<GrowthRecord>('growth', { on: machine(), sizes, slope, shapes, worst, oddTexts: ratios.length });
}

/** Median of as many full lints as fit into the least time, three at least, the first left out. */
function timeOf(text: string): number {
  const times: number[] = [];
  for (let total = 0; total < LEAST_TIME || times.length < 4; total += times.at(-1) ?? 0) {
    const began = performance.now();
    engine.lint(engine.parse(text), { kind: 'annual-report' });
    times.push(performance.now() - began);
  }
  return quantile(times.slice(1), 0.5);
}

main();
