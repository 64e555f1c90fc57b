/** What `diff` shows to people: figures that changed, then what cannot be told, then what stands in one text only. */
import {
  COMPARISON_CLASSES,
  COMPARISON_WORDS,
  type ComparedFigure,
  type ComparisonClass,
  comparisonSummary,
  type FigureChange,
  type FigureComparison,
  type UnsureMatch,
} from '../../engine/index.ts';
import { placeOf } from '../../export/places.ts';
import { alignColumns } from '../columns.ts';
import { printable } from '../printable.ts';
import type { Session } from '../session.ts';
import { page, type ShownFile } from './listings.ts';

/** Of one quantity, or of figures that cannot be told apart, no more are shown. */
const MOST = 4;

export function comparisonStylish(
  before: ShownFile,
  after: ShownFile,
  comparison: FigureComparison,
  session: Session,
): string {
  const { colours, say } = session;
  const sides = { before, after };
  const rows: Readonly<Record<ComparisonClass, readonly string[][]>> = {
    changed: comparison.changed.map(change => changeRow(change, sides, session)),
    unsure: comparison.unsure.map(match => unsureRow(match, sides, session)),
    added: comparison.added.map(figure => loneRow(figure, after, session)),
    removed: comparison.removed.map(figure => loneRow(figure, before, session)),
  };
  const groups = COMPARISON_CLASSES.filter(name => rows[name].length > 0).flatMap(name => [
    say(COMPARISON_WORDS[name]),
    ...alignColumns(rows[name]).map(line => `  ${line}`),
    '',
  ]);
  const head = `${colours.underline(printable(before.path))} → ${colours.underline(printable(after.path))}`;
  return page(head, [...groups, say(comparisonSummary(comparison))]);
}

interface Sides {
  readonly before: ShownFile;
  readonly after: ShownFile;
}

function changeRow(change: FigureChange, sides: Sides, session: Session): string[] {
  const { colours } = session;
  const [from, to] = [change.before[0]?.text ?? '', change.after[0]?.text ?? ''];
  return [
    change.label,
    `${from} → ${colours.bold(to)}`,
    change.amount ?? '',
    change.percent ?? '',
    `${places(change.before, sides.before, session)} → ${places(change.after, sides.after, session)}`,
    colours.dim(change.after[0]?.headings.at(-1) ?? ''),
  ];
}

function unsureRow(match: UnsureMatch, sides: Sides, session: Session): string[] {
  const texts = (figures: readonly ComparedFigure[]) =>
    capped(
      figures.map(({ text }) => text),
      session,
    );
  return [
    match.label,
    `${texts(match.before)} → ${texts(match.after)}`,
    `${places(match.before, sides.before, session)} → ${places(match.after, sides.after, session)}`,
  ];
}

function loneRow(figure: ComparedFigure, document: ShownFile, { colours }: Session): string[] {
  const { label, text, span, headings } = figure;
  return [label, text, placeOf(document, span), colours.dim(headings.at(-1) ?? '')];
}

function places(figures: readonly ComparedFigure[], document: ShownFile, session: Session): string {
  return session.colours.dim(
    capped(
      figures.map(({ span }) => placeOf(document, span)),
      session,
    ),
  );
}

function capped(parts: readonly string[], { say }: Session): string {
  const more = parts.length > MOST ? say({ zh: `等${parts.length}处`, en: ` and ${parts.length - MOST} more` }) : '';
  return parts.slice(0, MOST).join(say({ zh: '、', en: ', ' })) + more;
}
