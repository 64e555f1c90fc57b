/** What is new: a report of a kind as a snippet, everything it must contain laid out, and a configuration with examples. */
import { RequestType } from 'vscode-languageserver';
import { configTemplate } from '../../config/template.ts';
import { draftSnippet, kinds, yearOffered } from '../../engine/index.ts';
import { guardRequest } from '../guard.ts';
import {
  NEW_CONFIG,
  NEW_REPORT,
  type NewConfigParams,
  type NewReportParams,
  YEAR_OFFERED,
  type YearParams,
} from '../protocol.ts';
import type { Session } from '../session.ts';

export function registerDrafts({ connection, reports, settings, log }: Session): void {
  connection.onRequest(
    new RequestType<NewReportParams, string | null, never>(NEW_REPORT),
    guardRequest<NewReportParams, string | null>(log, NEW_REPORT, null, ({ kind, issuer, year }) => {
      const found = kinds.find(({ id }) => id === kind);
      return found ? draftSnippet(found, { issuer, year }) : null;
    }),
  );
  connection.onRequest(
    new RequestType<YearParams, number | null, never>(YEAR_OFFERED),
    guardRequest<YearParams, number | null>(log, YEAR_OFFERED, null, ({ kind }) => {
      const found = kinds.find(({ id }) => id === kind);
      const today = new Date();
      return found ? yearOffered(found, { year: today.getFullYear(), month: today.getMonth() + 1 }) : null;
    }),
  );
  connection.onRequest(
    new RequestType<NewConfigParams, string | null, never>(NEW_CONFIG),
    guardRequest<NewConfigParams, string | null>(log, NEW_CONFIG, null, async ({ document }) => {
      const kind = document && (await reports.get(document.uri))?.result.kind?.id;
      return configTemplate(await settings.locale(), kind ? { path: document.path, kind } : null);
    }),
  );
}
