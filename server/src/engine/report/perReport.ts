/** Remembers what was read from a whole report. */
import type { Report } from './model.ts';

interface Known<Key, Result> {
  readonly key: Key;
  readonly result: Result;
}

let places = 0;

// One for all readers: its table grows with every state of a text that is not yet collected, and does not shrink.
const known = new WeakMap<Report, unknown[]>();

/** Lets `read` look at a report only once, however many rules ask. With another `key`, compared by identity, it looks again. */
export function perReport<Result, Key = void>(read: (report: Report, key: Key) => Result) {
  const place = places++;
  return (report: Report, key: Key): Result => {
    let kept = known.get(report);
    if (!kept) {
      kept = [];
      known.set(report, kept);
    }
    const before = kept[place] as Known<Key, Result> | undefined;
    if (before && before.key === key) return before.result;
    const result = read(report, key);
    kept[place] = { key, result };
    return result;
  };
}
