/** The facts that an office keeps against the figures of the text and its tables. */
import type { Report } from '../../report/model.ts';
import { reportYear } from '../../report/reportYear.ts';
import { amountOf, intervalOf } from '../interval.ts';
import { meets } from '../judging/judge.ts';
import type { Elsewhere, Relation } from '../relation.ts';
import { bareName } from '../tables/names.ts';
import { changeFigure, describe, describeUnassessed } from '../writing/describe.ts';
import type { Fact } from './parseFacts.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { keyOf, thingOf } from './things.ts';

/**
 * Every figure that counts what a fact of its year names; and each fact of this year or the last that no figure was held
 * against, so that nobody takes it for checked.
 */
export function* findFacts(report: Report, facts: readonly Fact[]): Generator<Relation> {
  const reported = reportYear(report);
  const byName = new Map<string, Fact[]>();
  for (const fact of facts)
    for (const name of new Set([bareName(fact.name), keyOf(thingOf(fact.name), '') ?? ''])) {
      if (name !== '') byName.set(name, [...(byName.get(name) ?? []), fact]);
    }
  const told = new Set<Fact>();
  for (const quantity of quantitiesIn(report)) {
    const fact = factOf(quantity, byName, reported);
    if (!fact) continue;
    told.add(fact);
    yield compare(report, quantity, fact);
  }
  for (const fact of facts) {
    const year = fact.year ?? reported;
    if (!told.has(fact) && reported !== null && (year === reported || year === reported - 1))
      yield unmatched(report, fact);
  }
}

function factOf(
  { thing, key, figure, year }: Quantity,
  byName: Map<string, Fact[]>,
  reported: number | null,
): Fact | undefined {
  // What a body of its own did is not what the fact says of the whole.
  if (key !== null && !key.endsWith('  ')) return undefined;
  const unit = figure.kind === 'percent' ? '%' : figure.unit;
  const names = [thing.stage + thing.name, thing.name + thing.stage, keyOf(thing, '') ?? ''];
  return names
    .flatMap(name => byName.get(name) ?? [])
    .find(fact => (fact.unit === '' || fact.unit === unit) && (fact.year ?? reported) === year);
}

function compare(report: Report, { figure }: Quantity, fact: Fact): Relation {
  const stated = { ...figure, digits: fact.digits, scale: 0, approximator: null };
  const same = amountOf(figure).equals(amountOf(stated));
  const agrees = same || meets(intervalOf(figure), { low: amountOf(stated), high: amountOf(stated) });
  return describe({
    kind: 'fact',
    verdict: same ? 'exact' : agrees ? 'rounded' : 'inconsistent',
    span: figure.span,
    stated: report.text.slice(figure.span.start, figure.span.end),
    formula: `${fact.name}=${fact.digits}${fact.unit}`,
    computed: `${fact.digits}${fact.unit}`,
    elsewhere: placeOf(fact),
    repairs: agrees || figure.scale > 0 ? [] : [changeFigure(report, figure, fact.digits)],
  });
}

/** `facts.csv 第3行`. */
function placeOf({ file, path, line }: Fact): Elsewhere {
  const start = { line: line - 1, character: 0 };
  return {
    zh: `${file ?? '数据表'}第${line}行`,
    en: `${file ?? 'the facts file'}, line ${line}`,
    file: 'facts',
    path,
    range: { start, end: start },
  };
}

function unmatched(report: Report, fact: Fact): Relation {
  const start = report.title?.span.start ?? 0;
  const place = placeOf(fact);
  const row = describeUnassessed(
    report,
    'fact',
    { start, end: start },
    {
      zh: `${place.zh}：文中没有同名、同单位、同年度的数，需人工核对`,
      en: `${place.en}: no figure of this name, unit and year in the text; to check by hand`,
    },
  );
  return { ...row, elsewhere: place, stated: `${fact.name}${fact.digits}${fact.unit}` };
}
