/** The view 数字变化: the figures that are others than in an earlier text; a click leads to the figure in either text. */
import {
  type Command,
  commands,
  Disposable,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  COMPARE_FIGURES,
  type ComparedFigureView,
  type ComparedView,
  type CompareParams,
  type CompareResult,
  type ComparisonGroup,
} from '../../server/src/lsp/comparisonProtocol.ts';
import type { ActiveReport } from './activeReport.ts';
import { chooseEarlierText, EARLIER_SCHEME, type EarlierText, fileText, lastYear } from './earlierTexts.ts';
import { l10n } from './l10n.ts';
import { openAt, openBeside, toRange } from './places.ts';

type Node =
  | { readonly type: 'group'; readonly group: ComparisonGroup; readonly uris: Uris }
  | { readonly type: 'row'; readonly row: ComparedView; readonly group: ComparisonGroup['group']; readonly uris: Uris }
  | { readonly type: 'figure'; readonly figure: ComparedFigureView; readonly side: keyof Uris; readonly uris: Uris };

/** Of the two texts. */
interface Uris {
  readonly before: Uri;
  readonly after: Uri;
}

export function createComparisonView(report: ActiveReport): Disposable {
  /** What each document is compared with. */
  const chosen = new Map<string, EarlierText>();
  const texts = new Map<string, string>();
  const changed = new EventEmitter<void>();
  const textChanged = new EventEmitter<Uri>();
  const current = () => {
    const uri = report.editor()?.document.uri;
    const earlier = uri && chosen.get(uri.toString());
    return uri && earlier ? { uri, earlier } : undefined;
  };
  const refresh = () => {
    void commands.executeCommand('setContext', 'fazhi.isComparing', current() !== undefined);
    changed.fire();
  };
  const compared = async (): Promise<Node[]> => {
    const comparing = current();
    view.message = '';
    if (!comparing) return [];
    const { uri, earlier } = comparing;
    const result = await ask(report, earlier);
    if (!result) return [];
    if ('problem' in result) {
      view.message = result.problem;
      return [];
    }
    const before = Uri.from({ scheme: EARLIER_SCHEME, path: `/${result.name}（${l10n.t('earlier text')}）` });
    if (texts.get(before.path) !== result.text) {
      texts.set(before.path, result.text);
      textChanged.fire(before);
    }
    view.message = l10n.t('Compared with {0}. {1}', result.name, result.summary);
    return result.groups.map(group => ({ type: 'group', group, uris: { before, after: uri } }));
  };
  const view = window.createTreeView('fazhi.comparison', {
    treeDataProvider: provider(changed, compared),
    showCollapseAll: true,
  });
  const compare = async (file?: unknown) => {
    const document = report.editor()?.document;
    if (!document) return;
    const earlier =
      file instanceof Uri ? fileText(file) : await chooseEarlierText(document, await foundLastYear(report));
    if (!earlier) return;
    chosen.set(document.uri.toString(), earlier);
    refresh();
    await commands.executeCommand('fazhi.comparison.focus');
  };
  return Disposable.from(
    view,
    changed,
    textChanged,
    report.onDidChange(refresh),
    workspace.onDidCloseTextDocument(({ uri }) => void chosen.delete(uri.toString())),
    workspace.registerTextDocumentContentProvider(EARLIER_SCHEME, {
      onDidChange: textChanged.event,
      provideTextDocumentContent: ({ path }) => texts.get(path) ?? '',
    }),
    commands.registerCommand('fazhi.compare', compare),
    commands.registerCommand('fazhi.endComparison', () => {
      const comparing = current();
      if (comparing) chosen.delete(comparing.uri.toString());
      refresh();
    }),
  );
}

async function ask(report: ActiveReport, earlier: EarlierText): Promise<CompareResult> {
  try {
    return await report.ask<CompareParams, CompareResult>(COMPARE_FIGURES, { earlier: await earlier.read() });
  } catch (error) {
    // A file that is gone, a text that was never committed.
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: l10n.t('{0} cannot be read: {1}', earlier.name, reason) };
  }
}

async function foundLastYear(report: ActiveReport): Promise<string | null> {
  const result = await ask(report, lastYear());
  return result && 'name' in result ? result.name : null;
}

function provider(changed: EventEmitter<void>, roots: () => Promise<Node[]>): TreeDataProvider<Node> {
  return {
    onDidChangeTreeData: changed.event,
    getChildren: async node => (node ? childrenOf(node) : roots()),
    getTreeItem: itemOf,
  };
}

function childrenOf(node: Node): Node[] {
  if (node.type === 'figure') return [];
  const { uris } = node;
  if (node.type === 'group') return node.group.rows.map(row => ({ type: 'row', row, group: node.group.group, uris }));
  if (isOfOneText(node.row)) return [];
  return (['before', 'after'] as const).flatMap(side =>
    node.row[side].map((figure): Node => ({ type: 'figure', figure, side, uris })),
  );
}

function isOfOneText({ before, after }: ComparedView): boolean {
  return before.length === 0 || after.length === 0;
}

function itemOf(node: Node): TreeItem {
  switch (node.type) {
    case 'group':
      return groupItem(node.group);
    case 'row':
      return rowItem(node.row, node.group, node.uris);
    case 'figure':
      return figureItem(node.figure, node.side, node.uris);
  }
}

function groupItem({ group, title, rows }: ComparisonGroup): TreeItem {
  const { Expanded, Collapsed } = TreeItemCollapsibleState;
  const item = new TreeItem(title, group === 'changed' || group === 'unsure' ? Expanded : Collapsed);
  return Object.assign(item, { id: group, description: String(rows.length), iconPath: iconOf(group) });
}

function rowItem(row: ComparedView, group: ComparisonGroup['group'], uris: Uris): TreeItem {
  const { label, change, before, after } = row;
  const { Collapsed, None } = TreeItemCollapsibleState;
  const values = (figures: readonly ComparedFigureView[]) =>
    l10n.list((group === 'changed' ? figures.slice(0, 1) : figures).map(({ text }) => text));
  const item = new TreeItem(label, isOfOneText(row) ? None : Collapsed);
  const sides = [values(before), values(after)].filter(text => text !== '').join(' → ');
  item.description = [sides, change].filter(part => part !== '').join('　');
  item.tooltip = [`${label} ${sides}`, change, (after[0] ?? before[0])?.heading].filter(Boolean).join('\n');
  item.iconPath = iconOf(group);
  item.contextValue = group;
  item.accessibilityInformation = {
    label: l10n.list([label, sides.replace('→', l10n.t('to')), change]),
  };
  const [first] = after.length > 0 ? after : before;
  if (first) item.command = opening(after.length > 0 ? 'after' : 'before', uris, first);
  return item;
}

function figureItem(figure: ComparedFigureView, side: keyof Uris, uris: Uris): TreeItem {
  const { text, heading } = figure;
  const item = new TreeItem(`${side === 'before' ? l10n.t('earlier text') : l10n.t('this text')}　${text}`);
  item.description = heading;
  item.iconPath = new ThemeIcon('symbol-number');
  item.command = opening(side, uris, figure);
  return item;
}

function opening(side: keyof Uris, uris: Uris, { range }: ComparedFigureView): Command {
  const selection = toRange(range);
  if (side === 'after') return openAt(uris.after, selection);
  return openBeside(uris.before, selection);
}

function iconOf(group: ComparisonGroup['group']): ThemeIcon {
  switch (group) {
    case 'changed':
      return new ThemeIcon('diff-modified', new ThemeColor('gitDecoration.modifiedResourceForeground'));
    case 'unsure':
      return new ThemeIcon('question');
    case 'added':
      return new ThemeIcon('diff-added', new ThemeColor('gitDecoration.addedResourceForeground'));
    case 'removed':
      return new ThemeIcon('diff-removed', new ThemeColor('gitDecoration.deletedResourceForeground'));
  }
}
