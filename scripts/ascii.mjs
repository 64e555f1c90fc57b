/** Makes a bundle ASCII: with `charset: 'ascii'` esbuild escapes strings, but leaves regular expressions as they are. */
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NOT_ASCII = /[^\0-\x7f]/g;
/** `\u5e74` in place of one character. */
const LONGER_BY = 5;

/** Valid inside strings and regular expressions, where alone such characters stand. */
export function escapeNonAscii(code) {
  return code.replace(NOT_ASCII, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The `mappings` of a source map for the escaped `code`: each place moves with the escapes before it on its line. */
export function shiftMappings(mappings, code) {
  const lines = code.split('\n');
  return mappings
    .split(';')
    .map((line, index) => {
      const escaped = Array.from((lines[index] ?? '').matchAll(NOT_ASCII), ({ index }) => index);
      if (line === '' || escaped.length === 0) return line;
      let column = 0;
      let passed = 0;
      let before = 0;
      return line
        .split(',')
        .map(segment => {
          const { value, end } = readVlq(segment);
          column += value;
          while (passed < escaped.length && escaped[passed] < column) passed++;
          const shifted = column + passed * LONGER_BY;
          const told = writeVlq(shifted - before);
          before = shifted;
          return told + segment.slice(end);
        })
        .join(',');
    })
    .join(';');
}

/** The first number of a segment, the distance to the column before; it never goes back on a line. */
function readVlq(segment) {
  let value = 0;
  for (let end = 0, shift = 0; ; shift += 5) {
    const digit = BASE64.indexOf(segment[end++]);
    value |= (digit & 31) << shift;
    if (digit < 32) return { value: value >> 1, end };
  }
}

function writeVlq(value) {
  let text = '';
  let rest = value << 1;
  do {
    text += BASE64[(rest & 31) | (rest > 31 ? 32 : 0)];
    rest >>>= 5;
  } while (rest > 0);
  return text;
}
