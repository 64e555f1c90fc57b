/** *Export Word* lays the active report out as a Word file; *Check Word File* writes a copy of one with its findings as comments. */
import { commands, Disposable, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ANNOTATE_WORD,
  type AnnotateWordParams,
  type AnnotateWordResult,
  EXPORT_WORD,
  type ExportWordParams,
  type ExportWordResult,
  fromBase64,
  toBase64,
} from '../../server/src/lsp/wordProtocol.ts';
import type { ActiveReport } from './activeReport.ts';
import { chooseTarget } from './chooseTarget.ts';
import { l10n } from './l10n.ts';
import { showProblems } from './problemsPanel.ts';
import { writeOut } from './writeOut.ts';

const WORD_FILES = { Word: ['docx'] };

export function registerWordFiles(client: BaseLanguageClient, report: ActiveReport): Disposable {
  return Disposable.from(
    // What menus pass along is the report itself, and is not where to write.
    commands.registerCommand('fazhi.exportWord', () => exportWord(report)),
    commands.registerCommand('fazhi.annotateWord', (file?: Uri) => annotateWord(client, file)),
  );
}

async function exportWord(report: ActiveReport): Promise<void> {
  const document = report.editor()?.document;
  if (!document) return;
  const ask = (pictures: ExportWordParams['pictures']) =>
    report.ask<ExportWordParams, ExportWordResult>(EXPORT_WORD, { pictures });
  const first = await ask(null);
  if (!first) return;
  if (first.problems.length > 0) {
    await window.showErrorMessage(first.problems.join(' '));
    return;
  }
  if (first.errors > 0 && !(await mayExportDraft(first.errors))) return;
  const written = first.content === null ? await ask(await readPictures(document, first.pictures)) : first;
  if (!written || written.content === null) return;
  const target = await chooseTarget(document.uri, '.docx', WORD_FILES);
  if (!target) return;
  const { content, dropped } = written;
  const more = dropped.length > 0 ? l10n.t('Not carried over: {0}', dropped.join(' ')) : '';
  await writeOut(target, fromBase64(content), more);
}

/** A draft with errors is only handed over by somebody who knows; a message in a corner would be gone before it is read. */
async function mayExportDraft(errors: number): Promise<boolean> {
  const go = l10n.t('Export as a draft');
  const look = l10n.t('Show problems');
  const question = l10n.t('The report has {0} errors. Export it all the same?', errors);
  const detail = l10n.t('The Word file does not show them; Problems lists them.');
  const chosen = await window.showWarningMessage(question, { modal: true, detail }, go, look);
  if (chosen === look) await showProblems();
  return chosen === go;
}

/** Those that lie in the workspace or beside the report; what is missing, the server names. */
async function readPictures(document: TextDocument, sources: readonly string[]): Promise<Record<string, string>> {
  const pictures: Record<string, string> = {};
  for (const source of sources) {
    const uri = pictureUri(document.uri, source);
    if (!uri) continue;
    try {
      pictures[source] = toBase64(await workspace.fs.readFile(uri));
    } catch {
      // It is not there.
    }
  }
  return pictures;
}

function pictureUri(document: Uri, source: string): Uri | null {
  if (document.scheme === 'untitled' || /^[a-z][a-z0-9+.-]+:/i.test(source)) return null;
  const folder = Uri.joinPath(document, '..');
  const uri = Uri.joinPath(folder, decoded(source));
  const root = workspace.getWorkspaceFolder(document)?.uri ?? folder;
  return uri.path.startsWith(`${root.path.replace(/\/$/, '')}/`) ? uri : null;
}

function decoded(source: string): string {
  try {
    return decodeURIComponent(source);
  } catch {
    return source;
  }
}

export async function chooseWordFile(): Promise<Uri | undefined> {
  return (await window.showOpenDialog({ filters: WORD_FILES }))?.[0];
}

async function annotateWord(client: BaseLanguageClient, given?: Uri): Promise<void> {
  const file = given ?? (await chooseWordFile());
  if (!file) return;
  const params: AnnotateWordParams = {
    uri: client.code2ProtocolConverter.asUri(file),
    content: toBase64(await workspace.fs.readFile(file)),
  };
  const result = await client.sendRequest<AnnotateWordResult | null>(ANNOTATE_WORD, params);
  if (!result) return;
  if (result.content === null) {
    await window.showErrorMessage(result.problem ?? '');
    return;
  }
  const target = await chooseTarget(file, `.${l10n.t('comments')}.docx`, WORD_FILES);
  if (!target) return;
  if (target.toString() === file.toString()) {
    await window.showErrorMessage(l10n.t('The comments go into a copy; choose another name.'));
    return;
  }
  const message = l10n.t('{0} findings were written as comments.', result.findings);
  await writeOut(target, fromBase64(result.content), message);
}
