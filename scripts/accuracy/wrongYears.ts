/** How a year is written wrong in a draft. */

/** Off by one, off by ten, two neighbours transposed. */
export function variants(written: string): readonly string[] {
  const digits = written.normalize('NFKC');
  const year = Number(digits);
  const transposed = digits.slice(0, -2) + [...digits.slice(-2)].reverse().join('');
  return [...new Set([year + 1, year - 1, year + 10, Number(transposed)])].filter(other => other !== year).map(String);
}
