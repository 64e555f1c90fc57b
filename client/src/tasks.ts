/** The task that checks the workspace with the command line, as a build server does; its findings become problems. */
import { type Disposable, ShellExecution, Task, TaskScope, tasks } from 'vscode';

const TYPE = 'fazhi-lint';

export function registerTasks(): Disposable {
  return tasks.registerTaskProvider(TYPE, {
    provideTasks: () => [taskOf({ type: TYPE, paths: ['.'] })],
    resolveTask: ({ definition }) => taskOf(definition),
  });
}

function taskOf(definition: Task['definition']): Task {
  const { paths } = definition;
  const wanted: unknown[] = Array.isArray(paths) ? paths : ['.'];
  const words = ['fazhi-lint', 'check', ...wanted.map(String), '--format', 'github'];
  return new Task(definition, TaskScope.Workspace, 'check', TYPE, new ShellExecution('npx', words), '$fazhi-lint');
}
