// What the orchestrator says about the run: which VS Code, which kind of host, and which tests.
import * as vscode from 'vscode';

export interface Expectations {
  /** Version of VS Code; undefined where the orchestrator leaves it open. */
  readonly vscode?: string;
  readonly host: 'node' | 'worker';
  /** Whether the extension runs from its folder or was installed from a .vsix. */
  readonly from: 'folder' | 'vsix';
  readonly trusted: boolean;
  /** The display language; undefined where the orchestrator leaves it open. */
  readonly language?: string;
  /** Whether the orchestrator presses the keys that the suite asks for; a desktop VS Code has nobody who could. */
  readonly keyboard?: boolean;
  /** Words that the titles of the tests to run contain. */
  readonly only?: string;
}

let known: Promise<Expectations> | undefined;

/** Read from a file in the workspace: the one way that reaches Node, worker and desktop hosts alike. */
export function expectations(): Promise<Expectations> {
  known ??= read();
  return known;
}

async function read(): Promise<Expectations> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error('The suite needs an open workspace folder');
  const content = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, '.suite.json'));
  return JSON.parse(new TextDecoder().decode(content)) as Expectations;
}
