/** The report of `check` as one HTML file to read, print and file. */

import { SEVERITIES, SEVERITY_WORDS } from '../../engine/index.ts';
import type { FileRecord, FindingRecord } from '../record.ts';
import type { Session } from '../session.ts';
import type { CheckFormat } from './checkFormat.ts';
import { placeIn } from './columns.ts';
import { contentsTable, coverageTable } from './htmlContents.ts';
import { ledgerTable } from './htmlLedger.ts';
import { pageEnd, pageStart, row, table } from './htmlPage.ts';
import { markedText } from './htmlText.ts';
import { escapeMarkup } from './markup.ts';

/** The summary stands in front, so files are kept, as HTML, until the end. */
export function checkHtml(session: Session): CheckFormat {
  const { say } = session;
  const rows: string[] = [];
  const sections: string[] = [];
  return {
    start: () => '',
    file(record) {
      const number = rows.length + 1;
      rows.push(summaryRow(record, number, session));
      if (record.detail) sections.push(section(record, number, session));
      return '';
    },
    finish({ complaints, known }) {
      const problems = complaints.map(
        ({ where, message }) => `<li>${escapeMarkup(where)}：${escapeMarkup(say(message))}</li>\n`,
      );
      const unread = say({ zh: '未能检查', en: 'Not checked' });
      const inBaseline = say({
        zh: `基线中已有、未列出的问题 ${known} 条。`,
        en: `In the baseline, not shown: ${known}.`,
      });
      return [
        pageStart(say({ zh: '公文检查报告', en: 'Report of the check' }), session),
        table(summaryHead(session), rows),
        known === null ? '' : `<p>${inBaseline}</p>\n`,
        problems.length > 0 ? `<h2>${unread}</h2>\n<ul class="error">\n${problems.join('')}</ul>\n` : '',
        ...sections,
        pageEnd(session),
      ].join('');
    },
  };
}

function summaryHead({ say }: Session): string[] {
  return [
    say({ zh: '文件', en: 'File' }),
    say({ zh: '文种', en: 'Kind' }),
    ...SEVERITIES.map(severity => say(SEVERITY_WORDS[severity])),
    say({ zh: '未核对的数量关系', en: 'Relations not assessed' }),
  ];
}

function summaryRow({ path, kind, findings, ledger }: FileRecord, number: number, { say }: Session): string {
  if (!kind) {
    const none = say({ zh: '不是报告，未作检查', en: 'no report, not checked' });
    return row([escapeMarkup(path), escapeMarkup(none), '–', '–', '–', '–', '–']);
  }
  const counts = SEVERITIES.map(each => String(findings.filter(({ severity }) => severity === each).length));
  const link = `<a href="#file${number}">${escapeMarkup(path)}</a>`;
  return row([link, escapeMarkup(say(kind.name)), ...counts, String(ledger.notAssessed)]);
}

function section(record: FileRecord, number: number, session: Session): string {
  const { path, detail, findings } = record;
  const kind = detail?.result.kind;
  if (!detail || !kind) return '';
  const { say } = session;
  const { report, result } = detail;
  const anchor = (finding: number) => `f${number}-${finding}`;
  const part = (title: string, html: string) => (html === '' ? '' : `<h3>${title}</h3>\n${html}`);
  const none = `<p>${say({ zh: '没有发现问题。', en: 'Nothing found.' })}</p>\n`;
  const list = findings.length > 0 ? findingsTable(record, anchor, session) : none;
  return [
    `<section class="file" id="file${number}">\n<h2>${escapeMarkup(path)}</h2>\n`,
    part(say({ zh: '问题清单', en: 'Findings' }), list),
    part(say({ zh: '内容核对', en: 'Contents' }), contentsTable(report, kind, findings, session)),
    part(say({ zh: '领域核对', en: 'Fields' }), coverageTable(report, kind, session)),
    part(say({ zh: '数据核对表', en: 'Ledger of figures' }), ledgerTable(report, result.ledger, session)),
    part(say({ zh: '正文', en: 'Text' }), markedText(report.text, findings, anchor)),
    '</section>\n',
  ].join('');
}

function findingsTable(record: FileRecord, anchor: (finding: number) => string, session: Session): string {
  const { say } = session;
  const rows = record.findings.map((finding, index) => {
    const { severity, rule, range } = finding;
    return row([
      `<span id="${anchor(index + 1)}">${index + 1}</span>`,
      `<span class="whole">${placeIn(record, range)}</span>`,
      `<b class="${severity}">${escapeMarkup(say(SEVERITY_WORDS[severity]))}</b>`,
      `${escapeMarkup(say(finding.message))} <span class="quiet">${escapeMarkup(rule)}</span>${details(finding, record, session)}`,
    ]);
  });
  const head = [
    say({ zh: '序号', en: 'No.' }),
    say({ zh: '位置', en: 'Place' }),
    say({ zh: '级别', en: 'Level' }),
    say({ zh: '问题、依据与建议', en: 'Finding, evidence, repair' }),
  ];
  return table(head, rows);
}

function details({ evidence, fixes }: FindingRecord, record: FileRecord, { say }: Session): string {
  const lines = [
    ...evidence.map(({ range, excerpt, note }) => `${placeIn(record, range)} “${excerpt}” ${say(note)}`),
    ...fixes.map(({ title }) => say({ zh: `建议：${title.zh}`, en: `Repair: ${title.en}` })),
  ];
  return lines.map(line => `<div class="more">${escapeMarkup(line)}</div>`).join('');
}
