// Line 6: the task that runs the command line, and the matcher that turns what it prints into problems.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { expectations } from './expectations.ts';
import { ruleOf, waitFor } from './harness.ts';
import { about } from './lines.ts';

about(6, 'the task', () => {
  it('checks the workspace and makes problems of what it prints', async function () {
    const { host, trusted } = await expectations();
    // VS Code runs no task in Restricted Mode, and in the Node hosts the suite runs in trusted folders as well.
    if (!trusted) this.skip();
    const [task, ...others] = await vscode.tasks.fetchTasks({ type: 'fazhi-lint' });
    assert.deepEqual(others, []);
    if (host === 'worker') {
      assert.isUndefined(task, 'a browser runs no processes');
      return;
    }
    assert(task);
    assert.deepEqual(task.problemMatchers, ['$fazhi-lint']);
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert(folder);
    const uri = vscode.Uri.joinPath(folder, '序号跳号.md');
    await vscode.tasks.executeTask(task);
    const problems = () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'fazhi-lint');
    const [gap] = await waitFor(
      vscode.languages.onDidChangeDiagnostics,
      () => (problems().some(each => ruleOf(each) === 'outline/gap') ? problems() : undefined),
      () => `Problems of the task so far: ${problems().map(({ message }) => message)}`,
    );
    assert.strictEqual(gap?.severity, vscode.DiagnosticSeverity.Error);
  });
});
