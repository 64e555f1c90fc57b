/** What the client at the other end can do, read once from its `initialize` request. */
import type { InitializeParams } from 'vscode-languageserver';
import type { Locale } from '../engine/index.ts';
import type { ClientOptions } from './protocol.ts';

export interface Abilities {
  readonly locale: Locale;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly versionedEdits: boolean;
  /** Whether edits may have tab stops; only versioned ones can. */
  readonly snippetEdits: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly markdownHover: boolean;
  readonly hasSettings: boolean;
  readonly announcesSettings: boolean;
  readonly watchesFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly status: boolean;
  readonly readText: boolean;
  readonly listFolder: boolean;
  readonly findFiles: boolean;
  readonly suppressCommand: boolean;
  readonly reviewCommands: boolean;
  readonly jsonSyntax: boolean;
  /** Whether completions may have tab stops. */
  readonly snippets: boolean;
  /** Null for an editor that has not said where the pages of the rules are found: diagnostics then carry no link. */
  readonly rulePages: string | null;
}

/** Before `initialize`, and for a client that declares nothing. */
export const NO_ABILITIES: Abilities = readAbilities({ processId: null, rootUri: null, capabilities: {} });

export function readAbilities({ capabilities, locale, initializationOptions }: InitializeParams): Abilities {
  const { textDocument, workspace } = capabilities;
  const own = ownOptions(initializationOptions);
  return {
    locale: localeOf(locale),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      textDocument?.diagnostic?.relatedInformation === true ||
      textDocument?.publishDiagnostics?.relatedInformation === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits:
      workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.snippetEditSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    hasSettings: workspace?.configuration === true,
    announcesSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    status: own.status === true,
    readText: own.readText === true,
    listFolder: own.listFolder === true,
    findFiles: own.findFiles === true,
    suppressCommand: own.suppressCommand === true,
    reviewCommands: own.reviewCommands === true,
    jsonSyntax: own.jsonSyntax === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    rulePages: typeof own.rulePages === 'string' ? own.rulePages : null,
  };
}

/** Chinese unless the client speaks another language: the documents are Chinese, and so are their writers. */
function localeOf(tag: string | undefined): Locale {
  return tag === undefined || tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

function ownOptions(options: unknown): ClientOptions {
  return typeof options === 'object' && options !== null ? options : {};
}
