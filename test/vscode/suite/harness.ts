// What the suites share: opening fixtures and waiting for the events that the extension causes.
import * as vscode from 'vscode';
import { releaseKeys } from './keyboard.ts';

export const extensionId = 'fazhi-lint.fazhi-lint';
const source = 'fazhi';
/** How long a state is waited for; a busy machine may take its time. */
export const deadline = 40_000;

/** What the extension gives to others. */
export interface Api {
  readonly started: Promise<void>;
  readonly activationTime: number;
}

/** Activates the extension and waits until the language server is up. */
export async function activateExtension(): Promise<vscode.Extension<Api>> {
  const extension = vscode.extensions.getExtension<Api>(extensionId);
  if (extension === undefined) throw new Error(`${extensionId} is not installed in this host`);
  const [api] = await Promise.all([extension.activate(), activateBuiltInMarkdown()]);
  await api.started;
  return extension;
}

/**
 * Waits until the built-in Markdown extension has registered its providers.
 *
 * VS Code gives up a running request for code actions when a provider for that language is registered meanwhile:
 * answers that have not arrived are dropped, and only the built-in actions come back, or 'Canceled'. The built-in
 * extension activates on the same event as this one and is slower. The command belongs to it, so VS Code activates it
 * first, in whichever host it lives.
 */
async function activateBuiltInMarkdown(): Promise<void> {
  await vscode.commands.executeCommand('markdown.api.render', '');
}

let copies = 0;

/**
 * Opens a copy of a fixture in an editor, as a user would. Each test has a copy in a folder of its own: findings that
 * an earlier test left for the same file could be taken for fresh ones.
 */
export async function openDocument(path: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error('The suite needs an open workspace folder');
  const copy = vscode.Uri.joinPath(folder, `copy-${++copies}`, path);
  await vscode.workspace.fs.copy(vscode.Uri.joinPath(folder, path), copy);
  const document = await vscode.workspace.openTextDocument(copy);
  // A preview tab would be closed by the next file, and with it the findings would go.
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** The report that lacks a content and holds a rate that is wrong, once its findings are there. */
export async function openReport(): Promise<vscode.TextDocument> {
  const document = await openDocument('数据报告.md');
  await waitForDiagnostics(document.uri, list => list.length > 0);
  return document;
}

/** Replaces the first occurrence of each text in one edit, as if typed. */
export async function replaceTexts(
  document: vscode.TextDocument,
  pairs: readonly [old: string, text: string][],
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const [old, text] of pairs) {
    const offset = document.getText().indexOf(old);
    if (offset < 0) throw new Error(`'${old}' is not in ${document.uri.path}`);
    edit.replace(
      document.uri,
      new vscode.Range(document.positionAt(offset), document.positionAt(offset + old.length)),
      text,
    );
  }
  await vscode.workspace.applyEdit(edit);
}

/** Resolves as soon as the text of a document meets the condition, at once if it does already. */
export function waitForText(document: vscode.TextDocument, condition: (text: string) => boolean): Promise<string> {
  return waitFor(
    vscode.workspace.onDidChangeTextDocument,
    () => (condition(document.getText()) ? document.getText() : undefined),
    () => `The text so far:\n${document.getText()}`,
  );
}

/** Resolves with the words that are selected in the active editor, once they meet the condition. */
export function waitForSelection(condition: (words: string) => boolean): Promise<string> {
  const selected = () => {
    const { document, selection } = vscode.window.activeTextEditor ?? {};
    return document?.getText(selection) ?? '';
  };
  return waitFor(
    vscode.window.onDidChangeTextEditorSelection,
    () => (condition(selected()) ? selected() : undefined),
    () => `Selected is: '${selected()}'`,
  );
}

/** Resolves once the cursor of the active editor stands on a line of the document. */
export function waitForVisit(document: vscode.TextDocument, line: number): Promise<boolean> {
  const at = () => {
    const { document: shown, selection } = vscode.window.activeTextEditor ?? {};
    return shown === document ? selection?.active.line : undefined;
  };
  return waitFor(
    vscode.window.onDidChangeTextEditorSelection,
    () => (at() === line ? true : undefined),
    () => `The cursor stands on line ${at()}, not on ${line}`,
  );
}

/** Resolves with the label of a tab that meets the condition, at once if there is one. */
export function waitForTab(condition: (label: string) => boolean): Promise<string> {
  const labels = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
  return waitFor(
    vscode.window.tabGroups.onDidChangeTabs,
    () => labels().find(condition),
    () => `Tabs so far: ${labels().join(', ')}`,
  );
}

/** The place in front of the first occurrence of `words`, or after it. */
export function placeOf(document: vscode.TextDocument, words: string, side: 'before' | 'after' = 'before') {
  const offset = document.getText().indexOf(words);
  if (offset < 0) throw new Error(`'${words}' is not in ${document.uri.path}`);
  return document.positionAt(side === 'before' ? offset : offset + words.length);
}

/** Puts the cursor there in the active editor. */
export function putCursor(place: vscode.Position): void {
  const editor = vscode.window.activeTextEditor;
  if (editor) editor.selection = new vscode.Selection(place, place);
}

/** Changes a setting of the workspace for the time of `use`. */
export async function withSetting<T>(name: string, value: unknown, use: () => Promise<T>): Promise<T> {
  const settings = vscode.workspace.getConfiguration();
  await settings.update(name, value, vscode.ConfigurationTarget.Global);
  try {
    return await use();
  } finally {
    await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}

/** Leaves nothing of a test to the next one, or to its own second attempt: no keys under way, no list, no text, no filter. */
export async function cleanUp(): Promise<void> {
  releaseKeys();
  for (const command of ['workbench.action.closeQuickOpen', 'fazhi.showAllFigures']) {
    await vscode.commands.executeCommand(command);
  }
  while (vscode.window.activeTextEditor !== undefined) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Findings of this extension, without those of others on the same file. */
export function findingsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(diagnostic => diagnostic.source === source);
}

/** The rule of a finding, whether or not its code carries a link to the rule's page. */
export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** Resolves as soon as the findings of a file meet the condition, at once if they do already. */
export function waitForDiagnostics(
  uri: vscode.Uri,
  condition: (findings: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return waitFor(
    vscode.languages.onDidChangeDiagnostics,
    () => {
      const findings = findingsOf(uri);
      return condition(findings) ? findings : undefined;
    },
    () => `Findings of ${uri.path} so far: [${findingsOf(uri).map(ruleOf).join(', ')}]`,
  );
}

/**
 * Looks again on every event until `look` finds something.
 *
 * @param describe says in the error what there was instead
 */
export function waitFor<T>(
  event: vscode.Event<unknown>,
  look: () => T | undefined,
  describe: () => string,
): Promise<T> {
  const { promise, resolve, reject } = deferred<T>();
  // Made here, so that its stack names who waits.
  const late = new Error(`Waited ${deadline} ms in vain`);
  const timer = setTimeout(() => {
    late.stack = `${late.stack}\n${describe()}`;
    reject(late);
  }, deadline);
  const check = (): void => {
    const found = look();
    if (found !== undefined) resolve(found);
  };
  const subscription = event(check);
  check();
  return promise.finally(() => {
    clearTimeout(timer);
    subscription.dispose();
  });
}

/** `Promise.withResolvers`, which the Node of the oldest host does not know. */
function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

/** The quick fixes offered for a finding, with their edits. */
export async function quickFixesFor(uri: vscode.Uri, finding: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
  const enough = 20;
  // Asked for without a kind: with one, VS Code gives up the request whenever a provider for any language registers.
  const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    finding.range,
    undefined,
    enough,
  );
  return offered.filter(({ kind }) => kind !== undefined && vscode.CodeActionKind.QuickFix.contains(kind));
}

/** Applies a quick fix as the editor does: first its edit, then its command. */
export async function applyAction({ title, edit, command }: vscode.CodeAction): Promise<void> {
  if (edit !== undefined && !(await vscode.workspace.applyEdit(edit))) {
    throw new Error(`The edit of '${title}' was refused`);
  }
  if (command !== undefined) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}
