/** Suppresses a rule in one place, in a file or in the project's configuration, with the reason that the writer gave; lists what is ignored. */
import { applyEdits as applyJsonEdits, modify } from 'jsonc-parser';
import { RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import { type Edit, localize, reasonWords, rules, suppressionEdit, withoutBold } from '../../engine/index.ts';
import { configEdit, formattingOf } from '../configEdit.ts';
import { guardRequest } from '../guard.ts';
import { isPlainText } from '../place.ts';
import { type DocumentParams, IGNORED, type IgnoredView, SUPPRESSION, type SuppressionParams } from '../protocol.ts';
import type { Entry } from '../reportCache.ts';
import type { Session } from '../session.ts';
import { toRange, toWorkspaceEdit } from '../toLsp.ts';

export function registerSuppressions(session: Session): void {
  const { connection, log } = session;
  connection.onRequest(
    new RequestType<SuppressionParams, WorkspaceEdit | null, never>(SUPPRESSION),
    guardRequest<SuppressionParams, WorkspaceEdit | null>(log, SUPPRESSION, null, async params => {
      if (!rules.some(({ id }) => id === params.rule)) return null;
      const entry = await session.reports.get(params.uri);
      if (!entry) return null;
      if (isOfConfig(params.scope)) return configEdit(session, entry, text => changedConfig(text, params));
      const edit = commentEdit(entry, params);
      return edit && toWorkspaceEdit(entry, [edit], session.abilities());
    }),
  );
  connection.onRequest(
    new RequestType<DocumentParams, IgnoredView[], never>(IGNORED),
    guardRequest<DocumentParams, IgnoredView[]>(log, IGNORED, [], async ({ uri }) => {
      const entry = await session.reports.get(uri);
      return entry ? ignoredIn(entry) : [];
    }),
  );
}

/** By comment or by the configuration, in the order of the text. */
function ignoredIn({ report, result, settings }: Entry): IgnoredView[] {
  const inOrder = [...result.ignored].sort(([one], [other]) => one.span.start - other.span.start);
  return inOrder.map(([{ rule, span }, { reason }]) => ({
    title: localize(rules.find(({ id }) => id === rule)?.title ?? { zh: rule, en: rule }, settings.locale),
    words: shortened(plain(withoutBold(report.text.slice(span.start, span.end)))),
    reason: localize(reasonWords(reason), settings.locale),
    range: toRange(report.lines, span),
  }));
}

function commentEdit({ uri, report, lines, result }: Entry, params: SuppressionParams): Edit | null {
  const { rule, scope, reason } = params;
  const start = lines.offsetAt(params);
  const finding = result.findings.find(each => each.rule === rule && each.span.start === start);
  if (!finding || isOfConfig(scope)) return null;
  const { span, newText } = suppressionEdit(report, finding, scope, isPlainText(uri));
  const words = plain(reason).replaceAll('--', '—');
  return { span, newText: words === '' ? newText : newText.replace(' -->', `: ${words} -->`) };
}

type ConfigScope = Exclude<SuppressionParams['scope'], 'next-line' | 'file'>;

function isOfConfig(scope: SuppressionParams['scope']): scope is ConfigScope {
  return scope !== 'next-line' && scope !== 'file';
}

function changedConfig(text: string, params: SuppressionParams): string {
  switch (params.scope) {
    case 'accept':
      return accepting(text, params, plain(params.reason));
    case 'accept-no-more':
      return accepting(text, params, undefined);
    default:
      return switchedOff(text, params);
  }
}

/** The text of a configuration that accepts the wording, with the reason as its value; without one, that does so no more. */
function accepting(text: string, { wording = '' }: SuppressionParams, reason: string | undefined): string {
  const formattingOptions = formattingOf(text);
  return applyJsonEdits(text, modify(text, ['accept', wording], reason, { formattingOptions }));
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

const LONGEST = 60;

/** A fault of a whole paragraph is known by how that begins. */
function shortened(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
