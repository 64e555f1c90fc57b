/** The ledger as a file: CSV for a spreadsheet, HTML to read, print and file. */
import { type Locale, type Localized, localize } from '../engine/index.ts';
import type { LedgerView, RelationView, VerdictGroup } from './protocol.ts';
import type { Entry } from './reportCache.ts';

const COLUMNS: readonly Localized[] = [
  { zh: '行', en: 'Line' },
  { zh: '结论', en: 'Verdict' },
  { zh: '类别', en: 'Kind' },
  { zh: '文中', en: 'Stated' },
  { zh: '算得', en: 'Computed' },
  { zh: '算式', en: 'Formula' },
  { zh: '依据', en: 'Rests on' },
  { zh: '说明', en: 'Note' },
];

const GROUP_NAMES: Readonly<Record<VerdictGroup, Localized>> = {
  wrong: { zh: '对不上', en: 'Does not agree' },
  unsure: { zh: '供参考', en: 'Worth a look' },
  notAssessed: { zh: '未核对', en: 'Not checked' },
  right: { zh: '相符', en: 'Agrees' },
};

/** With a BOM, by which spreadsheets know UTF-8, and the line ends of RFC 4180. */
export function ledgerCsv({ relations }: LedgerView, locale: Locale): string {
  const rows = [COLUMNS.map(name => localize(name, locale)), ...relations.map(relation => cellsOf(relation, locale))];
  return `\ufeff${rows.map(cells => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

export function ledgerHtml({ uri, settings: { locale } }: Entry, { relations, figures }: LedgerView): string {
  const file = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  const title = localize({ zh: `数据核对表：${file}`, en: `Ledger of figures: ${file}` }, locale);
  const checked = relations.filter(({ group }) => group !== 'notAssessed').length;
  const counts = localize(
    {
      zh: `数字 ${figures} 个，数量关系已核对 ${checked} 项、未核对 ${relations.length - checked} 项。未核对的请人工核对。`,
      en: `Figures: ${figures}; relations checked: ${checked}, not checked: ${relations.length - checked}. Check the latter by hand.`,
    },
    locale,
  );
  const head = COLUMNS.map(name => `<th>${escapeMarkup(localize(name, locale))}</th>`).join('');
  const rows = relations.map(
    relation =>
      `<tr class="${relation.group}">${cellsOf(relation, locale)
        .map(cell => `<td>${escapeMarkup(cell)}</td>`)
        .join('')}</tr>`,
  );
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${escapeMarkup(title)}</title><style>
body{font:15px/1.6 sans-serif;margin:2em}table{border-collapse:collapse}th,td{border:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top}
.wrong td:nth-child(2){color:#b00020;font-weight:bold}.unsure td:nth-child(2){color:#8a5a00}.notAssessed td{color:#555}
</style></head><body><h1>${escapeMarkup(title)}</h1><p>${escapeMarkup(counts)}</p>
<table><thead><tr>${head}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></body></html>
`;
}

function cellsOf(
  { range, group, name, stated, computed, formula, operands, note }: RelationView,
  locale: Locale,
): string[] {
  return [
    String(range.start.line + 1),
    localize(GROUP_NAMES[group], locale),
    name,
    stated,
    computed ?? '',
    formula,
    operands.map(({ text }) => text).join('；'),
    note,
  ];
}

/** A spreadsheet would run a cell that begins like a formula; the apostrophe makes it text. */
function csvCell(text: string): string {
  const harmless = /^(?:[=+@\t\r]|-(?!\d))/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
