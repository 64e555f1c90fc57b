/** What may or must stand beside a word for an entry of a list of words to hold. */

/** Each a list of wordings; one that is not given asks nothing. */
export interface Conditions {
  /** One of these stands directly in front. */
  readonly before?: readonly string[] | undefined;
  /** One of these stands directly behind. */
  readonly behind?: readonly string[] | undefined;
  /** None of these stands directly in front: 日落时分 is no slip for 落实. */
  readonly notBefore?: readonly string[] | undefined;
  /** None of these stands directly behind. */
  readonly notBehind?: readonly string[] | undefined;
}

/** Whether `conditions` hold for the word of `text` from `start` to `end`. */
export function hold(
  { before, behind, notBefore, notBehind }: Conditions,
  text: string,
  start: number,
  end: number,
): boolean {
  const inFront = (words: string) => text.endsWith(words, start);
  const follows = (words: string) => text.startsWith(words, end);
  return (
    (before === undefined || before.some(inFront)) &&
    (behind === undefined || behind.some(follows)) &&
    !notBefore?.some(inFront) &&
    !notBehind?.some(follows)
  );
}
