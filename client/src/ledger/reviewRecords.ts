/** What has been reviewed, document by document, and how a document that has got another name comes by its own. */

/** Address of a document → keys of the rows of its ledger that have been reviewed. */
export type ReviewRecords = Readonly<Record<string, readonly string[]>>;

export function withReview(
  records: ReviewRecords,
  uri: string,
  keys: readonly string[],
  reviewed: boolean,
): ReviewRecords {
  const others = (records[uri] ?? []).filter(each => !keys.includes(each));
  return withKeys(records, uri, reviewed ? [...others, ...keys] : others);
}

/** The record of `from` becomes that of `to`. */
export function handOn(records: ReviewRecords, from: string, to: string): ReviewRecords {
  const keys = new Set([...(records[to] ?? []), ...(records[from] ?? [])]);
  return withKeys(withKeys(records, from, []), to, [...keys]);
}

/**
 * Among documents that are gone the one that a document with `rows` was before it was renamed, moved or saved: at least
 * half of what was reviewed there stands here, word for word. Null where there is none; a copy beside its original is
 * another document, which nobody has reviewed.
 */
export function formerName(records: ReviewRecords, gone: readonly string[], rows: ReadonlySet<string>): string | null {
  const shared = (uri: string) => (records[uri] ?? []).filter(key => rows.has(key)).length;
  const [best] = gone.toSorted((a, b) => shared(b) - shared(a));
  if (best === undefined) return null;
  const common = shared(best);
  return common > 0 && common * 2 >= (records[best] ?? []).length ? best : null;
}

function withKeys(records: ReviewRecords, uri: string, keys: readonly string[]): ReviewRecords {
  const { [uri]: _, ...others } = records;
  return keys.length > 0 ? { ...others, [uri]: keys } : others;
}
