/** One parsed and linted report per open document, shared by every request that asks about it. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
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
  analyse: Analyse;
  built(entry: Entry): void;
}

const NO_FINDINGS: LintResult = {
  kind: null,
  findings: [],
  ledger: { relations: [], figures: 0, assessed: 0, notAssessed: 0 },
};

export function createReportCache({ document, settings: settingsOf, analyse, built }: Sources): ReportCache {
  const entries = new Map<string, Entry>();
  const session = Date.now().toString(36);
  let serial = 0;
  const build = (uri: string, version: number, text: string, settings: Settings, before: Report | null): Entry => {
    serial++;
    const { report, result } = check(uri, text, settings, analyse, before);
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
    };
  };
  return {
    async get(uri) {
      const settings = await settingsOf(uri);
      // The document may have been edited or closed meanwhile: from here to the end nothing is awaited.
      const current = document(uri);
      if (!current) return null;
      const known = entries.get(uri);
      if (known?.version === current.version && known.configVersion === settings.version) return known;
      const entry = build(uri, current.version, current.getText(), settings, known?.report ?? null);
      entries.set(uri, entry);
      built(entry);
      return entry;
    },
    read: async (uri, text) => build(uri, 0, text, await settingsOf(uri), null),
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

function check(uri: string, text: string, settings: Settings, analyse: Analyse, before: Report | null): Analysis {
  if (settings.state !== 'on') return { report: parse(text, before), result: NO_FINDINGS };
  return analyse(text, { config: settings.config, kind: settings.kind, fileName: fileNameOf(uri) }, before);
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
