/** Times parsing, every rule, and the rest of linting, by putting a clock round each rule's `check`. */
import { lint, parse, type Rule, rules } from '../../server/src/engine/index.ts';

/** Milliseconds per step: `parse`, ids of rules, and `rest` for relations, suppressions and sorting. */
export type Times = ReadonlyMap<string, number>;

/** Parses and lints `text` once as an annual report. */
export function timeRules(text: string): Times {
  const times = new Map<string, number>();
  const restore = rules.map(rule => addClock(rule as Mutable, times));
  try {
    const start = performance.now();
    const report = parse(text);
    const parsed = performance.now();
    lint(report, { kind: 'annual-report', rethrow: true });
    const inRules = Array.from(times.values()).reduce((sum, time) => sum + time, 0);
    times.set('parse', parsed - start);
    times.set('rest', performance.now() - parsed - inRules);
    return times;
  } finally {
    for (const undo of restore) undo();
  }
}

type Mutable = { -readonly [Key in keyof Rule]: Rule[Key] };

function addClock(rule: Mutable, times: Map<string, number>): () => void {
  const { check } = rule;
  rule.check = (...given) => {
    const start = performance.now();
    const faults = Array.from(check.apply(rule, given));
    times.set(rule.id, performance.now() - start);
    return faults;
  };
  return () => {
    rule.check = check;
  };
}
