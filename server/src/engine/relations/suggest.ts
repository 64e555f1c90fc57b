/** The figure that a sentence is about to state: 受理159件，办结151件，办结率 → 95.0%. For whoever is still writing it. */
import { closeUp } from '../report/closedUp.ts';
import { readAlone } from '../report/excerpts.ts';
import type { Report } from '../report/model.ts';
import { growthExpressions } from './finders/growth.ts';
import { rateExpression } from './finders/rate.ts';
import { shareExpressions } from './finders/shareOffered.ts';
import { amountOf, decimalsOf, expand, roundHalfUp } from './interval.ts';
import { type Expression, total } from './judging/expression.ts';
import { findChangesOnLastYear } from './outside/crossYear.ts';
import type { Change, Mention, ParagraphReading } from './reading/model.ts';
import { type AddedRates, rateOf } from './reading/rates.ts';
import { readParagraph } from './reading/read.ts';

export interface SuggestedFigure {
  /** As it is to be written: `95.0%`, `1.2个百分点`, `69件`; after 同比 with its verb, `增长20.0%`. */
  readonly text: string;
  /** `151÷159=94.968…%` */
  readonly formula: string;
}

/** What may stand after the words in front: a verb, if they lack one, and what the figure is counted in. */
interface Ending {
  readonly verb: string;
  readonly unit: string;
}

/** What is known beside the text. */
export interface Around {
  readonly rates?: AddedRates | undefined;
  readonly previous?: Report | null;
}

const MOST = 3;
const PER_CENT = '%';
const POINTS = '个百分点';
/** After which a verb must follow before a change can be stated. */
const COMPARES = /(?:同比|环比|[比较](?:上年|去年|上一年)(?:同期)?(?:相比)?)$/;
/** After which a count may stand; 增长 and the like are said in per cent. */
const COUNTED = /(?:[合共总]计|共|增加|减少|多|少)(?:了|为|达)?$/;

/**
 * What the figures in front of `offset` in its paragraph give for the rate, share, change or total named there, the
 * likeliest first. Empty where nothing is named or nothing can be computed.
 */
export function suggestFigures(
  report: Report,
  offset: number,
  { rates = {}, previous = null }: Around = {},
): SuggestedFigure[] {
  const paragraph = report.paragraphs.find(
    ({ span, zone }) => zone === 'body' && span.start < offset && offset <= span.end,
  );
  if (!paragraph) return [];
  const written = report.text.slice(paragraph.span.start, offset);
  const front = closeUp(written)?.text ?? written;
  const decimals = usualDecimals(report);
  const endings = endingsOf(front);
  const within = endings.flatMap(ending => suggestedBy(front, ending, decimals, rates));
  const found =
    within.length > 0 || !previous
      ? within
      : endings.flatMap(ending => suggestedByLastYear(front, ending, decimals, report, previous));
  return [...new Map(found.map(each => [each.text, each])).values()].slice(0, MOST);
}

function endingsOf(front: string): readonly Ending[] {
  const verbs = (rise: string, fall: string) => (COMPARES.test(front) ? [rise, fall] : ['']);
  const inPercent = verbs('增长', '下降').map(verb => ({ verb, unit: PER_CENT }));
  const inPoints = verbs('提高', '下降').map(verb => ({ verb, unit: POINTS }));
  const unit = readAlone(front).figures.findLast(({ kind }) => kind === 'count')?.unit;
  const inCounts = unit === undefined ? [] : verbs('增加', '减少').map(verb => ({ verb, unit }));
  if (COUNTED.test(front)) return [...inCounts, ...inPercent, ...inPoints];
  return [...inPercent, ...inPoints, ...(COMPARES.test(front) ? inCounts : [])];
}

function suggestedBy(front: string, { verb, unit }: Ending, decimals: number, rates: AddedRates): SuggestedFigure[] {
  // Read as if a figure stood there already.
  const reading = readParagraph(readAlone(`${front}${verb}1${unit}`)).at(-1);
  if (!reading) return [];
  return expressionsAtEnd(reading, rates).flatMap(({ exact, terms }) => {
    if (!exact || exact.lte(0)) return [];
    const isPercent = unit === PER_CENT;
    const written = isPercent ? roundHalfUp(exact, decimals) : expand(exact, 2);
    if (written.endsWith('…')) return [];
    return [
      {
        text: `${verb}${written}${unit}`,
        formula: `${terms}=${isPercent ? expand(exact, decimals + 2) : written}${unit}`,
      },
    ];
  });
}

/** 受理152件，同比: last year's report has the base. */
function suggestedByLastYear(
  front: string,
  { verb, unit }: Ending,
  decimals: number,
  report: Report,
  previous: Report,
): SuggestedFigure[] {
  const figure = unit === PER_CENT && decimals > 0 ? `1.${'0'.repeat(decimals)}` : '1';
  const excerpt = readAlone(`${front}${verb}${figure}${unit}`);
  const relation = findChangesOnLastYear(excerpt, report, previous).findLast(
    ({ span, operands }) => span.end === excerpt.text.length && operands.length > 0,
  );
  // Another verb is the one that fits.
  if (!relation?.computed || !/^[\d.]*[1-9]/.test(relation.computed)) return [];
  return [{ text: verb + relation.computed, formula: relation.formula }];
}

function expressionsAtEnd(reading: ParagraphReading, rates: AddedRates): readonly Expression[] {
  const stated = reading.mentions.at(-1);
  switch (stated?.role) {
    case 'share':
      return shareExpressions(reading, stated);
    case 'change':
      return reading.changes.flatMap(change =>
        change.stated === stated && goesItsWay(change) ? growthExpressions(reading, change) : [],
      );
    case 'total':
      return totalExpressions(reading, stated);
    case 'rate': {
      const rate = stated.figure.kind === 'percent' ? rateOf(stated, rates) : null;
      const found = rate && rateExpression(reading, stated, rate);
      return found ? [found] : [];
    }
    default:
      return [];
  }
}

/** 提高 may be said of what a count measures, but not of a rate that fell. */
function goesItsWay({ stated, now, base, verb }: Change): boolean {
  if (stated.figure.kind !== 'point' || !now || !base) return true;
  return verb.falls === amountOf(now.figure).lt(amountOf(base.figure));
}

/** 维持236件、驳回101件，合计: of parts that may overlap, or of which more are left unsaid, nobody knows the sum. */
function totalExpressions(reading: ParagraphReading, stated: Mention): readonly Expression[] {
  return reading.splits.flatMap(split => {
    const isOpen = split.open || split.overlaps || split.parts.at(-1)?.rest.endsWith('等');
    if (split.total !== stated || split.by !== 'total after' || isOpen) return [];
    return total(reading, stated, split.parts) ?? [];
  });
}

/** The number of decimals that most percentages of the report have, 1 where it has none with any. */
function usualDecimals({ figures }: Report): number {
  const counts = new Map<number, number>();
  for (const { kind, digits } of figures) {
    const decimals = decimalsOf(digits);
    if (kind === 'percent' && decimals > 0) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 1;
}
