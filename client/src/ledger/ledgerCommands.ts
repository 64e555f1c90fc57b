/** What can be done with a row of 数据核对 from its menu, its keys, the palette and the quick fixes, and the walk through all. */
import {
  commands,
  Disposable,
  type ExtensionContext,
  env,
  l10n,
  type Position,
  type QuickPickItem,
  QuickPickItemKind,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FIGURE_FIXES, type FigureFix, type FigureParams } from '../../../server/src/lsp/ledgerProtocol.ts';
import type { ActiveReport } from '../activeReport.ts';
import { toRange } from '../places.ts';
import { createFigureTree, type FigureTree, type Node, rowOf } from './ledgerView.ts';
import { createReviews } from './reviews.ts';
import { type Filter, filterRows, groupRows, NO_FILTER, nextWaiting, type Row, rowAt, sectionsOf } from './rows.ts';

/** A row of the tree, a row that a quick fix names, that which is selected; nothing for that under the cursor. */
type Given = Node | FigureParams | typeof SELECTED | undefined;

/** What key bindings of the view give. */
const SELECTED = 'row';

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
  const inTurn = createQueue();
  const onRow = (given: Given, act: (row: Row) => Promise<boolean>) =>
    inTurn(async () => {
      const row = await rowFor(tree, report, given);
      if (!(row && (await act(row)))) window.setStatusBarMessage(l10n.t('No figure here can be treated so.'), 5000);
    });
  const review = (given: Given, reviewedOf: (row: Row) => boolean) =>
    onRow(given, async row => {
      await mark(row.key, reviewedOf(row));
      return true;
    });
  const walking = (step: 1 | -1) => (given: Given) => inTurn(() => walk(tree, report, step, given === SELECTED));
  return Disposable.from(
    tree,
    reviews,
    commands.registerCommand('fazhi.markReviewed', (given: Given) => review(given, () => true)),
    commands.registerCommand('fazhi.unmarkReviewed', (given: Given) => review(given, () => false)),
    commands.registerCommand('fazhi.toggleReviewed', (given: Given) => review(given, ({ reviewed }) => !reviewed)),
    commands.registerCommand('fazhi.copyFormula', (given: Given) => onRow(given, copyFormula)),
    commands.registerCommand('fazhi.fixFigure', (given: Given) => onRow(given, row => fix(report, row))),
    commands.registerCommand('fazhi.nextFigure', walking(1)),
    commands.registerCommand('fazhi.previousFigure', walking(-1)),
    commands.registerCommand('fazhi.filterFigures', () => chooseFilter(tree)),
    commands.registerCommand('fazhi.showAllFigures', () => tree.setFilter(NO_FILTER)),
  );
}

/** Keys are pressed faster than VS Code moves: each command begins where the one before has ended. */
function createQueue(): (act: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve();
  return act => {
    const done = last.then(act);
    last = done.catch(() => {});
    return done;
  };
}

async function rowFor(tree: FigureTree, report: ActiveReport, given: Given): Promise<Row | undefined> {
  const key =
    given === SELECTED ? (await tree.selected())?.key : given && ('key' in given ? given.key : rowOf(given)?.key);
  const rows = (await tree.ledger())?.rows ?? [];
  const cursor = report.editor()?.selection.active;
  if (given === undefined) return cursor && rowAt(rows, cursor);
  // As it is now: the tree may hold it as it was before it was reviewed.
  return rows.find(row => row.key === key);
}

async function copyFormula(row: Row): Promise<boolean> {
  if (row.group === 'lone' || row.formula === '') return false;
  await env.clipboard.writeText(row.formula);
  return true;
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
  const focused = inView ? tree.lastSelected() : selectedAt(tree, place);
  const from = focused ? { place: focused.range.start, key: focused.key } : { place, key: null };
  const rows = filterRows(ledger.rows, tree.filter);
  const next = nextWaiting(rows, from, step);
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

/** The row that was walked to last, where the cursor still stands on it. */
function selectedAt(tree: FigureTree, place: Position): Row | undefined {
  const row = tree.lastSelected();
  return row && toRange(row.range).start.isEqual(place) ? row : undefined;
}

async function chooseFilter(tree: FigureTree): Promise<void> {
  const ledger = await tree.ledger();
  if (!ledger) return;
  const { rows } = ledger;
  const { filter } = tree;
  type Item = QuickPickItem & { readonly adds?: Partial<Filter> };
  const count = (test: (row: Row) => boolean) => String(rows.filter(test).length);
  const separator = (label: string): Item => ({ label, kind: QuickPickItemKind.Separator });
  const items: Item[] = [
    {
      label: l10n.t('Not reviewed yet'),
      description: count(row => row.waits),
      picked: filter.waiting,
      adds: { waiting: true },
    },
    separator(l10n.t('Class')),
    ...groupRows(ledger.groups, rows).map(([{ group, name, advice }, found]) => ({
      label: name,
      description: String(found.length),
      detail: advice,
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
