/** Writes a number as Word's automatic numbering shows it. */

/** 三十二 for 32; handed in, so that this bundle need not hold the engine. */
export type FormatHan = (value: number) => string;

/** The numeral of `value` in one of Word's number formats; one that is not known is written in digits. */
export function numeralOf(format: string, value: number, formatHan: FormatHan): string {
  if (value <= 0) return String(value);
  if (/^(?:chineseCounting|japaneseCounting$|taiwaneseCounting)/.test(format)) return formatHan(value);
  if (/^(?:chineseLegal|ideographLegal)/.test(format)) return legal(formatHan(value));
  return WRITERS[format]?.(value) ?? String(value);
}

const WRITERS: Readonly<Record<string, (value: number) => string | null>> = {
  ideographDigital: value => digits(value, '〇一二三四五六七八九'),
  japaneseDigitalTenThousand: value => digits(value, '〇一二三四五六七八九'),
  taiwaneseDigital: value => digits(value, '〇一二三四五六七八九'),
  ideographTraditional: value => at('甲乙丙丁戊己庚辛壬癸', value),
  ideographZodiac: value => at('子丑寅卯辰巳午未申酉戌亥', value),
  decimalZero: value => String(value).padStart(2, '0'),
  decimalFullWidth: value => digits(value, '０１２３４５６７８９'),
  decimalFullWidth2: value => digits(value, '０１２３４５６７８９'),
  decimalEnclosedCircle: value => from(0x2460, 20, value),
  decimalEnclosedCircleChinese: value => from(0x2460, 20, value),
  decimalEnclosedParen: value => from(0x2474, 20, value),
  decimalEnclosedFullstop: value => from(0x2488, 20, value),
  ideographEnclosedCircle: value => from(0x3280, 10, value),
  upperLetter: value => letters(value, 'A'),
  lowerLetter: value => letters(value, 'a'),
  upperRoman: roman,
  lowerRoman: value => roman(value)?.toLowerCase() ?? null,
};

function digits(value: number, alphabet: string): string {
  return Array.from(String(value), digit => alphabet[Number(digit)] ?? digit).join('');
}

function legal(han: string): string {
  const pairs = '一壹二贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟';
  return Array.from(han, character => pairs[pairs.indexOf(character) + 1] ?? character).join('');
}

function at(alphabet: string, value: number): string | null {
  return alphabet[value - 1] ?? null;
}

function from(first: number, count: number, value: number): string | null {
  return value <= count ? String.fromCodePoint(first + value - 1) : null;
}

/** A … Z, AA, BB, as Word counts on. */
function letters(value: number, first: 'A' | 'a'): string {
  const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26));
  return letter.repeat(Math.min(20, Math.ceil(value / 26)));
}

function roman(value: number): string | null {
  if (value >= 4000) return null;
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let text = '';
  for (const [step, letter] of steps) {
    while (rest >= step) {
      text += letter;
      rest -= step;
    }
  }
  return text;
}
