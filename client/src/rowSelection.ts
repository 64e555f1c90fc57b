/** Which row of a view is selected: what VS Code tells of it, and what it does not tell while it refills the view. */
import { commands, type Disposable, EventEmitter, type TreeDataProvider, type TreeView } from 'vscode';

export interface RowSelection<Node> {
  /** The row that is selected, or was when VS Code last told of one. */
  last(): Node | undefined;
  /** The row that a key has just selected; where no row was in focus, the one that was selected before. */
  now(): Promise<Node | undefined>;
  /**
   * The rows that a key means which has first selected the row in focus in addition to the others, or no longer, and has
   * then taken that back, since VS Code does not tell which row is in focus: all that are selected, or the row in focus
   * alone, which is selected then, where it is none of them.
   */
  meant(): Promise<readonly Node[]>;
  /** The row in focus when a key has done that; where none was, the one that is selected, or was last. */
  inFocus(): Promise<Node | undefined>;
  /**
   * Selects a row; `focus` also puts the keyboard there. Ends when the row is selected, when another is wanted or
   * selected by the user meanwhile, or where the view no longer has it.
   */
  reveal(node: Node, focus: boolean): Promise<void>;
}

/** Longer than VS Code takes to fill a view on a busy machine; only a row that is gone is waited for so long. */
const PATIENCE = 5_000;

/** What a key does after that would surprise whoever has pressed it. */
const PATIENCE_FOR_KEYS = 1_000;

export interface WatchedProvider<Node> extends TreeDataProvider<Node> {
  /** Fires when VS Code has taken rows that it asked for. */
  readonly onDidFill: EventEmitter<void>['event'];
  /** Whether VS Code waits for rows. */
  isAsked(): boolean;
}

/** The same provider, which tells when its rows have been taken. */
export function watched<Node>(provider: TreeDataProvider<Node>): WatchedProvider<Node> {
  const filled = new EventEmitter<void>();
  let waiting = 0;
  return {
    ...provider,
    onDidFill: filled.event,
    isAsked: () => waiting > 0,
    async getChildren(node) {
      waiting++;
      try {
        return await provider.getChildren(node);
      } finally {
        // VS Code takes them before anything else happens.
        setTimeout(() => {
          waiting--;
          filled.fire();
        });
      }
    },
  };
}

/** @param idOf the same for a row as long as the view shows it */
export function followSelection<Node>(
  view: TreeView<Node>,
  { onDidFill, isAsked }: WatchedProvider<Node>,
  idOf: (node: Node) => string,
): RowSelection<Node> & Disposable {
  const isSame = (a: Node | undefined, b: Node | undefined) =>
    a !== undefined && b !== undefined && idOf(a) === idOf(b);
  const isIn = (nodes: readonly Node[], node: Node) => nodes.some(each => isSame(each, node));
  let last: Node | undefined;
  let told: readonly Node[] = [];
  /** What has just been selected or no longer, by itself. */
  let toggled: Node | undefined;
  let wanted: Node | undefined;
  let attempts: Promise<unknown> = Promise.resolve();
  let isAttempting = false;
  const looked = new EventEmitter<void>();
  const following = view.onDidChangeSelection(({ selection }) => {
    const [node] = selection;
    const differing = [...selection.filter(each => !isIn(told, each)), ...told.filter(each => !isIn(selection, each))];
    toggled = differing.length === 1 ? differing[0] : undefined;
    told = selection;
    if (node === undefined) return;
    // While VS Code fills a view it tells of the row before once more; any other is one that the user has chosen.
    if (!isAttempting && !isSame(node, last) && !isSame(node, wanted)) wanted = undefined;
    last = node;
    looked.fire();
  });
  const filling = onDidFill(() => looked.fire());
  /** Once VS Code has told what a key has selected, which `isTold` may see before, or that it has selected nothing. */
  const settled = async (isTold: () => boolean) => {
    const end = Date.now() + PATIENCE_FOR_KEYS;
    let fills = 0;
    const counting = onDidFill(() => fills++);
    // Between two levels of rows it waits for none; it asks for the next in less than two ways there and back.
    for (let quiet = 0; quiet < 2 && !isTold() && Date.now() < end; ) {
      const before = fills;
      await commands.executeCommand('setContext', 'fazhi.asked', true);
      quiet = isAsked() || fills > before ? 0 : quiet + 1;
    }
    counting.dispose();
  };
  /** What a key has toggled twice. Told of it while it filled the view, VS Code may have left it out, and is asked again. */
  const toggledTwice = async () => {
    if (toggled === undefined) {
      await settled(() => false);
      for (let twice = 0; twice < 2; twice++) await commands.executeCommand('list.toggleSelection');
    }
    const node = toggled;
    toggled = undefined;
    return node;
  };
  /** What `look` finds, now or when there is more to see; undefined when it finds nothing in time. */
  const whenSeen = <T>(look: () => Thenable<T | undefined> | T | undefined) =>
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
      const subscription = looked.event(check);
      void check();
    });
  /** Whether the row is selected in the end, or need not be any more. */
  const attempt = async (node: Node, focus: boolean) => {
    // Revealing a row would bring back a view that has been hidden.
    if (wanted !== node || !view.visible || (!focus && isSame(view.selection[0], node))) return true;
    // Asked for a row meanwhile, VS Code might throw away the rows that it waits for.
    if (isAsked()) return undefined;
    isAttempting = true;
    // Where the view is just being filled, VS Code refuses, or says that it is done and has done nothing.
    await view.reveal(node, { select: true, focus }).then(undefined, () => undefined);
    isAttempting = false;
    return wanted !== node || isSame(view.selection[0], node) || undefined;
  };
  const reveal = async (node: Node, focus: boolean) => {
    wanted = node;
    looked.fire();
    // One after the other, or an earlier one that takes longer would come out on top.
    const inTurn = () => {
      const turn = attempts.then(() => attempt(node, focus));
      attempts = turn;
      return turn;
    };
    await whenSeen(inTurn);
    if (wanted === node) wanted = undefined;
  };
  return {
    last: () => view.selection[0] ?? last,
    async now() {
      if (view.selection.length === 0) await settled(() => view.selection.length > 0);
      // Selecting the row in focus has left none selected: the one in focus is gone, as after an undo.
      if (view.selection.length === 0 && last !== undefined) {
        wanted = last;
        await attempt(last, true);
        wanted = undefined;
      }
      return view.selection[0];
    },
    async meant() {
      const node = await toggledTwice();
      if (node === undefined || isIn(view.selection, node)) return view.selection;
      await reveal(node, false);
      return [node];
    },
    inFocus: async () => (await toggledTwice()) ?? view.selection[0] ?? last,
    reveal,
    dispose: () => {
      following.dispose();
      filling.dispose();
      looked.dispose();
    },
  };
}
