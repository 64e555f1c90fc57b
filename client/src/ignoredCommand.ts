/** The findings of the report that are ignored, each with its reason: chosen from a list, it is shown in the text. */
import { commands, type Disposable, window } from 'vscode';
import { IGNORED, type IgnoredView } from '../../server/src/lsp/protocol.ts';
import type { ActiveReport } from './activeReport.ts';
import { l10n } from './l10n.ts';
import { toRange } from './places.ts';

export function registerIgnoredCommand(report: ActiveReport): Disposable {
  return commands.registerCommand('fazhi.showIgnored', async () => {
    const editor = report.editor();
    const ignored = (await report.ask<object, IgnoredView[]>(IGNORED, {})) ?? [];
    if (!editor) return;
    if (ignored.length === 0) {
      void window.showInformationMessage(l10n.t('Nothing is ignored in this report.'));
      return;
    }
    const items = ignored.map(({ words, title, reason, range }) => ({
      label: words,
      description: `${title} · ${l10n.t('line {0}', range.start.line + 1)}`,
      detail: reason,
      range,
    }));
    const placeHolder = l10n.t(
      'Ignored findings: {0}. Choose one to see it in the text, where Ctrl+. checks it again.',
      ignored.length,
    );
    const chosen = await window.showQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true });
    if (!chosen) return;
    const { document, viewColumn } = editor;
    await window.showTextDocument(document, { ...(viewColumn && { viewColumn }), selection: toRange(chosen.range) });
  });
}
