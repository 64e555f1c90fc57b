/** One-character edits at random places, the same in every run. */
import fc from 'fast-check';

/** Types `typed` at `at`, or takes away the character there where `typed` is empty. */
export interface Keystroke {
  readonly at: number;
  readonly typed: string;
}

const TYPED = [...'法治年的一二十1250，。、；：（）《》件%\n'];
const SEED = 20_260_101;

/** Every other one takes away, so that the text keeps its length; the places are anywhere in a text of `length`. */
export function keystrokes(count: number, length: number, seed = SEED): readonly Keystroke[] {
  const places = fc.sample(fc.tuple(fc.nat(length - 1), fc.constantFrom(...TYPED)), { numRuns: count, seed });
  return places.map(([at, typed], index) => ({ at, typed: index % 2 === 0 ? typed : '' }));
}

/** The same, but each takes away what the one before has typed: after every second one the text is what it was. */
export function slips(count: number, length: number): readonly Keystroke[] {
  return keystrokes(count, length).map((stroke, index, all) => ({
    ...stroke,
    at: (all[index - (index % 2)] ?? stroke).at,
  }));
}

export function type(text: string, { at, typed }: Keystroke): string {
  return text.slice(0, at) + typed + text.slice(typed === '' ? at + 1 : at);
}
