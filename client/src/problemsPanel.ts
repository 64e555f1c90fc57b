/** VS Code's panel of problems, brought to the front. */
import { commands } from 'vscode';

/** Its own command, `workbench.actions.view.problems`, closes the panel where that has the keyboard. */
export async function showProblems(): Promise<void> {
  await commands.executeCommand('workbench.panel.markers.view.focus');
}
