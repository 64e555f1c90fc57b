/** Word files for the editor; what makes them is loaded when the first is asked for. */
import { guardRequest } from '../guard.ts';
import type { Session } from '../session.ts';
import {
  ANNOTATE_WORD,
  type AnnotateWordParams,
  type AnnotateWordResult,
  CONVERT_WORD,
  type ConvertWordParams,
  type ConvertWordResult,
  EXPORT_WORD,
  type ExportWordParams,
  type ExportWordResult,
} from '../wordProtocol.ts';

export function registerWordFiles(session: Session): void {
  const { connection, reports, log } = session;
  connection.onRequest(
    EXPORT_WORD,
    guardRequest<ExportWordParams, ExportWordResult | null>(log, EXPORT_WORD, null, async ({ uri, pictures }) => {
      const entry = await reports.get(uri);
      const { exportWord } = await import('../wordFiles.ts');
      return entry && exportWord(entry, pictures);
    }),
  );
  connection.onRequest(
    ANNOTATE_WORD,
    guardRequest<AnnotateWordParams, AnnotateWordResult | null>(log, ANNOTATE_WORD, null, async params => {
      const { annotate } = await import('../wordFiles.ts');
      return annotate(params, session);
    }),
  );
  connection.onRequest(
    CONVERT_WORD,
    guardRequest<ConvertWordParams, ConvertWordResult | null>(log, CONVERT_WORD, null, async params => {
      const { convert } = await import('../wordFiles.ts');
      return convert(params, session);
    }),
  );
}
