/** One parsed and linted report per open document, shared by every request that asks about it. */
import { RAL } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { NO_PREVIOUS, type PreviousReport } from '../config/previousReport.ts';
import {
  type Layout,
  type LintOptions,
  type LintResult,
  lintInSight,
  NO_LEDGER,
  parse,
  type Report,
  readAhead,
  withReviewed,
} from '../engine/index.ts';
import type { ViewRange } from './protocol.ts';
import type { Settings } from './settings.ts';
import { type Target, toSpan } from './toLsp.ts';

interface Checked {
  readonly uri: string;
  readonly version: number;
  readonly settings: Settings;
  readonly report: Report;
  /** As the engine gave it. */
  readonly checked: LintResult;
  /** Last year's report, against which this one was checked. */
  readonly previous: PreviousReport;
}

export interface Entry extends Target, Checked {
  /** Unique in the life of the server: the same id means the same findings. */
  readonly id: string;
  readonly configVersion: number;
  /** With findings on what has been reviewed as such. */
  readonly result: LintResult;
  /** Keys of the rows of the ledger that have been reviewed. */
  readonly reviewed: ReadonlySet<string>;
}

export type Analyse = (report: Report, options: LintOptions) => LintResult;

export interface ReportCache {
  /** The entry of the newest version of an open document; null when no such document is open. */
  get(uri: string): Promise<Entry | null>;
  /**
   * An entry with what is certain of the part in sight, of a very long text while it is checked for the first time; null
   * for any other. Kept nowhere.
   */
  glimpse(uri: string): Promise<Entry | null>;
  /** Whether such a glimpse has been given of a document, and all of it not been checked since. */
  isGlimpsed(uri: string): boolean;
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
  inSight(uri: string): readonly ViewRange[];
  analyse: Analyse;
  built(entry: Entry): void;
}

interface Parsed {
  readonly version: number;
  readonly report: Report;
}

interface Ahead {
  readonly report: Report;
  readonly done: Promise<void>;
}

/** From so many characters on the first check of a text takes long enough for a glimpse to be of use. */
const LONG = 40_000;
/** Milliseconds in which a glimpse gets on its way before the check goes on. */
const PAUSE = 10;

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
  inSight,
  analyse,
  built,
}: Sources): ReportCache {
  const entries = new Map<string, Entry>();
  const parsed = new Map<string, Parsed>();
  /** Of texts that are not checked yet: settled when their last glimpse is on its way. */
  const glimpses = new Map<string, Promise<void>>();
  const aheads = new Map<string, Ahead>();
  const session = Date.now().toString(36);
  let serial = 0;
  const nextId = () => {
    serial++;
    return `${session}.${serial}`;
  };
  const entryWith = (found: Checked): Entry => {
    const { uri, report, settings, checked } = found;
    const reviewed = reviewedOf(uri);
    return {
      ...found,
      id: nextId(),
      lines: report.lines,
      lineBreak: report.text.includes('\r\n') ? '\r\n' : '\n',
      configVersion: settings.version,
      reviewed,
      result: withReviewed(report, checked, reviewed),
    };
  };
  /** Read once for each version, with the help of the version before. */
  const parsedOf = (uri: string, current: TextDocument): Report => {
    const known = parsed.get(uri);
    if (known?.version === current.version) return known.report;
    const report = parse(current.getText(), known?.report);
    parsed.set(uri, { version: current.version, report });
    return report;
  };
  const build = (found: Omit<Checked, 'checked'>, layout: Layout | null = null): Entry => {
    const { uri, report, settings, previous } = found;
    const options = { ...optionsOf(uri, settings), previous: previous.report, layout };
    return entryWith({ ...found, checked: settings.state === 'on' ? analyse(report, options) : NO_FINDINGS });
  };
  const entryOf = (uri: string, version: number, settings: Settings): Entry | null => {
    const entry = entries.get(uri);
    return entry?.version === version && entry.configVersion === settings.version ? entry : null;
  };
  const isFirst = (uri: string, text: string, { state }: Settings) =>
    text.length >= LONG && state === 'on' && !entries.has(uri);
  /** A very long text is read stretch by stretch, so that edits and glimpses come in between. */
  const readFirst = (uri: string, report: Report, settings: Settings, isCurrent: () => boolean): Promise<void> => {
    const known = aheads.get(uri);
    if (known?.report === report) return known.done;
    const done = (async () => {
      for (const _ of readAhead(report, optionsOf(uri, settings))) {
        await new Promise<void>(resolve => RAL().timer.setImmediate(resolve));
        await glimpses.get(uri);
        if (!isCurrent()) return;
      }
    })();
    aheads.set(uri, { report, done });
    return done;
  };
  return {
    async get(uri) {
      for (;;) {
        const settings = await settingsOf(uri);
        const current = document(uri);
        if (!current) return null;
        const { version } = current;
        // Closed and opened again it may have the same version.
        const isCurrent = () => document(uri) === current && current.version === version;
        const settled = entryOf(uri, version, settings);
        if (settled) return settled;
        const report = parsedOf(uri, current);
        const previous = await previousOf(uri, report, settings);
        if (isFirst(uri, report.text, settings)) await readFirst(uri, report, settings, isCurrent);
        // Meanwhile it may have been edited or closed: from here to the end nothing is awaited.
        if (!isCurrent()) continue;
        const made = entryOf(uri, version, settings);
        if (made) return made;
        const entry = build({ uri, version, report, settings, previous });
        entries.set(uri, entry);
        glimpses.delete(uri);
        aheads.delete(uri);
        built(entry);
        return entry;
      }
    },
    async read(uri, text, layout = null) {
      const settings = await settingsOf(uri);
      const report = parse(text);
      const previous = await previousOf(uri, report, settings);
      return build({ uri, version: 0, report, settings, previous }, layout);
    },
    async glimpse(uri) {
      const settings = await settingsOf(uri);
      const current = document(uri);
      if (!current || !isFirst(uri, current.getText(), settings)) return null;
      const report = parsedOf(uri, current);
      const spans = inSight(uri).map(range => toSpan(report.lines, range));
      const found = lintInSight(report, spans, optionsOf(uri, settings));
      if (!found.kind) return null;
      glimpses.set(uri, new Promise(resolve => setTimeout(resolve, PAUSE)));
      const checked = withoutReviewable(found, reviewedOf(uri));
      return entryWith({ uri, version: current.version, report, settings, previous: NO_PREVIOUS, checked });
    },
    isGlimpsed: uri => glimpses.has(uri),
    review(uri) {
      const entry = entries.get(uri);
      if (!entry) return;
      const next = entryWith(entry);
      entries.set(uri, next);
      built(next);
    },
    forget(uri) {
      entries.delete(uri);
      parsed.delete(uri);
      glimpses.delete(uri);
      aheads.delete(uri);
    },
    get size() {
      return entries.size;
    },
  };
}

function optionsOf(uri: string, { config, kind }: Settings): LintOptions {
  return { config, kind, fileName: fileNameOf(uri) };
}

/** Without what a review may be of: of several figures that are told in the same words all must be known to tell which. */
function withoutReviewable(result: LintResult, reviewed: ReadonlySet<string>): LintResult {
  if (reviewed.size === 0) return result;
  const { findings, relations } = result;
  const operands = new Set(relations.map(relation => relation.operands));
  return { ...result, relations: [], findings: findings.filter(({ evidence }) => !operands.has(evidence)) };
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
