/** Applies changes of the outline to the report, one undo step each, and shows where the section has gone. */
import { l10n, Range, Selection, TextEditorRevealType, window } from 'vscode';
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
      if (result.lost !== null) void window.showWarningMessage(result.lost);
      return result.id;
    },
  };
}
