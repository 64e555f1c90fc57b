/** One parsed and linted report per open document, shared by every request that asks about it. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PreviousReport } from '../config/previousReport.ts';
import { type LintOptions, type LintResult, lint, parse, type Report } from '../engine/index.ts';
import type { Settings } from './settings.ts';
import type { Target } from './toLsp.ts';

export interface Entry extends Target {
  /** Unique in the life of the server: the same id means the same findings. */
  readonly id: string;
  readonly configVersion: number;
  readonly settings: Settings;
  readonly report: Report;
  readonly result: LintResult;
  /** Last year's report, against which this one was checked. */
  readonly previous: PreviousReport;
}

export interface Analysis {
  readonly report: Report;
  readonly result: LintResult;
}

/** @param before the report of an earlier state of the same text, or null */
export type Analyse = (text: string, options: LintOptions, before: Report | null) => Analysis;

export interface ReportCache {
  /** The entry of the newest version of an open document; null when no such document is open. */
  get(uri: string): Promise<Entry | null>;
  /** The entry of a file that is not open; kept nowhere. */
  read(uri: string, text: string): Promise<Entry>;
  /** Called when a document is closed, and when one is opened again. */
  forget(uri: string): void;
  readonly size: number;
}

interface Sources {
  document(uri: string): TextDocument | undefined;
  settings(uri: string): Promise<Settings>;
  previous(uri: string, text: string, settings: Settings): Promise<PreviousReport>;
  analyse: Analyse;
  built(entry: Entry): void;
}

/** Other reports that bear on this one: last year's, and that of an earlier state of the same text. */
interface Beside {
  readonly previous: PreviousReport;
  readonly before: Report | null;
}

const NO_FINDINGS: LintResult = {
  kind: null,
  findings: [],
  ledger: { relations: [], figures: 0, assessed: 0, notAssessed: 0 },
};

export function createReportCache({
  document,
  settings: settingsOf,
  previous: previousOf,
  analyse,
  built,
}: Sources): ReportCache {
  const entries = new Map<string, Entry>();
  const session = Date.now().toString(36);
  let serial = 0;
  const build = (uri: string, version: number, text: string, settings: Settings, beside: Beside): Entry => {
    serial++;
    const { report, result } = check(uri, text, settings, beside, analyse);
    return {
      uri,
      version,
      lines: report.lines,
      lineBreak: report.text.includes('\r\n') ? '\r\n' : '\n',
      id: `${session}.${serial}`,
      configVersion: settings.version,
      settings,
      report,
      result,
      previous: beside.previous,
    };
  };
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
        const previous = await previousOf(uri, current.getText(), settings);
        // Meanwhile it may have been edited or closed: from here to the end nothing is awaited.
        if (document(uri)?.version !== version) continue;
        const made = entryOf(uri, version, settings);
        if (made) return made;
        const before = entries.get(uri)?.report ?? null;
        const entry = build(uri, version, current.getText(), settings, { previous, before });
        entries.set(uri, entry);
        built(entry);
        return entry;
      }
    },
    async read(uri, text) {
      const settings = await settingsOf(uri);
      return build(uri, 0, text, settings, { previous: await previousOf(uri, text, settings), before: null });
    },
    forget: uri => void entries.delete(uri),
    get size() {
      return entries.size;
    },
  };
}

/** Parses and lints with the engine. */
export const analyseReport: Analyse = (text, options, before) => {
  const report = parse(text, before);
  return { report, result: lint(report, options) };
};

function check(uri: string, text: string, settings: Settings, beside: Beside, analyse: Analyse): Analysis {
  const { previous, before } = beside;
  if (settings.state !== 'on') return { report: parse(text, before), result: NO_FINDINGS };
  const { config, kind } = settings;
  return analyse(text, { config, kind, fileName: fileNameOf(uri), previous: previous.report }, before);
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
