/** The ledger (数据核对表) as an HTML table, what needs eyes first, and as CSV for a spreadsheet. */
import type { Elsewhere, Ledger, LedgerEntry, LedgerRow, LoneFigure } from '../engine/index.ts';
import {
  GROUP_ADVICE,
  GROUP_WORDS,
  groupOf,
  groupRows,
  isRelationRow,
  progressWords,
  RELATION_WORDS,
  REVIEWED,
  reasonWords,
  reviewProgress,
  summaryOf,
  VERDICT_ICONS,
  verdictWords,
} from '../engine/index.ts';
import { escapeMarkup } from './markup.ts';
import { pageEnd, pageStart, row, table } from './page.ts';
import { excerptOf, placeWordsOf, type Shown } from './places.ts';
import { unbroken, whole } from './unbroken.ts';
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
  const groups = groupRows(ledger).flatMap(([group, rows]) => {
    if (group === 'lone' && !withLone) return [];
    const title = `${say(GROUP_WORDS[group])} ${rows.length}`;
    const body = group === 'lone' ? loneTable(shown, rows, voice, ticked) : relationTable(shown, rows, voice, ticked);
    return `<h4>${escapeMarkup(title)} <span class="quiet">${escapeMarkup(say(GROUP_ADVICE[group]))}</span></h4>\n${body}`;
  });
  const progress = ticked.size > 0 ? [say(progressWords(reviewProgress(ledger, ticked)))] : [];
  const lines = [say(summaryOf(ledger, ticked)), ...progress].map(line => `<p>${escapeMarkup(line)}</p>\n`);
  const legend = groups.length > 0 ? `<p class="quiet">${escapeMarkup(say(BOXES))}</p>\n` : '';
  return `${lines.join('')}${legend}${groups.join('')}`;
}

const NONE: ReadonlySet<LedgerEntry> = new Set();

/** Of `columns`: 归类, 结论, 说明; and 位置, 类别, 结论, which are short. */
const CLASS = 1;
const VERDICT = 3;
const NOTE = 8;
const IN_ONE_LINE: ReadonlySet<number> = new Set([0, 2, 3]);

const REVIEW = { zh: '复核', en: 'Review' };

const BOXES = {
  zh: '各类的意思写在类名旁边。最后一列由人填：☑ 已复核，看过、认可；□ 还没有复核。',
  en: 'What each class means stands beside its name. The last column is for people: ☑ reviewed and found right; □ not reviewed yet.',
};

/** What was ignored has been decided. */
function box(entry: LedgerEntry, ticked: ReadonlySet<LedgerEntry>): string {
  if (groupOf(entry) === 'ignored') return '—';
  return ticked.has(entry) ? '☑' : '□';
}

function relationTable(
  shown: Shown,
  rows: readonly LedgerEntry[],
  voice: Voice,
  ticked: ReadonlySet<LedgerEntry>,
): string {
  const body = rows.filter(isRelationRow).map(relation => {
    const cells = cellsOf(relation, shown, voice);
    // 不相符 stands under 结论 already.
    return {
      cells: cells.map((cell, column) => (column === NOTE && cells[VERDICT]?.endsWith(cell) ? '' : cell)),
      box: box(relation, ticked),
    };
  });
  // The title of the table says the class; a column that is empty throughout takes room from the others.
  const isShown = (column: number) => column !== CLASS && body.some(({ cells }) => cells[column] !== '');
  const html = body.map(({ cells, box }) =>
    row([
      ...cells
        .map((cell, column) => (IN_ONE_LINE.has(column) ? whole(cell) : unbroken(cell)))
        .filter((_, column) => isShown(column)),
      box,
    ]),
  );
  return table([...columns(voice).filter((_, column) => isShown(column)), voice.say(REVIEW)], html);
}

function loneTable(
  shown: Shown,
  rows: readonly LedgerEntry[],
  { say }: Voice,
  ticked: ReadonlySet<LedgerEntry>,
): string {
  const body = rows.filter(isLone).map(figure => {
    const { span, label } = figure;
    const stated = unbroken(excerptOf(shown.report, span));
    return row([whole(say(placeWordsOf(shown, span))), stated, escapeMarkup(label), box(figure, ticked)]);
  });
  const head = [
    say({ zh: '位置', en: 'Place' }),
    say({ zh: '原文', en: 'Stated' }),
    say({ zh: '所指', en: 'Of what' }),
    say(REVIEW),
  ];
  return table(head, body);
}

function isLone(entry: LedgerEntry): entry is LoneFigure {
  return !isRelationRow(entry);
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
  const { kind, verdict, span, stated, computed, formula, operands, elsewhere, note, ignored } = relation;
  const group = groupOf(relation);
  return [
    say(placeWordsOf(shown, span)),
    group ? say(GROUP_WORDS[group]) : '',
    say(RELATION_WORDS[kind]),
    `${VERDICT_ICONS[verdict]} ${say(verdictWords(relation))}`,
    stated,
    computed ?? '',
    formula,
    [
      ...operands.map(operand => excerptOf(shown.report, operand.span)),
      ...(elsewhere ? [fileOf(elsewhere, shown) + say(elsewhere)] : []),
    ].join('；'),
    ignored === null ? say(note) : say(reasonWords(ignored)),
  ];
}

/** The file that last year's report is, in front of where in it something stands; a facts file is named there. */
function fileOf({ file }: Elsewhere, { previous }: Shown): string {
  return file === 'lastYear' && previous ? `${previous} ` : '';
}

function loneCells({ span, label }: LoneFigure, shown: Shown, { say }: Voice): string[] {
  const stated = excerptOf(shown.report, span);
  return [say(placeWordsOf(shown, span)), say(GROUP_WORDS.lone), '', '', stated, '', '', '', label];
}

/** A spreadsheet would run a cell that begins like a formula; the apostrophe makes it text. */
function csvCell(text: string): string {
  const harmless = /^(?:[=+@\t\r]|-(?!\d))/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
