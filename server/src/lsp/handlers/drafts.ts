/** A new report of a kind as a snippet, everything it must contain laid out. */
import { RequestType } from 'vscode-languageserver';
import { draftSnippet, kinds } from '../../engine/index.ts';
import { guardRequest } from '../guard.ts';
import { NEW_REPORT, type NewReportParams } from '../protocol.ts';
import type { Session } from '../session.ts';

export function registerDrafts({ connection, log }: Session): void {
  connection.onRequest(
    new RequestType<NewReportParams, string | null, never>(NEW_REPORT),
    guardRequest<NewReportParams, string | null>(log, NEW_REPORT, null, ({ kind, issuer, year }) => {
      const found = kinds.find(({ id }) => id === kind);
      return found ? draftSnippet(found, { issuer, year }) : null;
    }),
  );
}
