/** Applies changes of the outline to the report, one undo step each, and shows where the section has gone. */
import { commands, l10n, Range, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { RESTRUCTURE, type RestructureParams, type RestructureResult } from '../../../server/src/lsp/protocol.ts';
import type { ActiveReport } from '../activeReport.ts';

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
      if (!editor || !result || !(await report.apply(result.edit))) {
        window.setStatusBarMessage(l10n.t('Nothing to change here.'), 5000);
        return undefined;
      }
      const { line, character } = result.place;
      editor.selection = new Selection(line, character, line, character);
      editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.InCenterIfOutsideViewport);
      if (result.lost) void showLost(editor, result.lost);
      else if (change.to === 'delete') void offerUndo(editor);
      return result.id;
    },
  };
}

type Lost = NonNullable<NonNullable<RestructureResult<WorkspaceEdit>>['lost']>;

async function showLost({ document, viewColumn }: TextEditor, { message, at }: Lost): Promise<void> {
  const show = l10n.t('Show');
  if ((await window.showWarningMessage(message, show)) !== show) return;
  const place = new Range(at.line, at.character, at.line, at.character);
  await window.showTextDocument(document, { selection: place, ...(viewColumn && { viewColumn }) });
}

/** As long as nothing else has been written, which would be taken back instead. */
async function offerUndo({ document, viewColumn }: TextEditor): Promise<void> {
  const { version } = document;
  const undo = l10n.t('Undo');
  if ((await window.showInformationMessage(l10n.t('The section was deleted.'), undo)) !== undo) return;
  if (document.version !== version) return;
  await window.showTextDocument(document, { ...(viewColumn && { viewColumn }) });
  await commands.executeCommand('undo');
}
