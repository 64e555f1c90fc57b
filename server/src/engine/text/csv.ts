/** Reads a line of a table as spreadsheets write it. */

/** A field is bare, or stands in quotes in which `""` is a quote. */
const FIELD = /\s*(?:"((?:[^"]|"")*)"|([^,，\t"]*))[^,，\t]*/y;

/** The fields of a line without spaces and quotes around them, parted by commas of either width or tabs: `"1,590",件` has two. */
export function fieldsOf(line: string): string[] {
  const fields: string[] = [];
  for (let at = line.startsWith('\ufeff') ? 1 : 0; at <= line.length; at = FIELD.lastIndex + 1) {
    FIELD.lastIndex = at;
    const [, quoted, bare = ''] = FIELD.exec(line) ?? [];
    fields.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    if (FIELD.lastIndex < at) break;
  }
  return fields;
}
