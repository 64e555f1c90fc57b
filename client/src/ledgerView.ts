/** The view 数据核对: every relation between figures, grouped by class, and the figures in none; a click leads to the figure or an operand. */
import {
  commands,
  Disposable,
  EventEmitter,
  type ExtensionContext,
  env,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  window,
} from 'vscode';
import {
  LEDGER,
  type LedgerGroup,
  type LedgerView,
  type LoneView,
  type RelationView,
} from '../../server/src/lsp/protocol.ts';
import type { ActiveReport } from './activeReport.ts';
import { openAt, toRange } from './places.ts';
import { createReviews, type Reviews } from './reviews.ts';

type Operand = RelationView['operands'][number];

type Node =
  | { readonly type: 'group'; readonly group: LedgerGroup; readonly children: readonly Node[] }
  | { readonly type: 'lone'; readonly figure: LoneView }
  | { readonly type: 'relation'; readonly relation: RelationView }
  | { readonly type: 'operand'; readonly operand: Operand };

const ORDER: readonly LedgerGroup[] = ['wrong', 'unsure', 'unassessable', 'lone', 'agrees', 'checked'];

export function createLedgerView(context: ExtensionContext, report: ActiveReport): Disposable {
  const reviews = createReviews(context.workspaceState);
  const changed = new EventEmitter<void>();
  const view = window.createTreeView('fazhi.ledger', {
    treeDataProvider: ledgerProvider(report, reviews, changed, summary => {
      view.message = summary ?? '';
    }),
    showCollapseAll: true,
  });
  const mark = async (node: Node | undefined, reviewed: boolean) => {
    const uri = report.editor()?.document.uri;
    const key = node && keyOf(node);
    if (!key || !uri) return;
    await reviews.set(uri, key, reviewed);
    changed.fire();
  };
  return Disposable.from(
    view,
    changed,
    report.onDidChange(() => changed.fire()),
    commands.registerCommand('fazhi.copyFormula', async (node?: Node) => {
      if (node?.type === 'relation') await env.clipboard.writeText(node.relation.formula);
    }),
    commands.registerCommand('fazhi.markReviewed', (node?: Node) => mark(node, true)),
    commands.registerCommand('fazhi.unmarkReviewed', (node?: Node) => mark(node, false)),
  );
}

function ledgerProvider(
  report: ActiveReport,
  reviews: Reviews,
  changed: EventEmitter<void>,
  tell: (summary: string | undefined) => void,
): TreeDataProvider<Node> {
  return {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (node?.type === 'group') return [...node.children];
      if (node?.type === 'relation') return node.relation.operands.map(operand => ({ type: 'operand', operand }));
      if (node) return [];
      const ledger = await report.ask<object, LedgerView>(LEDGER, {});
      tell(ledger?.summary);
      return ledger ? ORDER.flatMap((group): Node[] => groupOf(group, ledger)) : [];
    },
    getTreeItem: node => itemOf(node, report.editor()?.document.uri, reviews),
  };
}

/** Empty where the report has none of the group. */
function groupOf(group: LedgerGroup, { relations, lone }: LedgerView): Node[] {
  const children: Node[] =
    group === 'lone'
      ? lone.map(figure => ({ type: 'lone', figure }))
      : relations.filter(relation => relation.group === group).map(relation => ({ type: 'relation', relation }));
  return children.length > 0 ? [{ type: 'group', group, children }] : [];
}

/** By which a writer's mark is kept; null for what is not to be ticked off. */
function keyOf(node: Node): string | null {
  return node.type === 'relation' ? node.relation.key : node.type === 'lone' ? node.figure.key : null;
}

function itemOf(node: Node, uri: Uri | undefined, reviews: Reviews): TreeItem {
  switch (node.type) {
    case 'group':
      return groupItem(node.group, node.children.length);
    case 'lone':
      return loneItem(node.figure, uri, reviews);
    case 'relation':
      return relationItem(node.relation, uri, reviews);
    case 'operand':
      return operandItem(node.operand, uri);
  }
}

function groupItem(group: LedgerGroup, count: number): TreeItem {
  const { Expanded, Collapsed } = TreeItemCollapsibleState;
  const opens = group === 'wrong' || group === 'unsure' || group === 'unassessable';
  const item = new TreeItem(groupName(group), opens ? Expanded : Collapsed);
  return Object.assign(item, { id: group, description: String(count), iconPath: iconOf(group) });
}

function relationItem(relation: RelationView, uri: Uri | undefined, reviews: Reviews): TreeItem {
  const { name, stated, computed, formula, note, range, operands, group, key } = relation;
  const { Collapsed, None } = TreeItemCollapsibleState;
  const reviewed = uri !== undefined && reviews.has(uri, key);
  const item = new TreeItem(`${name} ${stated}`, operands.length > 0 ? Collapsed : None);
  item.description = [reviewed ? l10n.t('reviewed') : '', formula || note].filter(Boolean).join('，');
  item.tooltip = [note, formula, computed === null ? '' : l10n.t('computed: {0}', computed)].filter(Boolean).join('\n');
  item.iconPath = reviewed ? new ThemeIcon('verified') : iconOf(group);
  item.contextValue = `relation${formula === '' ? '' : '.formula'}${reviewed ? '.reviewed' : '.open'}`;
  item.accessibilityInformation = { label: `${groupName(group)}，${name} ${stated}，${note}` };
  if (uri) item.command = openAt(uri, toRange(range));
  return item;
}

function loneItem({ text, label, range, key }: LoneView, uri: Uri | undefined, reviews: Reviews): TreeItem {
  const reviewed = uri !== undefined && reviews.has(uri, key);
  const item = new TreeItem(text);
  item.description = [reviewed ? l10n.t('reviewed') : '', label].filter(Boolean).join('，');
  item.iconPath = reviewed ? new ThemeIcon('verified') : iconOf('lone');
  item.accessibilityInformation = { label: `${groupName('lone')}，${label} ${text}` };
  item.contextValue = `relation${reviewed ? '.reviewed' : '.open'}`;
  if (uri) item.command = openAt(uri, toRange(range));
  return item;
}

function operandItem({ note, text, range }: Operand, uri: Uri | undefined): TreeItem {
  const item = new TreeItem(text);
  item.description = note;
  item.iconPath = new ThemeIcon('symbol-number');
  if (uri) item.command = openAt(uri, toRange(range));
  return item;
}

function groupName(group: LedgerGroup): string {
  switch (group) {
    case 'wrong':
      return l10n.t('Does not agree');
    case 'unsure':
      return l10n.t('Worth a look');
    case 'unassessable':
      return l10n.t('Cannot be checked');
    case 'lone':
      return l10n.t('Nothing to check against');
    case 'agrees':
      return l10n.t('Agrees, perhaps unrelated');
    case 'checked':
      return l10n.t('Checked');
  }
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
    case 'checked':
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
  }
}
