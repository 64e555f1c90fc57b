/** The report of `check` as one HTML file to read, print and file. */
import { checkPage, fileSection, summaryRow } from '../../export/checkReport.ts';
import { escapeMarkup } from '../../export/markup.ts';
import type { Session } from '../session.ts';
import type { CheckFormat } from './checkFormat.ts';
import { sessionVoice } from './sessionVoice.ts';

/** The summary stands in front, so files are kept, as HTML, until the end. */
export function checkHtml(session: Session): CheckFormat {
  const { say } = session;
  const voice = sessionVoice(session);
  const rows: string[] = [];
  const sections: string[] = [];
  return {
    start: () => '',
    file(record) {
      const number = rows.length + 1;
      rows.push(summaryRow(record, number, voice));
      if (record.detail) sections.push(fileSection(record, number, voice));
      return [];
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
      const remarks = [
        known === null ? '' : `<p>${inBaseline}</p>\n`,
        problems.length > 0 ? `<h2>${unread}</h2>\n<ul class="error">\n${problems.join('')}</ul>\n` : '',
      ].join('');
      return checkPage({ rows, remarks, sections }, voice);
    },
  };
}
