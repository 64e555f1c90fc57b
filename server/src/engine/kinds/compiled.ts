/** Makes the wordings of a kind ready for matching: once per kind, and once per year where they name one. */

import type { Content, Kind } from './kind.ts';
import { indexNearly, type NearIndex } from './nearly.ts';
import { expand, pairsOf, parseWording, patternOf, type ReportedYear } from './wording.ts';

export interface CompiledContent {
  readonly content: Content;
  /** Null where the kind gives no wording; otherwise finds and, with `g`, removes what it found. */
  readonly heading: RegExp | null;
  readonly prose: RegExp | null;
  readonly signs: readonly RegExp[];
  /** The neighbours in the wordings of the heading, which tell cheaply whether `near` is worth asking. */
  readonly pairs: ReadonlySet<string>;
  readonly near: NearIndex;
}

interface CompiledKind {
  readonly fillers: RegExp | null;
  readonly contents: readonly CompiledContent[];
}

interface CompiledRecognition {
  readonly title: RegExp | null;
  readonly notTitle: RegExp | null;
  readonly text: readonly {
    readonly all: readonly RegExp[];
    readonly headings: RegExp | null;
    readonly least: number;
    readonly depth: number;
  }[];
}

/** How many texts one wording may stand for; `parseKind` refuses more. */
export const MOST_VARIANTS = 4000;

const kindsByYear = new WeakMap<Kind, Map<ReportedYear, CompiledKind>>();
const recognitions = new WeakMap<Kind, CompiledRecognition>();
const nearIndexes = new WeakMap<Kind, readonly NearIndex[]>();

export function compileKind(kind: Kind, year: ReportedYear): CompiledKind {
  const years = kindsByYear.get(kind) ?? new Map<ReportedYear, CompiledKind>();
  kindsByYear.set(kind, years);
  const known = years.get(year);
  if (known) return known;
  const compiled: CompiledKind = {
    fillers: anyOf(kind.fillers, year, 'g'),
    contents: kind.contents.map((content, index) =>
      compileContent(content, year, () => nearIndexesOf(kind)[index] ?? NO_TEXTS),
    ),
  };
  years.set(year, compiled);
  return compiled;
}

/** Each part when it is first asked for: of most contents only the wordings of the heading ever are. */
function compileContent(content: Content, year: ReportedYear, near: () => NearIndex): CompiledContent {
  const heading = lazily(() => anyOf(content.heading, year, 'g'));
  const prose = lazily(() => anyOf(content.prose, year));
  const signs = lazily(() => (content.signs ?? []).map(sign => new RegExp(patternOf(parseWording(sign), year))));
  const pairs = lazily(() => pairsOf(content.heading.map(parseWording)));
  return {
    content,
    get heading() {
      return heading();
    },
    get prose() {
      return prose();
    },
    get signs() {
      return signs();
    },
    get pairs() {
      return pairs();
    },
    get near() {
      return near();
    },
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export function compileRecognition(kind: Kind): CompiledRecognition {
  const known = recognitions.get(kind);
  if (known) return known;
  const { title, notTitle, text } = kind.recognise;
  const compiled: CompiledRecognition = {
    title: anyOf(title, null),
    notTitle: anyOf(notTitle, null),
    text: text.map(({ all = [], headings = [], least = 1, depth = 1 }) => ({
      all: all.map(wording => new RegExp(patternOf(parseWording(wording), null), 'm')),
      headings: anyOf(headings, null),
      least,
      depth,
    })),
  };
  recognitions.set(kind, compiled);
  return compiled;
}

const yearless = new WeakMap<readonly string[], RegExp>();

/** One expression that finds any of `wordings`, which name no year; null for none. */
export function finderOf(wordings: readonly string[]): RegExp | null {
  const known = yearless.get(wordings);
  if (known) return known;
  const finder = anyOf(wordings, null);
  if (finder) yearless.set(wordings, finder);
  return finder;
}

function anyOf(wordings: readonly string[], year: ReportedYear, flags = ''): RegExp | null {
  if (wordings.length === 0) return null;
  return new RegExp(wordings.map(wording => patternOf(parseWording(wording), year)).join('|'), flags);
}

/** Every text without a gap that the headings of `content` may have; what property tests and the near index read. */
export function headingTexts(content: Content): readonly string[] {
  return content.heading.flatMap(wording => expand(parseWording(wording), MOST_VARIANTS) ?? []);
}

/** Of all contents at once, whichever is asked for first: those of one kind are asked for together sooner or later. */
function nearIndexesOf(kind: Kind): readonly NearIndex[] {
  const known = nearIndexes.get(kind);
  if (known) return known;
  const indexes = kind.contents.map(content => indexNearly(headingTexts(content)));
  nearIndexes.set(kind, indexes);
  return indexes;
}

const NO_TEXTS = indexNearly([]);
