/** A facts file (CSV: 指标,数值,单位,年度) against which the labelled figures of the text are checked. */
import type { Figure, Report } from '../report/model.ts';
import { reportYear } from '../report/reportYear.ts';
import type { Localized } from '../text/localized.ts';
import type { Span } from '../text/span.ts';
import { nameOf } from './crossYear.ts';
import { amountOf, intervalOf } from './judging/interval.ts';
import { meets } from './judging/judge.ts';
import { labelBefore, textOf } from './passage.ts';
import type { Relation } from './relation.ts';
import { changeFigure, describe } from './writing/describe.ts';

export interface Fact {
  readonly name: string;
  /** As written, thousands separators removed: `6800`, `98.3`. */
  readonly digits: string;
  /** `件`, `%`; '' when the file gives none. */
  readonly unit: string;
  readonly year: number | null;
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
export function parseFacts(csv: string): ParsedFacts {
  const facts: Fact[] = [];
  const problems: FactsProblem[] = [];
  let start = 0;
  for (const line of csv.split('\n')) {
    const [name = '', value = '', unit = '', year = ''] = fieldsOf(line);
    const digits = value.replace(/[,，]/g, '').replace(/[%％]$/, '');
    const wrong = !NUMBER.test(digits) ? NO_NUMBER : year !== '' && !YEAR.test(year) ? NO_YEAR : null;
    if (name !== '' && value !== '' && !wrong) {
      facts.push({ name, digits, unit: unit || (/[%％]$/.test(value) ? '%' : ''), year: yearNumber(year) });
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
  zh: `数值“${value}”应只写阿拉伯数字，单位写在后一栏，如：受理行政复议申请,159,件,2022。`,
  en: `The value "${value}" should be digits only, with the unit in the next field: 受理行政复议申请,159,件,2022.`,
});
const NO_YEAR = (year: string): Localized => ({
  zh: `年度“${year}”应写成四位数字，如 2022；不限年度的留空。`,
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

const OTHER_YEAR = /((?:19|20)\d\d)年|上年|去年|前年/;

/** Each figure that carries the very name and unit of a fact of its year. */
export function* findFacts(report: Report, facts: readonly Fact[]): Generator<Relation> {
  const reported = reportYear(report);
  for (const figure of report.figures) {
    const name = nameOf(labelBefore(report, figure));
    const unit = figure.kind === 'percent' ? '%' : figure.unit;
    const year = yearOf(report, figure, reported);
    const fact = facts.find(
      known => known.name === name && (known.unit === '' || known.unit === unit) && (known.year ?? reported) === year,
    );
    if (fact && !figure.inRange) yield compare(report, figure, fact);
  }
}

/** The year that the words in front of a figure name, else the year reported on; null for 上年 and its kin. */
function yearOf(report: Report, figure: Figure, reported: number | null): number | null {
  const words = report.prose.slice(figure.sentence.span.start, figure.span.start);
  const match = OTHER_YEAR.exec(words);
  if (!match) return reported;
  return match[1] ? Number(match[1]) : null;
}

function compare(report: Report, figure: Figure, fact: Fact): Relation {
  const stated = { ...figure, digits: fact.digits, scale: 0, approximator: null };
  const same = amountOf(figure).equals(amountOf(stated));
  const agrees = same || meets(intervalOf(figure), { low: amountOf(stated), high: amountOf(stated) });
  return describe({
    kind: 'declared',
    verdict: same ? 'exact' : agrees ? 'rounded' : 'inconsistent',
    span: figure.span,
    stated: textOf(report, figure.span),
    formula: `${fact.name}=${fact.digits}${fact.unit}`,
    computed: `${fact.digits}${fact.unit}`,
    repairs: agrees || figure.scale > 0 ? [] : [changeFigure(report, figure, fact.digits)],
  });
}
