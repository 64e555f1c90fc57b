/** What a writer may be about to write: a heading that is still missing, the next ordinal, a figure that can be computed. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  InsertTextFormat,
  type TextEdit,
} from 'vscode-languageserver';
import { localize, reportYear, requiredContents, suggestFigures } from '../../engine/index.ts';
import type { Abilities } from '../abilities.ts';
import { type NextOrdinal, nextOrdinalsAt } from '../nextOrdinal.ts';
import type { Entry } from '../reportCache.ts';
import { answerFrom, type Session } from '../session.ts';
import { toRange } from '../toLsp.ts';
import { snippetItems } from './snippets.ts';

/** Characters after which an editor asks of itself: the ends of 率, 占比, 共计, 同比, 增长, 提高 and the like, of an ordinal, and the start of （一）. */
export const TRIGGERS: readonly string[] = [...'率占比计长降高升加少低为达、）)（('];

/** A line that holds no more than the start of a heading: indent, `#`, emphasis and an ordinal or part of one. */
const LINE_START =
  /^[\s>#*]*(?:(第?[一二三四五六七八九十]{1,3}[、,，]?|[（(][一二三四五六七八九十\d]{0,3}[）)]?|\d{1,2}[.、．]?)[ \u3000]*)?$/;

export function registerCompletion(session: Session): void {
  session.connection.onCompletion(
    answerFrom<CompletionParams, CompletionItem[]>(session, 'textDocument/completion', [], completionsAt),
  );
}

function completionsAt(entry: Entry, { position, context }: CompletionParams, abilities: Abilities): CompletionItem[] {
  const { report, lines } = entry;
  const offset = lines.offsetAt(position);
  const line = report.text.slice(lines.lineSpan(position.line).start, offset);
  const start = LINE_START.exec(line);
  // A bracket opens so much that nobody asks what could stand in it.
  if (!start && isBracket(context?.triggerCharacter ?? '')) return [];
  if (!start) return [...(abilities.snippets ? snippetItems(entry, offset, line) : []), ...figureItems(entry, offset)];
  const typed = start[1] ?? '';
  // An editor writes the closing bracket by itself.
  const end = isBracket(typed) && /^[）)]/.test(report.text.slice(offset)) ? offset + 1 : offset;
  const range = toRange(lines, { start: offset - line.length + line.lastIndexOf(typed), end });
  const replace = (newText: string): Pick<CompletionItem, 'filterText' | 'textEdit'> => {
    const textEdit: TextEdit = { range, newText: newText.replaceAll('\n', entry.lineBreak) };
    return { textEdit, filterText: typed + newText };
  };
  // A heading that is just being written is none that another may follow.
  const above = offset - line.length;
  const next = nextOrdinalsAt(report, above, lines.lineSpan(position.line).end);
  const ordinals = ordinalItems(entry, next, typed, replace);
  return isBracket(typed) ? ordinals : [...headingItems(entry, next, typed, replace, abilities), ...ordinals];
}

function isBracket(typed: string): boolean {
  return typed === '（' || typed === '(';
}

type Replace = (newText: string) => Pick<CompletionItem, 'filterText' | 'textEdit'>;

function headingItems(
  { report, result, settings, lineBreak }: Entry,
  next: readonly NextOrdinal[],
  typed: string,
  replace: Replace,
  { snippets }: Abilities,
): CompletionItem[] {
  if (!result.kind) return [];
  const ordinal = typed || (next.findLast(({ isBelow }) => !isBelow)?.text ?? '一、');
  const missing = requiredContents(report, result.kind).filter(({ state }) => state === 'missing');
  return missing.map(({ content }, index) => {
    const heading = content.skeleton.heading
      .replaceAll('{year}', String(reportYear(report) ?? 'XXXX'))
      .replaceAll('{next}', String((reportYear(report) ?? Number.NaN) + 1).replace('NaN', 'XXXX'));
    const body = snippets ? `\${0:${content.skeleton.body.replace(/[$}\\]/g, '\\$&')}}` : content.skeleton.body;
    return {
      ...replace(`${ordinal}${heading}\n\n${body}`),
      label: ordinal + heading,
      kind: CompletionItemKind.Module,
      detail: localize({ zh: '必备内容，尚缺', en: 'mandatory, still missing' }, settings.locale),
      documentation: `${localize(content.name, settings.locale)}${lineBreak}${content.source}`,
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      sortText: `0${index}`,
    };
  });
}

function ordinalItems(
  { settings }: Entry,
  next: readonly NextOrdinal[],
  typed: string,
  replace: Replace,
): CompletionItem[] {
  // Who has written one of them needs none.
  if (next.some(({ text }) => text === typed)) return [];
  const fitting = isBracket(typed) ? next.filter(({ text }) => isBracket(text.slice(0, 1))) : next;
  return fitting.map(({ text, after, isBelow }, index) => ({
    ...replace(text),
    label: text,
    kind: CompletionItemKind.Enum,
    detail: localize(
      isBelow
        ? { zh: `「${after.title}」的下一层`, en: `below "${after.title}"` }
        : { zh: `接「${after.title}」`, en: `follows "${after.title}"` },
      settings.locale,
    ),
    sortText: `1${index}`,
  }));
}

function figureItems({ report, lines, settings, previous }: Entry, offset: number): CompletionItem[] {
  return suggestFigures(report, offset, { rates: settings.config.rates, previous: previous.report }).map(
    ({ text, formula }, index) => ({
      label: text,
      kind: CompletionItemKind.Value,
      detail: formula,
      documentation: localize(
        { zh: '由本句中的数据或上年报告算得', en: "computed from the figures of this sentence or last year's report" },
        settings.locale,
      ),
      textEdit: { range: toRange(lines, { start: offset, end: offset }), newText: text },
      sortText: `0${index}`,
      preselect: index === 0,
    }),
  );
}
