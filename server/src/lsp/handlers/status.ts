/** Tells the client what its status bar shows of a document, whenever the document has been checked anew. */
import { localize, type Severity } from '../../engine/index.ts';
import type { StatusParams } from '../protocol.ts';
import type { Entry } from '../reportCache.ts';

export function statusOf({ uri, result, settings }: Entry): StatusParams {
  const { kind, findings, ledger } = result;
  const count = (severity: Severity) => findings.filter(finding => finding.severity === severity).length;
  const checked = kind ? 'report' : 'noReport';
  return {
    uri,
    state: settings.state === 'on' ? checked : settings.state,
    kind: kind && { id: kind.id, name: localize(kind.name, settings.locale) },
    counts: { error: count('error'), warning: count('warning'), info: count('info'), hint: count('hint') },
    figures: { assessed: ledger.figures === 0 ? 0 : ledger.assessed, notAssessed: ledger.notAssessed },
    configFiles: settings.configFiles,
  };
}
