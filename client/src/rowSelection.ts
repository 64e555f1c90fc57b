/** Which row of a view is selected: what VS Code tells of it, and what it does not tell while it refills the view. */
import { type Disposable, EventEmitter, type TreeDataProvider, type TreeView } from 'vscode';

export interface RowSelection<Node> {
  /** The row that is selected, or was when VS Code last told of one. */
  last(): Node | undefined;
  /** The row that a key has just selected. */
  now(): Promise<Node | undefined>;
  /** Selects a row; `focus` also puts the keyboard there. Does nothing where the view no longer has it. */
  reveal(node: Node, focus: boolean): Promise<void>;
}

/** Longer than VS Code takes to fill a view; only a row that is gone is waited for so long. */
const PATIENCE = 2_000;

export interface WatchedProvider<Node> extends TreeDataProvider<Node> {
  /** Fires when VS Code has taken rows that it asked for. */
  readonly onDidFill: EventEmitter<void>['event'];
}

/** The same provider, which tells when its rows have been taken. */
export function watched<Node>(provider: TreeDataProvider<Node>): WatchedProvider<Node> {
  const filled = new EventEmitter<void>();
  return {
    ...provider,
    onDidFill: filled.event,
    async getChildren(node) {
      const rows = await provider.getChildren(node);
      // VS Code takes them before anything else happens.
      setTimeout(() => filled.fire());
      return rows;
    },
  };
}

export function followSelection<Node>(
  view: TreeView<Node>,
  { onDidFill }: WatchedProvider<Node>,
): RowSelection<Node> & Disposable {
  let last: Node | undefined;
  const following = view.onDidChangeSelection(({ selection: [node] }) => {
    if (node !== undefined) last = node;
  });
  /** What `look` finds, now or when more rows have been taken; undefined when it finds nothing in time. */
  const whenFilled = <T>(look: () => Thenable<T | undefined> | T | undefined) =>
    new Promise<T | undefined>(resolve => {
      const end = (found: T | undefined) => {
        clearTimeout(timer);
        subscription.dispose();
        resolve(found);
      };
      const check = async () => {
        const found = await look();
        if (found !== undefined) end(found);
      };
      const timer = setTimeout(end, PATIENCE, undefined);
      const subscription = onDidFill(check);
      void check();
    });
  return {
    last: () => view.selection[0] ?? last,
    now: () => whenFilled(() => view.selection[0]),
    async reveal(node, focus) {
      last = node;
      // Refused while the view is being filled; whoever wants another row meanwhile gets that.
      const attempt = () =>
        view.reveal(node, { select: true, focus }).then(
          () => true,
          () => undefined,
        );
      await whenFilled(() => (last === node ? attempt() : true));
    },
    dispose: () => following.dispose(),
  };
}
