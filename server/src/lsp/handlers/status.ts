/** Tells the client what its status bar shows of a document, whenever the document has been checked again. */
import type { Connection } from 'vscode-languageserver';
import {
  localize,
  progressWords,
  reviewedRows,
  reviewProgress,
  type Severity,
  signedParagraphs,
  summaryOf,
} from '../../engine/index.ts';
import { FIGURES, type FiguresParams, STATUS, type StatusParams } from '../protocol.ts';
import type { Entry } from '../reportCache.ts';

/** The ledger writes figures wrong to see what would be reported, which would be felt between two strokes. */
const QUIET = 300;

/** Sends the status at once, and the classes of the figures when no newer version has come for a moment. */
export function createStatusSender(connection: Connection): (entry: Entry) => void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  return entry => {
    const { uri, result } = entry;
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    void connection.sendNotification(STATUS, statusOf(entry));
    if (!result.kind) return;
    const later = () => {
      timers.delete(uri);
      void connection.sendNotification(FIGURES, figuresOf(entry));
    };
    timers.set(uri, setTimeout(later, QUIET));
  };
}

function figuresOf({ uri, report, result, reviewed, settings }: Entry): FiguresParams {
  const { ledger } = result;
  const ticked = reviewedRows(report, ledger, reviewed);
  const summary = localize(summaryOf(ledger, ticked), settings.locale);
  if (ticked.size === 0) return { uri, summary };
  const progress = localize(progressWords(reviewProgress(ledger, ticked)), settings.locale);
  return { uri, summary: `${summary}${settings.locale === 'en' ? '; ' : '；'}${progress}` };
}

function statusOf({ uri, report, result, settings }: Entry): StatusParams {
  const { kind, findings } = result;
  const count = (severity: Severity) => findings.filter(finding => finding.severity === severity).length;
  const checked = kind ? 'report' : 'noReport';
  return {
    uri,
    state: settings.state === 'on' ? checked : settings.state,
    kind: kind && { id: kind.id, name: localize(kind.name, settings.locale) },
    counts: { error: count('error'), warning: count('warning'), info: count('info'), hint: count('hint') },
    configFiles: settings.configFiles,
    unreadFiles: settings.unreadFiles,
    signed: signedParagraphs(report).map(({ span }) => report.text.slice(span.start, span.end)),
  };
}
