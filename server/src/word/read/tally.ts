/** Counts what is not read as text, for the one remark that each file gets. */
import type { Unread, UnreadKind } from '../model.ts';

export class Tally {
  readonly #counts = new Map<UnreadKind, number>();

  add(kind: UnreadKind, count = 1): void {
    if (count > 0) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count);
  }

  get all(): Unread[] {
    return Array.from(this.#counts, ([kind, count]) => ({ kind, count }));
  }
}
