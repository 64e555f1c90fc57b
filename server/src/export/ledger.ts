/** The ledger (数据核对表) as an HTML table and as CSV for a spreadsheet. */
import type { Ledger, Relation } from '../engine/index.ts';
import { RELATION_WORDS, VERDICT_ICONS, VERDICT_WORDS } from '../engine/index.ts';
import { escapeMarkup } from './markup.ts';
import { pageEnd, pageStart, row, table } from './page.ts';
import { excerptOf, placeOf, type Shown } from './places.ts';
import type { Voice } from './voice.ts';

export function ledgerPage(path: string, shown: Shown, ledger: Ledger, voice: Voice): string {
  const title = voice.say({ zh: `数据核对表：${path}`, en: `Ledger of figures: ${path}` });
  return pageStart(title, voice) + ledgerTable(shown, ledger, voice) + pageEnd(voice);
}

export function ledgerTable(shown: Shown, ledger: Ledger, voice: Voice): string {
  const { say } = voice;
  const { relations, figures, assessed, notAssessed } = ledger;
  const counts = say({
    zh: `数字 ${figures} 个，数量关系已核对 ${assessed} 条、未核对 ${notAssessed} 条。未核对的请人工核对。`,
    en: `Figures: ${figures}; relations assessed: ${assessed}, not assessed: ${notAssessed}. Check the latter by hand.`,
  });
  const rows = relations.map(relation => {
    const [place = '', ...rest] = cellsOf(relation, shown, voice).map(escapeMarkup);
    return row([`<span class="whole">${place}</span>`, ...rest]);
  });
  const body = rows.length > 0 ? table(columns(voice), rows) : '';
  return `<p>${escapeMarkup(counts)}</p>\n${body}`;
}

/** With a BOM, by which spreadsheets know UTF-8, and the line ends of RFC 4180. */
export function ledgerCsv(shown: Shown, { relations }: Ledger, voice: Voice): string {
  const lines = [columns(voice), ...relations.map(relation => cellsOf(relation, shown, voice))];
  return `\uFEFF${lines.map(cells => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

function columns({ say }: Voice): string[] {
  return [
    say({ zh: '位置', en: 'Place' }),
    say({ zh: '类别', en: 'Kind' }),
    say({ zh: '结论', en: 'Verdict' }),
    say({ zh: '原文', en: 'Stated' }),
    say({ zh: '算得', en: 'Computed' }),
    say({ zh: '算式', en: 'Formula' }),
    say({ zh: '依据', en: 'Rests on' }),
    say({ zh: '说明', en: 'Note' }),
  ];
}

function cellsOf(relation: Relation, shown: Shown, { say }: Voice): string[] {
  const { kind, verdict, span, stated, computed, formula, operands, note } = relation;
  return [
    placeOf(shown, span),
    say(RELATION_WORDS[kind]),
    `${VERDICT_ICONS[verdict]} ${say(VERDICT_WORDS[verdict])}`,
    stated,
    computed ?? '',
    formula,
    operands.map(operand => excerptOf(shown.report, operand.span)).join('；'),
    say(note),
  ];
}

/** A spreadsheet would run a cell that begins like a formula; the apostrophe makes it text. */
function csvCell(text: string): string {
  const harmless = /^(?:[=+@\t\r]|-(?!\d))/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
