/** 核对无误 means that a wrong figure would be reported: held over a sample of all texts here; `npm run accuracy` tries every figure. */
import { expect, test } from 'vitest';
import { parse } from '../../server/src/engine/index.ts';
import { cleanReports, SHARED, samples, shared } from './corpora.ts';
import { seeded, tryWrong, wrongFigures } from './falsify.ts';

const SEED = 13;
/** Every fourth text, and of each a few figures by chance. */
const EVERY = 4;
const PER_TEXT = 5;

const own = [...samples(), ...cleanReports()];
const beside = [...shared('seeds'), ...shared('reports')];
if (beside.length === 0) test.skip(`${SHARED} is not here: published texts are not tried`, () => {});

const chosen = [...own, ...beside].filter((_, index) => index % EVERY === EVERY - 1);

test.for(chosen.map(text => [text.name, text] as const))(
  '%s: what is checked would be reported',
  { timeout: 60_000 },
  ([, { text }]) => {
    const random = seeded(SEED);
    const wrong = wrongFigures(text, random);
    const before = parse(text);
    const trials = wrong
      .toSorted(() => random() - 0.5)
      .slice(0, PER_TEXT)
      .map(each => tryWrong(text, before, each));
    expect(trials.filter(({ outcome }) => outcome === 'silent')).toEqual([]);
  },
);

test('most of what is tried is reported', { timeout: 60_000 }, () => {
  const [, text] = cleanReports();
  expect(wrongFigures(text?.text ?? '', seeded(SEED)).length).toBeGreaterThan(40);
});
