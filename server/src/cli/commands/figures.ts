/** `fazhi-lint figures`: shows the ledger of one report, every relation between figures with its verdict. */
import { ledger, recogniseKind } from '../../engine/index.ts';
import { figuresJson } from '../formats/json.ts';
import { figuresStylish } from '../formats/listings.ts';
import { readDocument } from '../readDocument.ts';
import type { Session } from '../session.ts';
import type { ReadOptions } from './outline.ts';

export async function showFigures(path: string, options: ReadOptions, session: Session): Promise<number> {
  const document = await readDocument(path, session, options.stdinFilename);
  if (!document) return 2;
  const { report } = document;
  const found = ledger(report);
  const kind = recogniseKind(report, document.patternKind);
  await session.deliver(
    options.format === 'json'
      ? figuresJson(document.path, report, found, session.locale)
      : figuresStylish(document.path, report, kind, found, session),
  );
  return 0;
}
