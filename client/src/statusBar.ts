/** The status bar item of Markdown editors: which kind of report the document is, and what was found in it. */
import { Disposable, MarkdownString, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';
import type { ActiveReport } from './activeReport.ts';
import { l10n } from './l10n.ts';

export function createStatusBar(report: ActiveReport): Disposable {
  const item = window.createStatusBarItem('fazhi.status', StatusBarAlignment.Right, 100);
  item.name = '法治报告检查';
  const update = () => {
    const status = report.isInSight() ? report.status() : undefined;
    if (status) show(item, status, report.figures());
    else item.hide();
  };
  return Disposable.from(item, report.onDidChange(update), report.onDidChangeFigures(update));
}

function show(item: StatusBarItem, status: StatusParams, figures: string | undefined): void {
  item.text = `$(law) ${labelOf(status)}`;
  item.tooltip = tooltipOf(status, figures);
  item.command = status.state === 'off' ? 'fazhi.showOutput' : 'fazhi.chooseKind';
  item.accessibilityInformation = { label: labelOf(status).replace(/\$\((\w+)\)/g, '$1') };
  item.show();
}

function labelOf({ state, kind, counts }: StatusParams): string {
  switch (state) {
    case 'off':
      return l10n.t('Checking is off');
    case 'ignored':
      return l10n.t('Left out by the configuration');
    case 'noReport':
      return l10n.t('Not a report');
    case 'report':
      return `${kind?.name ?? l10n.t('Report')}${countsOf(counts)}`;
  }
}

/** Errors and warnings only; a report without either has none, and the rest is in the tooltip. */
function countsOf({ error, warning }: StatusParams['counts']): string {
  return (error > 0 ? ` $(error) ${error}` : '') + (warning > 0 ? ` $(warning) ${warning}` : '');
}

function tooltipOf(status: StatusParams, figures: string | undefined): MarkdownString {
  const { state, counts, unreadFiles } = status;
  const lines: string[] = [];
  if (state === 'report') {
    lines.push(
      l10n.t('{0} errors, {1} warnings, {2} notes, {3} hints', counts.error, counts.warning, counts.info, counts.hint),
    );
    if (figures !== undefined) lines.push(figures);
  }
  if (state === 'noReport')
    lines.push(l10n.t('A document that is no report is not checked. Click to choose its kind.'));
  if (state !== 'off') {
    const inForce = status.configFiles.filter(file => !unreadFiles.includes(file));
    lines.push(
      ...unreadFiles.map(file =>
        l10n.t('This file cannot be read and is not in force, see Problems: {0}', pathOf(file)),
      ),
      inForce.length > 0
        ? l10n.t('Configuration: {0}', inForce.map(pathOf).join(', '))
        : l10n.t('Configuration: none, defaults apply'),
    );
  }
  const tooltip = new MarkdownString();
  for (const line of lines) tooltip.appendText(line).appendMarkdown('\n\n');
  tooltip.isTrusted = { enabledCommands: ['fazhi.showEffectiveConfig'] };
  tooltip.appendMarkdown(`[${l10n.t('Show the configuration in force')}](command:fazhi.showEffectiveConfig)`);
  return tooltip;
}

function pathOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.indexOf('/', uri.indexOf('//') + 2)));
}
