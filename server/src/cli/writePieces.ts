/** Writes what is made piece by piece, many small pieces at once, and makes no more before the reader has taken them. */
import type { Output } from './session.ts';

/** Characters. */
const AT_ONCE = 1 << 16;

export async function writePieces(pieces: Iterable<string>, output: Output): Promise<void> {
  let held = '';
  for (const piece of pieces) {
    held += piece;
    if (held.length < AT_ONCE) continue;
    await output.write(held);
    held = '';
  }
  await output.write(held);
}
