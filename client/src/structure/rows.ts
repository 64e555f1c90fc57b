/** The rows of the view 结构: what each looks like, says to a screen reader, and leads to. */
import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, type Uri } from 'vscode';
import type { ContentView, FieldView, SectionView, ViewRange } from '../../../server/src/lsp/protocol.ts';
import { openAt, toRange } from '../places.ts';
import { badgeUri } from './badges.ts';

export interface SectionNode {
  readonly type: 'section';
  readonly section: SectionView;
  readonly children: readonly SectionNode[];
}

export type Node =
  | SectionNode
  /** `inPlace` among the sections, where it is missing. */
  | { readonly type: 'content'; readonly content: ContentView; readonly inPlace?: true }
  | { readonly type: 'field'; readonly field: FieldView }
  | {
      readonly type: 'group';
      readonly icon: string;
      readonly name: string;
      readonly note: string;
      readonly spoken: string;
      readonly details: string;
      readonly children: readonly Node[];
    };

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
const missing = new ThemeIcon('error', new ThemeColor('list.errorForeground'));
const unwritten = new ThemeIcon('edit', new ThemeColor('list.warningForeground'));
const passed = new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
const ICONS: Readonly<Record<ContentView['state'], ThemeIcon>> = {
  section: passed,
  prose: passed,
  unwritten,
  empty: unwritten,
  missing,
};

/** The same for a row as long as the view shows it, whatever else changes. */
export function rowId(node: Node): string {
  switch (node.type) {
    case 'section':
      return node.section.id;
    case 'content':
      return `${node.inPlace ? 'missing' : 'content'} ${node.content.role}`;
    case 'field':
      return `field ${node.field.name}`;
    case 'group':
      return node.icon;
  }
}

/** Where a click leads; null for a row without a place in the text. */
export function placeOf(node: Node): ViewRange | null {
  switch (node.type) {
    case 'section':
      return node.section.range;
    case 'content':
      return node.content.range;
    case 'field':
      return node.field.ranges[0] ?? null;
    case 'group':
      return null;
  }
}

export function itemOf(node: Node, uri: Uri | undefined): TreeItem {
  const item = lookOf(node, uri);
  const place = placeOf(node);
  // With an id a row keeps its state and the selection when the report changes.
  item.id = rowId(node);
  if (uri && place) item.command = openAt(uri, toRange(place));
  return item;
}

function lookOf(node: Node, uri: Uri | undefined): TreeItem {
  switch (node.type) {
    case 'section':
      return sectionItem(node.section, uri);
    case 'content':
      return contentItem(node.content);
    case 'field':
      return rowItem(node.field.name, node.field, placeOf(node) ? passed : new ThemeIcon('circle-large-outline'));
    case 'group':
      return Object.assign(rowItem(node.name, node, new ThemeIcon(node.icon), Collapsed), { tooltip: node.details });
  }
}

function sectionItem(section: SectionView, uri: Uri | undefined): TreeItem {
  const { id, heading, note, children, form, counts } = section;
  const icon = new ThemeIcon(note === '' ? 'symbol-string' : 'symbol-class');
  const item = rowItem(heading, section, icon, children.length > 0 ? Expanded : None);
  item.tooltip = heading;
  item.contextValue = form;
  if (uri && counts.error + counts.warning > 0) item.resourceUri = badgeUri(uri, id, counts);
  return item;
}

function contentItem(content: ContentView): TreeItem {
  const { name, source, state, insertable } = content;
  const icon = ICONS[state];
  const item = rowItem(name, content, icon);
  item.tooltip = source;
  item.contextValue = state === 'missing' && insertable ? 'missingContent' : 'content';
  return item;
}

function rowItem(
  name: string,
  { note, spoken }: { readonly note: string; readonly spoken: string },
  iconPath: ThemeIcon,
  state: TreeItemCollapsibleState = None,
): TreeItem {
  const item = new TreeItem(name, state);
  return Object.assign(item, { description: note, iconPath, accessibilityInformation: { label: spoken } });
}
