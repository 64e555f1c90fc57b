/** The ledger (数据核对表) as an HTML table, what needs eyes first, and as CSV for a spreadsheet. */
import type { Ledger, LedgerEntry, LedgerRow, LoneFigure } from '../engine/index.ts';
import {
  GROUP_WORDS,
  groupOf,
  groupRows,
  progressWords,
  RELATION_WORDS,
  REVIEWED,
  reviewProgress,
  STATUS_WORDS,
  summaryOf,
  VERDICT_ICONS,
  VERDICT_WORDS,
} from '../engine/index.ts';
import { escapeMarkup } from './markup.ts';
import { pageEnd, pageStart, row, table } from './page.ts';
import { excerptOf, placeOf, type Shown } from './places.ts';
import type { Voice } from './voice.ts';

export interface LedgerOptions {
  /** Whether figures that are in no relation are listed too. */
  readonly withLone?: boolean;
  /** Rows that a person has reviewed. */
  readonly ticked?: ReadonlySet<LedgerEntry>;
}

export function ledgerPage(path: string, shown: Shown, ledger: Ledger, voice: Voice, options?: LedgerOptions): string {
  const title = voice.say({ zh: `数据核对表：${path}`, en: `Ledger of figures: ${path}` });
  return pageStart(title, voice) + ledgerTable(shown, ledger, voice, options) + pageEnd(voice);
}

/**
 * A table for each group of rows, the wrong ones first; figures that are in none when they are asked for. The last column
 * is ticked where a person has reviewed the row, and to be ticked on paper elsewhere.
 */
export function ledgerTable(
  shown: Shown,
  ledger: Ledger,
  voice: Voice,
  { withLone = false, ticked = NONE }: LedgerOptions = {},
): string {
  const { say } = voice;
  const groups = groupRows(ledger.relations).map(([group, rows]) => {
    const body = rows.map(relation => {
      const [place = '', , ...rest] = cellsOf(relation, shown, voice).map(escapeMarkup);
      return row([`<span class="whole">${place}</span>`, ...rest, box(relation, ticked)]);
    });
    const [place = '', , ...rest] = columns(voice);
    return titled(say(GROUP_WORDS[group]), rows.length, table([place, ...rest, say(REVIEW)], body));
  });
  const lone = withLone && ledger.lone.length > 0 ? loneTable(shown, ledger.lone, voice, ticked) : '';
  const progress =
    ticked.size > 0 ? `<p>${escapeMarkup(say(progressWords(reviewProgress(ledger, ticked))))}</p>\n` : '';
  return `<p>${escapeMarkup(say(summaryOf(ledger)))}</p>\n${progress}${groups.join('')}${lone}`;
}

const NONE: ReadonlySet<LedgerEntry> = new Set();

const REVIEW = { zh: '复核', en: 'Review' };

function box(entry: LedgerEntry, ticked: ReadonlySet<LedgerEntry>): string {
  return ticked.has(entry) ? '☑' : '□';
}

function loneTable(
  shown: Shown,
  lone: readonly LoneFigure[],
  { say }: Voice,
  ticked: ReadonlySet<LedgerEntry>,
): string {
  const rows = lone.map(figure => {
    const { span, label } = figure;
    const stated = escapeMarkup(excerptOf(shown.report, span));
    return row([placeOf(shown, span), stated, escapeMarkup(label), box(figure, ticked)]);
  });
  const head = [
    say({ zh: '位置', en: 'Place' }),
    say({ zh: '原文', en: 'Stated' }),
    say({ zh: '所指', en: 'Of what' }),
    say(REVIEW),
  ];
  return titled(say(STATUS_WORDS.lone), lone.length, table(head, rows));
}

function titled(title: string, count: number, html: string): string {
  return `<h4>${escapeMarkup(title)} ${count}</h4>\n${html}`;
}

/** With a BOM, by which spreadsheets know UTF-8, and the line ends of RFC 4180. */
export function ledgerCsv(
  shown: Shown,
  { relations, lone }: Ledger,
  voice: Voice,
  { withLone = false, ticked = NONE }: LedgerOptions = {},
): string {
  const { say } = voice;
  const review = (entry: LedgerEntry) => (ticked.has(entry) ? say(REVIEWED) : '');
  const rows = relations.filter(relation => groupOf(relation) !== null);
  const lines = [
    [...columns(voice), say(REVIEW)],
    ...rows.map(relation => [...cellsOf(relation, shown, voice), review(relation)]),
    ...(withLone ? lone.map(figure => [...loneCells(figure, shown, voice), review(figure)]) : []),
  ];
  return `\uFEFF${lines.map(cells => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

function columns({ say }: Voice): string[] {
  return [
    say({ zh: '位置', en: 'Place' }),
    say({ zh: '归类', en: 'Class' }),
    say({ zh: '类别', en: 'Kind' }),
    say({ zh: '结论', en: 'Verdict' }),
    say({ zh: '原文', en: 'Stated' }),
    say({ zh: '算得', en: 'Computed' }),
    say({ zh: '算式', en: 'Formula' }),
    say({ zh: '依据', en: 'Rests on' }),
    say({ zh: '说明', en: 'Note' }),
  ];
}

function cellsOf(relation: LedgerRow, shown: Shown, { say }: Voice): string[] {
  const { kind, verdict, status, span, stated, computed, formula, operands, note } = relation;
  return [
    placeOf(shown, span),
    status === 'trivial' ? '' : say(STATUS_WORDS[status]),
    say(RELATION_WORDS[kind]),
    `${VERDICT_ICONS[verdict]} ${say(VERDICT_WORDS[verdict])}`,
    stated,
    computed ?? '',
    formula,
    operands.map(operand => excerptOf(shown.report, operand.span)).join('；'),
    say(note),
  ];
}

function loneCells({ span, label }: LoneFigure, shown: Shown, { say }: Voice): string[] {
  const stated = excerptOf(shown.report, span);
  return [placeOf(shown, span), say(STATUS_WORDS.lone), '', '', stated, '', '', '', label];
}

/** A spreadsheet would run a cell that begins like a formula; the apostrophe makes it text. */
function csvCell(text: string): string {
  const harmless = /^(?:[=+@\t\r]|-(?!\d))/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
