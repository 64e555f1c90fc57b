/** The view 数据核对: every relation between figures, grouped by verdict; a click leads to the figure or an operand. */
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
import { LEDGER, type LedgerView, type RelationView, type VerdictGroup } from '../../server/src/lsp/protocol.ts';
import type { ActiveReport } from './activeReport.ts';
import { openAt, toRange } from './places.ts';
import { createReviews, type Reviews } from './reviews.ts';

type Operand = RelationView['operands'][number];

type Node =
  | { readonly type: 'group'; readonly group: VerdictGroup; readonly relations: readonly RelationView[] }
  | { readonly type: 'relation'; readonly relation: RelationView }
  | { readonly type: 'operand'; readonly operand: Operand };

const ORDER: readonly VerdictGroup[] = ['wrong', 'unsure', 'notAssessed', 'right'];

export function createLedgerView(context: ExtensionContext, report: ActiveReport): Disposable {
  const reviews = createReviews(context.workspaceState);
  const changed = new EventEmitter<void>();
  const view = window.createTreeView('fazhi.ledger', {
    treeDataProvider: ledgerProvider(report, reviews, changed),
    showCollapseAll: true,
  });
  const mark = async (node: Node | undefined, reviewed: boolean) => {
    const uri = report.editor()?.document.uri;
    if (node?.type !== 'relation' || !uri) return;
    await reviews.set(uri, node.relation.key, reviewed);
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

function ledgerProvider(report: ActiveReport, reviews: Reviews, changed: EventEmitter<void>): TreeDataProvider<Node> {
  return {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (node?.type === 'group') return node.relations.map(relation => ({ type: 'relation', relation }));
      if (node?.type === 'relation') return node.relation.operands.map(operand => ({ type: 'operand', operand }));
      if (node) return [];
      const ledger = await report.ask<object, LedgerView>(LEDGER, {});
      return ORDER.flatMap((group): Node[] => {
        const relations = ledger?.relations.filter(relation => relation.group === group) ?? [];
        return relations.length > 0 ? [{ type: 'group', group, relations }] : [];
      });
    },
    getTreeItem: node => itemOf(node, report.editor()?.document.uri, reviews),
  };
}

function itemOf(node: Node, uri: Uri | undefined, reviews: Reviews): TreeItem {
  switch (node.type) {
    case 'group':
      return groupItem(node.group, node.relations.length);
    case 'relation':
      return relationItem(node.relation, uri, reviews);
    case 'operand':
      return operandItem(node.operand, uri);
  }
}

function groupItem(verdict: VerdictGroup, count: number): TreeItem {
  const { Expanded, Collapsed } = TreeItemCollapsibleState;
  const item = new TreeItem(groupName(verdict), verdict === 'right' ? Collapsed : Expanded);
  return Object.assign(item, { id: verdict, description: String(count), iconPath: iconOf(verdict) });
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

function operandItem({ note, text, range }: Operand, uri: Uri | undefined): TreeItem {
  const item = new TreeItem(text);
  item.description = note;
  item.iconPath = new ThemeIcon('symbol-number');
  if (uri) item.command = openAt(uri, toRange(range));
  return item;
}

function groupName(group: VerdictGroup): string {
  switch (group) {
    case 'wrong':
      return l10n.t('Does not agree');
    case 'unsure':
      return l10n.t('Worth a look');
    case 'notAssessed':
      return l10n.t('Not checked');
    case 'right':
      return l10n.t('Agrees');
  }
}

function iconOf(group: VerdictGroup): ThemeIcon {
  switch (group) {
    case 'wrong':
      return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
    case 'unsure':
      return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
    case 'notAssessed':
      return new ThemeIcon('question');
    case 'right':
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
  }
}
