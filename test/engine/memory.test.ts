/** What a report keeps in memory: nothing of the states that its text was in before. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { parse } from '../../server/src/engine/index.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** In MiB, all garbage taken away. */
function live(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const STAYED = '云泽市司法局关于2024年工作情况的报告\n\n一、工作情况\n\n全年受理申请160件，办结152件。\n';

/** In a function, since what is running may keep what it had in hand. */
const shortened = () => parse(STAYED, parse(`${STAYED}\n${'法'.repeat(4_000_000)}\n`));

it('keeps no earlier text alive by a paragraph that has stayed since it was first read', () => {
  const before = live();
  const report = shortened();
  // The long text and its prose take 16 MiB.
  expect(live() - before).toBeLessThan(4);
  expect(report.figures.length).toBe(2);
});
