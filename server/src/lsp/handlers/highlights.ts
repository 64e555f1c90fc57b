/** Every operand of the relation under the cursor: what a figure is to agree with lights up together with it. */
import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import type { Relation } from '../../engine/index.ts';
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
  const relation = relationAt(result.ledger.relations, offset);
  if (!relation || relation.operands.length === 0) return [];
  return [
    { range: toRange(lines, relation.span), kind: DocumentHighlightKind.Write },
    ...relation.operands.map(({ span }) => ({ range: toRange(lines, span), kind: DocumentHighlightKind.Read })),
  ];
}

/** Of a figure that is itself stated by a relation, that one; else the first that it is an operand of. */
function relationAt(relations: readonly Relation[], offset: number): Relation | undefined {
  const isWritten = ({ span, operands }: Relation) => operands.length > 0 && meets(span, offset);
  return (
    relations.find(isWritten) ?? relations.find(({ operands }) => operands.some(({ span }) => meets(span, offset)))
  );
}
