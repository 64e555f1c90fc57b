/** Names the rules whose time grows faster than the text: `tsx test/bench/fastGrowing.ts [TEXT…]`, a number of odd texts each. */
import { ODD_TEXTS, oddText } from './oddTexts.ts';
import { timeRules } from './timeRules.ts';

const SMALL = 4_000;
const LARGE = 16_000;
/** Linear work takes four times as long; below so many milliseconds the clock tells nothing. */
const SUSPECT = 7;
const LEAST = 25;

const wanted = process.argv.slice(2);
for (const name of Object.keys(ODD_TEXTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const small = timeRules(oddText(name, SMALL));
  const large = timeRules(oddText(name, LARGE));
  for (const [step, time] of large) {
    const before = small.get(step) ?? 0;
    if (time < LEAST || time < SUSPECT * before) continue;
    console.log(`${name}: ${step} ${before.toFixed(1)} ms → ${time.toFixed(1)} ms`);
  }
}
