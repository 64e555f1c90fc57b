/** Keeps in the workspace what a writer has reviewed, and tells the server, which shows it everywhere. */
import { Disposable, FileSystemError, type Memento, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { LEDGER, type LedgerView, REVIEWS, type ReviewsParams } from '../../../server/src/lsp/ledgerProtocol.ts';
import type { ActiveReport } from '../activeReport.ts';
import { formerName, handOn, type ReviewRecords, withReview } from './reviewRecords.ts';

export interface Reviews extends Disposable {
  set(uri: string, keys: readonly string[], reviewed: boolean): Promise<void>;
}

const STATE = 'reviews';

export function createReviews(state: Memento, client: BaseLanguageClient, report: ActiveReport): Reviews {
  const records = () => state.get<ReviewRecords>(STATE, {});
  const tell = (uri: string) => {
    const params: ReviewsParams = { uri, keys: records()[uri] ?? [] };
    return client.sendNotification(REVIEWS, params);
  };
  const keep = async (next: ReviewRecords, uri: string) => {
    // Told first: whoever asks the server next is to hear of it.
    const saved = state.update(STATE, next);
    await tell(uri);
    await saved;
  };
  /** A document without a record may have had another name. */
  const inherit = async (uri: string) => {
    if (records()[uri]) return;
    const gone = await goneOf(Object.keys(records()));
    if (gone.length === 0) return;
    const ledger = await client.sendRequest<LedgerView | null>(LEDGER, { uri });
    const former = formerName(records(), gone, new Set(ledger?.rows.map(({ key }) => key)));
    if (former !== null) await keep(handOn(records(), former, uri), uri);
  };
  const subscriptions = Disposable.from(
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) for (const uri of Object.keys(records())) void tell(uri);
    }),
    report.onDidChangeReports(uri => {
      if (report.isReport(uri)) void inherit(client.code2ProtocolConverter.asUri(uri));
    }),
  );
  return {
    set: (uri, keys, reviewed) => keep(withReview(records(), uri, keys, reviewed), uri),
    dispose: () => subscriptions.dispose(),
  };
}

async function goneOf(uris: readonly string[]): Promise<string[]> {
  const gone = await Promise.all(uris.map(uri => isGone(Uri.parse(uri))));
  return uris.filter((_, index) => gone[index]);
}

/** Not where the file system cannot be reached: what is there may come back. */
async function isGone(uri: Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') {
    return !workspace.textDocuments.some(document => document.uri.toString() === uri.toString());
  }
  try {
    await workspace.fs.stat(uri);
    return false;
  } catch (error) {
    return error instanceof FileSystemError && error.code === 'FileNotFound';
  }
}
