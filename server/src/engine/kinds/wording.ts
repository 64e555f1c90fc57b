/** The small language in which kinds write wordings: literal text with choices, options and gaps, never a loop. */
import type { Localized } from '../text/localized.ts';

/**
 * `存在(的)?(主要|突出)?(问题|不足)`: `( | )` is a choice, `?` makes the character or group before it optional, `…`
 * stands for up to 30 characters of one clause, `#` for a digit, `{year}` and `{next}` for the year reported on and the
 * one after, `^` and `$` for start and end; `\` takes the meaning from the next character.
 */
export type Wording = Choice;

type Choice = readonly Sequence[];
type Sequence = readonly Piece[];

interface Piece {
  readonly atom: Atom;
  readonly optional: boolean;
}

type Atom =
  | { readonly type: 'char'; readonly char: string }
  | { readonly type: 'gap' | 'digit' | 'start' | 'end' | 'year' | 'next' }
  | { readonly type: 'choice'; readonly choice: Choice };

export class WordingError extends Error {
  /** Offset in the wording. */
  readonly offset: number;
  readonly text: Localized;

  constructor(offset: number, text: Localized) {
    super(text.en);
    this.offset = offset;
    this.text = text;
  }
}

/** Years that `{year}` and `{next}` stand for; null lets them stand for any year of this century. */
export type ReportedYear = number | null;

const SIGNS: Readonly<Record<string, Atom>> = {
  '…': { type: 'gap' },
  '#': { type: 'digit' },
  '^': { type: 'start' },
  $: { type: 'end' },
};
const NAMES: Readonly<Record<string, Atom>> = { '{year}': { type: 'year' }, '{next}': { type: 'next' } };

/** Kinds are compiled once for each year, their wordings are read once. */
const remembered = new Map<string, Wording>();

/** @throws WordingError with the place of the mistake. */
export function parseWording(source: string): Wording {
  const known = remembered.get(source);
  if (known) return known;
  const reader = { source, at: 0, depth: 0 };
  const choice = readChoice(reader);
  if (reader.at < source.length) throw new WordingError(reader.at, { zh: '多余的右括号', en: 'unmatched )' });
  remembered.set(source, choice);
  return choice;
}

/** More than any wording needs; deeper ones would overflow the stack. */
const DEEPEST = 50;

interface Reader {
  readonly source: string;
  at: number;
  /** Groups that are open. */
  depth: number;
}

function readChoice(reader: Reader): Choice {
  const choice: Piece[][] = [[]];
  for (; reader.at < reader.source.length && reader.source[reader.at] !== ')'; ) {
    if (reader.source[reader.at] === '|') {
      reader.at++;
      choice.push([]);
    } else choice.at(-1)?.push(readPiece(reader));
  }
  return choice;
}

function readPiece(reader: Reader): Piece {
  const atom = readAtom(reader);
  const optional = reader.source[reader.at] === '?';
  if (optional) reader.at++;
  return { atom, optional };
}

function readAtom(reader: Reader): Atom {
  const { source } = reader;
  const start = reader.at++;
  const char = source.charAt(start);
  const sign = SIGNS[char];
  if (sign) return sign;
  if (char === '?') throw new WordingError(start, { zh: '「?」前面没有文字', en: '? has nothing before it' });
  if (char === '\\') return { type: 'char', char: source.charAt(reader.at++) };
  if (char === '{') {
    const end = source.indexOf('}', start) + 1;
    const named = NAMES[source.slice(start, end)];
    if (named) {
      reader.at = end;
      return named;
    }
  }
  if (char !== '(') return { type: 'char', char };
  if (++reader.depth > DEEPEST) {
    throw new WordingError(start, { zh: `括号嵌套超过 ${DEEPEST} 层`, en: `more than ${DEEPEST} groups deep` });
  }
  const choice = readChoice(reader);
  reader.depth--;
  if (source[reader.at] !== ')') throw new WordingError(start, { zh: '括号没有成对', en: 'unmatched (' });
  reader.at++;
  return { type: 'choice', choice };
}

/** The source of a regular expression that finds `wording`; it has no loop but bounded gaps and is linear. */
export function patternOf(wording: Wording, year: ReportedYear): string {
  return wording.map(sequence => sequence.map(piece => patternOfPiece(piece, year)).join('')).join('|');
}

function patternOfPiece({ atom, optional }: Piece, year: ReportedYear): string {
  return patternOfAtom(atom, year) + (optional ? '?' : '');
}

function patternOfAtom(atom: Atom, year: ReportedYear): string {
  switch (atom.type) {
    case 'char':
      return /[\^$\\.*+?()[\]{}|/]/.test(atom.char) ? `\\${atom.char}` : atom.char;
    case 'choice':
      return `(?:${patternOf(atom.choice, year)})`;
    case 'gap':
      return '[^。;!?\\n]{0,30}?';
    case 'digit':
      return '\\d';
    case 'start':
      return '^';
    case 'end':
      return '$';
    case 'year':
      return year === null ? '20\\d\\d' : String(year);
    case 'next':
      return year === null ? '20\\d\\d' : String(year + 1);
  }
}

/**
 * Every text that `wording` stands for, `^` and `$` left out; null when it has a gap, a digit or a year in it.
 * Stops after `limit` texts.
 */
export function expand(wording: Wording, limit: number): readonly string[] | null {
  const texts: string[] = [];
  for (const sequence of wording) {
    let ends: readonly string[] = [''];
    for (const { atom, optional } of sequence) {
      const parts = expandAtom(atom, limit);
      if (!parts) return null;
      const choices = optional ? ['', ...parts] : parts;
      ends = ends.flatMap(end => choices.map(part => end + part)).slice(0, limit + 1);
    }
    texts.push(...ends);
    if (texts.length > limit) break;
  }
  return texts;
}

/** Every two characters that stand side by side in some text that `wording` stands for, told without making the texts. */
export function pairsOf(wordings: readonly Wording[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const wording of wordings) edgesOf(wording, pairs);
  return pairs;
}

/** With what characters a wording may begin and end, and whether it may be nothing at all. */
interface Edges {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly mayBeEmpty: boolean;
}

/** Adds the pairs within `choice` to `pairs`. */
function edgesOf(choice: Choice, pairs: Set<string>): Edges {
  const first: string[] = [];
  const last: string[] = [];
  let mayBeEmpty = false;
  for (const sequence of choice) {
    let isEmptySoFar = true;
    let before: readonly string[] = [];
    for (const { atom, optional } of sequence) {
      const edges = edgesOfAtom(atom, pairs);
      for (const a of before) for (const b of edges.first) pairs.add(a + b);
      if (isEmptySoFar) first.push(...edges.first);
      const mayBeLeftOut = optional || edges.mayBeEmpty;
      before = mayBeLeftOut ? [...before, ...edges.last] : edges.last;
      isEmptySoFar &&= mayBeLeftOut;
    }
    last.push(...before);
    mayBeEmpty ||= isEmptySoFar;
  }
  return { first, last, mayBeEmpty };
}

function edgesOfAtom(atom: Atom, pairs: Set<string>): Edges {
  if (atom.type === 'char') return { first: [atom.char], last: [atom.char], mayBeEmpty: false };
  return atom.type === 'choice' ? edgesOf(atom.choice, pairs) : NOWHERE;
}

/** Of what stands for no certain character; a wording that has such is not expanded either. */
const NOWHERE: Edges = { first: [], last: [], mayBeEmpty: true };

function expandAtom(atom: Atom, limit: number): readonly string[] | null {
  if (atom.type === 'char') return [atom.char];
  if (atom.type === 'start' || atom.type === 'end') return [''];
  return atom.type === 'choice' ? expand(atom.choice, limit) : null;
}
