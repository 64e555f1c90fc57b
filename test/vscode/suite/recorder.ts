// What the extension puts into VS Code's window, recorded from before it starts; and answers to the questions it asks.
//
// The suite lies in the extension's folder, so that VS Code gives both the same API object.
import * as vscode from 'vscode';

type Tree = vscode.TreeDataProvider<unknown>;

const trees = new Map<string, Tree>();
const drags = new Map<string, vscode.TreeDragAndDropController<unknown> | undefined>();
const views = new Map<string, vscode.TreeView<unknown>>();
const statusItems = new Map<string, vscode.StatusBarItem>();
const shownItems = new Set<string>();
const modals: string[] = [];
const messages: string[] = [];
const statusChanged = new vscode.EventEmitter<void>();

export const onDidChangeStatus = statusChanged.event;

/** Of the view with this id. */
export function treeOf(view: string): Tree {
  const tree = trees.get(view);
  if (tree === undefined) throw new Error(`The extension has made no view '${view}' since the suite began`);
  return tree;
}

/** How things are dragged in the view with this id; undefined where nothing is. */
export function dragOf(view: string): vscode.TreeDragAndDropController<unknown> | undefined {
  return drags.get(view);
}

export function viewOf(id: string): vscode.TreeView<unknown> {
  const view = views.get(id);
  if (view === undefined) throw new Error(`The extension has made no view '${id}' since the suite began`);
  return view;
}

/** The item of the extension in the status bar that has this id. */
export function statusItem(id = 'fazhi.status'): vscode.StatusBarItem {
  const item = statusItems.get(id);
  if (item === undefined) throw new Error(`The extension has made no status bar item '${id}' since the suite began`);
  return item;
}

/** Whether the item is to be seen. */
export function isStatusShown(id = 'fazhi.status'): boolean {
  return shownItems.has(id);
}

/** Messages that were shown as dialogs which stand in the way of everything else. */
export function shownModals(): readonly string[] {
  return modals;
}

/** All messages that were shown so far, in whatever form. */
export function shownMessages(): readonly string[] {
  return messages;
}

/** To be called before the extension is activated. */
export function startRecording(): void {
  const window = vscode.window as Mutable<typeof vscode.window>;
  const { createTreeView, createStatusBarItem } = window;
  window.createTreeView = (id, options) => {
    trees.set(id, options.treeDataProvider as Tree);
    drags.set(id, options.dragAndDropController as vscode.TreeDragAndDropController<unknown> | undefined);
    const view = createTreeView(id, options);
    views.set(id, view as vscode.TreeView<unknown>);
    return view;
  };
  window.createStatusBarItem = ((...parameters: Parameters<typeof createStatusBarItem>) => {
    const item = observed(createStatusBarItem(...parameters));
    statusItems.set(item.id, item);
    return item;
  }) as typeof createStatusBarItem;
  for (const name of ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const) {
    const show = window[name] as (...parameters: unknown[]) => Thenable<unknown>;
    window[name] = (message: string, ...rest: unknown[]) => {
      const [options] = rest as [{ modal?: boolean } | undefined];
      messages.push(message);
      if (options?.modal) modals.push(message);
      return show(message, ...rest);
    };
  }
}

/** Answers questions of the extension with functions of the same names for the time of `use`. */
export function answering<T>(answers: Partial<Answers>, use: () => Thenable<T>): Promise<T> {
  return replacing(vscode.window, answers, use);
}

/** Chooses the first item with such a label. */
export function picking(label: RegExp): Answers['showQuickPick'] {
  return async items => items.find(item => label.test(item.label));
}

/** Resolves with what the system was told to open in a program of its own while `use` ran. */
export async function openedOutside(use: () => Thenable<unknown>): Promise<vscode.Uri[]> {
  const opened: vscode.Uri[] = [];
  const openExternal = async (target: vscode.Uri) => opened.push(target) > 0;
  await replacing(vscode.env, { openExternal }, use);
  return opened;
}

/** Counts how often a function of VS Code is called with such arguments, until `end`. */
export function countingCalls<Owner extends object>(
  owner: Owner,
  name: keyof Owner,
  isMeant: (given: readonly unknown[]) => boolean,
): { readonly count: number; end(): void } {
  const members = owner as Record<keyof Owner, (...given: readonly unknown[]) => unknown>;
  const own = members[name];
  let count = 0;
  members[name] = (...given) => {
    if (isMeant(given)) count++;
    return own(...given);
  };
  return {
    get count() {
      return count;
    },
    end: () => {
      members[name] = own;
    },
  };
}

async function replacing<T>(owner: object, functions: object, use: () => Thenable<T>): Promise<T> {
  const members = owner as Record<string, unknown>;
  const before = Object.fromEntries(Object.keys(functions).map(name => [name, members[name]]));
  Object.assign(members, functions);
  try {
    return await use();
  } finally {
    Object.assign(members, before);
  }
}

interface Answers {
  /** One item, or some where many may be chosen. */
  showQuickPick(
    items: readonly vscode.QuickPickItem[],
  ): Promise<vscode.QuickPickItem | readonly vscode.QuickPickItem[] | undefined>;
  showInputBox(options: vscode.InputBoxOptions): Promise<string | undefined>;
  showSaveDialog(options: vscode.SaveDialogOptions): Promise<vscode.Uri | undefined>;
  showInformationMessage(message: string, ...buttons: string[]): Promise<string | undefined>;
  /** What is modal has options in front of its buttons. */
  showWarningMessage(message: string, ...rest: (string | vscode.MessageOptions)[]): Promise<string | undefined>;
  showErrorMessage(message: string): Promise<string | undefined>;
  setStatusBarMessage(text: string): unknown;
  withProgress: typeof vscode.window.withProgress;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The same item, which says when it is changed, shown or hidden. */
function observed(item: vscode.StatusBarItem): vscode.StatusBarItem {
  const seen = (isShown: boolean) => {
    if (isShown) shownItems.add(item.id);
    else shownItems.delete(item.id);
    statusChanged.fire();
  };
  return new Proxy(item, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name === 'show' || name === 'hide')
        return () => {
          target[name]();
          seen(name === 'show');
        };
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set(target, name, value) {
      const done = Reflect.set(target, name, value, target);
      statusChanged.fire();
      return done;
    },
  });
}

/** Agrees when asked whether to delete, keeps what is said, and presses the button of that which is told `after`. */
export const deleting = (said: string[] = [], after?: RegExp) => ({
  showWarningMessage: async (message: string, ...rest: (string | vscode.MessageOptions)[]) => {
    said.push(message);
    const buttons = rest.filter(each => typeof each === 'string');
    return buttons.find(button => after?.test(button) || /^(?:Delete|删除)$/.test(button));
  },
});
