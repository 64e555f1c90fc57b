/** Remembers what was read from a whole report. */
import type { Report } from './model.ts';

/** Lets `read` look at a report only once, however many rules ask. With another `key`, compared by identity, it looks again. */
export function perReport<Result, Key = void>(read: (report: Report, key: Key) => Result) {
  const known = new WeakMap<Report, { readonly key: Key; readonly result: Result }>();
  return (report: Report, key: Key): Result => {
    const before = known.get(report);
    if (before && before.key === key) return before.result;
    const result = read(report, key);
    known.set(report, { key, result });
    return result;
  };
}
