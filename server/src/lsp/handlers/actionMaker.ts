/** Makes code actions of edits, with the diagnostics that they are for. */
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { type Edit, type Finding, type Localized, localize } from '../../engine/index.ts';
import type { Abilities } from '../abilities.ts';
import type { Entry } from '../reportCache.ts';
import { keyOf, sentKey, type toFillInEdit, toWorkspaceEdit } from '../toLsp.ts';

export type Make = (
  title: Localized,
  kind: string,
  edits: readonly Edit[],
  findings: readonly Finding[],
  write?: typeof toWorkspaceEdit | typeof toFillInEdit,
) => CodeAction;

/** `diagnostics` are those that the client has at the place; an action bears those of its findings. */
export function actionMaker(entry: Entry, abilities: Abilities, diagnostics: readonly Diagnostic[]): Make {
  return (title, kind, edits, findings, write = toWorkspaceEdit) => {
    const keys = new Set(findings.map(keyOf));
    const fixed = diagnostics.filter(diagnostic => keys.has(sentKey(diagnostic) ?? ''));
    return {
      title: localize(title, entry.settings.locale),
      kind,
      ...(fixed.length > 0 ? { diagnostics: fixed } : {}),
      edit: write(entry, edits, abilities),
    };
  };
}
