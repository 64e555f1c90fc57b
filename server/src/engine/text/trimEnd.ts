/** Cuts characters off the end of a text: a pattern such as `/0+$/` tries every run again and takes quadratic time. */

/** `text` without those at its end that are among `marks`: `1.500` without `0` is `1.5`. */
export function trimEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
