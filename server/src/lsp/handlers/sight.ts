/** Takes from the client what of a document is in sight, and shows findings there while all of them are still being found. */
import { guardEvent } from '../guard.ts';
import { IN_SIGHT, type InSightParams } from '../protocol.ts';
import type { Session } from '../session.ts';
import type { SightStore } from '../sight.ts';

export function registerSight(
  { connection, documents, reports, log }: Session,
  sight: SightStore,
  refreshDiagnostics: () => void,
): void {
  connection.onNotification(
    IN_SIGHT,
    guardEvent<InSightParams>(log, IN_SIGHT, ({ uri, ranges }) => {
      const isOther = sight.set(uri, ranges);
      if (isOther && reports.isGlimpsed(uri)) refreshDiagnostics();
    }),
  );
  documents.onDidClose(({ document: { uri } }) => sight.forget(uri));
}
