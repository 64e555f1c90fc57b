// Which row a view selects while VS Code refills it, with a view that does what VS Code does then.
import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { followSelection, watched } from '../../client/src/rowSelection.ts';

const Emitter = vi.hoisted(
  () =>
    class<T> {
      readonly #listeners = new Set<(value: T) => void>();
      readonly event = (listener: (value: T) => void) => {
        this.#listeners.add(listener);
        return { dispose: () => this.#listeners.delete(listener) };
      };
      fire(value: T) {
        for (const listener of [...this.#listeners]) listener(value);
      }
      dispose() {
        this.#listeners.clear();
      }
    },
);
const calls = vi.hoisted(() => ({ execute: async (_command: string) => {} }));
vi.mock('vscode', () => ({
  EventEmitter: Emitter,
  commands: { executeCommand: (command: string) => calls.execute(command) },
}));

/** How VS Code answers when it is asked for a row: by selecting it, by refusing, by doing nothing, or in its own time. */
type Answer = 'select' | 'refuse' | 'nothing' | Promise<unknown>;

function viewWith(...answers: Answer[]) {
  const told = new Emitter<{ selection: readonly string[] }>();
  const asked: string[] = [];
  const view = {
    visible: true,
    selection: [] as readonly string[],
    onDidChangeSelection: told.event,
    select(...selection: string[]) {
      view.selection = selection;
      told.fire({ selection });
    },
    async reveal(row: string) {
      asked.push(row);
      const answer = answers.shift() ?? 'select';
      if (answer === 'refuse') throw new Error('Data tree node not found');
      if (answer === 'nothing') return;
      if (answer !== 'select') await answer;
      view.select(row);
    },
  };
  const provider = watched<string>({
    getChildren: () => answerOf.rows,
    getTreeItem: label => ({ label }),
  });
  return { view, asked, provider, selection: followSelection(view as never, provider, row => row) };
}

const answerOf = { rows: Promise.resolve(['一、', '二、']) };
beforeEach(() => {
  answerOf.rows = Promise.resolve(['一、', '二、']);
});

test.each<Answer>(['refuse', 'nothing'])('is asked for once more when rows have been taken: %s', async answer => {
  const { view, asked, provider, selection } = viewWith(answer);
  view.select('一、');
  const revealed = selection.reveal('二、', false);
  await vi.waitFor(() => expect(asked).toEqual(['二、']));
  // What VS Code tells of the row before, once it has the rows again, is no choice of the user.
  view.select();
  view.select('一、');
  await provider.getChildren();
  await revealed;
  expect(view.selection).toEqual(['二、']);
});

test('is not asked for while VS Code waits for rows, which it would throw away', async () => {
  const { asked, provider, selection } = viewWith();
  let give: (rows: string[]) => void = () => {};
  answerOf.rows = new Promise(resolve => {
    give = resolve;
  });
  const rows = provider.getChildren();
  const revealed = selection.reveal('二、', false);
  await Promise.resolve();
  expect(asked).toEqual([]);
  give(['一、', '二、']);
  expect(await rows).toEqual(['一、', '二、']);
  await revealed;
  expect(asked).toEqual(['二、']);
});

test('is the one that was wanted last, also when that is the one before', async () => {
  let select: () => void = () => {};
  const { view, selection } = viewWith(
    new Promise<void>(resolve => {
      select = resolve;
    }),
  );
  view.select('一、');
  const away = selection.reveal('二、', false);
  await Promise.resolve();
  const back = selection.reveal('一、', false);
  select();
  await Promise.all([away, back]);
  expect(view.selection).toEqual(['一、']);
});

test('is the one that the user has chosen meanwhile', async () => {
  const { view, provider, selection, asked } = viewWith('nothing');
  view.select('一、');
  const revealed = selection.reveal('二、', false);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  view.select('三、');
  await revealed;
  await provider.getChildren();
  expect(view.selection).toEqual(['三、']);
});

test('does not bring back a view that is hidden', async () => {
  const { view, asked, selection } = viewWith();
  view.visible = false;
  await selection.reveal('二、', false);
  expect(asked).toEqual([]);
});

describe('the row in focus', () => {
  /** Toggles a row twice, as VS Code does with the one in focus. */
  const toggling = (view: ReturnType<typeof viewWith>['view'], focused: string) => {
    return async (command: string) => {
      if (command !== 'list.toggleSelection') return;
      const others = view.selection.filter(row => row !== focused);
      const next = others.length < view.selection.length ? others : [...view.selection, focused];
      view.select(...next);
    };
  };

  it.each(['一、', '二、'])('is the one that a key has toggled twice: %s', async focused => {
    const { view, selection } = viewWith();
    view.select('一、');
    for (let twice = 0; twice < 2; twice++) await toggling(view, focused)('list.toggleSelection');
    expect(await selection.inFocus()).toBe(focused);
  });

  it('is asked for again where the view was being filled when it was toggled', async () => {
    const { view, selection } = viewWith();
    view.select('一、');
    // Of rows that it is about to take again VS Code tells none.
    view.select();
    view.select();
    view.select('一、');
    view.select('一、');
    calls.execute = toggling(view, '二、');
    expect(await selection.inFocus()).toBe('二、');
    calls.execute = async () => {};
  });

  it('is the one that was selected where none is', async () => {
    const { view, selection } = viewWith();
    view.select('一、');
    view.select('二、');
    expect(await selection.inFocus()).toBe('二、');
  });
});

describe('a key on no row', () => {
  it('means the one that was selected, at once', async () => {
    const { view, selection, asked } = viewWith();
    view.select('一、');
    view.select();
    expect(await selection.now()).toBe('一、');
    expect(asked).toEqual(['一、']);
  });

  it('means none where that is gone, and is forgotten', async () => {
    const { view, selection } = viewWith('refuse');
    view.select('一、');
    view.select();
    expect(await selection.now()).toBeUndefined();
  });
});

describe('while several are selected, a key that has toggled the row in focus twice', () => {
  it.each([
    ['means all where it is one of them', '三、', ['二、', '三、', '一、'], ['一、', '二、', '三、']],
    ['means it alone, and selects it, where it is not', '四、', ['四、'], ['四、']],
  ])('%s', async (_, focused, selected, meant) => {
    const { view, selection } = viewWith();
    const all = ['一、', '二、', '三、'];
    view.select('二、');
    view.select(...all);
    const others = all.filter(row => row !== focused);
    // What VS Code does: last comes what was selected last.
    if (others.length < all.length) {
      view.select(...others);
      view.select(...others, focused);
    } else {
      view.select(...all, focused);
      view.select(...all);
    }
    expect(new Set(await selection.meant())).toEqual(new Set(meant));
    expect(new Set(view.selection)).toEqual(new Set(selected));
  });
});
