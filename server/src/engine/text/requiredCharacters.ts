/** Which characters a text must have one of for a pattern to match at all, read from the pattern itself. */

/** A larger choice says too little to be worth asking for. */
const MOST = 120;
const DIGITS = [...'0123456789'];

/** Characters of which each match has one at least; null where no such choice is known. */
type Choice = readonly string[] | null;

/**
 * The smallest known choice of characters of which one stands in every text that `pattern` matches, as codes:
 * `/(\d{4}年)0(\d)月/` has 年 alone. Null where nothing is known, as of `/[\u4e00-\u9fff]{2}/`.
 */
export function requiredCharacters({ source, flags }: RegExp): readonly number[] | null {
  if (/[iuv]/.test(flags)) return null;
  const { choice } = alternatives(source, 0);
  return choice && [...new Set(choice)].map(character => character.charCodeAt(0));
}

interface Read {
  readonly choice: Choice;
  readonly end: number;
}

/** Reads `a|b|c` up to the bracket that closes it: one of the characters of each. */
function alternatives(source: string, start: number): Read {
  let at = start;
  let all: Choice = [];
  for (;;) {
    const { choice, end } = sequence(source, at);
    all = all && choice && [...all, ...choice];
    if (source.charAt(end) !== '|') return { choice: all && all.length <= MOST ? all : null, end };
    at = end + 1;
  }
}

/** Reads what stands in a row: any part that may not be left out tells, and the smallest choice tells most. */
function sequence(source: string, start: number): Read {
  let best: Choice = null;
  let at = start;
  while (at < source.length && source.charAt(at) !== '|' && source.charAt(at) !== ')') {
    const { choice, end } = part(source, at);
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(end, end + 12));
    const mayLack = quantifier !== null && (/^[*?]/.test(quantifier[0]) || quantifier[1] === '0');
    at = end + (quantifier?.[0].length ?? 0);
    if (choice && !mayLack && (best === null || choice.length < best.length)) best = choice;
  }
  return { choice: best, end: at };
}

function part(source: string, at: number): Read {
  switch (source.charAt(at)) {
    case '(': {
      const [opening = '('] = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(source.slice(at, at + 40)) ?? [];
      const { choice, end } = alternatives(source, at + opening.length);
      return { choice: opening.endsWith('!') ? null : choice, end: end + 1 };
    }
    case '[':
      return characterClass(source, at);
    case '\\':
      return escaped(source, at);
    case '.':
    case '^':
    case '$':
      return { choice: null, end: at + 1 };
    default:
      return { choice: [source.charAt(at)], end: at + 1 };
  }
}

function escaped(source: string, at: number): Read {
  const [whole = '', code] = /^\\(?:u([\da-f]{4})|x[\da-f]{2}|.)/i.exec(source.slice(at, at + 6)) ?? [];
  const end = at + whole.length;
  if (code !== undefined) return { choice: [String.fromCharCode(Number.parseInt(code, 16))], end };
  if (whole === '\\d') return { choice: DIGITS, end };
  if (whole === '\\n') return { choice: ['\n'], end };
  // \s, \w, \b, \1 and the like name no characters.
  return { choice: /^\\[\w]/.test(whole) ? null : [whole.slice(1)], end };
}

function characterClass(source: string, start: number): Read {
  const negated = source.charAt(start + 1) === '^';
  let at = start + (negated ? 2 : 1);
  let all: string[] | null = [];
  while (source.charAt(at) !== ']') {
    const first = source.charAt(at) === '\\' ? escaped(source, at) : { choice: [source.charAt(at)], end: at + 1 };
    at = first.end;
    let { choice } = first as Read;
    if (source.charAt(at) === '-' && source.charAt(at + 1) !== ']') {
      const last: Read =
        source.charAt(at + 1) === '\\' ? escaped(source, at + 1) : { choice: [source.charAt(at + 1)], end: at + 2 };
      at = last.end;
      choice = range(choice, last.choice);
    }
    if (all && choice && all.length + choice.length <= MOST) all.push(...choice);
    else all = null;
  }
  return { choice: negated ? null : all, end: at + 1 };
}

function range(from: Choice, to: Choice): Choice {
  const [first, last] = [from?.[0]?.charCodeAt(0), to?.[0]?.charCodeAt(0)];
  if (first === undefined || last === undefined || last - first >= MOST) return null;
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
}
