/** Remembers what was read from a whole report. */
import type { Report } from './model.ts';

/** Lets `read` look at a report only once, however many rules ask. */
export function perReport<Result>(read: (report: Report) => Result): (report: Report) => Result {
  const known = new WeakMap<Report, { readonly result: Result }>();
  return report => {
    let entry = known.get(report);
    if (!entry) {
      entry = { result: read(report) };
      known.set(report, entry);
    }
    return entry.result;
  };
}
