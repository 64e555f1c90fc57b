/**
 * Opens the list of suggestions where a figure can be computed, and after a bracket that opens an ordinal. VS Code asks after a trigger character only where no
 * word ends, and Chinese words end everywhere; else it leaves that to `editor.quickSuggestions`, which is off in
 * Markdown and would offer words of the text besides.
 */
import { commands, type TextDocument, type TextDocumentChangeEvent, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  CompletionItemKind,
  CompletionRequest,
  CompletionTriggerKind,
  type Middleware,
} from 'vscode-languageclient';

/** Part of the client, since the server has to know of a change before it is asked. */
export function suggestFigures(client: () => BaseLanguageClient): Pick<Middleware, 'didChange'> {
  return {
    async didChange(event, next) {
      await next(event);
      const place = placeAfterTyping(event);
      if (place && (await hasSuggestion(client(), place)) && isAt(place))
        await commands.executeCommand('editor.action.triggerSuggest', { auto: true });
    },
  };
}

interface Place {
  readonly document: TextDocument;
  readonly version: number;
  readonly offset: number;
  /** The character in front. */
  readonly typed: string;
}

/** After what was typed or what an input method has put in; null for any other change. */
function placeAfterTyping({
  document,
  contentChanges: [change, ...others],
  reason,
}: TextDocumentChangeEvent): Place | null {
  if (!change || others.length > 0 || reason !== undefined || /\n/.test(change.text)) return null;
  if (document !== window.activeTextEditor?.document) return null;
  const { version } = document;
  const typed = change.text.slice(-1);
  return typed === '' ? null : { document, version, offset: change.rangeOffset + change.text.length, typed };
}

async function hasSuggestion(client: BaseLanguageClient, { document, offset, typed }: Place): Promise<boolean> {
  const triggers = client.initializeResult?.capabilities.completionProvider?.triggerCharacters ?? [];
  const isOn = workspace.getConfiguration('editor', document).get('suggestOnTriggerCharacters');
  if (!isOn || !triggers.includes(typed)) return false;
  const found = await client.sendRequest(CompletionRequest.type, {
    ...client.code2ProtocolConverter.asTextDocumentPositionParams(document, document.positionAt(offset)),
    context: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: typed },
  });
  const items = Array.isArray(found) ? found : (found?.items ?? []);
  return items.some(
    ({ kind }) => kind === CompletionItemKind.Value || (kind === CompletionItemKind.Enum && typed === '（'),
  );
}

/** Whether the user has neither written nor gone on. */
function isAt({ document, version, offset }: Place): boolean {
  const { document: active, selections } = window.activeTextEditor ?? {};
  return (
    active === document &&
    document.version === version &&
    selections?.length === 1 &&
    selections.every(({ isEmpty, active }) => isEmpty && document.offsetAt(active) === offset)
  );
}
