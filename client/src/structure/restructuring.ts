/** Applies changes of the outline to the report, one undo step each, and shows where the section has gone. */
import { commands, Position, Range, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import type { Place, SectionView } from '../../../server/src/lsp/protocol.ts';
import {
  RESTRUCTURE,
  type Restructured,
  type RestructureParams,
  type RestructureResult,
} from '../../../server/src/lsp/restructureProtocol.ts';
import type { ActiveReport } from '../activeReport.ts';
import { l10n } from '../l10n.ts';

export interface Restructuring {
  /** The id of the section afterwards, null when it was deleted; undefined when nothing was done. */
  apply(section: RestructureParams['section'], change: RestructureParams['change']): Promise<string | null | undefined>;
}

export function createRestructuring(report: ActiveReport): Restructuring {
  return {
    async apply(section, change) {
      const editor = report.editor();
      const result = await report.ask<RestructureParams, RestructureResult<WorkspaceEdit>>(RESTRUCTURE, {
        section,
        change,
      });
      if (result && 'refusal' in result) {
        void window.showInformationMessage(result.refusal);
        return undefined;
      }
      // An undo puts the cursor back to where it was, and so to the section that goes back.
      if (editor && result) putCursor(editor, result.from);
      if (!editor || !result || !(await report.apply(result.edit))) {
        window.setStatusBarMessage(l10n.t('Nothing to change here.'), 5000);
        return undefined;
      }
      const { line } = result.place;
      putCursor(editor, result.place);
      editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.InCenterIfOutsideViewport);
      if (result.note) void window.showInformationMessage(result.note);
      if (result.lost) void tellOf(editor, result.lost);
      return result.id;
    },
  };
}

/** Whether a section can be moved, renamed or deleted; says why where it cannot. */
export function mayChange({ form, heading }: Pick<SectionView, 'form' | 'heading'>): boolean {
  if (form !== 'passage') return true;
  void window.showInformationMessage(
    l10n.t(
      '“{0}” shares a paragraph with others that count on from one another, so it cannot be moved, renamed or deleted by itself. Change it in the text.',
      heading,
    ),
  );
  return false;
}

function putCursor(editor: TextEditor, { line, character }: Place): void {
  editor.selection = new Selection(line, character, line, character);
}

type Lost = NonNullable<Restructured<WorkspaceEdit>['lost']>;

/** Leads to what was lost, and takes the change back as long as nothing else has been written. */
async function tellOf({ document, viewColumn }: TextEditor, lost: Lost): Promise<void> {
  const { version } = document;
  const [show, undo] = [l10n.t('Show'), l10n.t('Undo')];
  const chosen = await window.showWarningMessage(lost.message, show, undo);
  // Something else would be taken back instead.
  if (!chosen || (chosen === undo && document.version !== version)) return;
  const place = chosen === show && new Position(lost.at.line, lost.at.character);
  await window.showTextDocument(document, {
    ...(viewColumn && { viewColumn }),
    ...(place && { selection: new Range(place, place) }),
  });
  if (chosen === undo) await commands.executeCommand('undo');
}
