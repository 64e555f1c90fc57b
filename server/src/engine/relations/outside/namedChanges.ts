/** Changes on last year that name what changed, while its figure stands elsewhere in the report: 行政复议申请数同比增长58.3%. */
import { moveFigure } from '../../report/excerpts.ts';
import type { Excerpt, Report } from '../../report/model.ts';
import { resemblance } from '../judging/resemblance.ts';
import type { Change, Mention } from '../reading/model.ts';
import { readParagraph } from '../reading/read.ts';
import { subjectOf } from '../reading/subjects.ts';
import { agrees, type Relation } from '../relation.ts';
import { isPlan, type Known, type Quantity } from './quantities.ts';
import { changeOn } from './statedChange.ts';
import { thingOf } from './things.ts';

interface Years {
  /** Of this report. */
  readonly now: Known;
  /** Of last year's. */
  readonly last: Known;
}

/** One quantity in both reports. */
interface Pair {
  readonly now: Quantity;
  readonly last: Quantity;
  /** Whether the change names it with the step of the case: 受理 of 受理行政复议申请数. */
  readonly isNamed: boolean;
}

/** What agrees is confirmed; accused is only what names its step, or looks like a slip of what the one quantity gives. */
export function* findNamedChanges(
  report: Report,
  previous: Report,
  isOnLastYear: (change: Change) => boolean,
  years: Years,
): Generator<Relation> {
  for (const [index, excerpt] of report.excerpts.entries()) {
    const start = report.paragraphs[index]?.span.start ?? 0;
    if (isPlan(report, start)) continue;
    for (const change of readParagraph(excerpt).flatMap(({ changes }) => changes)) {
      if ((change.now && !change.apart) || change.base || change.by || !isOnLastYear(change)) continue;
      const relation = settle(relationsOf(report, previous, excerpt, start, change, years), change);
      if (relation) yield relation;
    }
  }
}

interface Answer {
  readonly relation: Relation;
  readonly isNamed: boolean;
}

function settle(answers: readonly Answer[], { stated }: Change): Relation | null {
  const agreeing = answers.find(({ relation: { verdict } }) => agrees(verdict));
  if (agreeing) return { ...agreeing.relation, basis: agreeing.isNamed ? 'grammar' : 'search' };
  const [only, ...others] = answers;
  if (!only || others.length > 0) return null;
  const { relation, isNamed } = only;
  const digits = relation.computed?.replace(/[^\d.]/g, '');
  const isSlip = digits !== undefined && resemblance(stated.figure, { ...stated.figure, digits }) > 0;
  return isNamed || isSlip ? { ...relation, certainty: 'likely' } : null;
}

function relationsOf(
  report: Report,
  previous: Report,
  excerpt: Excerpt,
  start: number,
  change: Change,
  years: Years,
): Answer[] {
  const { stated } = change;
  const shown = { passage: report, stated: moveFigure(stated.figure, stated.figure.sentence, start) };
  return pairsOf(excerpt, change, years).flatMap(({ now, last, isNamed }) => {
    const mention: Mention = { ...stated, figure: now.figure };
    const relation = changeOn(excerpt, change, mention, previous, last, { ...shown, now: now.figure });
    return relation ? [{ relation, isNamed }] : [];
  });
}

function pairsOf(excerpt: Excerpt, { stated, verb }: Change, { now, last }: Years): Pair[] {
  const words = stated.lead.slice(0, Math.max(0, verb.span.start - (stated.figure.span.start - stated.lead.length)));
  const { name, stage } = thingOf(words.replace(COMPARED, '').replace(NUMBER, ''));
  if (name.length < SHORTEST) return [];
  const { frame } = stated;
  const scope = ` ${/^全/.test(frame.area) ? '' : frame.area} ${subjectOf(excerpt.prose, stated)}`;
  return [...now].flatMap(([key, quantity]) => {
    const { thing, figure } = quantity;
    const base = last.get(key);
    if (!base || thing.name !== name || !key.endsWith(scope)) return [];
    if ((figure.kind === 'percent') !== (stated.figure.kind === 'point')) return [];
    if (stage !== '' && thing.stage !== stage) return [];
    return [{ now: quantity, last: base, isNamed: thing.stage === stage }];
  });
}

const COMPARED = /(?:同比|[比较与](?:上年|去年|上一年)(?:度|同期)?(?:相比)?|分别|有所){1,4}$/;
/** 行政复议申请数量 counts 行政复议申请. */
const NUMBER = /(?:总?数量?|总量|件数|人数|量)$/;
/** Fewer characters may be said of anything. */
const SHORTEST = 4;
