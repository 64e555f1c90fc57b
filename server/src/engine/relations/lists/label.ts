/** Numbers that are a name: “三项制度”, “五优联动”, “三会两评”, “3个100万”. */
import { once } from '../../report/once.ts';
import { allMatches } from '../../text/allMatches.ts';
import { parseNumeral } from '../../text/hanNumerals.ts';
import type { Span } from '../../text/span.ts';
import type { StatedCount } from './count.ts';
import { FIXED_NAMES } from './lexicon.ts';
import { HIDDEN, readStretches, type Stretch } from './stretch.ts';

/** A number within a label and what it counts: of “三会两评” 三 and 会, 两 and 评. */
export interface LabelPart {
  readonly numeral: Span;
  readonly number: number;
  readonly measure: string;
  readonly noun: string;
}

export interface Label extends StatedCount {
  readonly parts: readonly LabelPart[];
}

const QUOTATION = new RegExp(`“(${HIDDEN}{2,14})”`, 'g');
const NUMERAL = '[一二两双三四五六七八九]|十[一二三四五六七八九]?|\\d{1,2}';
/** “四个一批”, “3个100万”: after a measure word the noun may hold numerals of its own. */
const SINGLE = new RegExp(`^(${NUMERAL})(个|项|张|大|类|种|条|支|级)([^、]{1,10})$`);
const PART = new RegExp(`(?:^|、)?(${NUMERAL})()([\\u4e00-\\u9fff]+?)(?=(?:${NUMERAL})[\\u4e00-\\u9fff]|、|$)`, 'g');

/** “十四五”, “八五”: plans, not counts. */
const PLAN = /^[一二三四五六七八九十]+$/;

/** The labels of each stretch of a paragraph, in order, in its offsets and with the quotation marks in their span. */
export const readLabels = once(
  (excerpt): ReadonlyMap<Stretch, readonly Label[]> =>
    excerpt.prose.includes('“') ? new Map(readStretches(excerpt).map(stretch => [stretch, labelsOf(stretch)])) : NONE,
);

const NONE: ReadonlyMap<Stretch, readonly Label[]> = new Map();

function labelsOf({ words, whole }: Stretch): readonly Label[] {
  const labels: Label[] = [];
  for (const { index, 0: quotation } of allMatches(words, QUOTATION)) {
    const start = index + 1;
    const name = whole.slice(start, index + quotation.length - 1);
    const parts = partsOf(name, start);
    const [first] = parts;
    if (!first) continue;
    labels.push({
      span: { start: index, end: index + quotation.length },
      numeral: first.numeral,
      number: parts.reduce((sum, { number }) => sum + number, 0),
      measure: first.measure,
      counted: 'things',
      noun: first.noun,
      quoted: true,
      fixed: FIXED_NAMES.has(name),
      parts,
    });
  }
  return labels;
}

/** The numbers of a label, which it must open with and be made of; none where it is no such name. */
export function partsOf(name: string, start = 0): readonly LabelPart[] {
  const single = SINGLE.exec(name);
  const matches = single ? [single] : allMatches(name, PART);
  const length = matches.reduce((sum, [whole]) => sum + whole.length, 0);
  if (length !== name.length || PLAN.test(name)) return [];
  const parts = matches.map(({ index, 0: whole, 1: numeral = '', 2: measure = '', 3: noun = '' }) => {
    const at = start + index + whole.indexOf(numeral);
    return {
      numeral: { start: at, end: at + numeral.length },
      number: numeral === '双' ? 2 : (parseNumeral(numeral) ?? 0),
      measure,
      noun,
    };
  });
  return parts.some(({ number }) => number < 1) || (parts.length === 1 && (parts[0]?.number ?? 0) < 2) ? [] : parts;
}
