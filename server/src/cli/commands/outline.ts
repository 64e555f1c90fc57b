/** `fazhi-lint outline`: shows the section tree of one report. */
import { coverage, outline } from '../../engine/index.ts';
import { outlineJson } from '../formats/json.ts';
import { coverageStylish, outlineStylish } from '../formats/listings.ts';
import { type InputOptions, kindOfDocument, readDocument } from '../readDocument.ts';
import type { Session } from '../session.ts';

export interface ReadOptions extends InputOptions {
  readonly format: 'stylish' | 'json';
}

export interface OutlineOptions extends ReadOptions {
  readonly coverage?: boolean;
}

export async function showOutline(path: string, options: OutlineOptions, session: Session): Promise<number> {
  const document = await readDocument(path, session, options);
  if (!document) return 2;
  const { report } = document;
  const kind = kindOfDocument(document);
  const sections = outline(report, kind);
  const covered = options.coverage && kind ? coverage(report, kind) : null;
  await session.deliver(
    options.format === 'json'
      ? outlineJson(document, kind, sections, covered, session.locale)
      : outlineStylish(document, kind, sections, session) + coverageStylish(document, covered, session),
  );
  return 0;
}
