/** One parsed and linted report per open document, shared by every request that asks about it. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PreviousReport } from '../config/previousReport.ts';
import {
  type Layout,
  type LintOptions,
  type LintResult,
  NO_LEDGER,
  parse,
  type Report,
  withReviewed,
} from '../engine/index.ts';
import type { Settings } from './settings.ts';
import type { Target } from './toLsp.ts';

export interface Entry extends Target {
  /** Unique in the life of the server: the same id means the same findings. */
  readonly id: string;
  readonly configVersion: number;
  readonly settings: Settings;
  readonly report: Report;
  /** With findings on what has been reviewed as such. */
  readonly result: LintResult;
  /** As the engine gave it. */
  readonly checked: LintResult;
  /** Keys of the rows of the ledger that have been reviewed. */
  readonly reviewed: ReadonlySet<string>;
  /** Last year's report, against which this one was checked. */
  readonly previous: PreviousReport;
}

export type Analyse = (report: Report, options: LintOptions) => LintResult;

export interface ReportCache {
  /** The entry of the newest version of an open document; null when no such document is open. */
  get(uri: string): Promise<Entry | null>;
  /** The entry of a file that is not open; kept nowhere. `layout` is that of the Word file that the text was read from. */
  read(uri: string, text: string, layout?: Layout | null): Promise<Entry>;
  /** Other rows have been reviewed: the entry is made again, without another check of the report. */
  review(uri: string): void;
  /** Called when a document is closed, and when one is opened again. */
  forget(uri: string): void;
  readonly size: number;
}

interface Sources {
  document(uri: string): TextDocument | undefined;
  settings(uri: string): Promise<Settings>;
  previous(uri: string, report: Report, settings: Settings): Promise<PreviousReport>;
  /** Keys of the rows of a document's ledger that have been reviewed. */
  reviewed(uri: string): ReadonlySet<string>;
  analyse: Analyse;
  built(entry: Entry): void;
}

interface Parsed {
  readonly version: number;
  readonly report: Report;
}

const NO_FINDINGS: LintResult = {
  kind: null,
  findings: [],
  ignored: new Map(),
  relations: [],
  ledger: NO_LEDGER,
};

export function createReportCache({
  document,
  settings: settingsOf,
  previous: previousOf,
  reviewed: reviewedOf,
  analyse,
  built,
}: Sources): ReportCache {
  const entries = new Map<string, Entry>();
  const parsed = new Map<string, Parsed>();
  const session = Date.now().toString(36);
  let serial = 0;
  const nextId = () => {
    serial++;
    return `${session}.${serial}`;
  };
  const withReviews = (entry: Omit<Entry, 'id' | 'result' | 'reviewed'>): Entry => {
    const reviewed = reviewedOf(entry.uri);
    return { ...entry, id: nextId(), reviewed, result: withReviewed(entry.report, entry.checked, reviewed) };
  };
  /** Read once for each version, with the help of the version before. */
  const parsedOf = (uri: string, current: TextDocument): Report => {
    const known = parsed.get(uri);
    if (known?.version === current.version) return known.report;
    const report = parse(current.getText(), known?.report);
    parsed.set(uri, { version: current.version, report });
    return report;
  };
  const build = (
    uri: string,
    version: number,
    report: Report,
    settings: Settings,
    previous: PreviousReport,
    layout: Layout | null = null,
  ): Entry =>
    withReviews({
      uri,
      version,
      lines: report.lines,
      lineBreak: report.text.includes('\r\n') ? '\r\n' : '\n',
      configVersion: settings.version,
      settings,
      report,
      checked: check(uri, report, settings, { previous: previous.report, layout }, analyse),
      previous,
    });
  const entryOf = (uri: string, version: number, settings: Settings): Entry | null => {
    const entry = entries.get(uri);
    return entry?.version === version && entry.configVersion === settings.version ? entry : null;
  };
  return {
    async get(uri) {
      for (;;) {
        const settings = await settingsOf(uri);
        const current = document(uri);
        if (!current) return null;
        const { version } = current;
        const settled = entryOf(uri, version, settings);
        if (settled) return settled;
        const report = parsedOf(uri, current);
        const previous = await previousOf(uri, report, settings);
        // Meanwhile it may have been edited or closed: from here to the end nothing is awaited.
        if (document(uri)?.version !== version) continue;
        const made = entryOf(uri, version, settings);
        if (made) return made;
        const entry = build(uri, version, report, settings, previous);
        entries.set(uri, entry);
        built(entry);
        return entry;
      }
    },
    async read(uri, text, layout = null) {
      const settings = await settingsOf(uri);
      const report = parse(text);
      return build(uri, 0, report, settings, await previousOf(uri, report, settings), layout);
    },
    review(uri) {
      const entry = entries.get(uri);
      if (!entry) return;
      const next = withReviews(entry);
      entries.set(uri, next);
      built(next);
    },
    forget(uri) {
      entries.delete(uri);
      parsed.delete(uri);
    },
    get size() {
      return entries.size;
    },
  };
}

function check(
  uri: string,
  report: Report,
  { state, config, kind }: Settings,
  around: Pick<LintOptions, 'previous' | 'layout'>,
  analyse: Analyse,
): LintResult {
  return state === 'on' ? analyse(report, { config, kind, fileName: fileNameOf(uri), ...around }) : NO_FINDINGS;
}

/** The last part of the path; null for a document that was never saved. */
function fileNameOf(uri: string): string | null {
  if (uri.startsWith('untitled:')) return null;
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
