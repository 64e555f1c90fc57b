/** Suppresses a rule in one place, in a file or in the project's configuration, with the reason that the writer gave. */
import { applyEdits as applyJsonEdits, modify } from 'jsonc-parser';
import { RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import { type Edit, rules, suppressionEdit } from '../../engine/index.ts';
import { configEdit, formattingOf } from '../configEdit.ts';
import { guardRequest } from '../guard.ts';
import { isPlainText } from '../place.ts';
import { SUPPRESSION, type SuppressionParams } from '../protocol.ts';
import type { Entry } from '../reportCache.ts';
import type { Session } from '../session.ts';
import { toWorkspaceEdit } from '../toLsp.ts';

export function registerSuppressions(session: Session): void {
  const { connection, log } = session;
  connection.onRequest(
    new RequestType<SuppressionParams, WorkspaceEdit | null, never>(SUPPRESSION),
    guardRequest<SuppressionParams, WorkspaceEdit | null>(log, SUPPRESSION, null, async params => {
      if (!rules.some(({ id }) => id === params.rule)) return null;
      const entry = await session.reports.get(params.uri);
      if (!entry) return null;
      if (params.scope === 'config' || params.scope === 'accept')
        return configEdit(session, entry, text => changedConfig(text, params));
      const edit = commentEdit(entry, params);
      return edit && toWorkspaceEdit(entry, [edit], session.abilities());
    }),
  );
}

function commentEdit({ uri, report, lines, result }: Entry, params: SuppressionParams): Edit | null {
  const { rule, scope, reason } = params;
  const start = lines.offsetAt(params);
  const finding = result.findings.find(each => each.rule === rule && each.span.start === start);
  if (!finding || scope === 'config' || scope === 'accept') return null;
  const { span, newText } = suppressionEdit(report, finding, scope, isPlainText(uri));
  const words = plain(reason).replaceAll('--', '—');
  return { span, newText: words === '' ? newText : newText.replace(' -->', `: ${words} -->`) };
}

function changedConfig(text: string, params: SuppressionParams): string {
  return params.scope === 'accept' ? accepting(text, params) : switchedOff(text, params);
}

/** The text of a configuration that accepts the wording, with the reason as its value. */
function accepting(text: string, { wording = '', reason }: SuppressionParams): string {
  const formattingOptions = formattingOf(text);
  return applyJsonEdits(text, modify(text, ['accept', wording], plain(reason), { formattingOptions }));
}

/** The text of a configuration with the rule off; comments and form stay, and the reason becomes a comment. */
function switchedOff(text: string, { rule, reason }: SuppressionParams): string {
  const formattingOptions = formattingOf(text);
  const changed = applyJsonEdits(text, modify(text, ['rules', rule], 'off', { formattingOptions }));
  const words = plain(reason).replaceAll('*/', '');
  const entry = `${JSON.stringify(rule)}: "off"`;
  return words === '' ? changed : changed.replace(entry, `${entry} /* ${words} */`);
}

function plain(reason: string): string {
  return reason.replace(/\s+/g, ' ').trim();
}
