/** What `figures` shows to people: the ledger in groups, what needs eyes first. */
import type { Kind, Ledger, LedgerRow, Verdict } from '../../engine/index.ts';
import {
  GROUP_WORDS,
  groupRows,
  RELATION_WORDS,
  STATUS_WORDS,
  summaryOf,
  VERDICT_ICONS,
  VERDICT_WORDS,
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
  const groups = groupRows(ledger.relations).flatMap(([group, rows]) =>
    section(
      say(GROUP_WORDS[group]),
      rows.map(row => cells(row, document, session)),
    ),
  );
  const lone = ledger.lone.map(({ span, label }) => [
    placeOf(document, span),
    excerptOf(document.report, span),
    colours.dim(label),
  ]);
  const loneTitle = say({ zh: '无可核对，请对照原始材料', en: 'Nothing to check against: hold against the sources' });
  const ask = say({
    zh: `无可核对的数字可用 --lone 逐个列出。`,
    en: `--lone lists the figures that there is ${say(STATUS_WORDS.lone)}.`,
  });
  return page(header(document.path, kind, session), [
    ...groups,
    ...(showsLone && lone.length > 0 ? section(loneTitle, lone) : []),
    say(summaryOf(ledger)),
    ...(showsLone || lone.length === 0 ? [] : [colours.dim(ask)]),
  ]);
}

function section(title: string, rows: readonly (readonly string[])[]): string[] {
  return [title, ...alignColumns(rows.map(row => [...row])).map(line => `  ${line}`), ''];
}

function cells(row: LedgerRow, document: ShownFile, session: Session): string[] {
  const { colours, say } = session;
  const { kind, verdict, span, formula, stated, computed, note } = row;
  const agrees = verdict === 'exact' || verdict === 'rounded' || verdict === 'feasible';
  const values =
    agrees || computed === null || computed === stated
      ? stated
      : say({ zh: `原文 ${stated}，算得 ${computed}`, en: `stated ${stated}, computed ${computed}` });
  const why = verdict === 'notAssessed' ? say(note) : '';
  const chance = powerNote(row, session);
  return [
    paint(verdict, session)(VERDICT_ICONS[verdict]),
    placeOf(document, span),
    say(RELATION_WORDS[kind]),
    paint(verdict, session)(say(VERDICT_WORDS[verdict])),
    values,
    [formula, colours.dim([why, chance].filter(Boolean).join('  '))].filter(Boolean).join('  '),
  ];
}

/** How far silence can be trusted where one operand is unknown. */
function powerNote({ power, verdict }: LedgerRow, { say }: Session): string {
  if (power === null || verdict !== 'feasible') return '';
  const percent = Math.floor(power * 100);
  return say({ zh: `写错时约 ${percent}% 能查出`, en: `about ${percent}% of wrong values would be caught` });
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
