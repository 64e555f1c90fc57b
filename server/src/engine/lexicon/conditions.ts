/** What may or must stand beside a word for an entry of a list of words to hold. */

/** Each a list of wordings; one that is not given asks nothing. */
export interface Conditions {
  /** One of these stands directly in front. */
  readonly before?: readonly string[] | undefined;
  /** One of these stands directly after. */
  readonly after?: readonly string[] | undefined;
  /** None of these stands directly in front: 日落时分 is no slip for 落实. */
  readonly notBefore?: readonly string[] | undefined;
  /** None of these stands directly after. */
  readonly notAfter?: readonly string[] | undefined;
}

/** Whether `conditions` hold for the word of `text` from `start` to `end`. */
export function hold(
  { before, after, notBefore, notAfter }: Conditions,
  text: string,
  start: number,
  end: number,
): boolean {
  const inFront = (words: string) => text.endsWith(words, start);
  const follows = (words: string) => text.startsWith(words, end);
  return (
    (before === undefined || before.some(inFront)) &&
    (after === undefined || after.some(follows)) &&
    !notBefore?.some(inFront) &&
    !notAfter?.some(follows)
  );
}
