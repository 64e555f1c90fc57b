/** What can be done with a row of 数据核对 from its menu, its keys, the palette and the quick fixes, and the walk through all. */
import {
  commands,
  Disposable,
  type ExtensionContext,
  env,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FIGURE_FIXES, type FigureFix, type FigureParams } from '../../../server/src/lsp/ledgerProtocol.ts';
import type { ActiveReport } from '../activeReport.ts';
import { toRange } from '../places.ts';
import { createFigureTree, type FigureTree, type Node } from './ledgerView.ts';
import { createReviews } from './reviews.ts';
import { type Filter, filterRows, GROUPS, NO_FILTER, nextWaiting, type Row, rowAt, sectionsOf, waits } from './rows.ts';

/** A row of the tree, a row that a quick fix names, the row that is selected; nothing for that under the cursor. */
type Given = Node | FigureParams | typeof SELECTED | undefined;

/** What key bindings of the view give. */
const SELECTED = 'selected';

export function registerLedger(
  context: ExtensionContext,
  client: BaseLanguageClient,
  report: ActiveReport,
): Disposable {
  const reviews = createReviews(context.workspaceState, client, report);
  const activeUri = () => {
    const editor = report.editor();
    return editor && client.code2ProtocolConverter.asUri(editor.document.uri);
  };
  const mark = async (key: string, reviewed: boolean) => {
    const uri = activeUri();
    if (uri) await reviews.set(uri, key, reviewed);
  };
  const tree = createFigureTree(report, ({ key }, reviewed) => void mark(key, reviewed));
  const review = async (given: Given, reviewedOf: (row: Row) => boolean) => {
    const row = await rowFor(tree, report, given);
    if (row) await mark(row.key, reviewedOf(row));
    else nothingHere();
  };
  return Disposable.from(
    tree,
    reviews,
    commands.registerCommand('fazhi.markReviewed', (given: Given) => review(given, () => true)),
    commands.registerCommand('fazhi.unmarkReviewed', (given: Given) => review(given, () => false)),
    commands.registerCommand('fazhi.toggleReviewed', (given: Given) => review(given, ({ reviewed }) => !reviewed)),
    commands.registerCommand('fazhi.copyFormula', async (given: Given) => {
      const row = await rowFor(tree, report, given);
      if (row && row.group !== 'lone' && row.formula !== '') await env.clipboard.writeText(row.formula);
      else nothingHere();
    }),
    commands.registerCommand('fazhi.fixFigure', async (given: Given) => {
      const row = await rowFor(tree, report, given);
      if (!(row && (await fix(report, row)))) nothingHere();
    }),
    commands.registerCommand('fazhi.nextFigure', (given: Given) => walk(tree, report, 1, given === SELECTED)),
    commands.registerCommand('fazhi.previousFigure', (given: Given) => walk(tree, report, -1, given === SELECTED)),
    commands.registerCommand('fazhi.filterFigures', () => chooseFilter(tree)),
    commands.registerCommand('fazhi.showAllFigures', () => tree.setFilter(NO_FILTER)),
  );
}

function nothingHere(): void {
  window.setStatusBarMessage(l10n.t('No figure here can be treated so.'), 5000);
}

async function rowFor(tree: FigureTree, report: ActiveReport, given: Given): Promise<Row | undefined> {
  const rows = (await tree.ledger())?.rows ?? [];
  const node = given === SELECTED ? tree.view.selection[0] : given;
  // As it is now: the tree may hold it as it was before it was reviewed.
  const fresh = (key: string) => rows.find(row => row.key === key);
  if (node && 'key' in node) return fresh(node.key);
  if (node?.type === 'row') return fresh(node.row.key);
  if (node?.type === 'operand') return fresh(node.parent.row.key);
  const cursor = report.editor()?.selection.active;
  return node || given === SELECTED || !cursor ? undefined : rowAt(rows, cursor);
}

/** Whether repairs were offered; each is one choice, since none is made unasked. */
async function fix(report: ActiveReport, { key }: Row): Promise<boolean> {
  const fixes = (await report.ask<FigureParams, FigureFix[]>(FIGURE_FIXES, { key })) ?? [];
  if (fixes.length === 0) return false;
  const items = fixes.map(({ title, edit }) => ({ label: title, edit }));
  const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('Which repair?') });
  if (chosen) await report.apply(chosen.edit);
  return true;
}

/** To the next figure, or back to the one before, that waits for a person, among those that the view shows. */
async function walk(tree: FigureTree, report: ActiveReport, step: 1 | -1, inView: boolean): Promise<void> {
  const editor = report.editor();
  const ledger = await tree.ledger();
  if (!editor || !ledger) return;
  const place = editor.selection.start;
  const [selected] = tree.view.selection;
  const last = selected?.type === 'row' ? selected.row : undefined;
  const stands = last && toRange(last.range).start.isEqual(place);
  const rows = filterRows(ledger.rows, tree.filter);
  const next = nextWaiting(rows, { place, key: stands ? last.key : null }, step);
  if (!next) {
    window.setStatusBarMessage(l10n.t('Every figure has been reviewed.'), 5000);
    return;
  }
  const { document, viewColumn } = editor;
  await window.showTextDocument(document, {
    selection: toRange(next.range),
    preserveFocus: inView,
    ...(viewColumn === undefined ? {} : { viewColumn }),
  });
  if (tree.view.visible) await tree.reveal(next, inView);
}

async function chooseFilter(tree: FigureTree): Promise<void> {
  const ledger = await tree.ledger();
  if (!ledger) return;
  const { rows, groupNames } = ledger;
  const { filter } = tree;
  type Item = QuickPickItem & { readonly adds?: Partial<Filter> };
  const count = (test: (row: Row) => boolean) => String(rows.filter(test).length);
  const separator = (label: string): Item => ({ label, kind: QuickPickItemKind.Separator });
  const groups = GROUPS.filter(group => rows.some(row => row.group === group));
  const items: Item[] = [
    {
      label: l10n.t('Not reviewed yet'),
      description: count(waits),
      picked: filter.waiting,
      adds: { waiting: true },
    },
    separator(l10n.t('Class')),
    ...groups.map(group => ({
      label: groupNames[group],
      description: count(row => row.group === group),
      picked: filter.groups.includes(group),
      adds: { groups: [group] },
    })),
    separator(l10n.t('Section')),
    ...sectionsOf(rows).map(section => ({
      label: section || l10n.t('In front of the first section'),
      description: count(row => row.section === section),
      picked: filter.sections.includes(section),
      adds: { sections: [section] },
    })),
  ];
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    placeHolder: l10n.t('Which figures do you want to see? None chosen: all'),
  });
  if (!chosen) return;
  const adds = chosen.flatMap(({ adds }) => (adds ? [adds] : []));
  tree.setFilter(
    adds.length === 0
      ? NO_FILTER
      : {
          waiting: adds.some(({ waiting }) => waiting),
          groups: adds.flatMap(({ groups }) => groups ?? []),
          sections: adds.flatMap(({ sections }) => sections ?? []),
        },
  );
}
