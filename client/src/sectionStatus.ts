/** The status bar item of the section under the cursor: how long it is, and how many of its figures wait for review. */
import { Disposable, StatusBarAlignment, type TextDocument, window } from 'vscode';
import { SECTION_AT, type SectionAtParams, type SectionAtResult } from '../../server/src/lsp/protocol.ts';
import type { ActiveReport } from './activeReport.ts';
import { l10n } from './l10n.ts';

const LONGEST_HEADING = 12;

export function createSectionStatus(report: ActiveReport): Disposable {
  const item = window.createStatusBarItem('fazhi.section', StatusBarAlignment.Right, 99);
  item.name = l10n.t('Section under the cursor');
  item.command = 'fazhi.ledger.focus';
  let asked = 0;
  let shown: TextDocument | undefined;
  const update = async () => {
    const editor = report.isInSight() ? report.editor() : undefined;
    const document = editor && report.isReport(editor.document.uri) ? editor.document : undefined;
    const ticket = ++asked;
    const isKnown = report.figures() !== undefined;
    // While one types, the classes of the figures are not known yet; the last answer stays until they are.
    if (document && document === shown && !isKnown) return;
    const position = document && isKnown ? editor?.selection.active : undefined;
    const { line = 0, character = 0 } = position ?? {};
    const found = position && (await report.ask<SectionAtParams, SectionAtResult>(SECTION_AT, { line, character }));
    if (ticket !== asked) return;
    shown = found ? document : undefined;
    if (!found) return item.hide();
    const { headings, characters, waiting } = found;
    const counts = [l10n.t('{0} characters', characters), ...(waiting > 0 ? [l10n.t('to review: {0}', waiting)] : [])];
    const heading = headings.at(-1) ?? '';
    item.text = [shortened(heading), ...counts].join('　');
    item.tooltip = [...headings, l10n.list(counts)].join('\n');
    item.accessibilityInformation = { label: l10n.list([heading, ...counts]) };
    item.show();
  };
  return Disposable.from(
    item,
    report.onDidChangeFigures(update),
    report.onDidChange(update),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === report.editor()) void update();
    }),
  );
}

function shortened(heading: string): string {
  return heading.length > LONGEST_HEADING ? `${heading.slice(0, LONGEST_HEADING - 1)}…` : heading;
}
