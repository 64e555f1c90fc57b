/** SARIF 2.1.0, as code hosting and CI show findings beside the text. */
import type { Location, Log, Notification, ReportingDescriptor, Result, Run, Fix as SarifFix } from 'sarif';
import { version } from '../../../../package.json';
import { type Fix, type Locale, localize, type Range, type Severity, type Span } from '../../engine/index.ts';
import { wordPlaceWords } from '../../export/wordPlace.ts';
import type { FileRecord, FindingRecord } from '../record.ts';
import { helpOf, listedRules } from '../ruleList.ts';
import type { Remark } from '../session.ts';
import type { CheckEnd, CheckFormat } from './checkFormat.ts';

const SARIF_SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const LEVELS: Readonly<Record<Severity | 'off', Result.level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
  off: 'none',
};

/** Rule ids to their place in the list that every run carries. */
const RULE_INDEX = new Map(listedRules.map(({ id }, index) => [id, index]));

/** Results are written one by one, so that a run over thousands of files need not be held in memory. */
export function checkSarif(locale: Locale): CheckFormat {
  let count = 0;
  return {
    start: () => sarifStart(toolOf(locale)),
    *file(record) {
      for (const finding of record.findings) yield sarifPiece(sarifResult(finding, record, locale), count++);
    },
    finish: end => sarifEnd(count, endOf(end, locale)),
  };
}

export interface SarifEnd {
  readonly invocation: NonNullable<Run['invocations']>[number];
  readonly properties: NonNullable<Run['properties']> | null;
}

function toolOf(locale: Locale): Run['tool'] {
  return {
    driver: {
      name: 'fazhi-lint',
      version,
      semanticVersion: version,
      language: locale === 'en' ? 'en' : 'zh-CN',
      rules: listedRules.map(rule => descriptor(rule, locale)),
    },
  };
}

export function sarifStart(tool: Run['tool']): string {
  const head: Pick<Log, '$schema' | 'version'> = { $schema: SARIF_SCHEMA, version: '2.1.0' };
  const open = JSON.stringify(head, null, 1).slice(0, -2); // Without the closing brace.
  return `${open},\n "runs": [{\n"tool": ${JSON.stringify(tool)},\n"columnKind": "utf16CodeUnits",\n"results": [`;
}

export function sarifPiece(result: unknown, index: number): string {
  return `${index > 0 ? ',' : ''}\n${JSON.stringify(result)}`;
}

export function sarifEnd(count: number, { invocation, properties }: SarifEnd): string {
  const rest = properties ? `,\n"properties": ${JSON.stringify(properties)}` : '';
  return `${count > 0 ? '\n' : ''}],\n"invocations": [${JSON.stringify(invocation)}]${rest}\n}]}\n`;
}

function endOf({ complaints, shard, known }: CheckEnd, locale: Locale): SarifEnd {
  const properties = { ...(shard && { shard }), ...(known !== null && { baseline: known }) };
  return {
    invocation: invocationOf(complaints.map(complaint => notificationOf(complaint, locale))),
    properties: Object.keys(properties).length > 0 ? properties : null,
  };
}

export function invocationOf(notifications: readonly Notification[]): SarifEnd['invocation'] {
  return {
    executionSuccessful: notifications.length === 0,
    ...(notifications.length > 0 && { toolExecutionNotifications: [...notifications] }),
  };
}

function notificationOf({ where, message }: Remark, locale: Locale): Notification {
  return { level: 'error', message: { text: `${where}: ${localize(message, locale)}` } };
}

function descriptor(rule: (typeof listedRules)[number], locale: Locale): ReportingDescriptor {
  const { id, title, source, severity } = rule;
  const family = id.slice(0, id.indexOf('/'));
  return {
    id,
    name: id.replace(/(?:^|[/-])([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: localize(title, locale) },
    fullDescription: { text: `${localize(title, locale)}。${source}` },
    help: { text: localize(helpOf(rule), locale) },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: LEVELS[severity] },
    properties: { tags: [family] },
  };
}

function sarifResult(finding: FindingRecord, record: FileRecord, locale: Locale): Result {
  const { rule, severity, message, evidence, fixes, wordPlace, fingerprint } = finding;
  const ruleIndex = RULE_INDEX.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: localize(message, locale) },
    locations: [
      {
        ...locationOf(finding, record),
        ...(wordPlace && { logicalLocations: [{ fullyQualifiedName: localize(wordPlaceWords(wordPlace), locale) }] }),
      },
    ],
    ...(evidence.length > 0 && {
      relatedLocations: evidence.map((each, index) => ({
        id: index + 1,
        ...locationOf(each, record),
        message: { text: localize(each.note, locale) },
      })),
    }),
    // A Word file cannot be edited by offsets of the text that it was turned into.
    ...(fixes.length > 0 && !record.paragraphs && { fixes: fixes.map(fix => fixOf(fix, record, locale)) }),
    partialFingerprints: { 'fazhiLint/v1': fingerprint },
    properties: { severity },
  };
}

function locationOf({ span, range, excerpt }: { span: Span; range: Range; excerpt: string }, record: FileRecord) {
  const location: Location = {
    physicalLocation: { artifactLocation: artifactOf(record), region: regionOf(span, range, excerpt, record) },
  };
  return location;
}

/** Relative paths stay relative, so that a host finds the file in its checkout. */
function artifactOf({ path }: FileRecord) {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return { uri: path.startsWith('/') ? `file://${uri}` : uri };
}

/** SARIF counts lines and columns from 1; the place in a Word file is its paragraph. */
function regionOf({ start, end }: Span, range: Range, excerpt: string, { hasBom, paragraphs }: FileRecord) {
  if (paragraphs) return { startLine: paragraphs[range.start.line] ?? 1, snippet: { text: excerpt } };
  const column = ({ line, character }: Range['start']) =>
    character + 1 - (hasBom && line === 0 && character > 0 ? 1 : 0);
  return {
    startLine: range.start.line + 1,
    startColumn: column(range.start),
    endLine: range.end.line + 1,
    endColumn: column(range.end),
    charOffset: start,
    charLength: end - start,
  };
}

function fixOf({ title, edits }: Fix, record: FileRecord, locale: Locale): SarifFix {
  return {
    description: { text: localize(title, locale) },
    artifactChanges: [
      {
        artifactLocation: artifactOf(record),
        replacements: edits.map(({ span, newText }) => ({
          deletedRegion: { charOffset: span.start, charLength: span.end - span.start },
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}
