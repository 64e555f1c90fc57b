/** What can be done with a row of 数据核对 from its menu, its keys, the palette and the quick fixes, and the walk through all. */
import {
  commands,
  Disposable,
  type ExtensionContext,
  env,
  type Position,
  type QuickPickItem,
  QuickPickItemKind,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FIGURE_FIXES, type FigureFix, type FigureParams } from '../../../server/src/lsp/ledgerProtocol.ts';
import type { ActiveReport } from '../activeReport.ts';
import { createQueue } from '../inTurn.ts';
import { l10n } from '../l10n.ts';
import { toRange } from '../places.ts';
import { createFigureTree, type FigureTree } from './ledgerView.ts';
import { idOf, type Node, rowsOf, stopOf } from './nodes.ts';
import { createReviews } from './reviews.ts';
import {
  type Filter,
  filterRows,
  groupRows,
  keysWithTwins,
  NO_FILTER,
  nextInText,
  nextInView,
  type Row,
  rowAt,
  sectionsOf,
} from './rows.ts';

/** A node of the tree, a row that a quick fix names, what is selected; nothing for the row under the cursor. */
type Given = Node | FigureParams | Keyed | undefined;

/** Where a walk through the view begins. */
type From = () => Promise<Node | undefined>;

/** What key bindings of the view give: for the row that has been selected, and while several are. */
type Keyed = 'row' | 'rows';

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
  const mark = async (rows: readonly Row[], reviewed: boolean) => {
    const uri = activeUri();
    if (uri) await reviews.set(uri, keysWithTwins(rows), reviewed);
  };
  const tree = createFigureTree(report, (rows, reviewed) => void mark(rows, reviewed));
  const inTurn = createQueue();
  /** From a menu VS Code gives the node and all that are selected. */
  const onRows = (act: (rows: readonly Row[]) => Promise<void>) => (given: Given, selected?: readonly Node[]) =>
    inTurn(async () => {
      const rows = await rowsFor(tree, report, given, selected);
      if (rows.length > 0) await act(rows);
      else tell(l10n.t('No figure here can be treated so. Put the cursor on one, or select a row of Figures.'));
    });
  const reviewing = (reviewedOf: (rows: readonly Row[]) => boolean) =>
    onRows(async rows => {
      const reviewed = reviewedOf(rows);
      if (reviewed || (await mayLoseTicks(rows))) await mark(rows, reviewed);
    });
  const fromFocus = createFocusReader(tree);
  const walking = (step: 1 | -1) => (given: Given) => {
    if (given !== 'row') return inTurn(() => walk(tree, report, step, null));
    return fromFocus(from => inTurn(() => walk(tree, report, step, from)));
  };
  return Disposable.from(
    tree,
    reviews,
    commands.registerCommand(
      'fazhi.markReviewed',
      reviewing(() => true),
    ),
    commands.registerCommand(
      'fazhi.unmarkReviewed',
      reviewing(() => false),
    ),
    commands.registerCommand(
      'fazhi.toggleReviewed',
      reviewing(rows => rows.some(({ reviewed }) => !reviewed)),
    ),
    commands.registerCommand('fazhi.copyFormula', onRows(copy)),
    commands.registerCommand(
      'fazhi.fixFigure',
      onRows(([row]) => fix(report, row)),
    ),
    commands.registerCommand('fazhi.nextFigure', walking(1)),
    commands.registerCommand('fazhi.previousFigure', walking(-1)),
    commands.registerCommand('fazhi.filterFigures', () => chooseFilter(tree)),
    commands.registerCommand('fazhi.showAllFigures', () => tree.setFilter(NO_FILTER)),
  );
}

/**
 * Says where a walk begins: at the row in focus when the key was pressed, and not when its turn comes, as the walk before
 * it moves the focus; at the end of that where the key was pressed on the same row, and so again before it was there.
 */
function createFocusReader(tree: FigureTree): (act: (from: From) => Promise<void>) => Promise<void> {
  let walks = 0;
  let begun: string | undefined;
  return async act => {
    const focus = await tree.inFocus();
    const id = focus && idOf(focus);
    const isAgain = walks > 0 && id === begun;
    begun = id;
    walks++;
    try {
      await act(async () => (isAgain ? tree.inFocus() : focus));
    } finally {
      walks--;
    }
  };
}

function tell(message: string): void {
  window.setStatusBarMessage(message, 5000);
}

/** A group has dozens of ticks, each the work of a minute, and one key takes all of them away. */
async function mayLoseTicks(rows: readonly Row[]): Promise<boolean> {
  const ticks = rows.filter(({ reviewed }) => reviewed).length;
  if (ticks < 2) return true;
  const go = l10n.t('Take the ticks away');
  const question = l10n.t('Take the ticks of {0} figures away?', ticks);
  const detail = l10n.t('They count as not reviewed then, to be looked at once more.');
  return (await window.showWarningMessage(question, { modal: true, detail }, go)) === go;
}

async function rowsFor(
  tree: FigureTree,
  report: ActiveReport,
  given: Given,
  selected: readonly Node[] = [],
): Promise<readonly Row[]> {
  const rows = (await tree.ledger())?.rows ?? [];
  const cursor = report.editor()?.selection.active;
  if (given === undefined) return (cursor && [rowAt(rows, cursor)])?.filter(row => row !== undefined) ?? [];
  const keys = new Set(await keysOf(tree, given, selected));
  // As they are now: the tree may hold them as they were before they were reviewed.
  return rows.filter(({ key }) => keys.has(key));
}

async function keysOf(
  tree: FigureTree,
  given: NonNullable<Given>,
  selected: readonly Node[],
): Promise<readonly string[]> {
  if (typeof given !== 'string' && 'key' in given) return [given.key];
  return rowsOf(await nodesOf(tree, given, selected)).map(({ key }) => key);
}

async function nodesOf(tree: FigureTree, given: Node | Keyed, selected: readonly Node[]): Promise<readonly Node[]> {
  if (given === 'row') return tree.selected();
  if (given === 'rows') return tree.meant();
  return selected.length > 0 ? selected : [given];
}

/** The formula of each row; of a figure that is in no relation what it counts. */
async function copy(rows: readonly Row[]): Promise<void> {
  const texts = rows.map(row => (row.group === 'lone' || row.formula === '' ? wordsOf(row) : row.formula));
  await env.clipboard.writeText(texts.join('\n'));
}

function wordsOf({ label, description }: Row): string {
  return [label, description].filter(Boolean).join(' ');
}

/** Each repair is one choice, since none is made unasked. */
async function fix(report: ActiveReport, row: Row | undefined): Promise<void> {
  const fixes = row && (await report.ask<FigureParams, FigureFix[]>(FIGURE_FIXES, { key: row.key }));
  if (!fixes || fixes.length === 0) {
    tell(l10n.t('There is no ready repair for this one: correct it in the text.'));
    return;
  }
  const items = fixes.map(({ title, edit }) => ({ label: title, edit }));
  const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('Which repair?') });
  if (chosen) await report.apply(chosen.edit);
}

/**
 * To the next figure that waits for a person, or back to the one before, among those that the view shows: in the order
 * of the view from the row that `focus` gives, or from that which was walked to last, else in the order of the text from the cursor.
 */
async function walk(tree: FigureTree, report: ActiveReport, step: 1 | -1, focus: From | null): Promise<void> {
  const inView = focus !== null;
  const editor = report.editor();
  const ledger = await tree.ledger();
  if (!editor || !ledger) return;
  const place = editor.selection.start;
  const rows = filterRows(ledger.rows, tree.filter);
  const from = focus ? stopOf(await focus()) : selectedAt(tree, place);
  const next = inView || from ? nextInView(ledger.groups, rows, from, step) : nextInText(rows, place, step);
  if (!next) {
    tell(l10n.t('Every figure has been reviewed.'));
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
