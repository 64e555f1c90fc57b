/** `fazhi-lint outline`: shows the section tree of one report. */
import { outline, recogniseKind } from '../../engine/index.ts';
import { outlineJson } from '../formats/json.ts';
import { outlineStylish } from '../formats/listings.ts';
import { readDocument } from '../readDocument.ts';
import type { Session } from '../session.ts';

export interface ReadOptions {
  readonly format: 'stylish' | 'json';
  readonly stdinFilename?: string;
}

export async function showOutline(path: string, options: ReadOptions, session: Session): Promise<number> {
  const document = await readDocument(path, session, options.stdinFilename);
  if (!document) return 2;
  const { report } = document;
  const kind = recogniseKind(report, document.patternKind);
  const sections = outline(report, kind);
  await session.deliver(
    options.format === 'json'
      ? outlineJson(document.path, report, kind, sections)
      : outlineStylish(document.path, report, kind, sections, session),
  );
  return 0;
}
