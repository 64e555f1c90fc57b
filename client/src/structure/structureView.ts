/** The view 结构: the sections of the report with what they hold, what is still missing in its place, and the fields. */
import {
  Disposable,
  EventEmitter,
  type Position,
  type TextEditor,
  type TreeDataProvider,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { type SectionView, STRUCTURE, type StructureView } from '../../../server/src/lsp/protocol.ts';
import type { ActiveReport } from '../activeReport.ts';
import { toRange } from '../places.ts';
import { followSelection, watched } from '../rowSelection.ts';
import { badgeProvider, SECTION_SCHEME } from './badges.ts';
import { createDragAndDrop } from './drag.ts';
import { registerInsertCommand } from './insertCommand.ts';
import type { Restructuring } from './restructuring.ts';
import { itemOf, type Node, rowId, type SectionNode } from './rows.ts';

/** Where the rows are, for the commands that are called on one. */
export interface StructureRows {
  /** The row that a command was called on: that of its menu, for a key (`'row'`) the one that the key has selected. */
  rowFor(argument: unknown): Promise<Node | undefined>;
  /** The section that the cursor stands in, as the report is now. */
  atCursor(): Promise<SectionNode | undefined>;
  /**
   * Makes a change that was asked for from the row with this id, or from any (null), and lets the focus go along: to the
   * row with the id that the section has then, or, where it is gone (null), to that of the section under the cursor.
   */
  fromRow(id: string | null, change: () => Promise<string | null | undefined>): Promise<void>;
}

export function createStructureView(report: ActiveReport, restructuring: Restructuring): StructureRows & Disposable {
  const tree = createTree(report);
  const treeDataProvider = watched(tree);
  const view = window.createTreeView('fazhi.structure', {
    treeDataProvider,
    dragAndDropController: createDragAndDrop(report, restructuring),
    showCollapseAll: true,
  });
  const selection = followSelection(view, treeDataProvider, rowId);
  const atCursor = async () => {
    const editor = report.editor();
    return editor && sectionAt(await tree.sections(), editor.selection.active);
  };
  let focusing = false;
  const rows: StructureRows = {
    rowFor: async argument => (argument === 'row' ? selection.now() : (argument as Node | undefined)),
    atCursor,
    async fromRow(before, change) {
      focusing = true;
      try {
        const id = await change();
        // A row that keeps its id keeps the focus, and whoever has gone on meanwhile is not called back.
        if (id === undefined || (id !== null && id === before)) return;
        tree.refresh();
        const node = id === null ? await atCursor() : (await tree.sections()).find(({ section }) => section.id === id);
        if (node && view.visible) await selection.reveal(node, true);
      } finally {
        focusing = false;
      }
    },
  };
  /** Selects the row of the section that the cursor stands in, and leaves the focus where it is. */
  const follow = async (editor: TextEditor | undefined) => {
    // What is known of an older text would be wrong; once the new one has been checked, this is called again.
    if (!editor || editor !== report.editor() || !view.visible || focusing || tree.isOutdated()) return;
    const found = await atCursor();
    if (found && view.visible && !focusing) await selection.reveal(found, false);
  };
  /** A row with a badge has an address, which VS Code opens when the row is dropped among the editors. */
  const textOf = async ({ path, fragment }: Uri) => {
    const document = report.editor()?.document;
    const found = (await tree.sections()).find(({ section }) => section.id === path);
    return found && document?.uri.toString() === fragment ? document.getText(toRange(found.section.whole)) : '';
  };
  const disposable = Disposable.from(
    view,
    tree,
    selection,
    window.registerFileDecorationProvider(badgeProvider),
    workspace.registerTextDocumentContentProvider(SECTION_SCHEME, { provideTextDocumentContent: textOf }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
    view.onDidChangeVisibility(() => follow(report.editor())),
    report.onDidChange(() => follow(report.editor())),
    registerInsertCommand(report, rows.rowFor),
  );
  return { ...rows, dispose: () => disposable.dispose() };
}

interface Tree extends TreeDataProvider<Node>, Disposable {
  /** In the order of the document, as the report is now. */
  sections(): Promise<readonly SectionNode[]>;
  refresh(): void;
  /** Whether the text has changed since the sections were asked for. */
  isOutdated(): boolean;
  getParent(node: Node): Node | undefined;
}

function createTree(report: ActiveReport): Tree {
  const changed = new EventEmitter<void>();
  const parents = new WeakMap<Node, Node>();
  const textNow = () => {
    const document = report.editor()?.document;
    return `${document?.uri} ${document?.version}`;
  };
  let loading: Promise<readonly Node[]> | undefined;
  let isAnswered = false;
  let text = '';
  const load = async () => {
    isAnswered = false;
    text = textNow();
    try {
      const structure = await report.ask<object, StructureView>(STRUCTURE, {});
      const found = structure ? rootsOf(structure) : [];
      for (const root of found) setParents(root, parents);
      return found;
    } finally {
      isAnswered = true;
    }
  };
  const isOutdated = () => loading !== undefined && text !== textNow();
  const roots = () => {
    if (loading === undefined || isOutdated()) loading = load();
    return loading;
  };
  const refresh = () => {
    loading = undefined;
    changed.fire();
  };
  // An answer that is still under way will be of what has just been told of.
  const following = report.onDidChange(() => {
    if (loading === undefined || isAnswered || isOutdated()) refresh();
  });
  return {
    onDidChangeTreeData: changed.event,
    dispose: () => Disposable.from(changed, following).dispose(),
    refresh,
    isOutdated,
    sections: async () => (await roots()).flatMap(sectionsIn),
    getChildren: async node => [...(node ? childrenOf(node) : await roots())],
    getParent: node => parents.get(node),
    getTreeItem: node => itemOf(node, report.editor()?.document.uri),
  };
}

function setParents(node: Node, parents: WeakMap<Node, Node>): void {
  for (const child of childrenOf(node)) {
    parents.set(child, node);
    setParents(child, parents);
  }
}

function sectionsIn(node: Node): SectionNode[] {
  return node.type === 'section' ? [node, ...node.children.flatMap(sectionsIn)] : [];
}

/** The innermost section that holds the place. */
function sectionAt(sections: readonly SectionNode[], { line, character }: Position): SectionNode | undefined {
  return sections.findLast(
    ({
      section: {
        whole: { start, end },
      },
    }) => {
      const isAfterStart = start.line < line || (start.line === line && start.character <= character);
      return isAfterStart && (line < end.line || (line === end.line && character <= end.character));
    },
  );
}

function rootsOf({ sections, contents, fields }: StructureView): Node[] {
  const missing = contents.rows.filter(({ state, insertable }) => state === 'missing' && insertable);
  const nodes: Node[] = sections.map(sectionNode);
  // From the end, so that none moves another's place.
  for (const content of missing.toReversed())
    nodes.splice(content.place, 0, { type: 'content', content, inPlace: true });
  return [
    ...(contents.rows.length > 0
      ? [
          groupNode(
            'checklist',
            contents,
            contents.rows.map((content): Node => ({ type: 'content', content })),
          ),
        ]
      : []),
    ...nodes,
    ...(fields.rows.length > 0
      ? [
          groupNode(
            'layers',
            fields,
            fields.rows.map((field): Node => ({ type: 'field', field })),
          ),
        ]
      : []),
  ];
}

function groupNode(
  icon: string,
  { name, note, spoken, details }: StructureView['contents' | 'fields'],
  children: Node[],
): Node {
  return { type: 'group', icon, name, note, spoken, details, children };
}

function sectionNode(section: SectionView): SectionNode {
  return { type: 'section', section, children: section.children.map(sectionNode) };
}

function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? node.children : [];
}
