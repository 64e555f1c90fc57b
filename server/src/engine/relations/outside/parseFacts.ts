/** Reads a facts file (CSV: 指标,数值,单位,年度), figures that the office keeps. */
import type { Localized } from '../../text/localized.ts';
import type { Span } from '../../text/span.ts';

export interface Fact {
  readonly name: string;
  /** As written, thousands separators removed: `6800`, `98.3`. */
  readonly digits: string;
  /** `件`, `%`; '' when the file gives none. */
  readonly unit: string;
  readonly year: number | null;
  /** From 1, in its file. */
  readonly line: number;
  /** As messages name it; null when the rows were not read from a file. */
  readonly file: string | null;
  /** Absolute, where they were. */
  readonly path: string | null;
}

export interface FactsProblem {
  readonly span: Span;
  readonly message: Localized;
}

export interface ParsedFacts {
  readonly facts: readonly Fact[];
  readonly problems: readonly FactsProblem[];
}

const NUMBER = /^\d+(?:\.\d+)?$/;
const YEAR = /^((?:19|20)\d\d)年?度?$/;

/**
 * Reads a facts file as spreadsheets write it: `受理行政复议申请,159,件,2022`, `"受理申请","1,590",件,` and `办结率,98.3%,,`.
 * The first line may hold headings, and a line without a number is a note. Never throws: a line that cannot be used is
 * left out and named in `problems`, by offsets into `csv`.
 */
export function parseFacts(csv: string, file: string | null = null, path: string | null = null): ParsedFacts {
  const facts: Fact[] = [];
  const problems: FactsProblem[] = [];
  let start = 0;
  let number = 0;
  for (const line of csv.split('\n')) {
    number++;
    const [name = '', value = '', unit = '', year = ''] = fieldsOf(line);
    const digits = value.replace(/[,，]/g, '').replace(/[%％]$/, '');
    const wrong = !NUMBER.test(digits) ? NO_NUMBER : year !== '' && !YEAR.test(year) ? NO_YEAR : null;
    if (name !== '' && value !== '' && !wrong) {
      const own = unit || (/[%％]$/.test(value) ? '%' : '');
      facts.push({ name, digits, unit: own, year: yearNumber(year), line: number, file, path });
    } else if (name !== '' && value !== '' && wrong && start > 0) {
      problems.push({
        span: { start, end: start + line.trimEnd().length },
        message: wrong(wrong === NO_YEAR ? year : value),
      });
    }
    start += line.length + 1;
  }
  return { facts, problems };
}

const NO_NUMBER = (value: string): Localized => ({
  zh: `数值「${value}」应只写阿拉伯数字，单位写在后一栏，如：受理行政复议申请,159,件,2022。`,
  en: `The value "${value}" should be digits only, with the unit in the next field: 受理行政复议申请,159,件,2022.`,
});
const NO_YEAR = (year: string): Localized => ({
  zh: `年度「${year}」应写成四位数字，如 2022；不限年度的留空。`,
  en: `The year "${year}" should be four digits, as 2022, or empty for any year.`,
});

/** A field is bare, or stands in quotes in which `""` is a quote; between them a comma of either width, or a tab. */
const FIELD = /(?:^|[,，\t])\s*(?:"((?:[^"]|"")*)"|([^,，\t"]*))[^,，\t]*/g;

function fieldsOf(line: string): string[] {
  return Array.from(line.replace(/^\uFEFF/, '').matchAll(FIELD), ([, quoted, bare = '']) =>
    (quoted?.replaceAll('""', '"') ?? bare).trim(),
  );
}

function yearNumber(year: string): number | null {
  const digits = YEAR.exec(year)?.[1];
  return digits === undefined ? null : Number(digits);
}
