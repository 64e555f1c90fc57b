/** New names: of a heading, whose ordinal stays, with what quotes it, and of a 《title》 wherever it is cited. */
import type { PrepareRenameParams, PrepareRenameResult, RenameParams, WorkspaceEdit } from 'vscode-languageserver';
import { type Edit, readQuotations, renameSection, type Span, titleSpan } from '../../engine/index.ts';
import type { Entry } from '../reportCache.ts';
import { answerFrom, type Session } from '../session.ts';
import { meets, toRange, toWorkspaceEdit } from '../toLsp.ts';
import { titleMentions } from './references.ts';

export function registerRename(session: Session): void {
  const { connection } = session;
  connection.onPrepareRename(
    answerFrom<PrepareRenameParams, PrepareRenameResult | null>(
      session,
      'textDocument/prepareRename',
      null,
      (entry, { position }) => {
        const span = namedAt(entry, entry.lines.offsetAt(position))?.span;
        return span
          ? { range: toRange(entry.lines, span), placeholder: entry.report.text.slice(span.start, span.end) }
          : null;
      },
    ),
  );
  connection.onRenameRequest(
    answerFrom<RenameParams, WorkspaceEdit | null>(
      session,
      'textDocument/rename',
      null,
      (entry, { position, newName }, abilities) => {
        const edits = namedAt(entry, entry.lines.offsetAt(position))?.renamed(newName) ?? [];
        return edits.length > 0 ? toWorkspaceEdit(entry, edits, abilities) : null;
      },
    ),
  );
}

interface Named {
  /** The name under the cursor, without marks and ordinal. */
  readonly span: Span;
  renamed(name: string): readonly Edit[] | null;
}

function namedAt({ report }: Entry, offset: number): Named | null {
  const names = (titleMentions(report, offset) ?? []).map(inside);
  const cited = names.find(span => meets(span, offset));
  if (cited) return { span: cited, renamed: name => citedAs(name, names) };
  const quoted = readQuotations(report).find(({ title }) => meets(title, offset));
  const section = quoted?.section ?? report.allSections.find(({ headingSpan }) => meets(headingSpan, offset));
  if (!section) return null;
  return { span: quoted?.title ?? titleSpan(section), renamed: name => renameSection(report, section, name) };
}

/** Without 《》. */
function inside({ start, end }: Span): Span {
  return { start: start + 1, end: end - 1 };
}

function citedAs(name: string, places: readonly Span[]): readonly Edit[] {
  const newText = name
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^《|》$/g, '');
  return newText === '' ? [] : places.map(span => ({ span, newText }));
}
