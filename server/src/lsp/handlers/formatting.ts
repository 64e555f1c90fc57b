/** Formatting is what the safe fixes do, to the whole document or within a range; and the next ordinal on Enter. */
import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import type { Edit } from '../../engine/index.ts';
import { compatibleSafeFixes } from '../../engine/index.ts';
import { nextOrdinalBelow, withoutOrdinalOn } from '../nextOrdinal.ts';
import type { Entry } from '../reportCache.ts';
import { answerFrom, type Session } from '../session.ts';
import { toSpan, toTextEdit } from '../toLsp.ts';

export function registerFormatting(session: Session): void {
  const { connection } = session;
  connection.onDocumentFormatting(
    answerFrom<DocumentFormattingParams, TextEdit[]>(session, 'textDocument/formatting', [], entry =>
      toTextEdits(entry, compatibleSafeFixes(entry.report.text, entry.result.findings).edits),
    ),
  );
  connection.onDocumentRangeFormatting(
    answerFrom<DocumentRangeFormattingParams, TextEdit[]>(session, 'textDocument/rangeFormatting', [], formatRange),
  );
  connection.onDocumentOnTypeFormatting(
    answerFrom<DocumentOnTypeFormattingParams, TextEdit[]>(session, 'textDocument/onTypeFormatting', [], onEnter),
  );
}

/** Only fixes that lie in the range with all their edits: half of one is none. */
function formatRange(entry: Entry, { range }: DocumentRangeFormattingParams): TextEdit[] {
  const { start, end } = toSpan(entry.lines, range);
  const inside = entry.result.findings.filter(({ fixes }) =>
    fixes.some(
      ({ safety, edits }) => safety === 'safe' && edits.every(({ span }) => span.start >= start && span.end <= end),
    ),
  );
  return toTextEdits(entry, compatibleSafeFixes(entry.report.text, inside).edits);
}

function onEnter(entry: Entry, { position, ch }: DocumentOnTypeFormattingParams): TextEdit[] {
  if (ch !== '\n' || !entry.settings.editor.nextOrdinalOnEnter) return [];
  const { report, lines } = entry;
  const { start, end } = lines.lineSpan(position.line);
  if (report.text.slice(start, end).trim() !== '') return [];
  // A second Enter, on an ordinal without words, ends the run, as in Word.
  const ended = withoutOrdinalOn(report, position.line - 1);
  const edits = ended.length > 0 ? ended : nextOrdinalBelow(report, position.line - 1);
  return toTextEdits(
    entry,
    edits.map(({ span, newText }) => ({ span, newText: newText.replaceAll('\n', entry.lineBreak) })),
  );
}

function toTextEdits(entry: Entry, edits: readonly Edit[]): TextEdit[] {
  return edits.map(edit => toTextEdit(entry, edit));
}
