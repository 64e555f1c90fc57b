/** Reads suppressions from comments: `<!-- fazhi-disable-next-line figures/ratio-mismatch "23.52%": 口径不同 -->` and the like. */
import type { Report } from './report/model.ts';
import type { Span } from './text/span.ts';

export interface Suppression {
  readonly comment: Span;
  /** Ids or families; empty for every rule. */
  readonly rules: readonly string[];
  /** The words of the one place that is meant; empty where none are quoted. */
  readonly quotes: readonly string[];
  /** Of the finding as it was when the suppression was written, see `markOf`; null where none is given. */
  readonly mark: string | null;
  /** What follows the colon; empty where nothing does. */
  readonly reason: string;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Whether it is for one line, paragraph or table, and so for one place. */
  readonly isSingle: boolean;
  used: boolean;
  /** It would have hidden more than one finding of a rule; that rule. */
  ambiguous: string | null;
}

// Chinese input gives a full-width colon and quotes as readily as half-width ones.
const DIRECTIVE =
  /^\s*(?:fazhi-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])|(忽略下一行|忽略本行|忽略全文))((?:"[^"]*"|“[^”]*”|「[^」]*」|[^:："“「])*)(?:[:：]([\s\S]*))?$/;
/** What is written into plain text, where the comment stays before everybody's eyes. */
const IN_WORDS: Readonly<Record<string, string>> = {
  忽略下一行: 'disable-next-line',
  忽略本行: 'disable-line',
  忽略全文: 'disable-file',
};
const QUOTE = /"([^"]{0,200})"|“([^”]{0,200})”|「([^」]{0,200})」/g;
/** Once written with `#`, which editors take for a colour. */
const MARK = /^[@#]([\da-f]{8})$/;

/** Every suppression of `report`, in order. */
export function readSuppressions(report: Report): Suppression[] {
  const suppressions: Suppression[] = [];
  for (const { span, body } of report.comments) {
    const match = DIRECTIVE.exec(report.text.slice(body.start, body.end));
    if (!match) continue;
    const [, own, words = '', list = '', reason = ''] = match;
    const word = own ?? IN_WORDS[words] ?? '';
    const quotes = Array.from(list.matchAll(QUOTE), ([, straight, curly, corner]) => straight ?? curly ?? corner ?? '');
    const names = list
      .replace(QUOTE, ' ')
      .split(/[\s,，、]+/)
      .filter(name => name !== '');
    const rules = names.filter(name => !MARK.test(name));
    const mark = names.flatMap(name => MARK.exec(name)?.[1] ?? [])[0] ?? null;
    const line = report.lines.positionAt(span.start).line;
    const range = rangeOf(word, line, report.lines.positionAt(span.end).line + 1, report);
    if (!range) {
      endOpenOnes(suppressions, rules, line);
      continue;
    }
    suppressions.push({
      comment: span,
      rules,
      quotes: quotes.filter(quote => quote !== ''),
      mark,
      reason: reason.trim(),
      firstLine: range[0],
      lastLine: range[1],
      isSingle: word.endsWith('-line'),
      used: false,
      ambiguous: null,
    });
  }
  return suppressions;
}

/** The first and the last line of the table or paragraph in which `line` lies; else it alone. */
export function blockAt(report: Report, line: number): [number, number] {
  const { start, end } = report.lines.lineSpan(line);
  const table = report.tables.find(({ span }) => span.start <= end && span.end >= start);
  if (!table) return paragraphAt(report, line);
  return [report.lines.positionAt(table.span.start).line, report.lines.positionAt(table.span.end).line];
}

function paragraphAt({ paragraphs }: Report, line: number): [number, number] {
  const paragraph = paragraphs.find(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);
  return paragraph ? [paragraph.firstLine, paragraph.lastLine] : [line, line];
}

/**
 * A line of a paragraph stands for all of it, since a comment cannot stand between the lines of a sentence
 * (`受理100件，⏎办结90件，⏎办结率91%。`), and the first row of a table for all rows.
 */
function rangeOf(word: string, line: number, next: number, report: Report): [number, number] | null {
  switch (word) {
    case 'disable-next-line': {
      const [first, last] = blockAt(report, next);
      return [next, first === next ? last : next];
    }
    case 'disable-line':
      return paragraphAt(report, line);
    case 'disable-file':
      return [0, Number.POSITIVE_INFINITY];
    case 'disable':
      return [line, Number.POSITIVE_INFINITY];
    default:
      return null;
  }
}

function endOpenOnes(suppressions: Suppression[], rules: readonly string[], line: number): void {
  suppressions.forEach((suppression, index) => {
    const isOpen = suppression.lastLine === Number.POSITIVE_INFINITY && suppression.firstLine > 0;
    const named = rules.length === 0 || suppression.rules.some(rule => rules.includes(rule));
    if (isOpen && named) suppressions[index] = { ...suppression, lastLine: line };
  });
}
