/** One quantity told at several places: the same noun, stage, unit, period and subject must have one value. */
import { moveFigure } from '../../report/excerpts.ts';
import type { Excerpt, Figure, Report } from '../../report/model.ts';
import { once } from '../../report/once.ts';
import { amountOf, intervalOf } from '../judging/interval.ts';
import { meets } from '../judging/judge.ts';
import type { Mention, ParagraphReading } from '../reading/model.ts';
import { nameOf } from '../reading/quantities.ts';
import { readParagraph } from '../reading/read.ts';
import { subjectOf } from '../reading/subjects.ts';
import type { Relation } from '../relation.ts';
import { changeFigure, describe, operandsOf } from '../writing/describe.ts';

interface Quantity {
  readonly mention: Mention;
  readonly key: string;
}

interface Place {
  readonly figure: Figure;
  readonly paragraph: number;
  readonly sentence: number;
}

/** The sums of a report's quantities that are told more than once; the odd one out of three is accused, of two both. */
export function* findRepeats(report: Report): Generator<Relation> {
  const places = new Map<string, Place[]>();
  report.excerpts.forEach((excerpt, index) => {
    const quantities = quantitiesOf(excerpt);
    if (quantities.length === 0) return;
    const paragraph = report.paragraphs[index];
    if (!paragraph || isPlan(report, paragraph.span.start)) return;
    for (const { mention, key } of quantities) {
      const figure = moveFigure(mention.figure, mention.figure.sentence, paragraph.span.start);
      const known = places.get(key);
      // 按期办结58件；…按期办结41件 in one sentence are of two subjects.
      if (
        known?.some(
          place =>
            place.paragraph === index && (place.sentence === mention.sentence || mention.figure.kind === 'percent'),
        )
      )
        continue;
      if (known) known.push({ figure, paragraph: index, sentence: mention.sentence });
      else places.set(key, [{ figure, paragraph: index, sentence: mention.sentence }]);
    }
  });
  for (const told of places.values()) if (told.length > 1) yield* compareAll(report, told);
}

function* compareAll(report: Report, told: readonly Place[]): Generator<Relation> {
  const [first, ...later] = told;
  if (!first) return;
  const usual = mostUsual(told) ?? first;
  const odd = told.filter(place => !meets(intervalOf(place.figure), intervalOf(usual.figure)));
  if (odd.length === 0) {
    for (const [at, place] of later.entries()) {
      const earlier = told[at];
      if (earlier) yield compare(report, place.figure, [earlier.figure]);
    }
    return;
  }
  const right = told.filter(place => !odd.includes(place));
  for (const place of odd)
    yield compare(
      report,
      place.figure,
      right.map(({ figure }) => figure),
    );
  // Neither of two places is likelier to be the wrong one.
  if (told.length === 2)
    yield compare(
      report,
      usual.figure,
      odd.map(({ figure }) => figure),
    );
}

/** The place whose value is told most often, the earlier of two. */
function mostUsual(told: readonly Place[]): Place | undefined {
  const times = new Map<string, number>();
  const written = ({ figure }: Place) => amountOf(figure).toFraction();
  for (const place of told) times.set(written(place), (times.get(written(place)) ?? 0) + 1);
  const most = Math.max(...times.values());
  return told.find(place => times.get(written(place)) === most);
}

function compare(report: Report, figure: Figure, others: readonly Figure[]): Relation {
  const [other] = others as readonly [Figure, ...Figure[]];
  const same = amountOf(other).equals(amountOf(figure));
  const agrees = same || meets(intervalOf(other), intervalOf(figure));
  const textOf = ({ span }: Figure) => report.text.slice(span.start, span.end);
  const earlier = other.span.start < figure.span.start;
  const [left, right] = earlier ? [other, figure] : [figure, other];
  return describe({
    kind: 'repeat',
    verdict: same ? 'exact' : agrees ? 'rounded' : 'inconsistent',
    span: figure.span,
    stated: textOf(figure),
    formula: `${textOf(left)}${same ? '=' : agrees ? '≈' : '≠'}${textOf(right)}`,
    operands: operandsOf(report, others, earlier ? '前文' : '后文', earlier ? 'earlier' : 'later'),
    repairs: agrees ? [] : [changeFigure(report, right, left.digits), changeFigure(report, left, right.digits)],
  });
}

/** 下一步安排 and the like repeat the words of the report with figures of their own. */
function isPlan({ sections }: Report, offset: number): boolean {
  const section = sections.find(({ span }) => span.start <= offset && offset < span.end);
  return section !== undefined && PLAN.test(section.title);
}

const PLAN = /安排|计划|打算|思路|下一步|下一年|下步|目标|展望/;

const NONE: readonly Quantity[] = [];

const quantitiesOf = once((excerpt: Excerpt): readonly Quantity[] => {
  const found: Quantity[] = [];
  for (const reading of readParagraph(excerpt))
    for (const mention of reading.mentions) {
      const key = keyOf(reading, mention);
      if (key !== null) found.push({ mention, key });
    }
  return found.length > 0 ? found : NONE;
});

function keyOf({ excerpt, splits }: ParagraphReading, mention: Mention): string | null {
  const { figure, frame, depth } = mention;
  if (depth > 0 || figure.inRange || figure.approximator === 'atLeast' || figure.approximator === 'atMost') return null;
  if (frame.period !== '' && frame.period !== 'current' && !/^\d{4}$/.test(frame.period)) return null;
  if (splits.some(({ by, parts }) => by !== '' && by !== 'total behind' && parts.includes(mention))) return null;
  const name = nameOf(mention);
  if (name === null) return null;
  const period = frame.period === 'current' ? '' : frame.period;
  // 全县 is the report's own; 市本级 is another scope.
  const area = /^全/.test(frame.area) ? '' : frame.area;
  return [period, area, subjectOf(excerpt.prose, mention), name, figure.unit].join('|');
}
