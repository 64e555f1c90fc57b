/** Remembers what was read from a paragraph. */
import type { Report } from './model.ts';

/** Lets `read` look at an excerpt of a report only once, however often the text around it is edited. */
export function once<Result>(read: (excerpt: Report) => Result): (excerpt: Report) => Result {
  const known = new WeakMap<Report, Result>();
  return excerpt => {
    let result = known.get(excerpt);
    if (result === undefined) {
      result = read(excerpt);
      known.set(excerpt, result);
    }
    return result;
  };
}
