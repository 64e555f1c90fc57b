/** JUnit XML, which every CI can show: a suite for each file, a case for each finding. */
import type { Severity } from '../../engine/index.ts';
import { SEVERITIES, SEVERITY_WORDS } from '../../engine/index.ts';
import { escapeMarkup } from '../../export/markup.ts';
import { placeIn, quoted } from '../../export/places.ts';
import { wordPlaceWords } from '../../export/wordPlace.ts';
import type { FileRecord, FindingRecord } from '../record.ts';
import type { Session } from '../session.ts';
import type { CheckFormat } from './checkFormat.ts';

export function checkJunit(session: Session, failOn: Severity | 'never'): CheckFormat {
  return {
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="fazhi-lint">\n',
    file: record => suite(record, session, failOn),
    finish: ({ complaints }) =>
      `${complaints
        .map(({ where, message }) => {
          const name = attribute(where);
          return `  <testsuite name="${name}" tests="1" failures="0" errors="1" skipped="0">\n    <testcase classname="${name}" name="fazhi-lint"><error message="${attribute(session.say(message))}"/></testcase>\n  </testsuite>\n`;
        })
        .join('')}</testsuites>\n`,
  };
}

function* suite(record: FileRecord, session: Session, failOn: Severity | 'never'): Generator<string> {
  const { path, kind, findings } = record;
  const name = attribute(path);
  const failures = findings.filter(finding => fails(finding, failOn)).length;
  const tests = Math.max(1, findings.length);
  const counts = `tests="${tests}" failures="${failures}" errors="0" skipped="${kind ? 0 : 1}"`;
  yield `  <testsuite name="${name}" ${counts}>\n`;
  for (const finding of findings) yield testCase(finding, record, session, failOn);
  if (findings.length === 0) {
    // A file that is no report was not checked: skipped, not passed.
    const skipped = attribute(session.say({ zh: '不是报告，未作检查', en: 'no report, not checked' }));
    const outcome = kind ? '/>' : `><skipped message="${skipped}"/></testcase>`;
    yield `    <testcase classname="${name}" name="${name}"${outcome}\n`;
  }
  yield '  </testsuite>\n';
}

/** Milder findings than --fail-on pass, with their wording as output. */
function testCase(finding: FindingRecord, record: FileRecord, session: Session, failOn: Severity | 'never'): string {
  const { rule, severity, message, evidence, range, wordPlace } = finding;
  const place = placeIn(record, range);
  const text = session.say(message);
  const body = [
    `${record.path}:${place} ${session.say(SEVERITY_WORDS[severity])} ${text}`,
    ...(wordPlace ? [`  ${session.say(wordPlaceWords(wordPlace))}`] : []),
    ...evidence.map(
      each => `  ${placeIn(record, each.range)} ${session.say(quoted(each.excerpt))} ${session.say(each.note)}`,
    ),
  ].join('\n');
  const inner = fails(finding, failOn)
    ? `<failure type="${severity}" message="${attribute(text)}">${escapeMarkup(body)}</failure>`
    : `<system-out>${escapeMarkup(body)}</system-out>`;
  return `    <testcase classname="${attribute(record.path)}" name="${attribute(`${rule} ${place}`)}">${inner}</testcase>\n`;
}

function fails({ severity }: FindingRecord, failOn: Severity | 'never'): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

function attribute(text: string): string {
  return escapeMarkup(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
