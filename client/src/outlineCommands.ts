/** Commands for the refactorings of the outline: each applies the code action of its kind at the cursor. */
import { commands, Disposable } from 'vscode';

export function registerOutlineCommands(): Disposable {
  return Disposable.from(
    commands.registerCommand('fazhi.fixAll', () =>
      commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.fazhi', apply: 'first' }),
    ),
    commands.registerCommand('fazhi.promote', () => refactor('refactor.rewrite.promote')),
    commands.registerCommand('fazhi.demote', () => refactor('refactor.rewrite.demote')),
    commands.registerCommand('fazhi.moveUp', () => refactor('refactor.move.up')),
    commands.registerCommand('fazhi.moveDown', () => refactor('refactor.move.down')),
    commands.registerCommand('fazhi.renumber', () => refactor('refactor.rewrite.renumber')),
    commands.registerCommand('fazhi.restyle', () => refactor('refactor.rewrite.restyle')),
  );
}

function refactor(kind: string): Thenable<unknown> {
  return commands.executeCommand('editor.action.refactor', { kind, apply: 'first' });
}
