/** The text of a new report of a kind, everything it must contain laid out. */
import { RequestType } from 'vscode-languageserver';
import { kinds, newDraft } from '../../engine/index.ts';
import { guardRequest } from '../guard.ts';
import { NEW_REPORT, type NewReportParams } from '../protocol.ts';
import type { Session } from '../session.ts';

export function registerDrafts({ connection, log }: Session): void {
  connection.onRequest(
    new RequestType<NewReportParams, string | null, never>(NEW_REPORT),
    guardRequest<NewReportParams, string | null>(log, NEW_REPORT, null, ({ kind, issuer, year }) => {
      const found = kinds.find(({ id }) => id === kind);
      return found ? newDraft(found, { issuer, year }) : null;
    }),
  );
}
