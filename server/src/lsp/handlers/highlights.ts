/** Every operand of the relation under the cursor: what a figure is to agree with lights up together with it. */
import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import type { Span } from '../../engine/index.ts';
import type { Entry } from '../reportCache.ts';
import { answerFrom, type Session } from '../session.ts';
import { meets, toRange } from '../toLsp.ts';

export function registerHighlights(session: Session): void {
  session.connection.onDocumentHighlight(
    answerFrom<DocumentHighlightParams, DocumentHighlight[]>(
      session,
      'textDocument/documentHighlight',
      [],
      highlightsAt,
    ),
  );
}

function highlightsAt({ result, lines }: Entry, { position }: DocumentHighlightParams): DocumentHighlight[] {
  const offset = lines.offsetAt(position);
  const places = new Map<number, DocumentHighlight>();
  const add = (span: Span, kind: DocumentHighlightKind) =>
    places.set(span.start, places.get(span.start) ?? { range: toRange(lines, span), kind });
  const touched = result.relations.filter(
    ({ span, operands }) =>
      operands.length > 0 && [span, ...operands.map(operand => operand.span)].some(place => meets(place, offset)),
  );
  for (const { span } of touched) add(span, DocumentHighlightKind.Write);
  for (const { operands } of touched) for (const { span } of operands) add(span, DocumentHighlightKind.Read);
  return [...places.values()];
}
