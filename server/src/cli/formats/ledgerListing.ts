/** What `figures` shows to people: the ledger in groups, what needs eyes first. */
import type { Kind, Ledger, LedgerRow, LoneFigure, Verdict } from '../../engine/index.ts';
import {
  agrees,
  GROUP_ADVICE,
  GROUP_WORDS,
  groupRows,
  isRelationRow,
  RELATION_WORDS,
  reasonWords,
  summaryOf,
  VERDICT_ICONS,
  verdictWords,
} from '../../engine/index.ts';
import { excerptOf, placeOf } from '../../export/places.ts';
import { alignColumns } from '../columns.ts';
import type { Session } from '../session.ts';
import { header, page, type ShownFile } from './listings.ts';

export function figuresStylish(
  document: ShownFile,
  kind: Kind | null,
  ledger: Ledger,
  showsLone: boolean,
  session: Session,
): string {
  const { colours, say } = session;
  const groups = groupRows(ledger).flatMap(([group, rows]) =>
    group === 'lone' && !showsLone
      ? []
      : section(
          say({
            zh: `${GROUP_WORDS[group].zh}：${GROUP_ADVICE[group].zh}`,
            en: `${GROUP_WORDS[group].en}: ${GROUP_ADVICE[group].en}`,
          }),
          rows.map(row => (isRelationRow(row) ? cells(row, document, session) : loneCells(row, document, session))),
        ),
  );
  const ask = say({
    zh: '单独的数字（文中没有别的数可比）可用 --lone 逐个列出。',
    en: '--lone lists the figures that stand alone, with no other to compare with.',
  });
  return page(header(document.path, kind, session), [
    ...groups,
    say(summaryOf(ledger)),
    ...(showsLone || ledger.lone.length === 0 ? [] : [colours.dim(ask)]),
  ]);
}

function loneCells({ span, label }: LoneFigure, document: ShownFile, { colours }: Session): string[] {
  return [placeOf(document, span), excerptOf(document.report, span), colours.dim(label)];
}

function section(title: string, rows: readonly (readonly string[])[]): string[] {
  return [title, ...alignColumns(rows.map(row => [...row])).map(line => `  ${line}`), ''];
}

function cells(row: LedgerRow, document: ShownFile, session: Session): string[] {
  const { colours, say } = session;
  const { kind, verdict, span, formula, stated, computed, note, ignored } = row;
  const mayBe = agrees(verdict) || verdict === 'feasible';
  const values =
    mayBe || computed === null || computed === stated
      ? stated
      : say({ zh: `原文 ${stated}，算得 ${computed}`, en: `stated ${stated}, computed ${computed}` });
  const why =
    ignored !== null ? say(reasonWords(ignored)) : verdict === 'notAssessed' || verdict === 'feasible' ? say(note) : '';
  return [
    paint(verdict, session)(VERDICT_ICONS[verdict]),
    placeOf(document, span),
    say(RELATION_WORDS[kind]),
    paint(verdict, session)(say(verdictWords(row))),
    values,
    [formula, colours.dim(why)].filter(Boolean).join('  '),
  ];
}

function paint(verdict: Verdict, { colours }: Session): (text: string) => string {
  switch (verdict) {
    case 'exact':
    case 'rounded':
      return colours.green;
    case 'inconsistent':
    case 'impossible':
      return colours.red;
    case 'truncated':
      return colours.yellow;
    default:
      return colours.dim;
  }
}
