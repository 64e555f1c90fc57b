/** The view 数据核对: every figure of the report in its group, with what it is checked against, to be ticked off. */
import {
  commands,
  Disposable,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
} from 'vscode';
import { LEDGER, type LedgerGroup, type LedgerView } from '../../../server/src/lsp/ledgerProtocol.ts';
import type { ActiveReport } from '../activeReport.ts';
import { l10n } from '../l10n.ts';
import { openAt, openBeside, toRange } from '../places.ts';
import { followSelection, watched } from '../rowSelection.ts';
import { childrenOf, type GroupNode, idOf, type Node, type OperandNode, rootsOf, rowsUnder } from './nodes.ts';
import { type Filter, NO_FILTER, type Row } from './rows.ts';

export interface FigureTree extends Disposable {
  readonly view: TreeView<Node>;
  /** The row that is selected, or was last; of an operand that which it belongs to, of a group its first. */
  lastSelected(): Row | undefined;
  /** The node in focus when a key was pressed that says so, else the one that is selected, or was last. */
  inFocus(): Promise<Node | undefined>;
  /** The nodes that are selected once the key that was pressed has selected one. */
  selected(): Promise<readonly Node[]>;
  /** The nodes that a key means while several are selected. */
  meant(): Promise<readonly Node[]>;
  /** Null where no report is active. */
  ledger(): Promise<LedgerView | null>;
  readonly filter: Filter;
  setFilter(filter: Filter): void;
  /** Selects the row where it is shown; `focus` also puts the keyboard there. */
  reveal(row: Row, focus: boolean): Promise<void>;
}

/** `tick` is called when a box is ticked, or a tick taken away. */
export function createFigureTree(
  report: ActiveReport,
  tick: (rows: readonly Row[], reviewed: boolean) => void,
): FigureTree {
  const changed = new EventEmitter<void>();
  let filter = NO_FILTER;
  let roots: readonly GroupNode[] = [];
  let heading: LedgerView | null = null;
  let asked = 0;
  const ledger = () => report.ask<object, LedgerView>(LEDGER, {});
  const treeDataProvider = watched<Node>({
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (node) return childrenOf(node);
      const serial = ++asked;
      const found = await ledger();
      const groups = found ? rootsOf(found, filter) : [];
      // An answer that comes late says nothing of the document that is active now.
      if (serial === asked) {
        roots = groups;
        heading = found;
      }
      return groups;
    },
    getParent: node => (node.type === 'group' ? undefined : node.parent),
    getTreeItem: node => itemOf(node, report.editor()?.document.uri),
  });
  const showHeading = () => {
    view.message = heading ? [heading.progress, heading.summary].join('　') : '';
    view.description = heading ? filterWords(heading, filter) : '';
    void commands.executeCommand('setContext', 'fazhi.ledgerIsEmpty', heading !== null && roots.length === 0);
  };
  const view = window.createTreeView('fazhi.ledger', {
    treeDataProvider,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
    canSelectMany: true,
  });
  const selection = followSelection(view, treeDataProvider, idOf);
  const subscriptions = Disposable.from(
    view,
    selection,
    changed,
    // Not before its rows: VS Code hides the rows of a view that has words and is empty, and the keyboard with them.
    treeDataProvider.onDidFill(showHeading),
    report.onDidChange(() => changed.fire()),
    view.onDidChangeCheckboxState(({ items }) => {
      for (const wanted of [TreeItemCheckboxState.Checked, TreeItemCheckboxState.Unchecked]) {
        const rows = items.flatMap(([node, state]) => (state === wanted ? rowsUnder(node) : []));
        if (rows.length > 0) tick(rows, wanted === TreeItemCheckboxState.Checked);
      }
    }),
  );
  return {
    view,
    lastSelected() {
      const node = selection.last();
      return node && rowsUnder(node)[0];
    },
    async selected() {
      await selection.now();
      return view.selection;
    },
    meant: selection.meant,
    inFocus: selection.inFocus,
    ledger,
    get filter() {
      return filter;
    },
    setFilter(next) {
      filter = next;
      void commands.executeCommand('setContext', 'fazhi.ledgerIsFiltered', next !== NO_FILTER);
      changed.fire();
    },
    async reveal({ key }, focus) {
      const node = roots.flatMap(childrenOf).find(child => child.type === 'row' && child.row.key === key);
      if (node) await selection.reveal(node, focus);
    },
    dispose: () => subscriptions.dispose(),
  };
}

function filterWords({ groups }: LedgerView, filter: Filter): string {
  const waits = filter.waiting ? [l10n.t('Not reviewed yet')] : [];
  const names = groups.filter(({ group }) => filter.groups.includes(group)).map(({ name }) => name);
  return l10n.list([...waits, ...names, ...filter.sections]);
}

function itemOf(node: Node, uri: Uri | undefined): TreeItem {
  const item = bareItem(node, uri);
  // With it a row stays open and selected when the report changes.
  item.id = idOf(node);
  return item;
}

function bareItem(node: Node, uri: Uri | undefined): TreeItem {
  switch (node.type) {
    case 'group':
      return groupItem(node);
    case 'row':
      return rowItem(node.row, uri);
    case 'operand':
      return operandItem(node, uri);
  }
}

function groupItem({ group: { group, name, advice, needsReview }, rows }: GroupNode): TreeItem {
  const { Expanded, Collapsed } = TreeItemCollapsibleState;
  const opens = group === 'wrong' || group === 'unsure' || group === 'unassessable';
  const item = new TreeItem(name, opens ? Expanded : Collapsed);
  const reviewed = rows.filter(row => row.reviewed).length;
  item.description = reviewed > 0 ? l10n.t('{0}, {1} reviewed', rows.length, reviewed) : String(rows.length);
  item.tooltip = l10n.t('{0}: {1}', name, advice);
  if (needsReview) item.contextValue = reviewed < rows.length ? 'group.open' : 'group.reviewed';
  item.iconPath = iconOf(group);
  item.accessibilityInformation = { label: `${name} ${item.description}` };
  return item;
}

function rowItem(row: Row, uri: Uri | undefined): TreeItem {
  const { group, label, description, details, spoken, range, reviewed } = row;
  const { Collapsed, None } = TreeItemCollapsibleState;
  const item = new TreeItem(label, group !== 'lone' && row.operands.length > 0 ? Collapsed : None);
  item.description = description;
  item.tooltip = details;
  item.iconPath = reviewed ? new ThemeIcon('verified') : iconOf(group);
  item.contextValue = contextOf(row);
  item.accessibilityInformation = { label: spoken };
  const tooltip = reviewed ? l10n.t('Reviewed') : l10n.t('Not reviewed yet');
  item.checkboxState = {
    state: reviewed ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip,
    accessibilityInformation: { label: tooltip },
  };
  if (uri) item.command = openAt(uri, toRange(range));
  return item;
}

/** `relation.formula.fixable.open`: what the menus of the manifest look at. */
function contextOf(row: Row): string {
  const abilities = row.group === 'lone' ? [] : [row.formula && 'formula', row.fixable && 'fixable'].filter(Boolean);
  const type = row.group === 'lone' ? 'lone' : 'relation';
  return [type, ...abilities, row.reviewed ? 'reviewed' : 'open'].join('.');
}

function operandItem({ operand: { note, text, range, uri: other } }: OperandNode, uri: Uri | undefined): TreeItem {
  const item = new TreeItem(text);
  item.description = note;
  item.iconPath = new ThemeIcon(other === null ? 'symbol-number' : 'go-to-file');
  item.contextValue = 'operand';
  item.accessibilityInformation = { label: [note, text].filter(Boolean).join(' ') };
  if (other !== null) item.command = openBeside(Uri.parse(other), toRange(range));
  else if (uri) item.command = openAt(uri, toRange(range));
  return item;
}

function iconOf(group: LedgerGroup): ThemeIcon {
  switch (group) {
    case 'wrong':
      return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
    case 'unsure':
      return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
    case 'unassessable':
      return new ThemeIcon('question');
    case 'lone':
      return new ThemeIcon('circle-outline');
    case 'agrees':
      return new ThemeIcon('circle-small');
    case 'ignored':
      return new ThemeIcon('circle-slash');
    case 'checked':
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
  }
}
