/** What a writer may be about to write: a heading that is still missing, the next ordinal, a figure that can be computed. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  InsertTextFormat,
  type TextEdit,
} from 'vscode-languageserver';
import { insertionInLine, localize, parse, type Report, requiredContents, suggestFigures } from '../../engine/index.ts';
import type { Abilities } from '../abilities.ts';
import { type NextOrdinal, nextOrdinalsAt } from '../nextOrdinal.ts';
import type { Entry } from '../reportCache.ts';
import { answerFrom, type Session } from '../session.ts';
import { toFillIn, toRange, toTextEdit } from '../toLsp.ts';
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
  return isBracket(typed) ? ordinals : [...headingItems(entry, position.line, line, typed, abilities), ...ordinals];
}

function isBracket(typed: string): boolean {
  return typed === '（' || typed === '(';
}

type Replace = (newText: string) => Pick<CompletionItem, 'filterText' | 'textEdit'>;

/** They take the place of the whole line, whatever of a heading stands in it. */
function headingItems(
  entry: Entry,
  line: number,
  written: string,
  typed: string,
  abilities: Abilities,
): CompletionItem[] {
  const { result, settings, lineBreak } = entry;
  if (!result.kind) return [];
  const report = written.trim() === '' ? entry.report : withoutLine(entry.report, line);
  const missing = requiredContents(report, result.kind).filter(({ state }) => state === 'missing');
  return missing.flatMap(({ content }, index) => {
    const made = insertionInLine(report, content, line);
    if (!made?.heading || !shapeOf(made.heading).startsWith(shapeOf(typed))) return [];
    const { range, newText } = toTextEdit(entry, made.section);
    return {
      textEdit: { range, newText: abilities.snippets ? toFillIn(entry, newText) : newText },
      filterText: written + made.heading,
      additionalTextEdits: made.others.map(edit => toTextEdit(entry, edit)),
      label: made.heading,
      kind: CompletionItemKind.Module,
      detail: localize({ zh: '必备内容，尚缺', en: 'mandatory, still missing' }, settings.locale),
      documentation: `${localize(content.name, settings.locale)}${lineBreak}${content.source}`,
      insertTextFormat: abilities.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      sortText: `0${index}`,
    };
  });
}

/** A heading that has only been begun would be one of two with its number, and none could be meant by 见第四部分. */
function withoutLine(report: Report, line: number): Report {
  const { text, lines } = report;
  const { start, end } = lines.lineSpan(line);
  return parse(text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), report);
}

/** `四、` and `二、` have one shape; who has begun （二 wants no 三、. */
function shapeOf(ordinal: string): string {
  return ordinal.replace(/[一二三四五六七八九十]+/, '一').replace(/\d+/, '1');
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
