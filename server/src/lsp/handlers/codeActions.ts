/** Quick fixes, fix-all, suppressions and refactorings; every edit is computed from the report of the document's current version. */
import { type CodeAction, CodeActionKind, type CodeActionParams, CodeActionTriggerKind } from 'vscode-languageserver';
import {
  compatibleSafeFixes,
  type Finding,
  isOfWording,
  type Localized,
  localize,
  readSuppressions,
  rules,
  type Span,
  suppressionEdit,
  suppressionRemoval,
} from '../../engine/index.ts';
import type { Abilities } from '../abilities.ts';
import { isConfigFile } from '../configs.ts';
import { isPlainText } from '../place.ts';
import { SUPPRESS_COMMAND, type SuppressionParams } from '../protocol.ts';
import type { Entry } from '../reportCache.ts';
import { answerFrom, type Session } from '../session.ts';
import { toFillInEdit, toSpan } from '../toLsp.ts';
import { actionMaker, type Make } from './actionMaker.ts';
import { configActions } from './configActions.ts';
import { refactoringsAt } from './refactorings.ts';
import { reviewActions, rowActions } from './reviewActions.ts';

export const FIX_ALL = 'source.fixAll.fazhi';

export function registerCodeActions(session: Session): void {
  const ofReport = answerFrom<CodeActionParams, CodeAction[]>(session, 'textDocument/codeAction', [], codeActionsOf);
  session.connection.onCodeAction(async (params, token) =>
    isConfigFile(uriIn(params)) ? configActions(params, session) : ofReport(params, token),
  );
}

/** What a client sends need not be what it says: '' where it names no document. */
function uriIn({ textDocument }: Partial<CodeActionParams>): string {
  return textDocument?.uri ?? '';
}

function codeActionsOf(entry: Entry, params: CodeActionParams, abilities: Abilities): CodeAction[] {
  const { only, diagnostics } = params.context;
  const make = actionMaker(entry, abilities, diagnostics);
  const actions: CodeAction[] = [];
  if (!only || only.some(kind => holds(kind, CodeActionKind.QuickFix))) {
    const wanted = toSpan(entry.lines, params.range);
    const findings = entry.result.findings.filter(({ span }) => span.start <= wanted.end && wanted.start <= span.end);
    actions.push(...fixActions(findings, make), ...ruleActions(entry, findings, make));
    if (abilities.reviewCommands) {
      const reviews = reviewActions(entry, findings, make);
      actions.push(...reviews);
      // Those of a figure without a finding wait to be asked for: no lamp beside every number.
      const isAsked = params.context.triggerKind !== CodeActionTriggerKind.Automatic;
      if (isAsked && reviews.length === 0) actions.push(...rowActions(entry, wanted, make));
    }
    // VS Code lists no hint among the problems; without a fix that names it nobody knows what would be ignored.
    const told = findings.filter(({ severity, fixes }) => severity !== 'hint' || fixes.length > 0);
    actions.push(...suppressActions(entry, told, make, abilities));
    actions.push(...restoreActions(entry, wanted, make), ...denyActions(entry, wanted, make, abilities));
  }
  actions.push(...refactoringsAt(entry, toSpan(entry.lines, params.range), only ?? null, abilities));
  // Source actions are given when asked for by name (on save, in the source menu), not into every list of quick fixes.
  if (only?.some(kind => holds(kind, FIX_ALL))) actions.push(...fixAllActions(entry, make));
  return actions;
}

function fixActions(findings: readonly Finding[], make: Make): CodeAction[] {
  return findings.flatMap(finding =>
    finding.fixes.map((fix, index) => ({
      // Safe fixes run unasked as well and must leave no cursor waiting.
      ...make(
        fix.title,
        CodeActionKind.QuickFix,
        fix.edits,
        [finding],
        fix.safety === 'ask' ? toFillInEdit : undefined,
      ),
      ...(isPreferred(finding, index) ? { isPreferred: true } : {}),
    })),
  );
}

/** The one repair that is safe, or of several the first, which is the likeliest. */
function isPreferred({ fixes }: Finding, index: number): boolean {
  return index === 0 && !fixes[0]?.altersBasis && (fixes.length > 1 || fixes[0]?.safety === 'safe');
}

/** One action per rule met here that has more than one safe fix in the file. */
function ruleActions(entry: Entry, findings: readonly Finding[], make: Make): CodeAction[] {
  return [...new Set(findings.map(({ rule }) => rule))].flatMap(id => {
    const same = entry.result.findings.filter(({ rule }) => rule === id);
    const { edits, count } = compatibleSafeFixes(entry.report.text, same);
    if (count < 2) return [];
    const { zh, en } = titleOf(id);
    const title = { zh: `修正本文件中全部${count}处「${zh}」`, en: `Fix all ${count} of "${en}" in this file` };
    return [make(title, CodeActionKind.QuickFix, edits, same)];
  });
}

function suppressActions(
  entry: Entry,
  findings: readonly Finding[],
  make: Make,
  { suppressCommand }: Abilities,
): CodeAction[] {
  const ids = new Set(rules.map(({ id }) => id));
  const first = new Map(findings.filter(({ rule }) => ids.has(rule)).map(finding => [finding.rule, finding]));
  return [...first.values()].flatMap(finding => {
    const { zh, en } = titleOf(finding.rule);
    const words = entry.report.text.slice(finding.span.start, finding.span.end);
    const titles = {
      'next-line': { zh: `忽略这一处「${zh}」`, en: `Ignore this "${en}"` },
      file: { zh: `在本文件中忽略「${zh}」`, en: `Ignore "${en}" in this file` },
      config: { zh: `在项目配置中关闭「${zh}」`, en: `Switch "${en}" off in the configuration` },
      accept: { zh: `在本项目中一律认可「${words}」`, en: `Accept "${words}" everywhere in this project` },
    } satisfies Partial<Record<SuppressionParams['scope'], Localized>>;
    const suppress = (scope: 'next-line' | 'file') =>
      make(
        titles[scope],
        CodeActionKind.QuickFix,
        [suppressionEdit(entry.report, finding, scope, isPlainText(entry.uri))],
        [finding],
      );
    if (!suppressCommand) return [suppress('next-line'), suppress('file')];
    const place = entry.lines.positionAt(finding.span.start);
    const ofWording = isOfWording(finding.rule) ? (['accept'] as const) : [];
    const scopes = ['next-line', 'file', 'config', ...ofWording] as const;
    return scopes.map(scope => {
      const params: Omit<SuppressionParams, 'reason'> = {
        uri: entry.uri,
        rule: finding.rule,
        title: localize({ zh, en }, entry.settings.locale),
        ...place,
        scope,
        ...(scope === 'accept' ? { wording: words } : {}),
      };
      const { edit: _, ...action } = make(titles[scope], CodeActionKind.QuickFix, [], [finding]);
      return { ...action, command: { title: action.title, command: SUPPRESS_COMMAND, arguments: [params] } };
    });
  });
}

/** On a suppression, and where it hides a finding: take it out. One that has no effect is a finding whose fix does the same. */
function restoreActions({ report, result }: Entry, wanted: Span, make: Make): CodeAction[] {
  const isMet = ({ start, end }: Span) => start <= wanted.end && wanted.start <= end;
  const isUnused = ({ start }: Span) =>
    result.findings.some(({ rule, span }) => rule === 'suppression/unused' && span.start === start);
  return readSuppressions(report).flatMap(({ comment }) => {
    const hidden = [...result.ignored].filter(([, by]) => by.comment?.start === comment.start);
    if (!hidden.some(([{ span }]) => isMet(span)) && (!isMet(comment) || isUnused(comment))) return [];
    return [make(restoring(hidden.length), CodeActionKind.QuickFix, [suppressionRemoval(report, comment)], [])];
  });
}

/** Where the configuration accepts a wording: take it out of that. */
function denyActions(entry: Entry, wanted: Span, make: Make, { suppressCommand }: Abilities): CodeAction[] {
  const { uri, report, result, lines, settings } = entry;
  if (!suppressCommand) return [];
  return [...result.ignored].flatMap(([{ rule, span }, { comment }]) => {
    if (comment || span.start > wanted.end || wanted.start > span.end) return [];
    const wording = report.text.slice(span.start, span.end);
    const title = {
      zh: `恢复检查「${wording}」（不再在本项目中认可）`,
      en: `Check “${wording}” again (accept it no more in this project)`,
    };
    const place = lines.positionAt(span.start);
    const ruleTitle = localize(titleOf(rule), settings.locale);
    const params: SuppressionParams = {
      uri,
      rule,
      title: ruleTitle,
      ...place,
      scope: 'accept-no-more',
      wording,
      reason: '',
    };
    const { edit: _, ...action } = make(title, CodeActionKind.QuickFix, [], []);
    return [{ ...action, command: { title: action.title, command: SUPPRESS_COMMAND, arguments: [params, ''] } }];
  });
}

function restoring(count: number): Localized {
  return count < 2
    ? { zh: '恢复检查（删去这条忽略）', en: 'Check this again (remove this suppression)' }
    : {
        zh: `恢复检查（删去这条忽略，它忽略了${count}处）`,
        en: `Check this again (remove this suppression, which hides ${count})`,
      };
}

function fixAllActions(entry: Entry, make: Make): CodeAction[] {
  const { edits, count } = compatibleSafeFixes(entry.report.text, entry.result.findings);
  if (count === 0) return [];
  const title = { zh: `修正全部${count}处标点、空格等格式问题`, en: `Apply all ${count} safe fixes` };
  return [make(title, FIX_ALL, edits, entry.result.findings)];
}

/** Kinds are a tree: `source` holds `source.fixAll.fazhi`. */
function holds(kind: string, member: string): boolean {
  return kind === '' || kind === member || member.startsWith(`${kind}.`);
}

function titleOf(id: string): Localized {
  return rules.find(rule => rule.id === id)?.title ?? { zh: id, en: id };
}
