/** The time of each keystroke in a long report, without a server between. */
import { keystrokes, type } from './edits.ts';
import { engine } from './engine.ts';

export const CHARACTERS = 40_000;
export const WARM_UP = 200;
export const KEYSTROKES = 1000;

/** As the server does it: the report before the edit helps to read the one after it. */
export function typeInProcess(start: string): number[] {
  const times: number[] = [];
  let text = start;
  let report = engine.parse(text);
  engine.lint(report, { kind: 'annual-report' });
  for (const stroke of keystrokes(WARM_UP + KEYSTROKES, start.length)) {
    text = type(text, stroke);
    const began = performance.now();
    report = engine.parse(text, report);
    engine.lint(report, { kind: 'annual-report' });
    times.push(performance.now() - began);
  }
  return times.slice(WARM_UP);
}
