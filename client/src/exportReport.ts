/** *Export check report*: writes the check of the active report, or its ledger of figures alone, where the user says. */
import { window } from 'vscode';
import { EXPORT_REPORT, type ExportParams } from '../../server/src/lsp/protocol.ts';
import type { ActiveReport } from './activeReport.ts';
import { chooseTarget } from './chooseTarget.ts';
import { l10n } from './l10n.ts';
import { writeOut } from './writeOut.ts';

export async function exportReport(report: ActiveReport): Promise<void> {
  const document = report.editor()?.document;
  if (!document) return;
  const format = await chooseFormat();
  if (!format) return;
  const content = await report.ask<ExportParams, string>(EXPORT_REPORT, { format });
  if (content === null) return;
  const extension = format === 'csv' ? 'csv' : 'html';
  const suffix = format === 'html' ? l10n.t('check') : l10n.t('figures');
  const target = await chooseTarget(document.uri, `-${suffix}.${extension}`, {
    [extension.toUpperCase()]: [extension],
  });
  if (!target) return;
  await writeOut(target, new TextEncoder().encode(content));
}

async function chooseFormat(): Promise<ExportParams['format'] | undefined> {
  const items = [
    {
      label: l10n.t('Check report (HTML)'),
      description: l10n.t('the whole check, to read, print and file'),
      format: 'html' as const,
    },
    {
      label: l10n.t('Ledger of figures (HTML)'),
      description: l10n.t('every figure with what has been reviewed, to print, sign and file'),
      format: 'ledger' as const,
    },
    {
      label: l10n.t('Ledger of figures (CSV)'),
      description: l10n.t('the same for a spreadsheet'),
      format: 'csv' as const,
    },
  ];
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Export the check report as') }))?.format;
}
