/** The view 结构: the sections of the report with what they hold, what is still missing in its place, and the fields. */
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
  window,
} from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import {
  type ContentView,
  type FieldView,
  INSERT_CONTENT,
  type InsertParams,
  type SectionView,
  STRUCTURE,
  type StructureView,
} from '../../server/src/lsp/protocol.ts';
import type { ActiveReport } from './activeReport.ts';
import { openAt, toRange } from './places.ts';

type Node =
  | { readonly type: 'contents'; readonly contents: readonly ContentView[] }
  | { readonly type: 'content'; readonly content: ContentView }
  | { readonly type: 'section'; readonly section: SectionView }
  | { readonly type: 'fields'; readonly fields: readonly FieldView[] }
  | { readonly type: 'field'; readonly field: FieldView };

export function createStructureView(report: ActiveReport): Disposable {
  const provider = structureProvider(report);
  const view = window.createTreeView('fazhi.structure', { treeDataProvider: provider, showCollapseAll: true });
  return Disposable.from(
    view,
    provider,
    commands.registerCommand('fazhi.insertContent', (node?: Node) => insertContent(report, node)),
  );
}

function structureProvider(report: ActiveReport): TreeDataProvider<Node> & Disposable {
  const changed = new EventEmitter<void>();
  const following = report.onDidChange(() => changed.fire());
  return {
    onDidChangeTreeData: changed.event,
    dispose: () => Disposable.from(changed, following).dispose(),
    async getChildren(node) {
      if (node) return childrenOf(node);
      const structure = await report.ask<object, StructureView>(STRUCTURE, {});
      return structure ? rootsOf(structure) : [];
    },
    getTreeItem: node => itemOf(node, report.editor()?.document.uri),
  };
}

function rootsOf({ sections, contents, fields }: StructureView): Node[] {
  const missing = contents.filter(({ state, insertable }) => state === 'missing' && insertable);
  const nodes = sections.map((section): Node => ({ type: 'section', section }));
  // From the end, so that none moves another's place.
  for (const content of missing.toReversed()) nodes.splice(content.place, 0, { type: 'content', content });
  return [
    ...(contents.length > 0 ? [{ type: 'contents', contents } as const] : []),
    ...nodes,
    ...(fields.length > 0 ? [{ type: 'fields', fields } as const] : []),
  ];
}

function childrenOf(node: Node): Node[] {
  switch (node.type) {
    case 'contents':
      return node.contents.map(content => ({ type: 'content', content }));
    case 'section':
      return node.section.children.map(section => ({ type: 'section', section }));
    case 'fields':
      return node.fields.map(field => ({ type: 'field', field }));
    default:
      return [];
  }
}

function itemOf(node: Node, uri: Uri | undefined): TreeItem {
  switch (node.type) {
    case 'contents': {
      const held = node.contents.filter(({ state }) => state !== 'missing').length;
      return group(l10n.t('Mandatory contents'), `${held}/${node.contents.length}`, 'checklist');
    }
    case 'content':
      return contentItem(node.content, uri);
    case 'section':
      return sectionItem(node.section, uri);
    case 'fields': {
      const spoken = node.fields.filter(({ ranges }) => ranges.length > 0).length;
      return group(l10n.t('Fields'), `${spoken}/${node.fields.length}`, 'layers');
    }
    case 'field':
      return fieldItem(node.field, uri);
  }
}

function group(label: string, description: string, icon: string): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  return Object.assign(item, { id: icon, description, iconPath: new ThemeIcon(icon) });
}

function contentItem({ name, source, state, range, insertable }: ContentView, uri: Uri | undefined): TreeItem {
  const item = new TreeItem(name);
  const looks = {
    section: { icon: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')), description: '' },
    prose: {
      icon: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
      description: l10n.t('in the text, without a heading'),
    },
    missing: { icon: new ThemeIcon('error', new ThemeColor('list.errorForeground')), description: l10n.t('missing') },
  }[state];
  item.iconPath = looks.icon;
  item.description = looks.description;
  item.tooltip = source;
  item.contextValue = state === 'missing' && insertable ? 'missingContent' : 'content';
  item.accessibilityInformation = { label: [name, looks.description].filter(Boolean).join('，') };
  if (uri && range) item.command = openAt(uri, toRange(range));
  return item;
}

function sectionItem({ heading, range, roles, children }: SectionView, uri: Uri | undefined): TreeItem {
  const item = new TreeItem(
    heading,
    children.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None,
  );
  item.description = roles.join('、');
  item.tooltip = heading;
  item.iconPath = new ThemeIcon(roles.length > 0 ? 'symbol-class' : 'symbol-string');
  if (uri) item.command = openAt(uri, toRange(range));
  return item;
}

function fieldItem({ name, ranges }: FieldView, uri: Uri | undefined): TreeItem {
  const item = new TreeItem(name);
  const [first] = ranges;
  item.description = first ? l10n.t('{0} passages', ranges.length) : l10n.t('not mentioned');
  item.iconPath = new ThemeIcon(first ? 'pass' : 'circle-large-outline');
  if (uri && first) item.command = openAt(uri, toRange(first));
  return item;
}

/** Inserts a missing content; the cursor goes from one thing to be filled in to the next. */
async function insertContent(report: ActiveReport, node: Node | undefined): Promise<void> {
  const content = node?.type === 'content' ? node.content : await chooseMissing(report);
  const editor = report.editor();
  if (!content || !editor) return;
  const edit = await report.ask<InsertParams, WorkspaceEdit>(INSERT_CONTENT, { role: content.role });
  if (!edit) return;
  // Tab stops live in an editor that has the focus; a click in the view has taken it away.
  await window.showTextDocument(editor.document, editor.viewColumn);
  await report.apply(edit);
}

async function chooseMissing(report: ActiveReport): Promise<ContentView | undefined> {
  const structure = await report.ask<object, StructureView>(STRUCTURE, {});
  const missing = structure?.contents.filter(({ state, insertable }) => state === 'missing' && insertable) ?? [];
  if (missing.length === 0) {
    window.setStatusBarMessage(l10n.t('No mandatory content is missing.'), 5000);
    return undefined;
  }
  const items = missing.map(content => ({ label: content.name, description: content.source, content }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which content do you want to insert?') }))?.content;
}
