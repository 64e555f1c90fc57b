/** *Word file to Markdown* writes a Word file as text; *Compare with this text* shows it beside the active report. */
import { commands, Disposable, EventEmitter, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  CONVERT_WORD,
  type ConvertWordParams,
  type ConvertWordResult,
  fromBase64,
  toBase64,
} from '../../server/src/lsp/wordProtocol.ts';
import type { ActiveReport } from './activeReport.ts';
import { chooseTarget } from './chooseTarget.ts';
import { l10n } from './l10n.ts';
import { chooseWordFile } from './wordFiles.ts';
import { notWritten } from './writeOut.ts';

const SCHEME = 'fazhi-word';

export function registerWordTexts(client: BaseLanguageClient, report: ActiveReport): Disposable {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: ({ path }) => texts.get(path) ?? '',
    }),
    workspace.onDidCloseTextDocument(({ uri }) => uri.scheme === SCHEME && texts.delete(uri.path)),
    commands.registerCommand('fazhi.convertWord', (file?: Uri) => convertWord(client, file)),
    commands.registerCommand('fazhi.compareWord', async (given?: Uri) => {
      const own = report.editor()?.document.uri;
      if (!own) {
        await window.showErrorMessage(l10n.t('Open the report first that the Word file is to be compared with.'));
        return;
      }
      const file = given ?? (await chooseWordFile());
      const converted = file && (await convert(client, file, null));
      if (!converted) return;
      const left = Uri.from({ scheme: SCHEME, path: `${file.path}.md` });
      texts.set(left.path, converted.text);
      changed.fire(left);
      await commands.executeCommand('vscode.diff', left, own, `${nameOf(file)} ↔ ${nameOf(own)}`);
    }),
  );
}

async function convertWord(client: BaseLanguageClient, given: Uri | undefined): Promise<void> {
  const file = given ?? (await chooseWordFile());
  if (!file) return;
  const target = await chooseTarget(file, '.md', { Markdown: ['md'] });
  if (!target) return;
  const folder = `${nameOf(target).replace(/\.[^.]*$/, '')}.files`;
  const converted = await convert(client, file, folder);
  if (!converted) return;
  try {
    for (const [name, content] of Object.entries(converted.pictures)) {
      await workspace.fs.writeFile(Uri.joinPath(target, '..', folder, name), fromBase64(content));
    }
    await workspace.fs.writeFile(target, new TextEncoder().encode(converted.text));
  } catch {
    await window.showErrorMessage(notWritten(target));
    return;
  }
  await window.showTextDocument(target, { preview: false });
  if (converted.remark !== '') await window.showInformationMessage(converted.remark);
}

/** Undefined where the file cannot be read, which the user has then been told. */
async function convert(client: BaseLanguageClient, file: Uri, folder: string | null) {
  const content = toBase64(await workspace.fs.readFile(file));
  const params: ConvertWordParams = { uri: client.code2ProtocolConverter.asUri(file), content, folder };
  const result = await client.sendRequest<ConvertWordResult | null>(CONVERT_WORD, params);
  if (result?.problem) await window.showErrorMessage(result.problem);
  return result && result.text !== null ? { ...result, text: result.text } : undefined;
}

function nameOf({ path }: Uri): string {
  return path.replace(/^.*\//, '');
}
