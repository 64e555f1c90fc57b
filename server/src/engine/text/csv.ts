/** Reads a line of a table as spreadsheets write it. */

const SEPARATOR = /[,，\t]/g;

/**
 * The fields of a line without spaces and quotes around them, separated by commas of either width or tabs; a field in quotes
 * may hold these, and `""` for a quote: `"1,590",件` has two.
 */
export function fieldsOf(line: string): string[] {
  const fields: string[] = [];
  let at = line.startsWith('\ufeff') ? 1 : 0;
  while (at <= line.length) {
    while (line[at] === ' ') at++;
    const close = line[at] === '"' ? closingQuote(line, at + 1) : -1;
    const end = nextSeparator(line, close < 0 ? at : close + 1);
    fields.push(
      close < 0
        ? line.slice(at, end).trim()
        : line
            .slice(at + 1, close)
            .replaceAll('""', '"')
            .trim(),
    );
    at = end + 1;
  }
  return fields;
}

/** Where the quote that opens in front of `from` closes, or -1; a doubled one does not close it. */
function closingQuote(line: string, from: number): number {
  let at = line.indexOf('"', from);
  while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
  return at;
}

function nextSeparator(line: string, from: number): number {
  SEPARATOR.lastIndex = from;
  return SEPARATOR.exec(line)?.index ?? line.length;
}
