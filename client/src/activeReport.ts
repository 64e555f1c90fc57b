/** The report in the active editor, and requests about it: what status bar, views and commands all ask for. */
import {
  commands,
  Disposable,
  EventEmitter,
  TabInputCustom,
  TabInputNotebook,
  TabInputText,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import {
  type DocumentParams,
  FIGURES,
  type FiguresParams,
  SHOWN_ONLY,
  STATUS,
  type StatusParams,
} from '../../server/src/lsp/protocol.ts';
import { onDidChangeLanguage } from './l10n.ts';
import { reportLanguages } from './languages.ts';

export interface ActiveReport extends Disposable {
  /** Another document is active, or the active one has been checked again. */
  readonly onDidChange: EventEmitter<void>['event'];
  /** Fires with a document that has become a report, or is one no longer. */
  readonly onDidChangeReports: EventEmitter<Uri>['event'];
  /** The active editor, where its document may be a report; else undefined. */
  editor(): TextEditor | undefined;
  /** Whether it is shown, or is what a preview or a panel in front of it belongs to; not below the tab of a Word file. */
  isInSight(): boolean;
  /** What is known of the active document; undefined until the server has spoken of it. */
  status(): StatusParams | undefined;
  /** The classes of its figures in a line; undefined until they are known. */
  figures(): string | undefined;
  readonly onDidChangeFigures: EventEmitter<void>['event'];
  isReport(uri: Uri): boolean;
  /** Whether the server has checked all of a document since it was opened. */
  isChecked(uri: Uri): boolean;
  /** The lines of its sign-off, see `StatusParams`. */
  signed(uri: Uri): readonly string[];
  /** Asks the server about the active document; null when there is none or it is no report. */
  ask<Params, Result>(method: string, params: Omit<Params, keyof DocumentParams>): Promise<Result | null>;
  apply(edit: WorkspaceEdit | null | undefined): Promise<boolean>;
}

export function followActiveReport(client: BaseLanguageClient): ActiveReport {
  const known = new Map<string, StatusParams>();
  const summaries = new Map<string, string>();
  const figuresChanged = new EventEmitter<void>();
  const changed = new EventEmitter<void>();
  const reportsChanged = new EventEmitter<Uri>();
  // The server names a document as the client's converter named it.
  const keyOf = (uri: Uri) => client.code2ProtocolConverter.asUri(uri);
  let last = window.activeTextEditor;
  // While a preview, another panel or an earlier text is active, the report beside or below it is still the one that views
  // and commands speak of.
  const editor = () => {
    const active =
      written(window.activeTextEditor) ??
      window.visibleTextEditors.find(({ document }) => document === last?.document) ??
      (last && hasTab(last.document.uri) ? last : undefined);
    return active && reportLanguages().includes(active.document.languageId) ? active : undefined;
  };
  const isInSight = () => {
    const active = editor();
    return active !== undefined && (window.visibleTextEditors.includes(active) || !isOtherDocumentInFront());
  };
  let wasInSight = true;
  const status = () => {
    const active = editor();
    return active && known.get(keyOf(active.document.uri));
  };
  const update = () => {
    void commands.executeCommand('setContext', 'fazhi.isReport', status()?.state === 'report');
    void commands.executeCommand('setContext', 'fazhi.mayBeReport', editor() !== undefined);
    wasInSight = isInSight();
    changed.fire();
  };
  const subscriptions = Disposable.from(
    changed,
    reportsChanged,
    figuresChanged,
    client.onNotification(FIGURES, ({ uri, summary }: FiguresParams) => {
      summaries.set(uri, summary);
      figuresChanged.fire();
    }),
    client.onNotification(STATUS, (params: StatusParams) => {
      const before = known.get(params.uri)?.state === 'report';
      known.set(params.uri, params);
      summaries.delete(params.uri);
      if (before !== (params.state === 'report')) reportsChanged.fire(client.protocol2CodeConverter.asUri(params.uri));
      const active = editor();
      if (active && keyOf(active.document.uri) === params.uri) update();
    }),
    window.onDidChangeActiveTextEditor(active => {
      last = written(active) ?? last;
      update();
    }),
    window.onDidChangeVisibleTextEditors(update),
    onDidChangeLanguage(update),
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (closed.length > 0 || isInSight() !== wasInSight) update();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      known.delete(keyOf(uri));
      summaries.delete(keyOf(uri));
    }),
  );
  return {
    onDidChange: changed.event,
    onDidChangeReports: reportsChanged.event,
    editor,
    isInSight,
    status,
    onDidChangeFigures: figuresChanged.event,
    figures() {
      const active = editor();
      return active && summaries.get(keyOf(active.document.uri));
    },
    isChecked: uri => known.has(keyOf(uri)),
    isReport: uri => known.get(keyOf(uri))?.state === 'report',
    signed: uri => known.get(keyOf(uri))?.signed ?? [],
    async ask(method, params) {
      const active = editor();
      if (!active || !client.isRunning()) return null;
      return client.sendRequest(method, { ...params, uri: keyOf(active.document.uri) });
    },
    async apply(edit) {
      const converted = edit && (await client.protocol2CodeConverter.asWorkspaceEdit(edit));
      return converted ? workspace.applyEdit(converted) : false;
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** Not what this extension shows to be read: an earlier text, the text of a Word file. */
function written(editor: TextEditor | undefined): TextEditor | undefined {
  return editor?.document.uri.scheme.startsWith(SHOWN_ONLY) ? undefined : editor;
}

/** A Word file or a picture, which has no text editor and so leaves the report the active one. */
function isOtherDocumentInFront(): boolean {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputText || input instanceof TabInputCustom || input instanceof TabInputNotebook;
}

function hasTab(uri: Uri): boolean {
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()),
  );
}
