/** Reads a line of a table as spreadsheets write it. */

/** A field stands in quotes, in which `""` is a quote, or is bare; it ends at a comma of either width or a tab. */
const FIELD = /"((?:[^"]|"")*)"[^,，\t]*|[^,，\t]*/y;

/** The fields of a line without spaces and quotes around them: `"1,590",件` has two. */
export function fieldsOf(line: string): string[] {
  const fields: string[] = [];
  let at = line.startsWith('\ufeff') ? 1 : 0;
  while (at <= line.length) {
    while (line[at] === ' ') at++;
    FIELD.lastIndex = at;
    const [whole = '', quoted] = FIELD.exec(line) ?? [];
    fields.push((quoted?.replaceAll('""', '"') ?? whole).trim());
    at += whole.length + 1;
  }
  return fields;
}
