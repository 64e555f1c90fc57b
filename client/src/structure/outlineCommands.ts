/** Commands that change the outline: on a row of the view 结构, by menu or key, or on the section under the cursor. */
import { commands, Disposable, window } from 'vscode';
import { type BaseLanguageClient, type CodeActionParams, CodeActionRequest } from 'vscode-languageclient';
import type { RestructureParams } from '../../../server/src/lsp/restructureProtocol.ts';
import type { ActiveReport } from '../activeReport.ts';
import { createQueue } from '../inTurn.ts';
import { l10n } from '../l10n.ts';
import { toRange } from '../places.ts';
import { mayChange, type Restructuring } from './restructuring.ts';
import { type Node, placeOf, type SectionNode } from './rows.ts';
import type { StructureRows } from './structureView.ts';

type Change = RestructureParams['change'];

export function registerOutlineCommands(
  client: BaseLanguageClient,
  report: ActiveReport,
  restructuring: Restructuring,
  rows: StructureRows,
): Disposable {
  /** The row that a command was called on, else the section that the cursor stands in. */
  const chosen = (argument: unknown) => (argument === undefined ? rows.atCursor() : rows.rowFor(argument));
  const inTurn = createQueue();
  const change = (argument: unknown, wanted: (row: SectionNode) => Promise<Change | undefined>) =>
    inTurn(async () => {
      const row = await chosen(argument);
      if (row?.type !== 'section' || !mayChange(row.section)) return;
      const to = await wanted(row);
      if (!to) return;
      const apply = () => restructuring.apply(row.section.id, to);
      await (argument === undefined ? apply() : rows.fromRow(row.section.id, apply));
    });
  const changing = (to: 'up' | 'down' | 'promote' | 'demote') => (argument?: unknown) =>
    change(argument, async () => ({ to }));
  /** VS Code's own command leaves the keyboard in the editor. */
  const fromView = (command: 'undo' | 'redo') => () =>
    inTurn(() =>
      rows.fromRow(null, async () => {
        await commands.executeCommand(command);
        // At once, and not only with the row: the next key would be written into the text.
        await commands.executeCommand('fazhi.structure.focus');
        return null;
      }),
    );
  const refactor = (kind: string) => refactorDocument(client, report, kind);
  return Disposable.from(
    commands.registerCommand('fazhi.fixAll', async () => {
      const done = await refactor('source.fixAll.fazhi');
      // The title says how many there were.
      if (done) window.setStatusBarMessage(l10n.t('Done: {0}', done), 5000);
    }),
    commands.registerCommand('fazhi.promote', changing('promote')),
    commands.registerCommand('fazhi.demote', changing('demote')),
    commands.registerCommand('fazhi.moveUp', changing('up')),
    commands.registerCommand('fazhi.moveDown', changing('down')),
    commands.registerCommand('fazhi.deleteSection', (argument?: unknown) => change(argument, askToDelete)),
    commands.registerCommand('fazhi.renameSection', (argument?: unknown) => change(argument, askForTitle)),
    commands.registerCommand('fazhi.openRow', () =>
      inTurn(async () => {
        const row = await rows.rowFor('row');
        if (row) await openRow(report, row);
      }),
    ),
    commands.registerCommand('fazhi.undoInStructure', fromView('undo')),
    commands.registerCommand('fazhi.redoInStructure', fromView('redo')),
    commands.registerCommand('fazhi.renumber', () => refactor('refactor.rewrite.renumber')),
    commands.registerCommand('fazhi.restyle', () => refactor('refactor.rewrite.restyle')),
  );
}

async function askForTitle({ section }: SectionNode): Promise<Change | undefined> {
  const title = await window.showInputBox({ value: section.title, prompt: l10n.t('New heading, without its number') });
  return title === undefined ? undefined : { to: 'rename', title };
}

/** A key is pressed quickly, and what goes may be pages: asked as VS Code asks before it deletes a file. */
async function askToDelete(row: SectionNode): Promise<Change | undefined> {
  const go = l10n.t('Delete');
  const { heading } = row.section;
  const below = countBelow(row);
  const question =
    below === 0
      ? l10n.t('Delete “{0}”?', heading)
      : l10n.t('Delete “{0}” and what stands below it? Rows below it: {1}.', heading, below);
  const detail = l10n.t('Its text goes with it, and later numbers move up. Undo in the text brings it back.');
  const chosen = await window.showWarningMessage(question, { modal: true, detail }, go);
  return chosen === go ? { to: 'delete' } : undefined;
}

/** All rows below it, 一是 too: whoever looks at the view counts them. */
function countBelow({ children }: SectionNode): number {
  return children.reduce((total, child) => total + 1 + countBelow(child), 0);
}

/** Goes to where the row leads; a missing content is inserted. A group was opened or closed by the key itself. */
async function openRow(report: ActiveReport, row: Node): Promise<void> {
  if (row.type === 'content' && row.content.state === 'missing')
    await commands.executeCommand('fazhi.insertContent', row);
  const editor = report.editor();
  const place = placeOf(row);
  if (!editor || !place) return;
  const { document, viewColumn } = editor;
  await window.showTextDocument(document, { ...(viewColumn && { viewColumn }), selection: toRange(place) });
}

/**
 * The title of the action that was applied. Asks the server itself: VS Code's own command asks every provider and gives
 * up when one registers meanwhile.
 */
async function refactorDocument(
  client: BaseLanguageClient,
  report: ActiveReport,
  kind: string,
): Promise<string | undefined> {
  const editor = report.editor();
  if (!editor) return undefined;
  const { code2ProtocolConverter: converter } = client;
  const params: CodeActionParams = {
    textDocument: converter.asTextDocumentIdentifier(editor.document),
    range: converter.asRange(editor.selection),
    context: { diagnostics: [], only: [kind] },
  };
  const [action] = (await client.sendRequest(CodeActionRequest.type, params)) ?? [];
  const done = action !== undefined && 'edit' in action && (await report.apply(action.edit));
  if (done) return action.title;
  window.setStatusBarMessage(l10n.t('Nothing to change here.'), 5000);
  return undefined;
}
