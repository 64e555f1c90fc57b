// Line 9: the panel of problems has the keyboard after a check of the workspace, also where it had it before.
import * as vscode from 'vscode';
import { openReport, waitForSelection } from './harness.ts';
import { awaitProblems, needKeyboard, press } from './keyboard.ts';
import { about } from './lines.ts';

about(9, 'the panel of problems, by keyboard alone', () => {
  it('is open after each check of the workspace', async function () {
    await needKeyboard(this);
    await openReport();
    const check = () => vscode.commands.executeCommand('fazhi.checkWorkspace');
    await check();
    await check();
    awaitProblems();
    press('Home', 'ArrowDown', 'Enter');
    await waitForSelection(words => words !== '');
  });
});
