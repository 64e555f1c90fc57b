/** `fazhi-lint convert`: writes a Word file, or a text in another encoding, as Markdown in UTF-8. */
import { readDocument } from '../readDocument.ts';
import type { Session } from '../session.ts';

export async function convert(path: string, options: { readonly stdinFilename?: string }, session: Session) {
  const document = await readDocument(path, session, options);
  if (!document) return 2;
  await session.deliver(document.report.text);
  return 0;
}
