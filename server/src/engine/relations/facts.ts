/** A facts file (CSV: 指标,数值,单位,年度) against which the labelled figures of the text are checked. */
import type { Figure, Report } from '../report/model.ts';
import { reportYear } from '../report/reportYear.ts';
import { nameOf } from './crossYear.ts';
import { changeFigure, describe } from './describe.ts';
import { amountOf, intervalOf } from './interval.ts';
import { meets } from './judge.ts';
import { labelBefore, textOf } from './passage.ts';
import type { Relation } from './relation.ts';

export interface Fact {
  readonly name: string;
  /** As written, thousands separators removed: `6800`, `98.3`. */
  readonly digits: string;
  /** `件`, `%`; '' when the file gives none. */
  readonly unit: string;
  readonly year: number | null;
}

/** Reads a facts file. Lines that state no number (the heading, notes) are left out; quotes may stand around a field. */
export function parseFacts(csv: string): readonly Fact[] {
  return csv.split(/\r?\n/).flatMap(line => {
    const fields = line.split(/[,，\t]/).map(field => field.replace(/^[\s"\uFEFF]+|[\s"]+$/g, ''));
    const [name = '', digits = '', unit = '', year = ''] = fields;
    if (name === '' || !/^\d+(?:\.\d+)?$/.test(digits)) return [];
    return [{ name, digits, unit, year: /^\d{4}/.test(year) ? Number(year.slice(0, 4)) : null }];
  });
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
