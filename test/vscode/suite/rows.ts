// The rows of a view as a user sees them, and what a click on one does.
import type * as vscode from 'vscode';
import { commands } from 'vscode';
import { deadline } from './harness.ts';
import { treeOf, viewOf } from './recorder.ts';

export interface Row {
  readonly label: string;
  readonly item: vscode.TreeItem;
  readonly children: readonly Row[];
  /** What the commands of the row are called with. */
  readonly node: unknown;
}

/** All rows of a view, with everything unfolded. */
export function rowsOf(view: string): Promise<Row[]> {
  const tree = treeOf(view);
  const below = async (node: unknown): Promise<Row[]> => {
    const nodes = (await tree.getChildren(node)) ?? [];
    return Promise.all(nodes.map(rowOf));
  };
  const rowOf = async (node: unknown): Promise<Row> => {
    const item = await tree.getTreeItem(node);
    return { label: textOf(item.label), item, children: await below(node), node };
  };
  return below(undefined);
}

/** The first row, from above, whose label or description meets the pattern. */
export function findRow(rows: readonly Row[], pattern: RegExp): Row {
  const found = flatten(rows).find(({ label, item }) => pattern.test(label) || pattern.test(String(item.description)));
  if (found === undefined) {
    throw new Error(
      `No row ${pattern} among: ${flatten(rows)
        .map(({ label }) => label)
        .join(' | ')}`,
    );
  }
  return found;
}

/** Puts the keyboard on a row of the view, as soon as it is there. */
export function enterRow(view: string, node: unknown): Promise<void> {
  const shown = viewOf(view);
  const idOf = async (row: unknown) => row && (await treeOf(view).getTreeItem(row)).id;
  let refusal: unknown = 'VS Code was done without selecting the row';
  const attempt = async () => {
    try {
      await shown.reveal(node, { focus: true, select: true });
      // While a view is being filled, VS Code may have done nothing.
      return (await idOf(shown.selection[0])) === (await idOf(node));
    } catch (error) {
      refusal = error;
      return false;
    }
  };
  return untilShown(attempt, () => String(refusal));
}

/** Resolves once the row that is selected has such a label; while rows are renewed, none is. */
export function waitForSelected(view: string, pattern: RegExp): Promise<void> {
  let label = '';
  const look = async () => {
    const [node] = viewOf(view).selection;
    label = node === undefined ? '' : textOf((await treeOf(view).getTreeItem(node)).label);
    return pattern.test(label);
  };
  return untilShown(look, () => `Selected is: '${label}'`);
}

/**
 * Resolves once the condition is met and the window shows it. Looks again with each trip to the window and back: nothing
 * tells when VS Code has filled a view.
 */
export async function untilShown(condition: () => Thenable<boolean> | boolean, describe: () => string): Promise<void> {
  const end = Date.now() + deadline;
  const visit = () => commands.executeCommand('setContext', 'fazhi.looked', true);
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(describe());
    await visit();
  }
  await visit();
}

export function flatten(rows: readonly Row[]): Row[] {
  return rows.flatMap(row => [row, ...flatten(row.children)]);
}

/** Does what VS Code does when a row is clicked or Enter is pressed on it. */
export async function click({ label, item: { command } }: Row): Promise<void> {
  if (command === undefined) throw new Error(`A click on '${label}' does nothing`);
  await commands.executeCommand(command.command, ...(command.arguments ?? []));
}

function textOf(label: vscode.TreeItem['label']): string {
  return typeof label === 'string' ? label : (label?.label ?? '');
}
