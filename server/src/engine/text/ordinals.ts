/** 层次序数: reads and writes the ordinals of official documents, 一、 （一） ㈠ 1. （1） ⑴ ① 1） 一是 第一，. */
import { formatHan, parseHan } from './hanNumerals.ts';
import { asSeen, INVISIBLE } from './invisible.ts';
import { moveSpan, type Span } from './span.ts';

/**
 * Named by what stands in the text: `han` 一、 · `han-paren` （一） · `han-glyph` ㈠ · `arabic` 1. · `arabic-paren` （1） ·
 * `arabic-glyph` ⑴ · `arabic-half` 1） · `circled` ① · `is` 一是 · `di` 第一，
 */
export type OrdinalStyle =
  | 'han'
  | 'han-paren'
  | 'han-glyph'
  | 'arabic'
  | 'arabic-paren'
  | 'arabic-glyph'
  | 'arabic-half'
  | 'circled'
  | 'is'
  | 'di';

export interface Ordinal {
  /** Numeral, brackets and mark: `（一）、`. */
  readonly span: Span;
  readonly raw: string;
  readonly value: number;
  readonly style: OrdinalStyle;
  /** The numeral alone, the part that renumbering replaces. */
  readonly numeral: Span;
  /** The mark after the numeral or bracket: `、` `.` `,` as written; empty where there is none. */
  readonly mark: Span;
}

/** Level by GB/T 9704—2012 7.3.3, 一、→（一）→1.→（1）, continued downwards by practice. */
export const STANDARD_LEVEL: Readonly<Record<OrdinalStyle, number>> = {
  han: 1,
  'han-paren': 2,
  'han-glyph': 2,
  arabic: 3,
  'arabic-paren': 4,
  'arabic-glyph': 4,
  'arabic-half': 4,
  circled: 5,
  is: 6,
  di: 6,
};

/** Whether a level is one of the outline's; 一是 and 第一， stand below them all. */
export function isOfOutline(level: number): boolean {
  return level <= STANDARD_LEVEL.circled;
}

/** The style of each level, from the top one down. */
export const STANDARD_STYLES: readonly OrdinalStyle[] = ['han', 'han-paren', 'arabic', 'arabic-paren', 'circled'];

const HAN = '[〇零一二三四五六七八九十百]';
// Over folded prose, see Report.prose. The look-aheads keep 一、二审, 1.5亿元 and 1、2号 from being read as ordinals.
const PATTERNS: readonly (readonly [OrdinalStyle, RegExp])[] = [
  ['han', new RegExp(`(${HAN}{1,5})([、,.])(?!(?!\\1、)[一二三四五六七八九十]+(?:审|级|季度|线|产业|、))`, 'y')],
  ['han-paren', new RegExp(`\\(\\s?(${HAN}{1,5})\\s?\\)([、,.:]?)`, 'y')],
  ['han-glyph', /([㈠-㈩㊀-㊉])([、,.]?)/y],
  ['arabic', /(\d{1,3}|[⒈-⒛])([、.]?)(?:(?!\d)|(?=20\d\d年))/y],
  ['arabic-paren', /\(\s?(\d{1,3})\s?\)([、,.:]?)/y],
  ['arabic-glyph', /([⑴-⒇])([、,.]?)/y],
  ['arabic-half', /(\d{1,3})\)([、,.]?)/y],
  ['circled', /([①-⑳])([、,.]?)/y],
  ['is', new RegExp(`(${HAN}{1,3})[是要](?=[^非否]|非(?![观曲分不,;。、])|否[定决认])()`, 'y')],
  ['di', new RegExp(`第(${HAN}{1,3})([,、])`, 'y')],
];

const GLYPHS: readonly (readonly [first: number, last: number])[] = [
  [0x3220, 0x3229],
  [0x3280, 0x3289],
  [0x2488, 0x249b],
  [0x2474, 0x2487],
  [0x2460, 0x2473],
];

/**
 * The ordinal that starts at `at`, or null. `text` and `prose` are those of one report.
 * Example: `readOrdinal(text, prose, 0)` on `（二）、加强` gives value 2, style `han-paren`, mark `、`.
 */
export function readOrdinal(text: string, prose: string, at: number): Ordinal | null {
  if (!mayStartOrdinal(prose.charCodeAt(at))) return null;
  const near = prose.slice(at, at + LONGEST);
  return near.includes(INVISIBLE) ? readAsSeen(text, near, at) : readAsWritten(text, prose, at);
}

/** With look-ahead, more than the longest ordinal takes. */
const LONGEST = 16;

function readAsSeen(text: string, near: string, at: number): Ordinal | null {
  const { words, places } = asSeen(near);
  const ordinal = readAsWritten(words, words, 0);
  if (!ordinal) return null;
  const placed = ({ start, end }: Span): Span => ({
    start: at + (places[start] ?? near.length),
    end: at + (end > start ? (places[end - 1] ?? 0) + 1 : (places[end] ?? near.length)),
  });
  const span = placed(ordinal.span);
  const mark = ordinal.mark.start === ordinal.mark.end ? { start: span.end, end: span.end } : placed(ordinal.mark);
  return { ...ordinal, span, raw: text.slice(span.start, span.end), numeral: placed(ordinal.numeral), mark };
}

function readAsWritten(text: string, prose: string, at: number): Ordinal | null {
  for (const [style, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(prose);
    if (!match) continue;
    const [whole, numeral = '', mark = ''] = match;
    if (style === 'arabic' && mark === '' && !isGlyph(numeral)) continue;
    const value = readNumeral(numeral);
    if (value === null) return null;
    return ordinalOf(text, at, { whole, numeral, mark }, value, style);
  }
  return null;
}

const BEFORE_DIGIT = /(\d{1,3})([、.])/y;

/** The `21.` of `21.5+2就业之家`, which only its place in a sequence tells from a decimal; null where no mark stands. */
export function arabicOrdinal(text: string, prose: string, at: number): Ordinal | null {
  BEFORE_DIGIT.lastIndex = at;
  const [whole, numeral = '', mark = ''] = BEFORE_DIGIT.exec(prose) ?? [];
  return whole === undefined ? null : ordinalOf(text, at, { whole, numeral, mark }, Number(numeral), 'arabic');
}

interface Written {
  readonly whole: string;
  readonly numeral: string;
  readonly mark: string;
}

function ordinalOf(text: string, at: number, written: Written, value: number, style: OrdinalStyle): Ordinal {
  const { whole, numeral, mark } = written;
  const start = at + whole.indexOf(numeral);
  const end = at + whole.length;
  return {
    span: { start: at, end },
    raw: text.slice(at, end),
    value,
    style,
    numeral: { start, end: start + numeral.length },
    mark: { start: end - mark.length, end },
  };
}

export function moveOrdinal(ordinal: Ordinal, by: number): Ordinal {
  const { span, numeral, mark } = ordinal;
  return { ...ordinal, span: moveSpan(span, by), numeral: moveSpan(numeral, by), mark: moveSpan(mark, by) };
}

/** Writes the numeral of an ordinal in its style, or null when the style has no sign for it (㈠ ends at ㈩). */
export function formatNumeral(value: number, style: OrdinalStyle): string | null {
  switch (style) {
    case 'han':
    case 'han-paren':
    case 'is':
    case 'di':
      return formatHan(value);
    case 'arabic':
    case 'arabic-paren':
    case 'arabic-half':
      return String(value);
    case 'han-glyph':
      return glyph(0x3220, value, 10);
    case 'arabic-glyph':
      return glyph(0x2474, value, 20);
    case 'circled':
      return glyph(0x2460, value, 20);
  }
}

/** The blank between an ordinal and its words: that of `4. 主动`, none of `（四）主动`. */
export function blankAfter(text: string, { span }: Pick<Ordinal, 'span'>): string {
  return /^[ \t\u3000]*/.exec(text.slice(span.end, span.end + 10))?.[0] ?? '';
}

/** Writes a whole ordinal with the marks of the standard: `（三）`, `三、`, `3.`; null as for `formatNumeral`. */
export function formatOrdinal(value: number, style: OrdinalStyle, width: 'full' | 'half'): string | null {
  const numeral = formatNumeral(value, style);
  if (numeral === null) return null;
  const [open, close] = width === 'full' ? ['（', '）'] : ['(', ')'];
  switch (style) {
    case 'han':
      return `${numeral}、`;
    case 'han-paren':
    case 'arabic-paren':
      return open + numeral + close;
    case 'arabic':
      return `${numeral}.`;
    case 'arabic-half':
      return numeral + close;
    case 'is':
      return `${numeral}是`;
    case 'di':
      return `第${numeral}${width === 'full' ? '，' : ','}`;
    default:
      return numeral;
  }
}

/** The value of a numeral of any style: 四, 4, ㈣, ④; null where it is none. */
export function readNumeral(numeral: string): number | null {
  const code = numeral.charCodeAt(0);
  for (const [first, last] of GLYPHS) if (code >= first && code <= last) return code - first + 1;
  return code < 0x3a ? Number(numeral) : parseHan(numeral);
}

function isGlyph(numeral: string): boolean {
  return numeral.charCodeAt(0) >= 0x2460 && numeral.charCodeAt(0) <= 0x249b;
}

function glyph(first: number, value: number, last: number): string | null {
  return value >= 1 && value <= last ? String.fromCharCode(first + value - 1) : null;
}

/** A cheap test that spares most lines the patterns. */
function mayStartOrdinal(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    code === 0x28 ||
    (code >= 0x2460 && code <= 0x249b) ||
    (code >= 0x3220 && code <= 0x3289) ||
    code === 0x7b2c ||
    HAN.includes(String.fromCharCode(code))
  );
}
