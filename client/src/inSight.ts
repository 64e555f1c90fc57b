/** Tells the server what of a report is in sight, so that findings there come first where a very long text takes long. */
import { Disposable, type TextDocument, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { IN_SIGHT, type InSightParams } from '../../server/src/lsp/protocol.ts';
import type { ActiveReport } from './activeReport.ts';
import { reportLanguages } from './languages.ts';

/** Call it before the client is started: then it is told of what is in sight as soon as the documents are. */
export function tellInSight(client: BaseLanguageClient, report: ActiveReport): Disposable {
  const tell = (document: TextDocument) => {
    const { asUri, asRange } = client.code2ProtocolConverter;
    if (!client.isRunning() || report.isChecked(document.uri) || !reportLanguages().includes(document.languageId))
      return;
    const editors = window.visibleTextEditors.filter(editor => editor.document === document);
    const ranges = editors.flatMap(({ visibleRanges }) => visibleRanges.map(range => asRange(range)));
    const params: InSightParams = { uri: asUri(document.uri), ranges };
    void client.sendNotification(IN_SIGHT, params);
  };
  const tellAll = () => {
    for (const document of new Set(window.visibleTextEditors.map(editor => editor.document))) tell(document);
  };
  return Disposable.from(
    client.onDidChangeState(tellAll),
    window.onDidChangeVisibleTextEditors(tellAll),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor: { document } }) => {
      if (!report.isChecked(document.uri)) tell(document);
    }),
  );
}
