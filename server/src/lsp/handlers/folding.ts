/** Folding by whole lines: every section that runs over more than one, from its heading to its last wording. */
import type { FoldingRange } from 'vscode-languageserver';
import type { Entry } from '../reportCache.ts';
import { answerFrom, type Session } from '../session.ts';

export function registerFolding(session: Session): void {
  session.connection.onFoldingRanges(answerFrom(session, 'textDocument/foldingRange', [], foldingOf));
}

function foldingOf({ report, lines }: Entry): FoldingRange[] {
  return report.allSections.flatMap(({ span }) => {
    const wording = report.text.slice(span.start, span.end).trimEnd();
    const startLine = lines.positionAt(span.start).line;
    const endLine = lines.positionAt(span.start + wording.length).line;
    return endLine > startLine ? [{ startLine, endLine }] : [];
  });
}
