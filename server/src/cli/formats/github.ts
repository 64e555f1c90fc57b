/** Commands by which GitHub Actions puts annotations beside the lines of a pull request. */
import type { Severity } from '../../engine/index.ts';
import { SEVERITIES, SEVERITY_WORDS } from '../../engine/index.ts';
import { placeIn, quoted } from '../../export/places.ts';
import { wordPlaceWords } from '../../export/wordPlace.ts';
import { printable } from '../printable.ts';
import type { FileRecord, FindingRecord } from '../record.ts';
import type { Session } from '../session.ts';
import { type CheckFormat, noCounts } from './checkFormat.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

export function checkGithub(session: Session): CheckFormat {
  const { say } = session;
  const counts = noCounts();
  let reports = 0;
  return {
    start: () => '',
    *file(record) {
      if (record.kind) reports++;
      for (const finding of record.findings) {
        counts[finding.severity]++;
        yield annotation(finding, record, session);
      }
    },
    finish({ complaints }) {
      const lines = complaints.map(
        ({ where, message }) => `::error::${data(printable(`${where}: ${say(message)}`))}\n`,
      );
      const numbers = SEVERITIES.map(severity => `${say(SEVERITY_WORDS[severity])} ${counts[severity]}`);
      const summary = say({
        zh: `检查报告 ${reports} 份：${numbers.join('、')}`,
        en: `Reports checked: ${reports}. ${numbers.join(', ')}`,
      });
      return `${lines.join('')}${summary}\n`;
    },
  };
}

function annotation(finding: FindingRecord, record: FileRecord, { say }: Session): string {
  const { rule, severity, message, range, wordPlace, evidence } = finding;
  const [line = '1', column = '1'] = placeIn({ ...record, paragraphs: null }, range).split(':');
  // GitHub takes a column only within one line.
  const end = range.start.line === range.end.line ? `,endColumn=${Math.max(Number(column), range.end.character)}` : '';
  const place = record.paragraphs
    ? `line=${record.paragraphs[range.start.line] ?? 1}`
    : `line=${line},endLine=${range.end.line + 1},col=${column}${end}`;
  const text = [
    say(message),
    ...(wordPlace ? [say(wordPlaceWords(wordPlace))] : []),
    ...evidence.map(each => `${placeIn(record, each.range)} ${say(quoted(each.excerpt))} ${say(each.note)}`),
  ];
  return `::${COMMANDS[severity]} file=${property(record.path)},${place},title=${property(rule)}::${data(text.join('\n'))}\n`;
}

/** As actions/toolkit escapes them, so that no report can write commands of its own. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
