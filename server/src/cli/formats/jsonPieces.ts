/** JSON that is too long for one string: a run over thousands of files, or one text with tens of thousands of findings. */

/**
 * What JSON.stringify(value, null, 2) gives, `depth` levels of it member by member, every line but the first shifted by
 * `shift` spaces. In these levels a generator counts as an array, so that its items need not exist at the same time.
 */
export function* jsonPieces(value: unknown, depth: number, shift = 0): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(shift)}`);
    return;
  }
  const isList = isIterable(value);
  let mark = isList ? '[' : '{';
  let isEmpty = true;
  for (const [name, member] of isList ? unnamed(value) : named(value)) {
    yield `${mark}\n${' '.repeat(shift + 2)}${name}`;
    yield* jsonPieces(member, depth - 1, shift + 2);
    mark = ',';
    isEmpty = false;
  }
  const close = isList ? ']' : '}';
  yield isEmpty ? mark + close : `\n${' '.repeat(shift)}${close}`;
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}

function* unnamed(items: Iterable<unknown>): Generator<[string, unknown]> {
  for (const item of items) yield ['', item];
}

function* named(value: object): Generator<[string, unknown]> {
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) yield [`${JSON.stringify(name)}: `, member];
  }
}
